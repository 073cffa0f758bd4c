import type { Trx } from '#platform/context.ts'
import type { Secrets } from '#platform/secrets.ts'
import { type Subject, tidySubject } from './stop.ts'
import { deleteStopsOf, listStopsOf } from './store.ts'
import { deleteBasesOf, listBasesOf } from './store-bases.ts'
import { blankChanges, listChangesOf } from './store-changes.ts'
import { insertSuppressions } from './store-suppressions.ts'
import { fingerprintOf } from './suppressions/suppression.ts'

/** What the rest of Lanyard knows a person by: contacts come later in the order of modules, so `app.ts` fills it. */
export type FindPerson = (trx: Trx, personId: string) => Promise<{ contactIds: string[]; addresses: string[] }>

type Deps = { secrets: Secrets; findPerson: FindPerson }

export async function exportPerson(deps: Deps, trx: Trx, personId: string): Promise<Record<string, unknown[]>> {
  const person = await deps.findPerson(trx, personId)
  return {
    'compliance.stops': await listStopsOf(trx, subjectsOf(person)),
    'compliance.contact_bases': await listBasesOf(trx, person.contactIds),
    'compliance.changes': await listChangesOf(trx, [personId, ...person.contactIds]),
  }
}

/** Addresses give way to their fingerprints, so that the person is never written to nor taken in again. */
export async function erasePerson(deps: Deps, trx: Trx, personId: string): Promise<Record<string, number>> {
  const person = await deps.findPerson(trx, personId)
  const suppressed = person.addresses.map((value) => ({
    ...{ kind: 'address' as const, stopId: null },
    fingerprint: fingerprintOf(deps.secrets, { kind: 'address', value }),
  }))
  await insertSuppressions(trx, suppressed, { reason: 'erased', source: 'erasure' })
  return {
    'compliance.stops': await deleteStopsOf(trx, subjectsOf(person)),
    'compliance.contact_bases': await deleteBasesOf(trx, person.contactIds),
    'compliance.changes': await blankChanges(trx, [personId, ...person.contactIds]),
  }
}

const subjectsOf = (person: { contactIds: string[]; addresses: string[] }): Subject[] => [
  ...person.addresses.map((value) => tidySubject({ kind: 'address', value })),
  ...person.contactIds.map((value): Subject => ({ kind: 'contact', value })),
]
