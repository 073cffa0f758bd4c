import type { Trx } from '#platform/context.ts'
import { type Closing, markClosed, type TaskSelection } from '../store/tasks.ts'

/** Closes open tasks; answers the ids of those that were. What becomes of their enrollments is the caller's. */
export async function closeTasks(trx: Trx, by: TaskSelection, closing: Closing): Promise<string[]> {
  if ([by.ids, by.enrollmentIds].every((one) => !one || one.length === 0)) return []
  const closed = await markClosed(trx, by, closing)
  await trx.announce(
    closed.map(({ id, enrollmentId, contactId, sequenceId }) => ({
      ...{ name: 'task.closed', taskId: id, enrollmentId, contactId, sequenceId },
      state: closing.state,
    })),
  )
  return closed.map((one) => one.id)
}
