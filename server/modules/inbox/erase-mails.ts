import type { Ctx, Trx } from '#platform/context.ts'
import type { InboxDeps } from './deps.ts'
import { findUnread, lockSender } from './store/mails.ts'
import { blankMails, clearRaw, listMailsOf, listRawOnlyOf } from './store/personal.ts'

/** Every mail from or about a person. */
export async function exportPerson(deps: InboxDeps, trx: Trx, personId: string): Promise<Record<string, unknown[]>> {
  return { 'inbox.mails': await listMailsOf(trx, await deps.contacts.findPerson(trx, personId)) }
}

/**
 * Blanks the mails; the rows stay, so that a mailbox read again does not bring them back. The raw mails lie outside the database and go
 * once this is committed (`mail.erased`).
 */
export async function erasePerson(deps: InboxDeps, trx: Trx, personId: string): Promise<Record<string, number>> {
  const blanked = await blankMails(trx, await deps.contacts.findPerson(trx, personId))
  await trx.announce(blanked.map((mail) => ({ name: 'mail.erased', mailId: mail.id })))
  // Nobody is going to understand them any more.
  for (const companyId of new Set(
    blanked.flatMap((mail) => (mail.wasUnread && mail.companyId ? mail.companyId : [])),
  )) {
    await lockSender(trx, { companyId, contactId: null })
    const unread = await findUnread(trx, { companyId, contactId: null })
    const subject = { kind: 'company', value: companyId } as const
    if (!unread.company) await deps.compliance.liftStops(trx, { subject, reason: 'reply_unread' })
  }
  return { 'inbox.mails': blanked.length }
}

/** Removes the raw mails of erased ones, unless another mail has the very same bytes. */
export async function removeRaw(deps: InboxDeps, ctx: Ctx, mailIds: readonly string[]): Promise<void> {
  const keys = await ctx.transaction((ctx) => listRawOnlyOf(ctx, mailIds))
  for (const key of keys) await deps.blobs.remove(key)
  await ctx.commit((ctx) => clearRaw(ctx, mailIds))
}
