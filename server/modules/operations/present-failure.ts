import type { Failure as Presented } from '@lanyard/contract/operations.ts'
import type { Failure } from '#platform/jobs/failures.ts'
import { describeJob, subjectsOf } from './describe-job.ts'

export function presentFailure(failure: Failure): Presented {
  const { id, queue, job, attempts, error, payload, replayedAt, dismissedAt } = failure
  return {
    ...{ id, queue, job, attempts, error, payload },
    about: describeJob(job),
    subjects: subjectsOf(payload),
    failedAt: failure.failedAt.toISOString(),
    state: replayedAt ? 'replayed' : dismissedAt ? 'dismissed' : 'waiting',
    decidedAt: (replayedAt ?? dismissedAt)?.toISOString() ?? null,
  }
}

/** Every id that was asked for, with whether it was done. */
export const outcomesOf = (ids: readonly string[], done: readonly string[], reason: string) => ({
  items: ids.map((id) => (done.includes(id) ? { id, ok: true } : { id, ok: false, reason })),
})
