import type { Trx } from '#platform/context.ts'
import { consequenceOf, type StopReason } from './consequence.ts'
import type { InboxDeps } from './deps.ts'
import type { Intent, Mail } from './mail.ts'
import { findConversation } from './store/conversations.ts'
import { findUnread } from './store/mails.ts'

export type Understood = Pick<
  Mail,
  'id' | 'contactId' | 'companyId' | 'conversationId' | 'fromAddress' | 'receivedAt' | 'referralName' | 'referralEmail'
> & { intent: Intent }

/**
 * Turns the conservative stop of an answer into what the answer means, in the transaction that stores the meaning and under the
 * sender's lock. What stops for an answer not yet understood stays while another one of theirs waits.
 */
export async function followIntent(deps: InboxDeps, trx: Trx, mail: Understood): Promise<void> {
  const { contactId, companyId } = mail
  const { contact, company, suppress } = consequenceOf(mail.intent)
  const stop = (kind: 'contact' | 'company', value: string, reason: StopReason, until?: Temporal.Instant) =>
    deps.compliance.writeStop(trx, { subject: { kind, value }, reason, source: 'inbox', ...(until ? { until } : {}) })
  if (contactId && contact) await stop('contact', contactId, contact)
  const days = company && (await deps.findCompanyPause(trx, mail.intent, company.days))
  if (companyId && company && days) {
    const receivedAt = Temporal.Instant.fromEpochMilliseconds(mail.receivedAt.getTime())
    await stop('company', companyId, company.reason, receivedAt.add({ hours: 24 * days }))
  }
  if (suppress) await suppressSender(deps, trx, mail)
  const unread = await findUnread(trx, mail)
  const lift = (kind: 'contact' | 'company', value: string) =>
    deps.compliance.liftStops(trx, { subject: { kind, value }, reason: 'reply_unread' })
  if (contactId && !unread.contact) await lift('contact', contactId)
  if (companyId && !unread.company) await lift('company', companyId)
  if (mail.intent === 'referral' || mail.intent === 'left_company') await takeReferral(deps, trx, mail)
}

/** Both the address that asks and the one we write to: people answer from aliases. */
async function suppressSender(deps: InboxDeps, trx: Trx, mail: Understood): Promise<void> {
  const [contact] = mail.contactId ? await deps.contacts.getContacts(trx, [mail.contactId]) : []
  for (const address of new Set([mail.fromAddress, contact?.email?.toLowerCase()])) {
    if (address) await deps.compliance.suppressAddress(trx, { address, reason: 'unsubscribed', source: 'inbox' })
  }
}

/** Whom they say to write to instead becomes a contact; without a name that can be told, it is left to whoever reads the mail. */
async function takeReferral(deps: InboxDeps, trx: Trx, mail: Understood): Promise<void> {
  const fullName = mail.referralName ?? nameInAddress(mail.referralEmail)
  if (!mail.companyId || !fullName) return
  const conversation = mail.conversationId ? await findConversation(trx, mail.conversationId) : undefined
  const seenAt = Temporal.Instant.fromEpochMilliseconds(mail.receivedAt.getTime())
  await deps.contacts.upsertContacts(trx, [
    {
      companyId: mail.companyId,
      fullName,
      email: mail.referralEmail,
      eventId: conversation?.eventId ?? null,
      source: { kind: 'reply', seenAt },
    },
  ])
}

/** 'ada.example@…' says a name, 'sponsoring@…' does not. */
function nameInAddress(address: string | null): string | undefined {
  const parts = /^(\p{L}{2,})[._](\p{L}{2,})@/u.exec(address ?? '')
  return parts?.slice(1).map(capitalised).join(' ')
}

const capitalised = (word: string): string => word[0]!.toUpperCase() + word.slice(1)
