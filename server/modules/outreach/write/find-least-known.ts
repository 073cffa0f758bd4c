import type { Contact } from '#modules/contacts/index.ts'
import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { listEnrollments } from '../store/lists.ts'

/** So many of the latest contacts are looked at. */
const looked = 200

/**
 * The contact of whom least is known, of those in the sequence where it has any, else of the latest ones: whoever reads well to them
 * reads well to all. Undefined where there are no contacts.
 */
export async function findLeastKnown(
  deps: Pick<OutreachDeps, 'contacts'>,
  trx: Trx,
  sequenceId: string | undefined,
): Promise<Contact | undefined> {
  const enrolled = sequenceId
    ? await listEnrollments(trx, { sequenceId, sort: '-startedAt', limit: looked })
    : undefined
  const ids = enrolled?.items.map((one) => one.contactId) ?? []
  const own = ids.length > 0 ? await deps.contacts.getContacts(trx, ids) : []
  const contacts = own.length > 0 ? own : (await deps.contacts.listContacts(trx, { limit: looked })).items
  return contacts.toSorted((one, other) => knownOf(one) - knownOf(other))[0]
}

/** The first name weighs most: it is what templates name most often. */
const knownOf = (one: Contact): number =>
  (one.firstName ? 4 : 0) +
  (one.eventId ? 2 : 0) +
  (one.title ? 1 : 0) +
  (one.lastName ? 1 : 0) +
  (one.timeZone ? 1 : 0)
