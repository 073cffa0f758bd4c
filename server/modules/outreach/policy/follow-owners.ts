import type { Ctx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { planDueSteps } from '../enrollments/enroll-contacts.ts'
import { clearSequenceOwners, releaseKeptBack } from '../store/writers.ts'

/** Companies or sequences are another member's now: what waited for that is looked at again. */
export async function followOwners(
  ctx: Ctx,
  by: { companyIds?: readonly string[]; sequenceIds?: readonly string[] },
): Promise<void> {
  await ctx.commit(async (ctx) => {
    await releaseKeptBack(ctx, by)
    await ctx.wakeAt(planDueSteps, ctx.clock.now())
  })
}

/** Members have left: their sequences write in the name of who enrolls from now on. */
export async function releaseSequences(
  deps: Pick<OutreachDeps, 'compliance'>,
  ctx: Ctx,
  memberIds: readonly string[],
): Promise<void> {
  await ctx.commit(async (ctx) => {
    const ids = await clearSequenceOwners(ctx, memberIds)
    const [before] = memberIds
    await deps.compliance.recordChanges(
      ctx,
      ids.map((id) => ({
        ...{ table: 'outreach.sequences', id, action: 'edit' },
        ...{ before: { ownerId: memberIds.length === 1 ? before : null }, after: { ownerId: null } },
      })),
    )
    await ctx.announce(ids.map((sequenceId) => ({ name: 'sequence.owner_changed', sequenceId })))
  })
}
