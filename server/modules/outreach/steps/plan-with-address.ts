import type { Ctx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { planDueSteps } from '../enrollments/enroll-contacts.ts'
import { findEnrollments, repeatSteps } from '../store/enrollments.ts'
import { removeTouches } from '../store/touches.ts'

/**
 * Contacts that have an address now: steps that were held for the lack of one are planned afresh, with the hour and the text of today;
 * a message that somebody wrote to one of them by hand gets the address, and waits for a person to let it go.
 */
export async function planWithAddress(deps: OutreachDeps, ctx: Ctx, contactIds: string[]): Promise<void> {
  await ctx.commit(async (ctx) => {
    const contacts = await deps.contacts.getContacts(ctx, contactIds)
    const reachable = contacts.flatMap(({ id, email, emailStatus }) =>
      email && emailStatus !== 'invalid' ? [{ contactId: id, address: email }] : [],
    )
    if (reachable.length === 0) return
    const enrollments = await findEnrollments(ctx, { contactIds: reachable.map((one) => one.contactId) })
    const waiting = enrollments.filter((one) => one.status === 'active' || one.status === 'held')
    const messageIds = waiting.flatMap((one) => one.lastMessageId ?? [])
    const heldFor = ['no_address']
    const replaced =
      messageIds.length > 0
        ? await deps.delivery.cancelMessages(ctx, { messageIds, heldFor, reason: 'address_found' })
        : []
    await removeTouches(ctx, replaced)
    await repeatSteps(ctx, replaced)
    await deps.delivery.giveAddresses(ctx, reachable)
    if (replaced.length > 0) await ctx.wakeAt(planDueSteps, ctx.clock.now())
  })
}
