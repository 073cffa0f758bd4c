import type { Event } from '#modules/discovery/index.ts'
import type { Trx } from '#platform/context.ts'
import { announceChanges, type Missed, type Written } from './announce-changes.ts'
import { isByModel } from './choose/open-chooser.ts'
import { type ChangeKind, type Comparison, compareEntries, findCollapse, missOf } from './compare-entries.ts'
import type { SponsorsDeps } from './deps.ts'
import { nextCheck } from './next-check.ts'
import { alarmIn, raiseAlarm } from './raise-alarm.ts'
import type { ReadSponsor, SiteSponsors } from './read/read-site-sponsors.ts'
import { isSameSite } from './site/page-address.ts'
import { foldName } from './speakers/speaker.ts'
import { type Entry, entryKey, isPaying, mergeEntries } from './sponsorship.ts'
import { type NewPage, writePages } from './store/pages.ts'
import { findSiteRead, type SiteRead, touchSiteRead, writeSiteRead } from './store/site-reads.ts'
import {
  type KeyedSponsorship,
  listEntries,
  lockSite,
  touchSeen,
  writeEntries,
  writeMisses,
} from './store/sponsorships.ts'

/** Which rules a sponsorship was read by: raised when they change, so that unchanged pages are read anew. */
export const extractor = 'rules 3'

/** A programme grows after the sponsors are known. */
const speakersRestDays = 7

type Reading = {
  event: Event
  reading: SiteSponsors
  pages: readonly NewPage[]
  /** False where the site did not answer: then nobody is gone. */
  countMisses: boolean
  /** The markup of the pages read. */
  text: string
}

/**
 * Records a reading: pages, companies, sponsorships and what changed, and announces it. A reading like the last announces nothing; one
 * that found a fraction of what stood there makes nobody lapse and raises the alarm. Answers when to read again.
 */
export async function recordReading(
  deps: Pick<SponsorsDeps, 'companies'>,
  trx: Trx,
  given: Reading,
): Promise<Temporal.Instant | null> {
  const { event, reading } = given
  await lockSite(trx, event.id)
  const before = await findSiteRead(trx, event.id)
  const known = await listEntries(trx, event.id)
  const pageIds = await writePages(trx, event.id, 'sponsor', given.pages)
  const entries = mergeEntries(await findCompanies(deps, trx, event, reading.sponsors))
  const compared = compareEntries(known, entries, trx.clock.now())
  const sponsors = entries.filter((entry) => entry.companyId).length
  const collapse = given.countMisses ? findCollapse(known, sponsors) : undefined
  const missed = given.countMisses && !collapse ? compared.missed.filter((one) => isMissed(one.before, given)) : []
  const ids = await writeCompared(trx, event.id, compared, pageIds)
  await recordMisses(trx, missed)
  await announceChanges(trx, event.id, ids, missed)
  // Where the site is silent, an alarm that was raised before stands.
  const alarm = given.countMisses ? await raiseAlarm(trx, event.id, before, collapse, compared.missed) : alarmIn(before)
  const next = nextCheck(event, trx.clock.now(), given.countMisses && !collapse)
  await writeSiteRead(trx, {
    ...{ eventId: event.id, because: reading.because, extractor, sponsors, alarm },
    outcome: collapse ? 'collapsed' : reading.outcome,
    // Where the site is silent, the pages last read from remain the ones to ask.
    pageIds: given.countMisses ? [...pageIds.values()] : (before?.pageIds ?? []),
    nextCheckAt: next,
    tried: reading.tried,
  })
  const isNews = ids.some((one) => one.change) || areSpeakersDue(trx, before)
  if (given.countMisses && isNews) await trx.announce([{ name: 'sponsors.read', eventId: event.id }])
  return next
}

/** Whom a model found is not gone because it is silent now: only when it does not see them, or the page no longer says their name. */
const isMissed = ({ extractor, name }: KeyedSponsorship, { reading, text }: Reading): boolean =>
  !isByModel(extractor) || reading.modelSpoke || !foldName(text).includes(foldName(name))

function areSpeakersDue(trx: Trx, before: SiteRead | undefined): boolean {
  const readAt = before?.speakersReadAt?.toTemporalInstant()
  return !readAt || readAt.until(trx.clock.now()).total('hours') >= speakersRestDays * 24
}

/** The pages say what they said: who stood there was seen again, who was missing is missed once more, if it is time. */
export async function recordUnchanged(trx: Trx, eventId: string, next: Temporal.Instant | null): Promise<void> {
  await lockSite(trx, eventId)
  const standing = (await listEntries(trx, eventId)).filter((one) => !one.lapsedAt && !one.byHand)
  await touchSeen(
    trx,
    standing.filter((one) => one.missedChecks === 0).map((one) => one.id),
  )
  const missed = standing.filter((one) => one.missedChecks > 0).map((before) => missOf(before, trx.clock.now()))
  await recordMisses(trx, missed)
  await announceChanges(trx, eventId, [], missed)
  if (areSpeakersDue(trx, await findSiteRead(trx, eventId))) await trx.announce([{ name: 'sponsors.read', eventId }])
  await touchSiteRead(trx, eventId, next)
}

/** Those who pay get their company; links into the event's own site are no address of a company. */
async function findCompanies(
  deps: Pick<SponsorsDeps, 'companies'>,
  trx: Trx,
  event: Event,
  sponsors: readonly ReadSponsor[],
): Promise<Entry[]> {
  const read = sponsors.map((one) => ({ ...one, url: ownAddress(one.url, event.url) }))
  const paying = read.filter(isPaying)
  const found = await deps.companies.upsertCompanies(
    trx,
    paying.map(({ name, nameInferred, url, page }) => ({
      ...{ name, nameInferred, url, domain: url },
      source: { kind: 'event_page', url: page, seenAt: trx.clock.now() },
    })),
  )
  const companyOf = new Map(paying.map((one, at) => [one, found[at]!.companyId]))
  return read.map((one) => {
    const { name, nameInferred, tier, tierRank, role, url, logo, confidence, extractor } = one
    const companyId = companyOf.get(one) ?? null
    const evidence = { ...one.evidence, url: one.page }
    const key = entryKey({ role, name, companyId })
    return { key, companyId, name, nameInferred, tier, tierRank, role, url, logo, evidence, confidence, extractor }
  })
}

const ownAddress = (url: string | null, eventUrl: string | null): string | null =>
  url && URL.canParse(url) && !(eventUrl && isSameSite(url, eventUrl)) ? url : null

async function writeCompared(
  trx: Trx,
  eventId: string,
  compared: Comparison<KeyedSponsorship>,
  pageIds: Map<string, string>,
): Promise<Written[]> {
  const fresh = compared.fresh.map((entry) => ({
    id: trx.ids.next(),
    entry,
    change: 'found' as const,
    tierBefore: null,
  }))
  const seen = compared.seen.map(({ before, entry, change }) => ({
    id: before.id,
    entry,
    change,
    tierBefore: before.tier,
  }))
  const all: { id: string; entry: Entry; change: ChangeKind | undefined; tierBefore: string | null }[] = [
    ...fresh,
    ...seen,
  ]
  await writeEntries(
    trx,
    eventId,
    all.map(({ id, entry }) => ({ ...entry, id, pageId: pageIds.get(entry.evidence.url) ?? null })),
    { extractor, hand: false },
  )
  return all.map(({ id, entry, change, tierBefore }) => ({
    id,
    companyId: entry.companyId,
    change: change && { sponsorshipId: id, kind: change, tierBefore, tierAfter: entry.tier ?? tierBefore },
  }))
}

const recordMisses = (trx: Trx, missed: Missed): Promise<void> =>
  writeMisses(
    trx,
    missed.filter(({ counts }) => counts).map(({ before }) => before.id),
    missed.filter(({ lapses }) => lapses).map(({ before }) => before.id),
  )
