import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { bringBack } from './delete-events.ts'
import { type Outcome, outcomesOf } from './outcome.ts'
import { promoteCandidates } from './promote-candidates.ts'
import { recordDecisions } from './record-decisions.ts'
import { type Candidate, findCandidates } from './store/candidates.ts'
import { removeEventSources } from './store/event-sources.ts'

/** A person promotes one candidate. Answers the event. Throws `not_found`. */
export async function promoteCandidate(ctx: Ctx, candidateId: string): Promise<{ eventId: string }> {
  return ctx.commit(async (ctx) => {
    const events = await promote(ctx, [candidateId])
    const eventId = events.get(candidateId)
    if (!eventId) throw new AppError('not_found', { detail: 'There is no such candidate.' })
    return { eventId }
  })
}

/** A person promotes candidates; those that are not there are told apart in the answer. */
export async function promoteByHand(ctx: Ctx, ids: readonly string[]): Promise<Outcome[]> {
  return ctx.commit(async (ctx) => {
    const events = await promote(ctx, ids)
    return outcomesOf(ids, (id) => (events.has(id) ? undefined : 'not_found'))
  })
}

/**
 * One that was merged gets an event of its own, which undoes the merge; one already promoted stays. The rest may turn out to be events
 * that are known; where such an event was put aside it comes back, because the person now says that it is one.
 */
async function promote(trx: Trx, ids: readonly string[]): Promise<Map<string, string>> {
  const candidates = await findCandidates(trx, ids)
  const merged = candidates.filter((one) => one.status === 'merged')
  const open = candidates.filter((one) => one.status === 'found' || one.status === 'rejected')
  await removeEventSources(
    trx,
    merged.map((one) => one.id),
  )
  const apart = await promoteCandidates(trx, believe(merged, 'told apart by a person'), { alone: true })
  const placed = await promoteCandidates(trx, believe(open, 'promoted by a person'))
  await bringBack(
    trx,
    placed.filter((one) => !one.created).map((one) => one.eventId),
  )
  await recordDecisions(trx, 'promote', [...merged, ...open])
  const standing = candidates.filter((one) => one.status === 'promoted')
  return new Map([
    ...standing.map((one) => [one.id, one.eventId!] as const),
    ...[...apart, ...placed].map((one) => [one.candidateId, one.eventId] as const),
  ])
}

const believe = (candidates: readonly Candidate[], because: string) =>
  candidates.map((candidate) => ({ candidate, because, confidence: 1 }))
