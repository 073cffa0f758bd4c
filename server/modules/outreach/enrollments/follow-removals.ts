import type { Ctx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { lockByContact } from '../store/enrollments.ts'
import { restoreEnrollments } from './restore-enrollments.ts'
import { contactRemoved, stopEnrollments } from './stop-enrollments.ts'

/** Contacts were put aside: their sequences end, what was planned for them is called off, and so are tasks about them. */
export async function stopRemoved(deps: OutreachDeps, ctx: Ctx, contactIds: readonly string[]): Promise<void> {
  await ctx.commit(async (ctx) => {
    // The job of a return may run beside this one. Whichever locks first, the other sees what came of it.
    await lockByContact(ctx, contactIds)
    // Who is back before this runs was never away.
    const back = new Set((await deps.contacts.getContacts(ctx, [...contactIds])).map((one) => one.id))
    const gone = contactIds.filter((id) => !back.has(id))
    if (gone.length > 0) await stopEnrollments(deps, ctx, { contactIds: gone, reason: contactRemoved })
  })
}

/**
 * They are back: what ended with them goes on where it was. A step whose message was called off is planned again, past every gate, as much
 * may have changed meanwhile; words that a person wrote come back as they were, held for that person.
 */
export async function takeBackRemoved(deps: OutreachDeps, ctx: Ctx, contactIds: readonly string[]): Promise<void> {
  await ctx.commit(async (ctx) => {
    const ended = (await lockByContact(ctx, contactIds)).filter(
      (one) => one.status === 'stopped' && one.reason === contactRemoved,
    )
    if (ended.length === 0) return
    const messageIds = ended.flatMap((one) => one.lastMessageId ?? [])
    const messages = messageIds.length > 0 ? await deps.delivery.findMessages(ctx, messageIds) : []
    const rewritten = messages.filter((one) => one.rewrittenAt !== null).map((one) => one.id)
    const calledOffFor = [contactRemoved]
    if (rewritten.length > 0)
      await deps.delivery.restoreMessages(ctx, { messageIds: rewritten, reason: 'restored', calledOffFor })
    const results = await restoreEnrollments(
      deps,
      ctx,
      ended.map((one) => one.id),
    )
    const over = new Set(results.filter((one) => !one.ok).map((one) => one.id))
    const left = ended.flatMap((one) => (over.has(one.id) && one.lastMessageId ? [one.lastMessageId] : []))
    if (left.length > 0)
      await deps.delivery.cancelMessages(ctx, { messageIds: left, heldFor: ['restored'], reason: contactRemoved })
  })
}
