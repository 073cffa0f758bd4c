import type { Trx } from '#platform/context.ts'
import type { Composing } from '../steps/compose-message.ts'
import type { NewTask } from '../store/tasks.ts'
import { renderWithGaps } from '../text/render-step.ts'
import { waitsUntil } from './task.ts'

/** The task of a step with its text; undefined where it is none. What is not known is marked: a person reads it before anything comes of it. */
export function composeTask(trx: Trx, { enrollment, step, gathered, hour }: Composing): NewTask | undefined {
  if (step.kind === 'email') return undefined
  const { subject, text } = renderWithGaps(step, gathered.facts)
  const { sequenceId, contactId, companyId, eventId } = enrollment
  return {
    ...{ id: trx.ids.next(), enrollmentId: enrollment.id, sequenceId, contactId, companyId, eventId },
    ...{ step: step.number, kind: step.kind, title: subject, body: text },
    dueAt: hour.at.toString(),
    expiresAt: waitsUntil(step.patienceDays, hour).toString(),
  }
}
