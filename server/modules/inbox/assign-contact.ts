import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { Conversation } from './conversation.ts'
import type { InboxDeps } from './deps.ts'
import { followIntent } from './follow-intent.ts'
import { factOf, type Intent, type Mail } from './mail.ts'
import { takeBack } from './overrule-intent.ts'
import { findConversation, setContact } from './store/conversations.ts'
import { listConversationMails, lockSender } from './store/mails.ts'

type Who = { contactId: string | null; companyId: string | null }

/**
 * A person says with whom a conversation is. What its mails mean then holds for that contact, and no longer for the one before. Null:
 * with nobody we know after all; the company is left to the sender's address.
 */
export async function assignContact(
  deps: InboxDeps,
  ctx: Ctx,
  conversationId: string,
  contactId: string | null,
): Promise<void> {
  await ctx.commit(async (ctx) => {
    const before = await findConversation(ctx, conversationId)
    if (!before) throw new AppError('not_found', { detail: 'There is no such conversation.' })
    if (before.contactId === contactId) return
    const after = await findWho(deps, ctx, before, contactId)
    for (const who of [before, after]) await lockSender(ctx, who)
    const mails = (await listConversationMails(ctx, conversationId, 200)).filter(isAnswer)
    await setContact(ctx, conversationId, after)
    await moveConsequences(deps, ctx, mails, before, after)
    const said = ({ contactId, companyId }: Who) => ({ contactId, companyId })
    const change = { table: 'inbox.conversations', id: conversationId, action: 'edit' }
    await deps.compliance.recordChange(ctx, { ...change, before: said(before), after: said(after) })
  })
}

async function findWho(deps: InboxDeps, trx: Trx, before: Conversation, contactId: string | null): Promise<Who> {
  if (contactId) {
    const [contact] = await deps.contacts.getContacts(trx, [contactId])
    if (!contact) throw new AppError('not_found', { detail: 'There is no such contact.' })
    return { contactId, companyId: contact.companyId }
  }
  const domain = before.fromAddress?.slice(before.fromAddress.lastIndexOf('@') + 1)
  const company = domain ? await deps.companies.findCompanyByDomain(trx, domain) : undefined
  return { contactId: null, companyId: company?.id ?? null }
}

/** The mails of one conversation: a handful of different meanings, however many mails. */
async function moveConsequences(deps: InboxDeps, trx: Trx, mails: readonly Mail[], before: Who, after: Who) {
  const byIntent = new Map(mails.flatMap((mail) => (mail.intent ? [[mail.intent, mail] as const] : [])))
  for (const [intent, mail] of byIntent) await takeBack(deps, trx, { ...mail, ...before }, intent, none)
  if (!after.contactId) return
  for (const [intent, mail] of byIntent) await followIntent(deps, trx, { ...mail, ...after, intent })
  const newest = mails.at(-1)
  if (!newest) return
  if (newest.intent) {
    const { returnOn, intent } = newest
    const kind = newest.kind === 'auto_reply' ? 'auto_reply' : 'reply'
    await trx.announce([{ name: 'reply.classified', ...factOf({ ...newest, ...after }), kind, intent, returnOn }])
    return
  }
  const stop = { reason: 'reply_unread', source: 'inbox' }
  await deps.compliance.writeStop(trx, { subject: { kind: 'contact', value: after.contactId }, ...stop })
}

/** A meaning that nothing follows from. */
const none: Intent = 'auto_reply'

const isAnswer = (mail: Mail): boolean => mail.kind === 'reply' || mail.kind === 'auto_reply'
