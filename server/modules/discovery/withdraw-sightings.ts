import type { Trx } from '#platform/context.ts'
import { setAside } from './delete-events.ts'
import type { Candidate } from './store/candidates.ts'
import { removeEventSources } from './store/event-sources.ts'
import { findUnsourced } from './store/events.ts'

/** Takes sightings away from the events they are sources of. An event that nothing names any more is put aside. */
export async function withdrawSightings(trx: Trx, candidates: readonly Candidate[]): Promise<void> {
  const eventIds = [...new Set(candidates.flatMap((one) => one.eventId ?? []))]
  await removeEventSources(
    trx,
    candidates.map((one) => one.id),
  )
  await setAside(trx, await findUnsourced(trx, eventIds))
}
