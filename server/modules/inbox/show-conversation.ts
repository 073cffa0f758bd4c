import type { ConversationAnswer, Followed } from '@lanyard/contract/inbox.ts'
import type { Stop } from '#modules/compliance/index.ts'
import type { Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { answeringSubject } from './answer-conversation.ts'
import { consequenceOf } from './consequence.ts'
import type { InboxDeps } from './deps.ts'
import { type Answering, findAnswering } from './find-answering.ts'
import type { Mail } from './mail.ts'
import { nameConversations } from './name-conversations.ts'
import { presentMail, presentThreadMessage } from './present-mail.ts'
import { findConversation } from './store/conversations.ts'
import { listConversationMails } from './store/mails.ts'

/** A conversation longer than this is shown from its end. */
const most = 200

/** The whole thread: their mails with what came of them, what we wrote, and whether it can be answered. Throws `not_found`. */
export async function showConversation(deps: InboxDeps, trx: Trx, id: string): Promise<ConversationAnswer> {
  const found = await findConversation(trx, id)
  if (!found) throw new AppError('not_found', { detail: 'There is no such conversation.' })
  const [row] = await nameConversations(deps, trx, [found])
  const mails = await listConversationMails(trx, id, most)
  const messages = await deps.delivery.listThread(trx, {
    messageIds: mails.flatMap((mail) => mail.messageId ?? []),
    mailIds: mails.map((mail) => mail.id),
    limit: most,
  })
  const happened = await findFollowed(deps, trx, mails)
  return {
    ...row!,
    mails: mails.map((mail) => ({ ...presentMail(mail), followed: happened(mail) })),
    messages: messages.map(presentThreadMessage),
    answering: presentAnswering(await findAnswering(deps, trx, found, mails)),
  }
}

function presentAnswering(found: Answering): ConversationAnswer['answering'] {
  if (!found.possible) return found
  const { mail, mailbox, address } = found
  return {
    possible: true,
    mailId: mail.id,
    mailboxId: mailbox.id,
    from: { address: mailbox.fromAddress, name: mailbox.fromName },
    to: { address, name: mail.fromName },
    subject: answeringSubject(mail.subject),
  }
}

/** What of that which a mail's meaning brings about still holds; two questions for all of them. */
async function findFollowed(deps: InboxDeps, trx: Trx, mails: readonly Mail[]): Promise<(mail: Mail) => Followed[]> {
  const stops = await deps.compliance.findStops(trx, {
    addresses: mails.flatMap((mail) => mail.fromAddress ?? []),
    contactIds: mails.flatMap((mail) => mail.contactId ?? []),
    companyIds: mails.flatMap((mail) => mail.companyId ?? []),
  })
  const named = mails.flatMap((mail) => mail.referralEmail ?? [])
  const owners = await deps.contacts.findContactsByAddress(trx, named)
  const contacts = await deps.contacts.getContacts(
    trx,
    [...owners.values()].map((one) => one.contactId),
  )
  const names = new Map(contacts.map((one) => [one.id, one.fullName]))
  return (mail) => {
    const contactId = mail.referralEmail ? owners.get(mail.referralEmail)?.contactId : undefined
    const name = contactId ? names.get(contactId) : undefined
    return [...followedOf(mail, stops), ...(contactId && name ? [{ kind: 'referral' as const, contactId, name }] : [])]
  }
}

function followedOf(mail: Mail, stops: readonly Stop[]): Followed[] {
  if (mail.kind !== 'reply' && mail.kind !== 'auto_reply') return []
  const unread = { contact: 'reply_unread', company: { reason: 'reply_unread' }, suppress: false }
  const { contact, company, suppress } = mail.intent ? consequenceOf(mail.intent) : unread
  const standing = (kind: Stop['subject']['kind'], value: string | null, reason?: string | null) =>
    stops.find((one) => one.subject.kind === kind && one.subject.value === value && one.reason === reason)
  const onContact = contact ? standing('contact', mail.contactId, contact) : undefined
  const onCompany = company ? standing('company', mail.companyId, company.reason) : undefined
  const suppressed =
    suppress && stops.some((one) => one.subject.kind === 'address' && one.subject.value === mail.fromAddress)
  const until = (stop: Stop) => stop.until?.toISOString() ?? null
  return [
    ...(onContact ? [{ kind: 'contact_stopped' as const, reason: onContact.reason, until: until(onContact) }] : []),
    ...(onCompany ? [{ kind: 'company_stopped' as const, reason: onCompany.reason, until: until(onCompany) }] : []),
    ...(suppressed && mail.fromAddress ? [{ kind: 'suppressed' as const, address: mail.fromAddress }] : []),
    ...(mail.returnOn ? [{ kind: 'waits' as const, until: mail.returnOn }] : []),
  ]
}
