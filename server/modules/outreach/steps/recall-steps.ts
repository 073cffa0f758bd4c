import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { repeatSteps, repeatTasks } from '../store/enrollments.ts'
import { removeTouches } from '../store/touches.ts'
import { closeTasks } from '../tasks/close-tasks.ts'

/** Calls off what is on its way for these enrollments: their steps are due again. What may have left stands. */
export async function recallSteps(
  deps: OutreachDeps,
  trx: Trx,
  enrollmentIds: readonly string[],
  reason: string,
): Promise<void> {
  if (enrollmentIds.length === 0) return
  const cancelled = await deps.delivery.cancelMessages(trx, { enrollmentIds, reason })
  await removeTouches(trx, cancelled)
  await repeatSteps(trx, cancelled)
  await repeatTasks(trx, await closeTasks(trx, { enrollmentIds }, { state: 'cancelled', reason }))
}
