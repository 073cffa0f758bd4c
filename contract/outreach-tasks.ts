import { z } from 'zod'
import { taskKinds, taskOutcomes } from './outreach-steps.ts'
import { commaSeparated, instant } from './outreach-terms.ts'

export const taskStates = ['open', 'done', 'skipped', 'cancelled'] as const

export const task = z
  .object({
    id: z.uuid(),
    kind: z.enum(taskKinds),
    state: z.enum(taskStates),
    title: z.string(),
    body: z.string().describe('What is not known stands as ⟦its name⟧'),
    step: z.number().int(),
    enrollmentId: z.uuid(),
    sequenceId: z.uuid(),
    sequenceName: z.string().nullable(),
    contactId: z.uuid(),
    contactName: z.string().nullable(),
    contactTitle: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    linkedin: z.string().nullable(),
    companyId: z.uuid(),
    companyName: z.string().nullable(),
    eventId: z.uuid().nullable(),
    eventName: z.string().nullable(),
    stop: z.string().nullable().describe('Why the contact must not be written to now'),
    outcome: z.string().nullable(),
    note: z.string().nullable(),
    reason: z.string().nullable().describe('Of a skipped or cancelled one: why'),
    dueAt: instant,
    expiresAt: instant.describe('Then the step is skipped and the sequence goes on'),
    closedAt: instant.nullable(),
    closedBy: z.string().nullable(),
  })
  .meta({ id: 'Task' })
export type Task = z.infer<typeof task>

export const tasksQuery = z.object({
  search: z.string().trim().min(1).max(200).optional().describe('In name, title and address of the contact'),
  state: commaSeparated(z.enum(taskStates)).optional().describe('One or several, with commas between'),
  kind: commaSeparated(z.enum(taskKinds)).optional().describe('One or several, with commas between'),
  sequenceId: z.uuid().optional(),
  enrollmentId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  companyId: z.uuid().optional(),
  eventId: z.uuid().optional(),
  dueBefore: instant.optional(),
  sort: z.enum(['dueAt', '-dueAt']).default('dueAt'),
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const tasksAnswer = z.object({ items: z.array(task), next: z.string().nullable() })

export const taskCounts = z
  .object({ open: z.number().int(), due: z.number().int().describe('Open, and their hour has come') })
  .meta({ id: 'TaskCounts' })

const ids = z.object({ ids: z.array(z.uuid()).min(1).max(500) })
export const taskIds = ids
export const taskCompletions = ids.extend({
  outcome: z.enum(taskOutcomes).default('done'),
  note: z.string().trim().max(2000).optional(),
})
export const taskSkips = ids.extend({ note: z.string().trim().max(2000).optional() })

export const taskActs = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        ok: z.boolean(),
        reason: z.string().optional().describe('Why not: not_found, wrong_state, in_other_sequence, gone_on'),
      }),
    ),
  })
  .meta({ id: 'TaskActs' })
