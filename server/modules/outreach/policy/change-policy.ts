import type { Ctx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { planDueSteps } from '../enrollments/enroll-contacts.ts'
import { findPolicy, releaseHeldBack, writePolicy } from '../store/touches.ts'
import { type ContactPolicy, usualPolicy } from './contact-policy.ts'

/** Sets the organisation's policy; what the old one held back is looked at again. */
export async function changePolicy(
  deps: Pick<OutreachDeps, 'compliance'>,
  ctx: Ctx,
  policy: ContactPolicy,
): Promise<ContactPolicy> {
  return ctx.commit(async (ctx) => {
    const before = (await findPolicy(ctx)) ?? usualPolicy
    await writePolicy(ctx, policy)
    const id = ctx.organisationId
    await deps.compliance.recordChange(ctx, { table: 'outreach.policies', id, action: 'edit', before, after: policy })
    await releaseHeldBack(ctx)
    if (before.exclusiveOwner !== policy.exclusiveOwner)
      await ctx.announce([{ name: 'contact_policy.changed', organisationId: id }])
    await ctx.wakeAt(planDueSteps, ctx.clock.now())
    return policy
  })
}
