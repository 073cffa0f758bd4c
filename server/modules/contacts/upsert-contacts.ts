import type { Companies } from '#modules/companies/index.ts'
import type { Trx } from '#platform/context.ts'
import type { Secrets } from '#platform/secrets.ts'
import type { ContactSighting, UpsertedContact } from './contact.ts'
import { openBook } from './contact-book.ts'
import { employerTrace, type ReadSighting, readSighting, tracesOf } from './read-sighting.ts'
import { findForgotten, findKnownPersons, hasForgotten, lockContacts } from './store/match-contacts.ts'
import {
  completeNames,
  improveContacts,
  insertChannels,
  insertContacts,
  insertPersons,
  insertSightings,
  type NewPerson,
  type Placed,
} from './store/write-contacts.ts'

export type Fingerprint = Secrets['fingerprint']

/**
 * Finds or makes a contact for each sighting, in their order: the same person at the same company is there once, known again by address,
 * then by LinkedIn profile, then by name at the company. Set-based, and one at a time per organisation. Announces what is new or has
 * changed (`contact.found`); the same sightings again change nothing.
 */
export async function upsertContacts(
  deps: { fingerprint: Fingerprint; findCompanies: Companies['findCompanies'] },
  trx: Trx,
  sightings: readonly ContactSighting[],
): Promise<UpsertedContact[]> {
  if (sightings.length === 0) return []
  await lockContacts(trx)
  const read = sightings.map(readSighting)
  const forgotten = await findForgottenSightings(deps, trx, read)
  const wanted = read.map((one) => (one && !forgotten.has(one) ? one : undefined))
  const { persons, placed } = await place(
    trx,
    wanted.filter((one) => one !== undefined),
  )
  await write(trx, persons, [...placed.values()])
  return read.map((one) => {
    if (!one) return { ok: false, reason: 'no_name' }
    const found = placed.get(one)
    if (!found) return { ok: false, reason: 'forgotten' }
    const { contactId, personId, fresh, restored } = found
    return { ok: true, contactId, personId, created: fresh || restored }
  })
}

async function findForgottenSightings(
  { fingerprint, findCompanies }: { fingerprint: Fingerprint; findCompanies: Companies['findCompanies'] },
  trx: Trx,
  read: (ReadSighting | undefined)[],
): Promise<Set<ReadSighting>> {
  if (!(await hasForgotten(trx))) return new Set()
  const ids = [...new Set(read.flatMap((one) => one?.companyId ?? []))]
  const nameOf = new Map((await findCompanies(trx, ids, { evenDeleted: true })).map((one) => [one.id, one.name]))
  const traced = read.flatMap((one) => {
    if (!one) return []
    const traces = tracesOf({
      emails: one.email ? [one.email] : [],
      linkedins: one.linkedin ? [one.linkedin] : [],
      names: [{ key: one.name.key, companyId: one.companyId }],
    })
    const company = nameOf.get(one.companyId)
    if (company) traces.push(employerTrace(one.name.key, company))
    return [{ one, prints: traces.map((trace) => fingerprint('forgotten', trace)) }]
  })
  const known = await findForgotten(
    trx,
    traced.flatMap(({ prints }) => prints),
  )
  return new Set(traced.filter(({ prints }) => prints.some((print) => known.has(print))).map(({ one }) => one))
}

async function place(
  trx: Trx,
  read: ReadSighting[],
): Promise<{ persons: NewPerson[]; placed: Map<ReadSighting, Placed> }> {
  const known = await findKnownPersons(trx, {
    emails: read.flatMap((one) => (one.email && one.emailTells ? [one.email] : [])),
    linkedins: read.flatMap((one) => one.linkedin ?? []),
    companyIds: [...new Set(read.map((one) => one.companyId))],
    keys: [...new Set(read.map((one) => one.name.key))],
  })
  const book = openBook(known, trx.ids)
  const placed = new Map(read.map((one) => [one, book.place(one)]))
  return { persons: book.newPersons, placed }
}

async function write(trx: Trx, persons: NewPerson[], placed: Placed[]): Promise<void> {
  if (placed.length === 0) return
  const fresh = placed.filter((one) => one.fresh)
  const made = new Set(fresh.map((one) => one.contactId))
  await insertPersons(trx, persons)
  await insertContacts(trx, fresh)
  const known = placed.filter((one) => !one.fresh)
  const { retitled, moved } = await improveContacts(trx, known)
  await completeNames(trx, known)
  await insertSightings(trx, placed)
  const addressed = await insertChannels(trx, placed)
  const companyOf = new Map(placed.map((one) => [one.contactId, one.companyId]))
  const changed = new Set([...made, ...retitled, ...addressed])
  const factsOf = <Name extends string>(name: Name, ids: Iterable<string>) =>
    [...ids].flatMap((contactId) => {
      const companyId = companyOf.get(contactId)
      return companyId ? [{ name, contactId, companyId }] : []
    })
  await trx.announce([...factsOf('contact.found' as const, changed), ...factsOf('contact.moved' as const, moved)])
}
