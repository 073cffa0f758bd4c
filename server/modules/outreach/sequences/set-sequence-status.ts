import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { OutreachDeps } from '../deps.ts'
import { planDueSteps } from '../enrollments/enroll-contacts.ts'
import { stopEnrollments } from '../enrollments/stop-enrollments.ts'
import { updateSequence } from '../store/sequences.ts'
import { getSequence } from './edit-sequence.ts'
import type { Sequence, SequenceStatus } from './sequence.ts'

/**
 * Activates, pauses or archives. A pause writes a stop, so that what is planned already does not go out either; activating lifts it. An
 * archived sequence ends its enrollments; restored (`draft`) it begins anew, with nobody in it.
 */
export async function setSequenceStatus(
  deps: OutreachDeps,
  ctx: Ctx,
  id: string,
  status: SequenceStatus,
): Promise<Sequence> {
  return ctx.commit(async (ctx) => {
    const before = await getSequence(ctx, id)
    if (before.status === status) return before
    if ((status === 'draft') !== (before.status === 'archived')) {
      throw new AppError('conflict', {
        detail: status === 'draft' ? `The sequence is ${before.status}.` : 'An archived sequence stays archived.',
        hint: status === 'draft' ? 'Only an archived sequence can be restored.' : 'Restore it first.',
      })
    }
    if (status === 'paused' && before.status === 'draft') {
      throw new AppError('conflict', { detail: 'A draft has nothing to pause.', hint: 'Activate it first.' })
    }
    await updateSequence(ctx, id, { status })
    const subject = { kind: 'sequence' as const, value: id }
    if (status === 'paused') {
      await deps.compliance.writeStop(ctx, { subject, reason: 'sequence_paused', source: 'outreach' })
    }
    if (status === 'archived') await stopEnrollments(deps, ctx, { sequenceIds: [id], reason: 'sequence_archived' })
    if (status === 'active') {
      await deps.compliance.liftStops(ctx, { subject, reason: 'sequence_paused' })
      await ctx.wakeAt(planDueSteps, ctx.clock.now())
    }
    await deps.compliance.recordChange(ctx, {
      table: 'outreach.sequences',
      id,
      action: status === 'draft' ? 'restore' : status === 'archived' ? 'archive' : status,
      before: { status: before.status },
      after: { status },
    })
    return { ...before, status }
  })
}
