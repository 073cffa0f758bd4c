import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { type EnrollmentSelection, markStopped } from '../store/enrollments.ts'
import { closeTasks } from '../tasks/close-tasks.ts'

/** Why they end when their contact is put aside; that is taken back with the contact. */
export const contactRemoved = 'contact_removed'

/** Ends the running enrollments of contacts, companies, an event or a sequence; what was planned for them and not sent is cancelled. */
export async function stopEnrollments(
  deps: OutreachDeps,
  trx: Trx,
  input: EnrollmentSelection & { reason: string },
): Promise<number> {
  const { reason, ...by } = input
  const stopped = await markStopped(trx, by, reason)
  if (stopped.length === 0) return 0
  const enrollmentIds = stopped.map((one) => one.id)
  await deps.delivery.cancelMessages(trx, { enrollmentIds, reason })
  await closeTasks(trx, { enrollmentIds }, { state: 'cancelled', reason })
  await trx.announce(
    stopped.map((one) => ({
      name: 'enrollment.stopped',
      enrollmentId: one.id,
      contactId: one.contactId,
      sequenceId: one.sequenceId,
      reason,
    })),
  )
  return stopped.length
}
