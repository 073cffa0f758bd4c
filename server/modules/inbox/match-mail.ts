import type { Trx } from '#platform/context.ts'
import { type Traces, tidy, tidyAddress } from './arrival.ts'
import type { InboxDeps } from './deps.ts'
import { type Match, type Returned, unmatched } from './mail.ts'
import { findConversationsOf, findInThread } from './store/mails.ts'
import type { BouncedRecipient } from './understand/index.ts'

type Sent = NonNullable<Awaited<ReturnType<InboxDeps['delivery']['findSent']>>>

/** What an answer belongs to: the message it names, an earlier mail of the same thread, its sender's address, its sender's company. */
export async function matchReply(deps: InboxDeps, trx: Trx, traces: Traces): Promise<Match> {
  const { referenceIds, fromAddress } = traces
  const named = referenceIds.length > 0 ? await deps.delivery.findSent(trx, { messageIds: referenceIds }) : undefined
  if (named) return toMatch(deps, trx, 'thread', named)
  const earlier = referenceIds.length > 0 ? await findInThread(trx, referenceIds) : undefined
  if (earlier) return { ...unmatched, ...earlier, by: 'thread' }
  if (!fromAddress) return unmatched
  const owner = (await deps.contacts.findContactsByAddress(trx, [fromAddress])).get(fromAddress)
  const latest = await deps.delivery.findSent(trx, { messageIds: [], toAddress: fromAddress })
  if (latest) return toMatch(deps, trx, 'address', latest)
  if (owner) return { ...unmatched, by: 'address', contactId: owner.contactId, companyId: owner.companyId }
  const company = await deps.companies.findCompanyByDomain(trx, fromAddress.slice(fromAddress.lastIndexOf('@') + 1))
  return company ? { ...unmatched, by: 'domain', companyId: company.id } : unmatched
}

async function toMatch(deps: InboxDeps, trx: Trx, by: Match['by'], sent: Sent): Promise<Match> {
  const [message] = await deps.delivery.findMessages(trx, [sent.messageId])
  const { messageId, contactId, companyId, enrollmentId, mailboxId } = sent
  const eventId = message?.eventId ?? null
  const conversationId = await findAnsweredConversation(deps, trx, messageId)
  return { ...unmatched, by, messageId, contactId, companyId, enrollmentId, mailboxId, eventId, conversationId }
}

/** Whoever answers an answer of ours goes on with that conversation. */
async function findAnsweredConversation(deps: InboxDeps, trx: Trx, messageId: string): Promise<string | null> {
  const mailId = (await deps.delivery.findAnswered(trx, [messageId])).get(messageId)
  return (mailId && (await findConversationsOf(trx, [mailId])).get(mailId)) || null
}

/**
 * Whom of ours a bounce or complaint is about. The mail that it encloses says it surest, as addresses in reports may be those that
 * ours forward to; without it the addresses must do.
 */
export async function matchReturned(
  deps: InboxDeps,
  trx: Trx,
  returnedIds: readonly string[],
  told: readonly BouncedRecipient[],
): Promise<{ by: Match['by']; recipients: Returned[] }> {
  const worst = told.find((one) => one.hard) ?? told[0]
  if (!worst) return { by: null, recipients: [] }
  const ids = returnedIds.slice(-50).map((id) => tidy(id, 998))
  const sent = ids.length > 0 ? await deps.delivery.findSent(trx, { messageIds: ids }) : undefined
  if (sent) return { by: 'original', recipients: [toReturned(worst, sent)] }
  const owners = await deps.contacts.findContactsByAddress(trx, told.flatMap(addressesOf))
  const recipients = told.map((one) =>
    toReturned(
      one,
      addressesOf(one)
        .map((address) => owners.get(address))
        .find((owner) => owner !== undefined),
    ),
  )
  const first = recipients.find((one) => one.contactId !== null)
  if (!first) return { by: null, recipients }
  const latest = await deps.delivery.findSent(trx, { messageIds: [], toAddress: first.address })
  if (latest) first.messageId = latest.messageId
  return { by: 'address', recipients }
}

const addressesOf = (one: BouncedRecipient): string[] =>
  [one.address, one.alias ?? ''].map(tidyAddress).filter((address) => address !== '')

function toReturned(
  told: BouncedRecipient,
  ours: { contactId: string; companyId: string; messageId?: string } | undefined,
): Returned {
  return {
    address: tidyAddress(told.address),
    hard: told.hard,
    reason: told.reason,
    messageId: ours?.messageId ?? null,
    contactId: ours?.contactId ?? null,
    companyId: ours?.companyId ?? null,
  }
}
