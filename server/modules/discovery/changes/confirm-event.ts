import { recordChanges } from '#modules/compliance/index.ts'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { settleEvents } from '../store/doubts.ts'
import { findEvents } from '../store/events.ts'

/** A person says that a doubtful event takes place as it stands. What sources said up to now is not weighed again. Throws `not_found`, `conflict`. */
export async function confirmEvent(ctx: Ctx, id: string): Promise<void> {
  await ctx.commit(async (ctx) => {
    const [event] = await findEvents(ctx, [id])
    if (!event || event.status === 'deleted') throw new AppError('not_found', { detail: 'There is no such event.' })
    if (!event.doubt) throw new AppError('conflict', { detail: 'Nothing about this event is doubtful.' })
    await settleEvents(ctx, [id])
    const change = { table: 'discovery.events', id, action: 'confirm', before: { doubt: event.doubt } }
    await recordChanges(ctx, [change])
    await ctx.announce([{ name: 'event.confirmed', eventId: id }])
  })
}
