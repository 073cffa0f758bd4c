import type { Trx } from '#platform/context.ts'
import { tidySubject } from './stop.ts'
import { insertStop, insertStops, type NewStop, type NewStops } from './store.ts'

/**
 * Records why something must not be written to. The same reason for the same subject again only lengthens the stop that is there, and
 * is not `fresh`.
 */
export async function writeStop(trx: Trx, stop: NewStop): Promise<{ stopId: string; fresh: boolean }> {
  const { stopId, changed, fresh } = await insertStop(trx, { ...stop, subject: tidySubject(stop.subject) })
  if (changed) await trx.announce([{ name: 'stop.written', stopId }])
  return { stopId, fresh }
}

/** The same for many subjects at once, for ever, until `liftStops` for that reason. */
export async function writeStops(trx: Trx, input: NewStops): Promise<void> {
  const ids = await insertStops(trx, { ...input, subjects: input.subjects.map(tidySubject) })
  await trx.announce(ids.map((stopId) => ({ name: 'stop.written', stopId })))
}
