import type { Blackout } from '@lanyard/contract/outreach-calendar.ts'

export type { Blackout }

/** Why nothing is sent on that day: 'Christmas Day in Germany'. Undefined where it is a day like any other. */
export type FreeDay = (day: Temporal.PlainDate) => string | undefined

/** All days are alike. */
export const noFreeDays: FreeDay = () => undefined

/** The organisation's own days, by what they are called. */
export function blackoutOn(blackouts: readonly Blackout[], day: Temporal.PlainDate): string | undefined {
  const text = day.toString()
  const found = blackouts.find((one) => one.from <= text && text <= one.to)
  return found && (found.name ? `${found.name} (blackout day)` : 'a blackout day')
}

/** Each day that `after` has and `before` had not, YYYY-MM-DD, in order. */
export function addedDays(before: readonly Blackout[], after: readonly Blackout[]): string[] {
  const known = daysOf(before)
  return [...daysOf(after)].filter((day) => !known.has(day)).sort()
}

function daysOf(blackouts: readonly Blackout[]): Set<string> {
  const days = new Set<string>()
  for (const { from, to } of blackouts) {
    for (let day = Temporal.PlainDate.from(from); day.toString() <= to; day = day.add({ days: 1 }))
      days.add(day.toString())
  }
  return days
}

export type MovedFrom = { day: Temporal.PlainDate; because: string }

/** 'moved from Friday, Christmas Day in Germany'; nothing where it was not. Of many days the first two are named. */
export function movedWords(moved: readonly MovedFrom[]): string {
  if (moved.length === 0) return ''
  const named = moved
    .slice(0, 2)
    .map(({ day, because }) => `${day.toLocaleString('en-GB', { weekday: 'long' })}, ${because}`)
  const more = moved.length - named.length
  return `, moved from ${named.join(', and ')}${more > 0 ? `, and ${more} more` : ''}`
}
