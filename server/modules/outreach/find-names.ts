import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from './deps.ts'
import { findSequences } from './store/sequences.ts'

export type NamedIds = { contacts: string[]; companies: string[]; sequences: string[]; events: string[] }

/** What these are called; ids of what is gone are left out. One query for each kind that is asked for. */
export async function findNames(
  deps: Pick<OutreachDeps, 'contacts' | 'companies' | 'discovery'>,
  trx: Trx,
  ids: NamedIds,
): Promise<ReadonlyMap<string, string>> {
  const [contacts, companies, sequences, events] = [
    ids.contacts.length > 0 ? await deps.contacts.getContacts(trx, distinct(ids.contacts)) : [],
    ids.companies.length > 0 ? await deps.companies.findCompanies(trx, distinct(ids.companies)) : [],
    ids.sequences.length > 0 ? await findSequences(trx, distinct(ids.sequences)) : [],
    ids.events.length > 0 ? await deps.discovery.findEvents(trx, distinct(ids.events)) : [],
  ]
  return new Map([
    ...contacts.map((one) => [one.id, one.fullName] as const),
    ...[...companies, ...sequences, ...events].map((one) => [one.id, one.name] as const),
  ])
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)]
