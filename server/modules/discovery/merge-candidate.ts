import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { readEvent } from './event.ts'
import { recordDecisions } from './record-decisions.ts'
import { type Candidate, decideCandidates, findCandidates } from './store/candidates.ts'
import { insertEventSources } from './store/event-sources.ts'
import { addEventKeys, findEvents, lockEvents } from './store/events.ts'
import { withdrawSightings } from './withdraw-sightings.ts'

/**
 * A person says that a candidate is another sighting of a known event; what it was before is taken back. Throws `not_found`, or
 * `conflict` where that event is put aside or was made of this very candidate.
 */
export async function mergeCandidate(ctx: Ctx, candidateId: string, eventId: string): Promise<void> {
  await ctx.commit(async (ctx) => {
    await lockEvents(ctx)
    const candidate = await check(ctx, candidateId, eventId)
    if (candidate.eventId === eventId) return
    const source = { because: 'merged by a person', confidence: 1, eventId }
    await decideCandidates(ctx, [{ id: candidateId, status: 'merged', ...source }])
    await withdrawSightings(ctx, [candidate])
    await insertEventSources(ctx, [{ candidateId, ...source }])
    await addEventKeys(ctx, [{ id: eventId, keys: readEvent(candidate).keys }])
    await recordDecisions(ctx, 'merge', [candidate])
  })
}

async function check(trx: Trx, candidateId: string, eventId: string): Promise<Candidate> {
  const [candidate] = await findCandidates(trx, [candidateId])
  if (!candidate) throw new AppError('not_found', { detail: 'There is no such candidate.' })
  const [event] = await findEvents(trx, [eventId])
  if (!event) throw new AppError('not_found', { detail: 'There is no such event.' })
  if (event.status === 'deleted') {
    throw new AppError('conflict', { detail: 'This event is put aside.', hint: 'Restore it first.' })
  }
  if (candidate.status === 'promoted' && candidate.eventId === eventId) {
    throw new AppError('conflict', {
      detail: 'This event was made of this very candidate.',
      hint: 'Choose another event.',
    })
  }
  return candidate
}
