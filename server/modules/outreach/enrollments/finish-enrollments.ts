import type { Trx } from '#platform/context.ts'
import { markFinished } from '../store/enrollments.ts'

/** There is no step left for them. */
export async function finishEnrollments(
  trx: Trx,
  finished: readonly { id: string; contactId: string; sequenceId: string }[],
): Promise<void> {
  if (finished.length === 0) return
  await markFinished(
    trx,
    finished.map((one) => one.id),
  )
  await trx.announce(
    finished.map((one) => ({
      name: 'enrollment.finished',
      enrollmentId: one.id,
      contactId: one.contactId,
      sequenceId: one.sequenceId,
    })),
  )
}
