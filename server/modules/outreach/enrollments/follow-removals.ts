import type { Ctx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { findByContact } from '../store/enrollments.ts'
import { restoreEnrollments } from './restore-enrollments.ts'
import { contactRemoved, stopEnrollments } from './stop-enrollments.ts'

/** Contacts were put aside: their sequences end, what was planned for them is called off, and so are tasks about them. */
export async function stopRemoved(deps: OutreachDeps, ctx: Ctx, contactIds: readonly string[]): Promise<void> {
  await ctx.commit((ctx) => stopEnrollments(deps, ctx, { contactIds, reason: contactRemoved }))
}

/** They are back: what ended with them goes on where it was, with the same words where a message was on its way. */
export async function takeBackRemoved(deps: OutreachDeps, ctx: Ctx, contactIds: readonly string[]): Promise<void> {
  await ctx.commit(async (ctx) => {
    const ended = (await findByContact(ctx, [...contactIds])).filter(
      (one) => one.status === 'stopped' && one.reason === contactRemoved,
    )
    if (ended.length === 0) return
    const messageIds = ended.flatMap((one) => one.lastMessageId ?? [])
    const calledOffFor = [contactRemoved]
    if (messageIds.length > 0) {
      await deps.delivery.restoreMessages(ctx, { messageIds, reason: 'restored', asBefore: true, calledOffFor })
      // The stop that came with putting aside may have held it before it was called off.
      await deps.delivery.releaseMessages(ctx, { messageIds, heldFor: ['stopped: put_aside'] })
    }
    await restoreEnrollments(
      deps,
      ctx,
      ended.map((one) => one.id),
    )
  })
}
