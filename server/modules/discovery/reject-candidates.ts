import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { type Outcome, outcomesOf } from './outcome.ts'
import { recordDecisions } from './record-decisions.ts'
import { decideCandidates, findCandidates } from './store/candidates.ts'

/** A person rejects a candidate that is not an event yet. Throws `not_found`, or `conflict` where it is one. */
export async function rejectCandidate(ctx: Ctx, id: string, reason: string): Promise<void> {
  const [outcome] = await rejectCandidates(ctx, [id], reason)
  if (outcome!.reason === 'is_event') {
    throw new AppError('conflict', {
      detail: 'This candidate is an event, or a source of one.',
      hint: 'Send it back to review first, or delete the event.',
    })
  }
  if (!outcome!.ok) throw new AppError('not_found', { detail: 'There is no such candidate.' })
}

/** The same of many; those that are events, or sources of one (`is_event`), are left alone. */
export async function rejectCandidates(ctx: Ctx, ids: readonly string[], reason: string): Promise<Outcome[]> {
  return ctx.commit(async (ctx) => {
    const known = new Map((await findCandidates(ctx, ids)).map((one) => [one.id, one]))
    const open = [...known.values()].filter((one) => !one.eventId)
    const decision = { status: 'rejected' as const, because: reason, confidence: 0, eventId: null }
    await decideCandidates(
      ctx,
      open.map(({ id }) => ({ id, ...decision })),
    )
    await recordDecisions(ctx, 'reject', open)
    return outcomesOf(ids, (id) => {
      if (!known.has(id)) return 'not_found'
      return known.get(id)!.eventId ? 'is_event' : undefined
    })
  })
}
