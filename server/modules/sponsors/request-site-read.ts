import { setTimeout as delay } from 'node:timers/promises'
import type { Ctx } from '#platform/context.ts'
import type { SponsorsDeps } from './deps.ts'
import { type ReadOptions, readEventSite } from './read-event-site.ts'
import { findOpenReading } from './store/open-readings.ts'

/** What a person waits for at most; a slower site is read to its end from the queue. */
const patience = 45_000

/** Asks for an event's site to be read as a whole, as soon as the queue comes to it. Throws `not_found`. */
export async function requestSiteRead(
  deps: Pick<SponsorsDeps, 'discovery'>,
  ctx: Ctx,
  eventId: string,
): Promise<{ eventId: string; read: boolean }> {
  return ctx.commit(async (ctx) => {
    await deps.discovery.getEvent(ctx, eventId)
    await ctx.announce([{ name: 'site_read.requested', eventId, whole: true }])
    return { eventId, read: false }
  })
}

/**
 * Reads an event's site here and now, for a person who waits. Where it is being read already, waits for that instead. Throws
 * `not_found`.
 */
export async function readSiteNow(
  deps: SponsorsDeps,
  ctx: Ctx,
  eventId: string,
  options: Pick<ReadOptions, 'whole'> & { milliseconds?: number } = { whole: true },
): Promise<{ eventId: string; read: boolean }> {
  const milliseconds = options.milliseconds ?? patience
  const done = await readEventSite(deps, ctx, eventId, { ...options, milliseconds })
  if (done === 'read') return { eventId, read: true }
  const find = () => ctx.transaction((ctx) => findOpenReading(ctx, eventId))
  const other = await find()
  const end = performance.now() + milliseconds
  while (performance.now() < end) {
    const open = await find()
    // Gone, or followed by the next one already.
    if (!other || open?.startedAt.getTime() !== other.startedAt.getTime()) return { eventId, read: true }
    await delay(250)
  }
  return { eventId, read: false }
}
