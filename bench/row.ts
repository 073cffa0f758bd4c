/** One line of the bench: a ratio to a peer or a limit measured in the same run. Never an absolute time alone. */
export type Row = {
  path: string
  against: string
  /** Ours over the peer's: above 1 is faster than the peer, for speeds; for sizes and waits below 1 is better and `aim` says so. */
  ratio: number
  aim: string
  detail: string
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** Runs each side in turn, three times, so that a drift of the machine meets both; answers the median of each. */
export async function interleave<K extends string>(
  sides: Record<K, () => Promise<number> | number>,
  rounds = 3,
): Promise<Record<K, number>> {
  const seen = new Map<string, number[]>()
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(sides) as [K, () => Promise<number> | number][]) {
      seen.set(name, [...(seen.get(name) ?? []), await run()])
    }
  }
  return Object.fromEntries([...seen].map(([name, values]) => [name, median(values)])) as Record<K, number>
}
