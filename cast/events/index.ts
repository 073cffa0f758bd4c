import type { CastEvent, DatedEvent } from '../event.ts'
import { earlierEvents } from './earlier.ts'
import { laterEvents } from './later.ts'

export const events: CastEvent[] = [...earlierEvents, ...laterEvents]

/** The events with their dates, for a world that starts on the given day. */
export function dateEvents(startsOn: Temporal.PlainDate): DatedEvent[] {
  return events.map((event) => {
    const earliest = startsOn.add({ days: event.startsInDays })
    // On the next Tuesday, so that no event reaches into a weekend.
    const start = earliest.add({ days: (9 - earliest.dayOfWeek) % 7 })
    return { ...event, url: `http://${event.host}/`, start, end: start.add({ days: event.days - 1 }) }
  })
}

export function listSponsors(event: CastEvent): string[] {
  return event.sponsors.flatMap((tier) => tier.companies)
}
