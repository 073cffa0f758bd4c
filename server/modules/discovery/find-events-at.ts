import type { Trx } from '#platform/context.ts'
import type { Event } from './event.ts'
import { parseEventUrl } from './event-url.ts'
import { findEvents, findEventsByKeys } from './store/events.ts'

/** Events whose own page this address is, every edition of it, soonest first; those put aside are left out. */
export async function findEventsAt(trx: Trx, url: string): Promise<Event[]> {
  const parsed = parseEventUrl(url)
  if (!parsed) return []
  const known = await findEventsByKeys(trx, [`page:${[parsed.site, ...parsed.segments].join('/')}`])
  const events = await findEvents(
    trx,
    known.map((one) => one.id),
  )
  return events
    .filter((one) => one.status !== 'deleted')
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0))
}
