import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { recallSteps } from '../steps/recall-steps.ts'
import { type EnrollmentSelection, markHeld } from '../store/enrollments.ts'
import { planDueSteps } from './enroll-contacts.ts'

/**
 * Holds running enrollments until a moment, or until somebody resumes them; a step whose message had not left is
 * planned afresh after the hold, one that may have left is not.
 */
export async function holdEnrollments(
  deps: OutreachDeps,
  trx: Trx,
  input: EnrollmentSelection & { reason: string; until: Temporal.Instant | null },
): Promise<number> {
  const { reason, until, ...by } = input
  const held = await markHeld(trx, by, reason, until)
  if (held.length === 0) return 0
  await recallSteps(
    deps,
    trx,
    held.map((one) => one.id),
    reason,
  )
  await trx.announce(
    held.map((one) => ({
      name: 'enrollment.held',
      enrollmentId: one.id,
      contactId: one.contactId,
      sequenceId: one.sequenceId,
      reason,
    })),
  )
  if (until) await trx.wakeAt(planDueSteps, until)
  return held.length
}
