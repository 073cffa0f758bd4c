import type { Trx } from '#platform/context.ts'
import { planDueSteps } from '../enrollments/enroll-contacts.ts'
import { finishEnrollments } from '../enrollments/finish-enrollments.ts'
import { markDue } from '../store/enrollments.ts'
import { insertPasses, type Pass } from '../store/passes.ts'
import { addDays } from './choose-hour.ts'

/**
 * Steps are over: the next one falls due after its days; one that is anchored to the event is timed at once; where there is none, the
 * enrollment is finished.
 */
export async function passSteps(trx: Trx, passes: readonly Pass[]): Promise<void> {
  if (passes.length === 0) return
  const passed = await insertPasses(trx, passes)
  const now = trx.clock.now()
  const due = passed.flatMap(({ id, delayDays, delayUnit, anchored }) =>
    delayDays === null ? [] : [{ id, at: anchored ? now : addDays(now, delayDays, delayUnit ?? 'business', 'UTC') }],
  )
  if (due.length > 0) {
    await markDue(
      trx,
      due.map((one) => ({ id: one.id, at: one.at.toString() })),
    )
    await trx.wakeAt(planDueSteps, due.map((one) => one.at).toSorted(Temporal.Instant.compare)[0]!)
  }
  await finishEnrollments(
    trx,
    passed.filter((one) => one.delayDays === null),
  )
}
