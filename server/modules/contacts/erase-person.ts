import type { Trx } from '#platform/context.ts'
import { tracesOf } from './read-sighting.ts'
import { eraseRows, findTraces, rememberForgotten } from './store/people.ts'
import type { Fingerprint } from './upsert-contacts.ts'

/**
 * Blanks everything held about a person and remembers keyed fingerprints of what they are known by, so that no page, file or provider
 * brings them back. Answers how many rows were touched by table.
 */
export async function erasePerson(
  deps: { fingerprint: Fingerprint },
  trx: Trx,
  personId: string,
): Promise<Record<string, number>> {
  const traces = await findTraces(trx, personId)
  if (!traces) return {}
  await rememberForgotten(
    trx,
    tracesOf(traces).map((trace) => deps.fingerprint('forgotten', trace)),
  )
  return eraseRows(trx, personId, traces)
}
