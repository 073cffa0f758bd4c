import { withoutAmount } from './extract/words/amounts.ts'
import { foldWords } from './extract/words/fold-words.ts'
import type { Sponsorship } from './sponsorship.ts'

export type Standing = 'new' | 'returning' | 'upgraded' | 'downgraded'

export type Compared = Pick<Sponsorship, 'id' | 'companyId' | 'name' | 'tier' | 'tierRank' | 'role'>

export type EditionsCompared<C extends Compared = Compared> = {
  sponsors: { now: C; before: C | undefined; standing: Standing }[]
  /** Sponsored the last edition and does not stand at this one. */
  dropped: C[]
}

/** How the sponsors of an edition compare with those of the one before it, company by company. Pure. */
export function compareEditions<C extends Compared>(now: readonly C[], before: readonly C[]): EditionsCompared<C> {
  const then = new Map(before.map((one) => [one.companyId, one]))
  const there = new Set(now.map((one) => one.companyId))
  const ladders = { now: ladderOf(now), before: ladderOf(before) }
  return {
    sponsors: now.map((one) => {
      const earlier = then.get(one.companyId)
      return { now: one, before: earlier, standing: earlier ? standingOf(one, earlier, ladders) : 'new' }
    }),
    dropped: before.filter((one) => !there.has(one.companyId)),
  }
}

type Ladder = { height: number; rungs: Map<string, number> }

/** The tiers of an edition from the top, 0 first; whoever only has a stand is on no rung. */
function ladderOf(sponsors: readonly Compared[]): Ladder {
  const ranks = [...new Set(sponsors.filter(isOnLadder).map((one) => one.tierRank!))].toSorted((a, b) => a - b)
  const rungs = new Map<string, number>()
  for (const one of sponsors.filter(isOnLadder)) rungs.set(foldTier(one.tier), ranks.indexOf(one.tierRank!))
  return { height: ranks.length, rungs }
}

const isOnLadder = (one: Compared): boolean => one.role !== 'exhibitor' && one.tier !== null && one.tierRank !== null

function standingOf(now: Compared, before: Compared, ladders: { now: Ladder; before: Ladder }): Standing {
  const wasExhibitor = before.role === 'exhibitor'
  if (wasExhibitor !== (now.role === 'exhibitor')) return wasExhibitor ? 'upgraded' : 'downgraded'
  const step = stepBetween(foldTier(now.tier), foldTier(before.tier), ladders)
  return step < 0 ? 'upgraded' : step > 0 ? 'downgraded' : 'returning'
}

/**
 * Below 0 is up. A page may gain a tier above or lose one below, which shifts every rank: so both tiers are looked up on one edition's
 * ladder where it has both, and only tiers that went by other names are compared by how far down their own ladder they stand.
 */
function stepBetween(now: string, before: string, ladders: { now: Ladder; before: Ladder }): number {
  if (now === before) return 0
  for (const { rungs } of [ladders.now, ladders.before]) {
    const [to, from] = [rungs.get(now), rungs.get(before)]
    if (to !== undefined && from !== undefined) return to - from
  }
  const [to, from] = [ladders.now.rungs.get(now), ladders.before.rungs.get(before)]
  const steps = Math.min(ladders.now.height, ladders.before.height) - 1
  // A ladder of one rung has no up and down.
  if (to === undefined || from === undefined || steps < 1) return 0
  const moved = to / (ladders.now.height - 1) - from / (ladders.before.height - 1)
  return Math.abs(moved) >= 0.5 / steps ? moved : 0
}

/** "Gold sponsors 2026", "Gold ($5,000)" and "GOLD" are one tier. */
const foldTier = (tier: string | null): string =>
  foldWords(withoutAmount(tier ?? ''))
    .replace(/\b(?:19|20)\d\d\b/g, ' ')
    .replace(/\b(?:sponsor|partner)\p{L}*|\b(?:level|tier)s?\b|スポンサー|赞助商|贊助商|스폰서/gu, ' ')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()
