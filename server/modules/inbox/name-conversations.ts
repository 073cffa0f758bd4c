import type { Conversation as Row } from '@lanyard/contract/inbox.ts'
import type { Trx } from '#platform/context.ts'
import type { Conversation } from './conversation.ts'
import type { InboxDeps } from './deps.ts'

/** Conversations as lists show them, with the names they refer to: one question to each module for all of them. */
export async function nameConversations(
  deps: Pick<InboxDeps, 'contacts' | 'companies' | 'discovery'>,
  trx: Trx,
  conversations: readonly Conversation[],
): Promise<Row[]> {
  const contacts = await deps.contacts.getContacts(trx, idsOf(conversations, 'contactId'))
  const companies = await deps.companies.findCompanies(trx, idsOf(conversations, 'companyId'))
  const events = await deps.discovery.findEvents(trx, idsOf(conversations, 'eventId'))
  const names = new Map([
    ...contacts.map((one) => [one.id, one.fullName] as const),
    ...companies.map((one) => [one.id, one.name] as const),
    ...events.map((one) => [one.id, one.name] as const),
  ])
  const nameOf = (id: string | null) => (id && names.get(id)) || null
  return conversations.map(({ fromAddress, fromName, ...one }) => ({
    ...one,
    contactName: nameOf(one.contactId),
    companyName: nameOf(one.companyId),
    eventName: nameOf(one.eventId),
    from: { address: fromAddress, name: fromName },
    extract: one.extract.replace(/\s+/g, ' ').trim(),
    lastAt: one.lastAt.toISOString(),
    answeredAt: one.answeredAt?.toISOString() ?? null,
  }))
}

const idsOf = (rows: readonly Conversation[], key: 'contactId' | 'companyId' | 'eventId'): string[] => [
  ...new Set(rows.flatMap((one) => one[key] ?? [])),
]
