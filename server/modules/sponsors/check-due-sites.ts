import type { Ctx } from '#platform/context.ts'
import { dueSites } from './read-event-site.ts'
import { findNextCheck, takeDueSites } from './store/site-reads.ts'

const batch = 200

/** Asks for the reading of every event site that is due. */
export async function checkDueSites(ctx: Ctx): Promise<void> {
  await ctx.commit(async (ctx) => {
    const due = await takeDueSites(ctx, batch)
    await ctx.announce(due.map((eventId) => ({ name: 'site_read.requested', eventId, whole: false })))
    const next = due.length === batch ? ctx.clock.now() : await findNextCheck(ctx)
    if (next) await ctx.wakeAt(dueSites, next)
  })
}
