import { type FreeDay, type MovedFrom, movedWords, noFreeDays } from '../calendar/free-day.ts'
import type { SendingWindow } from '../sequences/sequence.ts'
import type { DelayUnit } from '../sequences/step.ts'

/** `moved`: there are free days it would have been on. */
export type ChosenHour = { at: Temporal.Instant; because: string; moved: boolean }

/** However many free days a window of one weekday meets, in ten years it has one that is not. */
const mostDays = 3660

/**
 * The first moment at or after `from` inside the window of the recipient's zone, moved on by up to `spreadMinutes` (times `random`, 0 to
 * 1) so that messages do not leave in one burst, but never past the window's end. Free
 * days are passed over.
 */
export function chooseHour(input: {
  from: Temporal.Instant
  window: SendingWindow
  zone: string
  random: number
  spreadMinutes?: number
  freeDay?: FreeDay
}): ChosenHour {
  const { window, zone, freeDay = noFreeDays } = input
  const [opens, closes] = [Temporal.PlainTime.from(window.from), Temporal.PlainTime.from(window.to)]
  let moment = input.from.toZonedDateTimeISO(zone)
  const moved: MovedFrom[] = []
  for (let day = 0; day < mostDays; day++) {
    const time = moment.toPlainTime()
    const open = window.days.includes(moment.dayOfWeek) && Temporal.PlainTime.compare(time, closes) < 0
    const because = open ? freeDay(moment.toPlainDate()) : undefined
    if (because) moved.push({ day: moment.toPlainDate(), because })
    else if (open) {
      const start = Temporal.PlainTime.compare(time, opens) < 0 ? moment.withPlainTime(opens) : moment
      const left = (moment.withPlainTime(closes).epochMilliseconds - start.epochMilliseconds) / 60_000
      const jitter = Math.floor(Math.min(input.spreadMinutes ?? 50, left - 1) * input.random)
      const at = start.add({ minutes: Math.max(0, jitter) })
      return {
        at: at.toInstant(),
        because: `${weekday(at)} ${at.toPlainTime().toString({ smallestUnit: 'minute' })} in ${zone}${movedWords(moved)}`,
        moved: moved.length > 0,
      }
    }
    moment = moment.add({ days: 1 }).withPlainTime('00:00')
  }
  throw new Error('The sending window has no day on which it opens.')
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const weekday = (moment: Temporal.ZonedDateTime) => weekdays[moment.dayOfWeek - 1]!

/** So many days later, at the same hour of the zone; business days are Monday to Friday. */
export function addDays(from: Temporal.Instant, days: number, unit: DelayUnit, zone: string): Temporal.Instant {
  let moment = from.toZonedDateTimeISO(zone)
  if (unit === 'calendar') return moment.add({ days }).toInstant()
  for (let left = days; left > 0; ) {
    moment = moment.add({ days: 1 })
    if (moment.dayOfWeek <= 5) left -= 1
  }
  return moment.toInstant()
}
