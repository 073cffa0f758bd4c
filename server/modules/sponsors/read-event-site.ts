import type { Event } from '#modules/discovery/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type Chooser, didAnswer, isByModel, openChooser } from './choose/open-chooser.ts'
import type { SponsorsDeps } from './deps.ts'
import type { Memory } from './forgotten.ts'
import { nextCheck } from './next-check.ts'
import { isUnchanged } from './read/is-unchanged.ts'
import { keepPages } from './read/keep-pages.ts'
import { openBroker } from './read/open-broker.ts'
import { openSite } from './read/open-site.ts'
import { isGone, readSiteSponsors, type SiteSponsors, type TriedPage } from './read/read-site-sponsors.ts'
import { extractor, recordReading, recordUnchanged } from './record-reading.ts'
import { isPaying } from './sponsorship.ts'
import { recall } from './store/forgotten.ts'
import { claimReading, closeReading, noteTried } from './store/open-readings.ts'
import { findPages } from './store/pages.ts'
import { findSiteRead, noAlarm, type SiteOutcome, type SiteRead, writeSiteRead } from './store/site-reads.ts'
import { listEntries } from './store/sponsorships.ts'

export const dueSites = 'sponsors.check-due-sites'

export type ReadOptions = {
  /** Reads everything even where the pages say what they said before. */
  whole?: boolean
  /** How long it may take; a reading cut short is asked for again, from the queue. */
  milliseconds?: number
}

/**
 * Reads who sponsors an event from the event's own site, and records it with its evidence. Whatever the site does ends in an outcome on
 * the event. Answers `being_read`, and does nothing, while somebody else reads the same site.
 */
export async function readEventSite(
  deps: SponsorsDeps,
  ctx: Ctx,
  eventId: string,
  options: ReadOptions = {},
): Promise<'read' | 'being_read'> {
  const reader = ctx.ids.next()
  const { event, before, pages, claimed } = await ctx.transaction(async (ctx) => {
    const before = await findSiteRead(ctx, eventId)
    return {
      event: await deps.discovery.getEvent(ctx, eventId),
      before,
      pages: await findPages(ctx, before?.pageIds ?? []),
      claimed: await claimReading(ctx, eventId, reader),
    }
  })
  if (!claimed) return 'being_read'
  const work: Work = { deps, ctx, event, before, reader, options }
  try {
    const mayRest =
      !options.whole && before?.outcome === 'found' && before.extractor === extractor && !lacksHelp(before)
    if (event.status !== 'active') await recordNothingToRead(work, 'not_active', `the event is ${event.status}`)
    else if (!event.url) await recordNothingToRead(work, 'no_address', 'no web address of the event is known')
    else if (mayRest && pages.length === before.pageIds.length && (await isUnchanged(deps.fetcher, pages))) {
      await recordSame(work)
    } else await readWholeSite(work, event.url)
  } catch (error) {
    await ctx.transaction((ctx) => closeReading(ctx, eventId, reader))
    throw error
  }
  return 'read'
}

type Work = {
  deps: SponsorsDeps
  ctx: Ctx
  event: Event
  before: SiteRead | undefined
  reader: string
  options: ReadOptions
}

async function readWholeSite({ deps, ctx, event, before, reader, options }: Work, url: string): Promise<void> {
  const site = openSite(deps, { ...options, broker: await openBroker(deps.pageBroker, ctx, event.id) })
  const onTried = (page: TriedPage) => ctx.transaction((ctx) => noteTried(ctx, event.id, reader, page))
  const chooser = await chooserFor({ deps, ctx, event, before, reader, options })
  const read = await readSiteSponsors(site, url, Number(event.startsOn.slice(0, 4)), onTried, chooser)
  const memory = await ctx.transaction((ctx) => recall(ctx, deps.secrets.fingerprint))
  const reading = memory ? withoutForgotten(read, memory) : read
  const pages = await keepPages(deps.blobs, ctx.organisationId, site, reading.pages, memory)
  // A page that was there before and can't be read now says nothing about who is gone from it, unless it is gone itself.
  const lost = site.failures.some((one) => !isGone(one) && before?.pages.includes(one.url))
  const cutShort = options.milliseconds !== undefined && site.ranOutOfTime()
  const countMisses = siteAnswered(reading) && !lost && !cutShort
  const text = reading.pages.map((page) => site.had.get(page)?.text ?? '').join('\n')
  await ctx.commit(async (ctx) => {
    const next = await recordReading(deps, ctx, { event, reading, pages, countMisses, text })
    await closeReading(ctx, event.id, reader)
    const isPartial = cutShort || reading.tried.some(({ help }) => help?.outcome === 'later')
    if (isPartial) await ctx.announce([{ name: 'site_read.requested', eventId: event.id, whole: true }])
    if (next) await ctx.wakeAt(dueSites, next)
  })
}

/**
 * Evidence and addresses without the names of people who were erased. Where such a person stands there in their own name, as supporter or
 * organiser, they are left out; whoever pays is a company.
 */
const withoutForgotten = (reading: SiteSponsors, { isNamedIn, blank }: Memory): SiteSponsors => ({
  ...reading,
  sponsors: reading.sponsors
    .filter((one) => isPaying(one) || !isNamedIn(one.name))
    .map((one) => ({
      ...one,
      ...(isPaying(one) ? {} : { url: one.url && blank(one.url), logo: one.logo && blank(one.logo) }),
      page: blank(one.page),
      evidence: { ...one.evidence, text: blank(one.evidence.text) },
    })),
  tried: reading.tried.filter((one) => !isNamedIn(one.url)),
})

const siteAnswered = (reading: SiteSponsors): boolean =>
  reading.outcome === 'found' || reading.outcome === 'no_sponsors'

/** A model was to be asked and did not answer: the same pages may give more the next time. */
const lacksHelp = (before: SiteRead): boolean => before.tried.some(({ help }) => help && !didAnswer(help))

async function chooserFor({ deps, ctx, event, options }: Work): Promise<Chooser | undefined> {
  if (!deps.model) return undefined
  const entries = await ctx.transaction((ctx) => listEntries(ctx, event.id))
  const standing = entries.filter((one) => one.companyId && !one.lapsedAt && !one.byHand)
  const known = { standing: standing.length, byModel: standing.some((one) => isByModel(one.extractor)) }
  return openChooser(deps.model, ctx, event.id, known, options.milliseconds !== undefined)
}

async function recordSame({ ctx, event, reader }: Work): Promise<void> {
  const next = nextCheck(event, ctx.clock.now(), true)
  await ctx.commit(async (ctx) => {
    await recordUnchanged(ctx, event.id, next)
    await closeReading(ctx, event.id, reader)
    if (next) await ctx.wakeAt(dueSites, next)
  })
}

const recordNothingToRead = ({ ctx, event, reader }: Work, outcome: SiteOutcome, because: string): Promise<void> =>
  ctx.commit(async (ctx) => {
    await writeSiteRead(ctx, {
      ...{ eventId: event.id, outcome, because, extractor },
      ...{ alarm: noAlarm, pageIds: [], tried: [], sponsors: 0, nextCheckAt: null },
    })
    await closeReading(ctx, event.id, reader)
  })
