import type { Event } from '#modules/discovery/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { SponsorsDeps } from './deps.ts'
import { nextCheck } from './next-check.ts'
import { isUnchanged } from './read/is-unchanged.ts'
import { keepPages } from './read/keep-pages.ts'
import { openBroker } from './read/open-broker.ts'
import { openSite } from './read/open-site.ts'
import { isGone, readSiteSponsors, type SiteSponsors } from './read/read-site-sponsors.ts'
import { extractor, recordReading, recordUnchanged } from './record-reading.ts'
import { claimReading, closeReading, noteTried } from './store/open-readings.ts'
import { findPages } from './store/pages.ts'
import { findSiteRead, noAlarm, type SiteOutcome, type SiteRead, writeSiteRead } from './store/site-reads.ts'

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
    const mayRest = !options.whole && before?.outcome === 'found' && before.extractor === extractor
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
  const reading = await readSiteSponsors(site, url, Number(event.startsOn.slice(0, 4)), (page) =>
    ctx.transaction((ctx) => noteTried(ctx, event.id, reader, page)),
  )
  const pages = await keepPages(deps.blobs, ctx.organisationId, site, reading.pages)
  // A page that was there before and can't be read now says nothing about who is gone from it, unless it is gone itself.
  const lost = site.failures.some((one) => !isGone(one) && before?.pages.includes(one.url))
  const cutShort = options.milliseconds !== undefined && site.ranOutOfTime()
  const countMisses = didAnswer(reading) && !lost && !cutShort
  await ctx.commit(async (ctx) => {
    const next = await recordReading(deps, ctx, { event, reading, pages, countMisses })
    await closeReading(ctx, event.id, reader)
    if (cutShort) await ctx.announce([{ name: 'site_read.requested', eventId: event.id, whole: true }])
    if (next) await ctx.wakeAt(dueSites, next)
  })
}

const didAnswer = (reading: SiteSponsors): boolean => reading.outcome === 'found' || reading.outcome === 'no_sponsors'

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
