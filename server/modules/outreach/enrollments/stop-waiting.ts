import type { Ctx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { findByMessages } from '../store/enrollments.ts'
import { removeTouches } from '../store/touches.ts'
import { stopEnrollments } from './stop-enrollments.ts'

/**
 * Ends enrollments whose message will not arrive: it failed, or a person called it off. Those that plan it again are left alone, and so
 * are those whose message was taken up again meanwhile: only what still is in `state` counts.
 */
export async function stopWaiting(
  deps: OutreachDeps,
  ctx: Ctx,
  messageIds: string[],
  { state, reason }: { state: 'failed' | 'cancelled'; reason: string },
): Promise<void> {
  await ctx.commit(async (ctx) => {
    const lost = (await deps.delivery.findMessages(ctx, messageIds)).filter((one) => one.state === state)
    await removeTouches(
      ctx,
      lost.map((one) => one.id),
    )
    const waiting = await findByMessages(
      ctx,
      lost.map((one) => one.id),
    )
    if (waiting.length > 0) await stopEnrollments(deps, ctx, { ids: waiting.map((one) => one.id), reason })
  })
}
