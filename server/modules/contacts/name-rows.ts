import type { ContactRow } from '@lanyard/contract/contacts.ts'
import type { Companies } from '#modules/companies/index.ts'
import type { Discovery } from '#modules/discovery/index.ts'
import type { Trx } from '#platform/context.ts'
import type { Contact } from './contact.ts'
import { presentContact } from './present-contact.ts'

export type NameDeps = {
  companies: Pick<Companies, 'findCompanies'>
  discovery: Pick<Discovery, 'findEvents'>
}

/** Contacts as lists show them, with the names of company and event: one question to each module for all rows. */
export async function nameRows(deps: NameDeps, trx: Trx, contacts: readonly Contact[]): Promise<ContactRow[]> {
  if (contacts.length === 0) return []
  const companies = await deps.companies.findCompanies(trx, [...new Set(contacts.map((one) => one.companyId))])
  const events = await deps.discovery.findEvents(trx, [...new Set(contacts.flatMap((one) => one.eventId ?? []))])
  const known = new Map(companies.map((one) => [one.id, one]))
  const eventNames = new Map(events.map((one) => [one.id, one.name]))
  return contacts.map((one) => ({
    ...presentContact(one),
    companyName: known.get(one.companyId)?.name ?? null,
    ownerId: known.get(one.companyId)?.ownerId ?? null,
    eventName: (one.eventId && eventNames.get(one.eventId)) || null,
  }))
}
