import type { EditionComparison } from '@lanyard/contract/sponsors.ts'
import type { Event } from '#modules/discovery/index.ts'
import type { Trx } from '#platform/context.ts'
import { compareEditions } from './compare-editions.ts'
import type { SponsorsDeps } from './deps.ts'
import type { PaidSponsorship } from './sponsorship.ts'
import { listSponsorships } from './store/sponsorships.ts'

/**
 * An event's sponsors beside those of the edition before it in its series. Nobody is called new or dropped where the sponsors of either
 * edition are not known. Throws `not_found`.
 */
export async function showEditionComparison(
  deps: Pick<SponsorsDeps, 'discovery'>,
  trx: Trx,
  eventId: string,
): Promise<EditionComparison> {
  const event = await deps.discovery.getEvent(trx, eventId)
  const last = await findLastEdition(deps, trx, event)
  const now = (await listSponsorships(trx, { eventId })).filter((one) => !one.lapsedAt)
  const before = last ? sponsorsOf(last, await listSponsorships(trx, { eventId: last.id }), now) : []
  const lastEdition = last && { id: last.id, name: last.name, startsOn: last.startsOn, sponsors: before.length }
  const state = !last
    ? 'first_edition'
    : before.length === 0
      ? 'last_unknown'
      : now.length === 0
        ? 'unknown'
        : 'compared'
  const compared = state === 'compared' ? compareEditions(now.toSorted(byTier), before.toSorted(byTier)) : undefined
  return {
    eventId,
    state,
    lastEdition: lastEdition ?? null,
    sponsors: (compared?.sponsors ?? []).map(({ now, before, standing }) => ({
      ...{ sponsorshipId: now.id, companyId: now.companyId, name: now.name, standing },
      ...{ tier: now.tier, tierBefore: before?.tier ?? null },
    })),
    dropped: (compared?.dropped ?? []).map(({ id, companyId, name, tier }) => ({
      ...{ sponsorshipId: id, companyId, name, tier: null, tierBefore: tier },
    })),
  }
}

/** One that was called off had no sponsors to compare with. */
async function findLastEdition(
  { discovery }: Pick<SponsorsDeps, 'discovery'>,
  trx: Trx,
  { id, seriesId, startsOn }: Event,
): Promise<Event | undefined> {
  const to = Temporal.PlainDate.from(startsOn).subtract({ days: 1 }).toString()
  const earlier = await discovery.listEvents(trx, { seriesId, to, status: 'active', sort: '-startsOn', limit: 2 })
  return earlier.find((one) => one.id !== id)
}

/**
 * Who paid to be there when it took place. What was first read after its end from a page that now speaks of the next edition tells of
 * that one: series often keep one address.
 */
function sponsorsOf(
  last: Event,
  sponsorships: readonly PaidSponsorship[],
  now: readonly PaidSponsorship[],
): PaidSponsorship[] {
  const end = Temporal.PlainDate.from(last.endsOn).add({ days: 1 }).toZonedDateTime('UTC').epochMilliseconds
  const pagesNow = new Set(now.filter((one) => !one.byHand).map((one) => one.evidence.url))
  return sponsorships.filter((one) => {
    if (one.removedAt || (one.lapsedAt && one.lapsedAt.getTime() < end)) return false
    return one.byHand || one.foundAt.getTime() < end || !pagesNow.has(one.evidence.url)
  })
}

const byTier = (a: PaidSponsorship, b: PaidSponsorship): number =>
  (a.tierRank ?? 1000) - (b.tierRank ?? 1000) || a.name.localeCompare(b.name)
