import type { Trx } from '#platform/context.ts'
import { conversationKey } from './conversation.ts'
import type { InboxDeps } from './deps.ts'
import { factOf, type Match, unmatched } from './mail.ts'
import { matchReply, matchReturned } from './match-mail.ts'
import type { Arrival } from './read-arrival.ts'
import { openConversation, touchConversation } from './store/conversations.ts'
import { findKnownMail, insertMail, lockSender, setMatch } from './store/mails.ts'

/**
 * Stores a mail, matches it to what we sent and, if it may be an answer, stops writing to the contact and the company until it is
 * understood: all in the caller's transaction, so that there is never the one without the other.
 */
export async function takeIn(
  deps: InboxDeps,
  trx: Trx,
  arrival: Arrival,
): Promise<{ mailId: string; created: boolean }> {
  const mailboxes = (await deps.delivery.listMailboxes(trx)).map((one) => ({
    id: one.id,
    address: one.fromAddress.toLowerCase(),
  }))
  const addressed = [arrival.recipient?.toLowerCase(), ...arrival.traces.toAddresses]
  const mailboxId = arrival.mailboxId ?? mailboxes.find((one) => addressed.includes(one.address))?.id ?? null
  // What our own people write is nobody's answer.
  const isOwn = mailboxes.some((one) => one.address === arrival.traces.fromAddress)
  const isAnswer = arrival.kind === 'reply' || arrival.kind === 'auto_reply'
  const mail = { ...arrival, id: trx.ids.next(), mailboxId, kind: isOwn && isAnswer ? 'other' : arrival.kind }
  if (!(await insertMail(trx, mail))) return { mailId: await findKnownMail(trx, arrival), created: false }
  if (mail.kind === 'bounce' || mail.kind === 'complaint') await takeReturned(deps, trx, mail.kind, mail)
  else if (mail.kind !== 'other') await takeAnswer(deps, trx, mail)
  return { mailId: mail.id, created: true }
}

type NewMail = Omit<Arrival, 'mailboxId'> & { id: string; mailboxId: string | null }

async function takeAnswer(deps: InboxDeps, trx: Trx, mail: NewMail): Promise<void> {
  const match = await matchReply(deps, trx, mail.traces)
  const { contactId, companyId } = match
  await lockSender(trx, match)
  const conversationId = await placeInConversation(trx, mail, match)
  await setMatch(trx, mail.id, {
    ...match,
    mailboxId: mail.mailboxId ?? match.mailboxId,
    conversationId,
    recipients: [],
  })
  const stop = { reason: 'reply_unread', source: 'inbox' }
  if (contactId) await deps.compliance.writeStop(trx, { subject: { kind: 'contact', value: contactId }, ...stop })
  if (companyId) await deps.compliance.writeStop(trx, { subject: { kind: 'company', value: companyId }, ...stop })
  await trx.announce([{ name: 'reply.received', ...factOf({ ...match, id: mail.id }) }])
}

async function placeInConversation(trx: Trx, mail: NewMail, match: Match): Promise<string> {
  const reopens = mail.kind === 'reply'
  if (match.conversationId) return touchConversation(trx, match.conversationId, reopens)
  const mailboxId = mail.mailboxId ?? match.mailboxId
  return openConversation(trx, { ...match, key: conversationKey(match, mail.id), mailboxId }, reopens)
}

async function takeReturned(deps: InboxDeps, trx: Trx, kind: 'bounce' | 'complaint', mail: NewMail): Promise<void> {
  // A warning that a server is still trying says nothing yet.
  const told = mail.recipients.filter((one) => !one.delayed)
  const { by, recipients } = await matchReturned(deps, trx, mail.returnedIds, told)
  const first = recipients.find((one) => one.messageId !== null || one.contactId !== null)
  await setMatch(trx, mail.id, { ...unmatched, ...first, by, mailboxId: mail.mailboxId, recipients })
  const facts = recipients.map((one) => ({ ...factOf({ ...one, id: mail.id }), hard: one.hard, reason: one.reason }))
  if (kind === 'complaint') {
    await trx.announce(facts.map(({ hard: _, reason: __, ...fact }) => ({ name: 'complaint.received', ...fact })))
    return
  }
  // Anybody can make up a bounce; one that is about nothing of ours changes nothing.
  const ours = facts.filter((fact) => fact.messageId !== null || fact.contactId !== null)
  await trx.announce(ours.map((fact) => ({ name: 'bounce.received', ...fact })))
}
