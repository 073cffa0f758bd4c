import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'

/** A search names no more contacts than this. */
const mostFound = 200

/** The contacts a list is about: those whom the search finds, the one that is named, or both; undefined for all. */
export async function findSearched(
  deps: OutreachDeps,
  trx: Trx,
  search: string | undefined,
  contactId: string | undefined,
): Promise<string[] | undefined> {
  const found = search ? (await deps.contacts.listContacts(trx, { search, limit: mostFound })).items : undefined
  const ids = found?.map((one) => one.id)
  return contactId ? (ids ?? [contactId]).filter((id) => id === contactId) : ids
}
