import type { Ctx, Trx } from '#platform/context.ts'
import type { InboxDeps } from './deps.ts'
import type { Returned } from './mail.ts'
import { findMails } from './store/mails.ts'

/** Tells delivery which messages came back; an address that is dead is never written to again. */
export async function settleBounces(deps: InboxDeps, ctx: Ctx, mailIds: readonly string[]): Promise<void> {
  await ctx.commit(async (ctx) => {
    for (const one of await listReturned(ctx, mailIds)) {
      const { messageId, hard, reason, address } = one
      if (messageId) await deps.delivery.recordBounce(ctx, { messageId, hard, reason })
      else if (hard && one.contactId && address) {
        await deps.compliance.suppressAddress(ctx, { address, reason: 'hard_bounce', source: 'inbox' })
      }
    }
  })
}

/** Whoever complained is never written to again: the address they name, the one we wrote to, the contact. */
export async function settleComplaints(deps: InboxDeps, ctx: Ctx, mailIds: readonly string[]): Promise<void> {
  await ctx.commit(async (ctx) => {
    const returned = await listReturned(ctx, mailIds)
    await deps.delivery.recordComplaints(
      ctx,
      returned.flatMap((one) => one.messageId ?? []),
    )
    const contactIds = [...new Set(returned.flatMap((one) => one.contactId ?? []))]
    const messages = await deps.delivery.findMessages(
      ctx,
      returned.flatMap((one) => one.messageId ?? []),
    )
    const contacts = await deps.contacts.getContacts(ctx, contactIds)
    const addresses = [
      ...returned.map((one) => one.address),
      ...messages.map((one) => one.toAddress?.toLowerCase()),
      ...contacts.map((one) => one.email?.toLowerCase()),
    ]
    for (const address of new Set(addresses)) {
      if (address) await deps.compliance.suppressAddress(ctx, { address, reason: 'complained', source: 'inbox' })
    }
    for (const value of contactIds) {
      const subject = { kind: 'contact', value } as const
      await deps.compliance.writeStop(ctx, { subject, reason: 'complained', source: 'inbox' })
    }
  })
}

async function listReturned(trx: Trx, mailIds: readonly string[]): Promise<Returned[]> {
  return (await findMails(trx, mailIds)).flatMap((mail) => mail.recipients)
}
