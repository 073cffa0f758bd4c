import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { DeliveryDeps } from './deps.ts'
import { sendDueKind } from './plan-messages.ts'
import { factOf } from './send/state-writer.ts'
import { settleDoubt } from './store/attempts.ts'

/** A person says whether a message in doubt went out. If not, it is planned again at once. */
export async function settleInDoubt(
  deps: Pick<DeliveryDeps, 'compliance'>,
  ctx: Ctx,
  messageId: string,
  found: { sent: boolean },
): Promise<void> {
  await ctx.commit(async (ctx) => {
    const settled = await settleDoubt(ctx, messageId, found.sent)
    if (!settled) throw new AppError('conflict', { detail: 'There is no such message, or it is not in doubt.' })
    const change = { table: 'delivery.messages', id: messageId, action: 'settle', after: found }
    await deps.compliance.recordChange(ctx, change)
    await ctx.announce(factOf(settled))
    // A follow-up may have waited for this.
    await ctx.wakeAt(sendDueKind, ctx.clock.now())
  })
}
