import { z } from 'zod'

const enrollment = z.object({ enrollmentId: z.uuid(), contactId: z.uuid(), sequenceId: z.uuid() })
const task = enrollment.extend({ taskId: z.uuid() })

export const outreachFacts = {
  'enrollment.started': enrollment,
  'enrollment.held': enrollment.extend({ reason: z.string() }),
  'enrollment.stopped': enrollment.extend({ reason: z.string() }),
  'enrollment.finished': enrollment,
  'task.opened': task,
  /** Done, skipped, or called off with its enrollment. */
  'task.closed': task.extend({ state: z.enum(['done', 'skipped', 'cancelled']) }),
  /** Taken back after it was done or skipped. */
  'task.reopened': task,
}
