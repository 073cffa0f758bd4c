import { type FreeDay, type MovedFrom, movedWords, noFreeDays } from '../calendar/free-day.ts'
import type { SendingWindow } from '../sequences/sequence.ts'
import type { Anchor, Step } from '../sequences/step.ts'
import { chooseHour } from './choose-hour.ts'

/** The parts of an event that steps are anchored to; days are days at the venue, YYYY-MM-DD. */
export type AnchorEvent = {
  startsOn: string
  endsOn: string
  dayKnown: boolean
  timeZone: string | null
  status: string
}

export type SkipReason =
  | 'no_event'
  | 'event_day_unknown'
  | 'event_cancelled'
  | 'anchor_passed'
  | 'too_soon_after_message'

/** Why a step waits for a later day than it would have gone on. */
export const freeDayReason = 'free_day'

/** When a step is to go: at an hour, with until when it may; not yet; or not at all. */
export type Timing =
  | { act: 'go'; at: Temporal.Instant; because: string; expiresAt: Temporal.Instant | null }
  | { act: 'wait'; until: Temporal.Instant; reason?: typeof freeDayReason }
  | { act: 'skip'; reason: SkipReason }

export type TimingInput = {
  step: Pick<Step, 'anchor'>
  now: Temporal.Instant
  window: SendingWindow
  /** The recipient's. */
  zone: string
  event: AnchorEvent | undefined
  /** Nothing before: the end of the minimum gap, or of a limit. */
  notBefore: Temporal.Instant
  random: number
  /** On which nothing is sent: public holidays and blackout days. */
  freeDay?: FreeDay
}

/** Steps are made at most this long before their hour: what is said in them is checked then. */
export const aheadHours = 48

/** How long to wait before looking again at an event that was put off without a new date. */
const postponedDays = 7

/**
 * When a step that has fallen due goes. A delayed step takes the first hour inside the window; an anchored one an hour of its day, or
 * none: it is never late. The anchor's day is a day at the venue; while the event is on, its zone is the recipient's too. Where nothing
 * is sent on the day, a step before the event comes earlier and one after it later; on a day of the event its day stands.
 */
export function timeStep(input: TimingInput): Timing {
  const { anchor } = input.step
  if (anchor) return timeAnchored(anchor, input)
  const { window, zone, random, freeDay = noFreeDays } = input
  const { at, because, moved } = chooseHour({ from: later(input.now, input.notBefore), window, zone, random, freeDay })
  const timing = ahead({ act: 'go', at, because, expiresAt: null }, at, input.now)
  return timing.act === 'wait' && moved ? { ...timing, reason: freeDayReason } : timing
}

function timeAnchored(anchor: Anchor, input: TimingInput): Timing {
  const { event, now, window, random } = input
  if (!event) return { act: 'skip', reason: 'no_event' }
  if (event.status === 'postponed') return { act: 'wait', until: now.add({ hours: 24 * postponedDays }) }
  if (event.status !== 'active') return { act: 'skip', reason: 'event_cancelled' }
  const { day, onSite, moved } = anchorDay(anchor, event, window, input.freeDay)
  const zone = onSite ? (event.timeZone ?? input.zone) : input.zone
  const opens = day.toZonedDateTime({ timeZone: zone, plainTime: window.from }).toInstant()
  const closes = day.toZonedDateTime({ timeZone: zone, plainTime: window.to }).toInstant()
  if (!isBefore(now, closes)) return { act: 'skip', reason: 'anchor_passed' }
  const from = later(later(opens, now), input.notBefore)
  if (!isBefore(from, closes)) return { act: 'skip', reason: 'too_soon_after_message' }
  const anyDay = { ...window, days: [1, 2, 3, 4, 5, 6, 7] }
  const hour = chooseHour({ from, window: anyDay, zone, random })
  const because = `${anchorWords(anchor)}: ${hour.because}${movedWords(moved)}`
  const expiresAt = day.add({ days: 1 }).toZonedDateTime(zone).toInstant()
  const timing = ahead({ act: 'go', at: hour.at, because, expiresAt }, opens, now)
  return timing.act === 'go' && !event.dayKnown ? { act: 'skip', reason: 'event_day_unknown' } : timing
}

/** The step's day, whether the event is on then, and the free days that it gave way to. */
export function anchorDay(
  anchor: Anchor,
  event: Pick<AnchorEvent, 'startsOn' | 'endsOn'>,
  window: Pick<SendingWindow, 'days'>,
  freeDay: FreeDay = noFreeDays,
): { day: Temporal.PlainDate; onSite: boolean; moved: MovedFrom[] } {
  const [starts, ends] = [Temporal.PlainDate.from(event.startsOn), Temporal.PlainDate.from(event.endsOn)]
  let day = (anchor.of === 'start' ? starts : ends).add({ days: anchor.days })
  const [early, late] = [Temporal.PlainDate.compare(day, starts) < 0, Temporal.PlainDate.compare(day, ends) > 0]
  if (!early && !late) return { day, onSite: true, moved: [] }
  const moved: MovedFrom[] = []
  for (;;) {
    const open = window.days.includes(day.dayOfWeek)
    const because = open ? freeDay(day) : undefined
    if (because) moved.push({ day, because })
    else if (open) return { day, onSite: false, moved }
    day = day.add({ days: early ? -1 : 1 })
  }
}

function anchorWords({ of, days }: Anchor): string {
  const point = of === 'start' ? 'the event begins' : 'the event ends'
  if (days === 0) return `the day ${point}`
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`
  return `${count} ${days < 0 ? 'before' : 'after'} ${point}`
}

/** What would be made more than 48 hours ahead waits. */
function ahead(timing: Timing, from: Temporal.Instant, now: Temporal.Instant): Timing {
  const earliest = from.subtract({ hours: aheadHours })
  return isBefore(now, earliest) ? { act: 'wait', until: earliest } : timing
}

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) < 0

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant => (isBefore(one, other) ? other : one)
