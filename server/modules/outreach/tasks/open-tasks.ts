import type { Trx } from '#platform/context.ts'
import { markHandedOver } from '../store/due.ts'
import { insertTasks, type NewTask } from '../store/tasks.ts'

/** Puts steps before a person; their enrollments wait for them. */
export async function openTasks(trx: Trx, tasks: readonly NewTask[]): Promise<void> {
  if (tasks.length === 0) return
  await insertTasks(trx, tasks)
  await markHandedOver(trx, tasks)
  await trx.announce(
    tasks.map(({ id, enrollmentId, contactId, sequenceId }) => ({
      ...{ name: 'task.opened', taskId: id, enrollmentId, contactId, sequenceId },
    })),
  )
}
