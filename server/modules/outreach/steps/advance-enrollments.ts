import type { Ctx, Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { noteSent } from '../policy/note-sent.ts'
import { findAwaiting } from '../store/enrollments.ts'
import { markTried } from '../store/trials.ts'
import { passSteps } from './pass-steps.ts'

/** Messages were sent: the enrollments that waited for them go on. */
export async function advanceEnrollments(
  deps: Pick<OutreachDeps, 'delivery'>,
  ctx: Ctx,
  messageIds: string[],
): Promise<void> {
  await ctx.commit(async (ctx) => {
    await noteSent(deps, ctx, messageIds)
    await advanceWithin(ctx, messageIds)
  })
}

/** The same as part of something larger. */
export async function advanceWithin(trx: Trx, messageIds: readonly string[]): Promise<void> {
  if (messageIds.length === 0) return
  await markTried(trx, messageIds)
  const awaiting = await findAwaiting(trx, messageIds)
  await passSteps(
    trx,
    awaiting.map(({ id, step }) => ({ id, step, outcome: 'sent', reason: null, next: null })),
  )
}
