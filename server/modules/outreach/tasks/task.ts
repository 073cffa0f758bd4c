import type { TaskKind } from '../sequences/step.ts'

export type TaskState = 'open' | 'done' | 'skipped' | 'cancelled'

/** A step that a person does, with its text as it was when it fell due. */
export type Task = {
  id: string
  enrollmentId: string
  sequenceId: string
  contactId: string
  companyId: string
  eventId: string | null
  step: number
  kind: TaskKind
  title: string
  body: string
  state: TaskState
  outcome: string | null
  note: string | null
  reason: string | null
  dueAt: Date
  expiresAt: Date
  closedAt: Date | null
  /** Who closed it, as `kind:id` of the actor. */
  closedBy: string | null
}

/** Days that a task waits for a person unless its step says. */
const usualPatienceDays = 7

/** Until when a task waits: its step's patience, else to the end of its anchored day, else a week. */
export function waitsUntil(
  patienceDays: number | undefined,
  timing: { at: Temporal.Instant; expiresAt: Temporal.Instant | null },
): Temporal.Instant {
  if (patienceDays === undefined && timing.expiresAt) return timing.expiresAt
  return timing.at.add({ hours: 24 * (patienceDays ?? usualPatienceDays) })
}
