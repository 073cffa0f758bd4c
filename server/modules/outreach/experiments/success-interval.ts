/** Bounds of a rate, 0 to 1. */
export type Interval = { low: number; high: number }

/**
 * Where the true rate of a text lies, given so many successes among so many companies: a confidence sequence, which is right with
 * probability `1 - alpha` at every look there ever is, so that whoever looks daily and stops when it suits is not deceived. It is wider
 * than an interval for one look; that is its price. The rates at which the mixture of likelihoods over a uniform prior exceeds the
 * likelihood `1 / alpha` times are ruled out (H. Robbins, "Statistical methods related to the law of the iterated logarithm", 1970).
 */
export function successInterval(successes: number, companies: number, alpha: number): Interval {
  const failures = companies - successes
  const mixture = logGamma(successes + 1) + logGamma(failures + 1) - logGamma(companies + 2)
  const ruledOut = (rate: number) => mixture - times(successes, rate) - times(failures, 1 - rate) >= -Math.log(alpha)
  const seen = companies === 0 ? 0.5 : successes / companies
  return { low: border(0, seen, ruledOut), high: border(1, seen, ruledOut) }
}

const times = (count: number, chance: number): number => (count === 0 ? 0 : count * Math.log(chance))

/** Between a rate that may be ruled out and one that never is, by halving. */
function border(outside: number, inside: number, ruledOut: (rate: number) => boolean): number {
  if (!ruledOut(outside)) return outside
  let [out, within] = [outside, inside]
  for (let halvings = 0; halvings < 40; halvings++) {
    const middle = (out + within) / 2
    if (ruledOut(middle)) out = middle
    else within = middle
  }
  return within
}

/** Of whole numbers from 1 on, by Stirling's series; its error is below 1e-9 from 10 on, smaller ones are multiplied up. */
function logGamma(x: number): number {
  if (x < 10) return logGamma(x + 1) - Math.log(x)
  return (
    (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5)
  )
}
