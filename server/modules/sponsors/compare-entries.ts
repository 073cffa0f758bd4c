import type { Entry, Sponsorship } from './sponsorship.ts'

export type ChangeKind = 'found' | 'upgraded' | 'downgraded' | 'role_changed' | 'lapsed' | 'returned'

/** How many readings in a row may miss a sponsorship before it no longer counts. */
export const missesBeforeLapse = 2

/** Hours between two misses that count: a page under repair, or somebody who has it read twice, is one look. Below the tightest schedule. */
export const hoursBetweenMisses = 6

type Known = Pick<
  Sponsorship,
  'id' | 'companyId' | 'tier' | 'tierRank' | 'role' | 'missedChecks' | 'missedAt' | 'lapsedAt' | 'removedAt' | 'byHand'
> & {
  key: string
}

export type Comparison<K extends Known = Known> = {
  fresh: Entry[]
  seen: { before: K; entry: Entry; change: ChangeKind | undefined }[]
  missed: Miss<K>[]
}

/** A sponsorship that a reading did not see. One that follows the last miss too soon does not count as another. */
export type Miss<K> = { before: K; counts: boolean; lapses: boolean }

/**
 * What a reading says at that instant about an event's sponsors compared with what was known. What a person entered is never missed. Pure.
 */
export function compareEntries<K extends Known>(
  known: readonly K[],
  read: readonly Entry[],
  now: Temporal.Instant,
): Comparison<K> {
  const before = new Map(known.map((one) => [one.key, one]))
  const keys = new Set(read.map((entry) => entry.key))
  return {
    fresh: read.filter((entry) => !before.has(entry.key)),
    seen: read.flatMap((entry) => {
      const one = before.get(entry.key)
      return one ? [{ before: one, entry, change: changeOf(one, entry) }] : []
    }),
    missed: known.filter((one) => !keys.has(one.key) && !one.byHand && !one.lapsedAt).map((one) => missOf(one, now)),
  }
}

export function missOf<K extends Pick<Known, 'missedChecks' | 'missedAt'>>(before: K, now: Temporal.Instant): Miss<K> {
  const from = nextMissFrom(before)
  const counts = !from || Temporal.Instant.compare(now, from) >= 0
  return { before, counts, lapses: counts && before.missedChecks + 1 >= missesBeforeLapse }
}

/** From when on one more reading without it counts; undefined where it was seen last, and the next one does anyway. */
export const nextMissFrom = ({ missedChecks, missedAt }: Pick<Known, 'missedChecks' | 'missedAt'>) =>
  missedChecks > 0 ? missedAt?.toTemporalInstant().add({ hours: hoursBetweenMisses }) : undefined

function changeOf(before: Known, entry: Entry): ChangeKind | undefined {
  // What a person said stands, also that it is none.
  if (before.byHand || before.removedAt) return undefined
  if (before.lapsedAt) return 'returned'
  if (before.role !== entry.role) return 'role_changed'
  if (before.tier === entry.tier || !entry.tier) return undefined
  // Ranks count from the top; a page that gains a tier above shifts all ranks, so the tier's own name decides whether anything changed.
  return (entry.tierRank ?? 1000) <= (before.tierRank ?? 1000) ? 'upgraded' : 'downgraded'
}

export type Collapse = { read: number; stood: number }

/** A reading that looks wrong: it found a fraction of what stood there. */
export function findCollapse(known: readonly Known[], read: number): Collapse | undefined {
  const stood = known.filter((one) => !one.lapsedAt && !one.byHand && one.companyId).length
  return stood >= 5 && read < stood * 0.4 ? { read, stood } : undefined
}

export const explainCollapse = ({ read, stood }: Collapse): string =>
  `${read} sponsors read where ${stood} stood before`
