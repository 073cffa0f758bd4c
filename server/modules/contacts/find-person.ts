import type { Trx } from '#platform/context.ts'
import { findContactIds, findTraces } from './store/people.ts'

/** A person's contacts and addresses, by which the other modules find what they hold about them; empty for nobody. */
export async function findPerson(trx: Trx, personId: string): Promise<{ contactIds: string[]; addresses: string[] }> {
  const traces = await findTraces(trx, personId)
  return { contactIds: await findContactIds(trx, personId), addresses: traces?.emails ?? [] }
}

export async function findIdentity(
  trx: Trx,
  personId: string,
): Promise<{ fullName: string; companyIds: string[] } | undefined> {
  const traces = await findTraces(trx, personId)
  return traces && { fullName: traces.fullName, companyIds: traces.names.map((one) => one.companyId) }
}
