import type { Companies } from '#modules/companies/index.ts'
import type { Trx } from '#platform/context.ts'
import { employerTrace, tracesOf } from './read-sighting.ts'
import { eraseRows, findTraces, rememberForgotten } from './store/people.ts'
import type { Fingerprint } from './upsert-contacts.ts'

/**
 * Blanks everything held about a person and remembers keyed fingerprints of what they are known by, so that no page, file or provider
 * brings them back. Answers how many rows were touched by table.
 */
export async function erasePerson(
  deps: { fingerprint: Fingerprint; companies: Pick<Companies, 'findCompanies'> },
  trx: Trx,
  personId: string,
): Promise<Record<string, number>> {
  const traces = await findTraces(trx, personId)
  if (!traces) return {}
  const ids = traces.names.map((one) => one.companyId)
  const companies = ids.length > 0 ? await deps.companies.findCompanies(trx, ids, { evenDeleted: true }) : []
  const employers = traces.names.flatMap(({ key, companyId }) =>
    companies.filter((one) => one.id === companyId).map((one) => employerTrace(key, one.name)),
  )
  await rememberForgotten(
    trx,
    [...tracesOf(traces), ...employers].map((trace) => deps.fingerprint('forgotten', trace)),
  )
  return eraseRows(trx, personId, traces)
}
