import type { Ctx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { planDueSteps } from '../enrollments/enroll-contacts.ts'
import { isAsPlanned } from '../snippets/remake-messages.ts'
import { findRunningSteps, makeDueNow } from '../store/due.ts'
import { recallSteps } from './recall-steps.ts'
import { freeDayReason } from './time-step.ts'

/** Why a message was called off that is made again for other hours or holidays. */
export const contactMoved = 'contact_moved'

/**
 * Contacts are in another country or time zone than was thought: what is planned for them is made again, with the hours and holidays of
 * where they are. What a person rewrote or holds by hand stays as it is; the law is asked again of that too, by delivery.
 */
export async function replanMoved(deps: OutreachDeps, ctx: Ctx, contactIds: string[]): Promise<void> {
  await ctx.commit(async (ctx) => {
    const running = await findRunningSteps(ctx, { contactIds })
    const messageIds = running.flatMap((one) => (one.dueAt === null && one.messageId ? [one.messageId] : []))
    const messages = messageIds.length > 0 ? await deps.delivery.findMessages(ctx, messageIds) : []
    const asPlanned = new Set(messages.filter(isAsPlanned).map((one) => one.id))
    const onTheirWay = running.filter((one) => one.dueAt === null && one.messageId && asPlanned.has(one.messageId))
    await recallSteps(
      deps,
      ctx,
      onTheirWay.map((one) => one.id),
      contactMoved,
    )
    // A step that keeps its distance to the one before is timed when that is over: made due now, it would forget the distance.
    const waiting = running.filter((one) => one.dueAt !== null && (one.step.anchor || one.reason === freeDayReason))
    await makeDueNow(
      ctx,
      waiting.map((one) => one.id),
    )
    if (running.length > 0) await ctx.wakeAt(planDueSteps, ctx.clock.now())
  })
}
