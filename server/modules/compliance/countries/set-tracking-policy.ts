import type { Ctx } from '#platform/context.ts'
import { insertChanges } from '../store-changes.ts'
import { findTrackingPolicy, writeTrackingPolicy } from '../store-countries.ts'

/** Whether messages of this organisation may report opens at all; counts from the next message that leaves. */
export async function setTrackingPolicy(ctx: Ctx, opens: boolean): Promise<{ opens: boolean }> {
  return ctx.commit(async (ctx) => {
    const before = await findTrackingPolicy(ctx)
    await writeTrackingPolicy(ctx, opens)
    const id = ctx.organisationId
    await insertChanges(ctx, [
      {
        table: 'compliance.tracking_policies',
        id,
        action: 'edit',
        before: before ?? { opens: true },
        after: { opens },
      },
    ])
    return { opens }
  })
}
