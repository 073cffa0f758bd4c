import { stopAgainst } from '#modules/compliance/index.ts'
import type { Mailbox } from '#modules/delivery/index.ts'
import type { Trx } from '#platform/context.ts'
import type { StopReason } from './consequence.ts'
import type { Conversation } from './conversation.ts'
import type { InboxDeps } from './deps.ts'
import type { Mail } from './mail.ts'

/** Stops that their own mail brought about: they keep outreach away, not a person who answers. */
export const answeredDespite: readonly StopReason[] = ['reply_unread', 'replied', 'colleague_declined', 'left_company']

export type Answering =
  | { possible: true; mail: Mail; address: string; contactId: string; companyId: string; mailbox: Mailbox }
  | { possible: false; reason: string; detail: string; hint: string }

/** Whether a conversation can be answered: which mail, from which mailbox and to whom; else why not and what to do about it. */
export async function findAnswering(
  deps: Pick<InboxDeps, 'compliance' | 'delivery'>,
  trx: Trx,
  conversation: Conversation,
  mails: readonly Mail[],
): Promise<Answering> {
  const mail =
    mails.findLast((one) => one.kind === 'reply' && one.fromAddress) ??
    mails.findLast((one) => one.kind === 'auto_reply' && one.fromAddress)
  if (!mail?.fromAddress)
    return not('no_mail', 'There is no mail here that could be answered.', 'Write to the contact.')
  const { contactId, companyId } = conversation
  if (!contactId || !companyId) {
    return not('no_contact', 'Nobody knows yet whose mail this is.', 'Assign it to a contact first, then answer.')
  }
  const mailboxes = await deps.delivery.listMailboxes(trx)
  const mailbox = mailboxes.find((one) => one.id === (mail.mailboxId ?? conversation.mailboxId))
  if (!mailbox) {
    return not('no_mailbox', 'The mailbox it came to is no longer connected.', 'Connect it again under Settings.')
  }
  if (!mailbox.enabled) {
    return not('mailbox_paused', `${mailbox.fromAddress} is paused.`, 'Take it up again under Settings, Mailboxes.')
  }
  const stops = await deps.compliance.findStops(trx, {
    addresses: [mail.fromAddress],
    contactIds: [contactId],
    companyIds: [companyId],
    mailboxIds: [mailbox.id],
  })
  const binding = stops.filter(
    ({ subject: { kind }, reason }) =>
      !(answeredDespite as readonly string[]).includes(reason) || (kind !== 'contact' && kind !== 'company'),
  )
  const stop = stopAgainst(binding, { address: mail.fromAddress, contactId, companyId, mailboxId: mailbox.id })
  if (stop) return refusal(mail.fromAddress, stop.subject.kind, stop.reason)
  return { possible: true, mail, address: mail.fromAddress, contactId, companyId, mailbox }
}

function refusal(address: string, kind: string, reason: string): Answering {
  const why = reason.replaceAll('_', ' ')
  if (kind === 'address') {
    return not(
      reason,
      `${address} must not be written to any more (${why}), not even to answer.`,
      'If the person asked you to write nevertheless, answer from your own mail program.',
    )
  }
  return not(
    reason,
    `Writing is stopped for ${kind === 'everything' ? 'everybody' : `this ${kind}`} (${why}).`,
    'Lift the stop first.',
  )
}

const not = (reason: string, detail: string, hint: string): Answering => ({ possible: false, reason, detail, hint })
