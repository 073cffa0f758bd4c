import { z } from 'zod'

const enrollment = z.object({ enrollmentId: z.uuid(), contactId: z.uuid(), sequenceId: z.uuid() })
const task = enrollment.extend({ taskId: z.uuid() })

export const outreachFacts = {
  /** Whether a company's owner alone writes to its people was decided anew. */
  'contact_policy.changed': z.object({ organisationId: z.uuid() }),
  /** It writes in another member's name now, or in that of who enrolls. */
  'sequence.owner_changed': z.object({ sequenceId: z.uuid() }),
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
