import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { type Outcome, outcomesOf } from './outcome.ts'
import { recordDecisions } from './record-decisions.ts'
import { decideCandidates, findCandidates } from './store/candidates.ts'
import { withdrawSightings } from './withdraw-sightings.ts'

/** Sends one candidate back to review. Throws `not_found`. */
export async function reopenCandidate(ctx: Ctx, id: string): Promise<void> {
  const [outcome] = await reopenCandidates(ctx, [id])
  if (!outcome!.ok) throw new AppError('not_found', { detail: 'There is no such candidate.' })
}

/**
 * Takes back what was decided about candidates - a promotion, a merge, a rejection - and sends them back to review. An event that
 * rested on nothing else is put aside.
 */
export async function reopenCandidates(ctx: Ctx, ids: readonly string[]): Promise<Outcome[]> {
  return ctx.commit(async (ctx) => {
    const known = await findCandidates(ctx, ids)
    const decided = known.filter((one) => one.status !== 'found')
    const open = {
      status: 'found' as const,
      because: 'sent back to review by a person',
      confidence: null,
      eventId: null,
    }
    await decideCandidates(
      ctx,
      decided.map(({ id }) => ({ id, ...open })),
    )
    await withdrawSightings(ctx, decided)
    await recordDecisions(ctx, 'reopen', decided)
    const found = new Set(known.map((one) => one.id))
    return outcomesOf(ids, (id) => (found.has(id) ? undefined : 'not_found'))
  })
}
