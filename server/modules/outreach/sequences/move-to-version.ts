import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { OutreachDeps } from '../deps.ts'
import { planDueSteps } from '../enrollments/enroll-contacts.ts'
import { finishEnrollments } from '../enrollments/finish-enrollments.ts'
import { addDays } from '../steps/choose-hour.ts'
import { recallSteps } from '../steps/recall-steps.ts'
import { findOnOtherVersion, type MovedEnrollment, markDue, setVersion } from '../store/enrollments.ts'
import { getSequence } from './edit-sequence.ts'

/**
 * Lets enrollments that run on older steps go on with the current ones, at the step of the same number: what is on its way for them and
 * has not left is made anew. `ids`: only these; else all that run. Throws `not_found`, and `conflict` for an archived sequence.
 */
export async function moveToVersion(
  deps: OutreachDeps,
  ctx: Ctx,
  sequenceId: string,
  ids?: readonly string[],
): Promise<{ version: number; moved: number; finished: number }> {
  return ctx.commit(async (ctx) => {
    const { version, status } = await getSequence(ctx, sequenceId)
    if (status === 'archived') throw new AppError('conflict', { detail: 'Nobody runs in an archived sequence.' })
    const wanted = await findOnOtherVersion(ctx, { sequenceId, version, ids })
    if (wanted.length === 0) return { version, moved: 0, finished: 0 }
    await recallSteps(deps, ctx, wanted, 'version_changed')
    const moved = await setVersion(ctx, wanted, version)
    // What could not be called back goes on by itself when it is sent.
    const waiting = moved.filter((one) => one.waiting)
    await timeAgain(ctx, waiting)
    const finished = waiting.filter((one) => one.delayDays === null)
    await finishEnrollments(ctx, finished)
    await deps.compliance.recordChanges(
      ctx,
      moved.map((one) => ({ table: 'outreach.enrollments', id: one.id, action: 'move', after: { version } })),
    )
    return { version, moved: moved.length, finished: finished.length }
  })
}

async function timeAgain(trx: Trx, waiting: readonly MovedEnrollment[]): Promise<void> {
  const now = trx.clock.now()
  const due = waiting.flatMap(({ id, delayDays, delayUnit, anchored, lastPassedAt }) => {
    if (delayDays === null) return []
    if (anchored || !lastPassedAt) return [{ id, at: now.toString() }]
    const passed = Temporal.Instant.fromEpochMilliseconds(lastPassedAt.getTime())
    const at = addDays(passed, delayDays, delayUnit ?? 'business', 'UTC')
    return [{ id, at: (Temporal.Instant.compare(at, now) > 0 ? at : now).toString() }]
  })
  if (due.length === 0) return
  await markDue(trx, due)
  await trx.wakeAt(planDueSteps, now)
}
