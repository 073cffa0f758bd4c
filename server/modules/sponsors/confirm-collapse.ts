import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { announceChanges } from './announce-changes.ts'
import type { SponsorsDeps } from './deps.ts'
import { keepHistory } from './edit-sponsorships.ts'
import { findSiteRead, settleAlarm } from './store/site-reads.ts'
import { findSponsorships, lockSite, writeMisses } from './store/sponsorships.ts'

/**
 * A person says that an event's site is right although it names far fewer sponsors than before: those it no longer names lapse at once.
 * Answers which. Throws `not_found`, and `conflict` where no alarm stands.
 */
export async function confirmCollapse(
  deps: Pick<SponsorsDeps, 'discovery'>,
  ctx: Ctx,
  eventId: string,
): Promise<{ eventId: string; lapsed: string[] }> {
  return ctx.commit(async (ctx) => {
    await deps.discovery.getEvent(ctx, eventId)
    await lockSite(ctx, eventId)
    const read = await findSiteRead(ctx, eventId)
    if (!read?.alarm) throw new AppError('conflict', { detail: 'There is no alarm about the sponsors of this event.' })
    // What a person entered or removed in the meantime is not the page's to end.
    const gone = (await findSponsorships(ctx, read.missedIds)).filter((one) => !one.lapsedAt && !one.byHand)
    const lapsed = gone.map((one) => one.id)
    await writeMisses(ctx, lapsed, lapsed)
    await settleAlarm(ctx, eventId)
    await keepHistory(ctx, new Map(gone.map((one) => [one.id, one])), 'confirm')
    await announceChanges(
      ctx,
      eventId,
      [],
      gone.map((before) => ({ before, counts: true, lapses: true })),
    )
    return { eventId, lapsed }
  })
}
