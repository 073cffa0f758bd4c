import type { eventSponsorsAnswer, siteRead, speaker, sponsorship } from '@lanyard/contract/sponsors.ts'
import type { z } from 'zod'
import { nextMissFrom } from './compare-entries.ts'
import type { PageChanges } from './show-page-changes.ts'
import type { Sponsorship } from './sponsorship.ts'
import type { OpenReading } from './store/open-readings.ts'
import type { SiteRead } from './store/site-reads.ts'
import type { EventSpeaker } from './store/speakers.ts'

export function presentSponsorship(one: Sponsorship): z.infer<typeof sponsorship> {
  return {
    ...one,
    foundAt: one.foundAt.toISOString(),
    lastSeenAt: one.lastSeenAt.toISOString(),
    missedAt: one.missedAt?.toISOString() ?? null,
    missCountsFrom: one.lapsedAt ? null : (nextMissFrom(one)?.toString({ fractionalSecondDigits: 3 }) ?? null),
    lapsedAt: one.lapsedAt?.toISOString() ?? null,
    removedAt: one.removedAt?.toISOString() ?? null,
  }
}

export function presentSiteRead(one: SiteRead): z.infer<typeof siteRead> {
  return {
    ...one,
    alarmedAt: one.alarmedAt?.toISOString() ?? null,
    missing: one.missedIds.length,
    readAt: one.readAt.toISOString(),
    speakersReadAt: one.speakersReadAt?.toISOString() ?? null,
    nextCheckAt: one.nextCheckAt?.toISOString() ?? null,
  }
}

export const presentSpeaker = (one: EventSpeaker): z.infer<typeof speaker> => ({
  ...one,
  foundAt: one.foundAt.toISOString(),
})

export const presentPageChanges = (one: PageChanges) => ({
  ...one,
  before: one.before.toISOString(),
  after: one.after.toISOString(),
})

/** By tier, highest first, those without one last; who does not pay stands apart, and so do those who are gone. */
export function presentEventSponsors(
  eventId: string,
  read: SiteRead | undefined,
  entries: readonly Sponsorship[],
  reading: OpenReading | undefined,
): z.infer<typeof eventSponsorsAnswer> {
  const standing = entries.filter((one) => !one.lapsedAt)
  const paying = standing.filter((one) => one.companyId)
  const tiers = [...Map.groupBy(paying, (one) => one.tier)]
    .map(([tier, sponsors]) => ({ tier, rank: rankOf(sponsors), sponsors: sponsors.map(presentSponsorship) }))
    .toSorted((a, b) => (a.rank ?? 1000) - (b.rank ?? 1000))
  return {
    eventId,
    siteRead: read ? presentSiteRead(read) : null,
    reading: reading ? { startedAt: reading.startedAt.toISOString(), tried: reading.tried } : null,
    tiers,
    others: standing.filter((one) => !one.companyId).map(presentSponsorship),
    lapsed: entries.filter((one) => one.lapsedAt).map(presentSponsorship),
  }
}

function rankOf(sponsors: readonly Sponsorship[]): number | null {
  const ranks = sponsors.flatMap((one) => one.tierRank ?? [])
  return ranks.length > 0 ? Math.min(...ranks) : null
}
