import { isBareTier } from './extract/words/tier-words.ts'
import { foldName } from './speakers/speaker.ts'

/** What stood on a page when it was read. */
export type Evidence = { text: string; path: string; url: string }

/** One company on an event's site, as pages of it say. */
export type Entry = {
  /** What a later reading of the same company is matched by. */
  key: string
  companyId: string | null
  name: string
  nameInferred: boolean
  tier: string | null
  /** 1 is the highest tier of the event. */
  tierRank: number | null
  role: string
  url: string | null
  logo: string | null
  evidence: Evidence
  confidence: number
  /** By what it was read, where that was not the rules alone. */
  extractor?: string | undefined
}

export type Sponsorship = Omit<Entry, 'key' | 'extractor'> & {
  id: string
  eventId: string
  extractor: string
  byHand: boolean
  foundAt: Date
  lastSeenAt: Date
  /** How many readings in a row did not see it, and when the last of them was. */
  missedChecks: number
  missedAt: Date | null
  lapsedAt: Date | null
  /** A person said that it is none. */
  removedAt: Date | null
}

/** A sponsorship as other modules see it: of a company that pays to be there. */
export type PaidSponsorship = Sponsorship & { companyId: string }

/** Where the history of sponsorships is kept under. */
export const table = 'sponsors.sponsorships'

/** What the history keeps of a sponsorship: what a person can say about it. */
export const statedOf = ({ name, tier, role, url, byHand, lapsedAt, removedAt }: Sponsorship) => ({
  ...{ name, tier, role, url, byHand, lapsedAt, removedAt },
})

/**
 * Those who pay to be there are companies worth writing to; media and community partners, organisers and venues are only told apart from
 * them. A partner in a named level (gold, silver) pays, whatever the page calls it.
 */
export const isPaying = (one: { role: string; tier: string | null }): boolean =>
  one.role === 'sponsor' || one.role === 'exhibitor' || (one.role === 'partner' && isBareTier(one.tier ?? ''))

export const entryKey = (one: { role: string; name: string; companyId: string | null }): string =>
  one.companyId ? `company:${one.companyId}` : `${one.role}:${foldName(one.name)}`

/** The same company read in several places, once: its paying role, its best tier, and the surest reading. */
export function mergeEntries(entries: readonly Entry[]): Entry[] {
  const groups = Map.groupBy(entries, (one) => one.key)
  return [...groups.values()].map((group) => {
    const [best] = group.toSorted(byWorth)
    const named = group.find((one) => !one.nameInferred)
    return {
      ...best!,
      ...(best!.nameInferred && named ? { name: named.name, nameInferred: false } : {}),
      url: best!.url ?? group.find((one) => one.url)?.url ?? null,
      logo: best!.logo ?? group.find((one) => one.logo)?.logo ?? null,
    }
  })
}

const byWorth = (a: Entry, b: Entry): number =>
  worthOf(b) - worthOf(a) || (a.tierRank ?? 1000) - (b.tierRank ?? 1000) || b.confidence - a.confidence

/** Ranks of tiers compare within one list only: whoever also has a stand is first of all a sponsor, or a partner in a named level. */
const worthOf = (entry: Entry): number =>
  entry.role === 'sponsor' ? 2 : entry.role === 'partner' && isPaying(entry) ? 1 : 0
