import type { StepDraft } from './words.ts'

/** From when a step's days count. */
export const timings = [
  { value: 'business', label: 'business days later' },
  { value: 'calendar', label: 'calendar days later' },
  { value: 'before', label: 'days before the event' },
  { value: 'during', label: 'days after it begins' },
  { value: 'after', label: 'days after it ends' },
] as const
type Timed = Pick<StepDraft, 'anchor' | 'delayDays' | 'delayUnit'>
export type Timing = (typeof timings)[number]['value']

export function timingOf({ anchor, delayUnit }: Timed): Timing {
  if (!anchor) return delayUnit ?? 'business'
  if (anchor.of === 'end') return 'after'
  return anchor.days < 0 ? 'before' : 'during'
}

export const daysOf = ({ anchor, delayDays }: Timed): number => (anchor ? Math.abs(anchor.days) : delayDays)

/** The step at another time. A step that is bound to the event has no delay. */
export function timed({ anchor: _, delayUnit: __, ...step }: StepDraft, timing: Timing, days: number): StepDraft {
  if (timing === 'business') return { ...step, delayDays: days }
  if (timing === 'calendar') return { ...step, delayDays: days, delayUnit: timing }
  const signed = timing === 'before' ? -Math.max(1, days) : days
  return { ...step, delayDays: 0, anchor: { of: timing === 'after' ? 'end' : 'start', days: signed } }
}

/** In words: "3 business days later", "21 days before the event". */
export function timingWords(step: Timed, first: boolean): string {
  const [timing, days] = [timingOf(step), daysOf(step)]
  if (timing === 'during' && days === 0) return 'on the first day of the event'
  if (timing === 'after' && days === 0) return 'on the last day of the event'
  if (!step.anchor && days === 0) return first ? 'in the first good hour' : 'at once'
  const { label } = timings.find((one) => one.value === timing)!
  return days === 1 ? `1 ${label.replace('days', 'day')}` : `${days} ${label}`
}
