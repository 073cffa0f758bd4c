import type { SendingLimitsAnswer } from '@lanyard/contract/sending-limits.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import type { DeliveryDeps } from './deps.ts'
import { findFullDomains, limitsOf } from './domain-rooms.ts'
import type { SendingLimits } from './limits.ts'
import { sendDueKind } from './plan-messages.ts'
import { writeLimits } from './store/limits.ts'

/** Sets the organisation's limits; what waited for the old ones is looked at at once. */
export async function changeLimits(
  deps: Pick<DeliveryDeps, 'compliance' | 'usualLimits'>,
  ctx: Ctx,
  limits: SendingLimits,
): Promise<SendingLimitsAnswer> {
  return ctx.commit(async (ctx) => {
    const before = await limitsOf(deps, ctx)
    await writeLimits(ctx, limits)
    const id = ctx.organisationId
    await deps.compliance.recordChange(ctx, { table: 'delivery.limits', id, action: 'edit', before, after: limits })
    await ctx.wakeAt(sendDueKind, ctx.clock.now())
    return showLimits(deps, ctx)
  })
}

export async function showLimits(deps: Pick<DeliveryDeps, 'usualLimits'>, trx: Trx): Promise<SendingLimitsAnswer> {
  const limits = await limitsOf(deps, trx)
  return { ...limits, fullToday: await findFullDomains(trx, limits) }
}
