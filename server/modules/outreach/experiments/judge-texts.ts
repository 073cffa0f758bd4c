import { type Interval, successInterval } from './success-interval.ts'

/** What became of the companies a text went to. */
export type TextResult = {
  letter: string
  /** Companies it was sent to. */
  companies: number
  /** Of these, the ones it was sent to long enough ago for an answer: only they are judged. */
  judged: number
  /** Of the judged: somebody there was interested, or booked. */
  succeeded: number
}

export type Verdict = { kind: 'too_early' } | { kind: 'undecided' } | { kind: 'winner'; letter: string }

/** How often a verdict may be wrong, all looks and all texts of a step taken together. */
const alpha = 0.05

/** Below, an interval says next to nothing. */
const fewest = 20

/** One text wins when the least it may bring is more than the most of every other. */
export function judgeTexts(results: readonly TextResult[]): { verdict: Verdict; intervals: Interval[] } {
  const intervals = results.map((one) => successInterval(one.succeeded, one.judged, alpha / results.length))
  if (results.some((one) => one.judged < fewest)) return { verdict: { kind: 'too_early' }, intervals }
  const winner = intervals.findIndex(({ low }, index) =>
    intervals.every(({ high }, other) => other === index || high < low),
  )
  const letter = results[winner]?.letter
  return { verdict: letter ? { kind: 'winner', letter } : { kind: 'undecided' }, intervals }
}
