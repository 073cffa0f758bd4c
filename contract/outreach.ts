import { z } from 'zod'
import { attachment, attachmentIds } from './attachments.ts'
import { messageLint } from './message-lint.ts'
import { enrollmentRule } from './outreach-enrolling.ts'
import { textLetter } from './outreach-experiments.ts'
import { newSnippet } from './outreach-snippets.ts'
import { step } from './outreach-steps.ts'
import { commaSeparated, instant } from './outreach-terms.ts'

export {
  type EnrollmentResults,
  enrollmentResults,
  enrollmentRule,
  newEnrollments,
} from './outreach-enrolling.ts'
export { type Step, step } from './outreach-steps.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM')

export const sendingWindow = z
  .object({ from: time, to: time, days: z.array(z.number().int().min(1).max(7)).min(1).max(7) })
  .refine((window) => window.from < window.to, 'The window must open before it closes')
  .describe("Hours and days (1 = Monday) of the contact's time zone")

const steps = z
  .array(step.omit({ number: true }))
  .min(1)
  .max(20)

const minGapHours = z.number().int().min(0).max(720).describe('Between two messages to one contact at least')

const trackOpens = z
  .boolean()
  .describe('Messages report that they were opened, where the recipient’s country and the organisation allow it')

const openingLines = z
  .enum(['model', 'rules'])
  .describe('Who writes the opening lines: a language model where one is set up, or rules in any case')

const ownerId = z
  .uuid()
  .nullable()
  .describe('The member in whose name it writes; null: in that of who enrolls the contact')

export const newSequence = z.object({
  name: z.string().trim().min(1).max(200),
  ownerId: ownerId.default(null),
  rule: enrollmentRule.nullable().default(null),
  approvalRequired: z.boolean().default(true),
  trackOpens: trackOpens.default(true),
  openingLines: openingLines.default('model'),
  window: sendingWindow.default({ from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] }),
  minGapHours: minGapHours.default(24),
  steps,
})

export const sequenceChanges = z
  .object({
    name: z.string().trim().min(1).max(200),
    ownerId,
    rule: enrollmentRule.nullable(),
    approvalRequired: z.boolean(),
    trackOpens,
    openingLines,
    window: sendingWindow,
    minGapHours,
    steps: steps.describe('Replaces the steps for new enrollments; running ones keep theirs'),
  })
  .partial()

export const sequence = z
  .object({
    id: z.uuid(),
    name: z.string(),
    status: z.enum(['draft', 'active', 'paused', 'archived']),
    ownerId,
    version: z.number().int(),
    rule: enrollmentRule.nullable(),
    approvalRequired: z.boolean(),
    trackOpens: z.boolean(),
    openingLines,
    window: z.object({ from: z.string(), to: z.string(), days: z.array(z.number().int()) }),
    minGapHours: z.number().int(),
    steps: z.array(step),
    createdAt: instant,
    changedAt: instant,
    counts: z
      .object({
        active: z.number().int(),
        held: z.number().int(),
        stopped: z.number().int(),
        finished: z.number().int(),
        replied: z.number().int(),
      })
      .describe('Enrollments by status, and those whose contact answered'),
  })
  .meta({ id: 'Sequence' })
export type Sequence = z.infer<typeof sequence>

export const idParams = z.object({ id: z.uuid() })

const sequenceStatuses = z.enum(['draft', 'active', 'paused', 'archived'])

export const sequencesQuery = z.object({
  search: z.string().trim().min(1).max(200).optional(),
  status: commaSeparated(sequenceStatuses).optional().describe('One or several, with commas between'),
  sort: z.enum(['name', '-name', 'createdAt', '-createdAt', 'changedAt', '-changedAt']).default('createdAt'),
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const sequencesAnswer = z.object({ items: z.array(sequence), next: z.string().nullable() })
export const sequenceStatus = z.object({ status: z.enum(['active', 'paused', 'archived']) })
export const sequenceCopy = z
  .object({ name: z.string().trim().min(1).max(200).optional() })
  .default({})
  .describe('Named after the original unless said')

export const sequenceDefinition = newSequence
  .omit({ ownerId: true })
  .extend({
    format: z.literal('lanyard.sequence'),
    formatVersion: z.literal(1),
    steps: z
      .array(
        step.omit({ number: true, attachmentIds: true }).extend({
          attachmentNames: z.array(z.string()).optional().describe('Files it had: they stay where they were'),
        }),
      )
      .min(1)
      .max(20),
    snippets: z
      .array(newSnippet)
      .max(100)
      .refine((all) => new Set(all.map((one) => one.name)).size === all.length, 'A name stands for one text')
      .optional()
      .describe('Those its texts put in. One that says the same here is used, another gets a name of its own'),
  })
  .describe('A sequence as a file, to keep or to take elsewhere; whoever is in it is no part of it')
export type SequenceDefinition = z.infer<typeof sequenceDefinition>

export const versionMove = z
  .object({ ids: z.array(z.uuid()).min(1).max(500).optional().describe('Enrollments; all that run unless said') })
  .default({})

export const versionMoved = z
  .object({
    version: z.number().int(),
    moved: z.number().int().describe('Those that run on it now and did not before'),
    finished: z.number().int().describe('Those of them for whom it has no step left'),
  })
  .meta({ id: 'VersionMoved' })

export const sequenceVersions = z
  .object({
    items: z.array(
      z.object({
        version: z.number().int(),
        running: z.number().int().describe('Enrollments still on it'),
        steps: z.array(step),
      }),
    ),
  })
  .meta({ id: 'SequenceVersions' })
export type SequenceVersions = z.infer<typeof sequenceVersions>

export const enrollmentStatuses = ['active', 'held', 'stopped', 'finished'] as const

export const enrollment = z
  .object({
    id: z.uuid(),
    sequenceId: z.uuid(),
    sequenceName: z.string().nullable(),
    version: z.number().int(),
    contactId: z.uuid(),
    contactName: z.string().nullable(),
    companyId: z.uuid(),
    companyName: z.string().nullable(),
    eventId: z.uuid().nullable(),
    eventName: z.string().nullable(),
    status: z.enum(enrollmentStatuses),
    reason: z.string().nullable(),
    nextStep: z.number().int(),
    lastMessageId: z.uuid().nullable(),
    taskId: z.uuid().nullable().describe('The task it waits for'),
    dueAt: instant.nullable(),
    heldUntil: instant.nullable(),
    startedAt: instant,
    repliedAt: instant.nullable(),
  })
  .meta({ id: 'Enrollment' })
export type Enrollment = z.infer<typeof enrollment>

export const enrollmentsQuery = z.object({
  search: z.string().trim().min(1).max(200).optional().describe('In name, title and address of the contact'),
  sequenceId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  companyId: z.uuid().optional(),
  eventId: z.uuid().optional(),
  status: commaSeparated(z.enum(enrollmentStatuses)).optional().describe('One or several, with commas between'),
  replied: z.stringbool().optional(),
  sort: z.enum(['startedAt', '-startedAt', 'dueAt', '-dueAt']).default('-startedAt'),
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const enrollmentsAnswer = z.object({ items: z.array(enrollment), next: z.string().nullable() })

export const enrollmentSteps = z
  .object({
    items: z.array(
      z.object({
        step: z.number().int(),
        outcome: z.enum(['sent', 'done', 'skipped']),
        reason: z.string().nullable().describe('Of a skipped step: why'),
        passedAt: instant,
      }),
    ),
  })
  .meta({ id: 'EnrollmentSteps' })
export type EnrollmentSteps = z.infer<typeof enrollmentSteps>

export const enrollmentPause = z.object({ until: instant.nullable().default(null) })
export const enrollmentIds = z.object({ ids: z.array(z.uuid()).min(1).max(500) })
export const enrollmentPauses = enrollmentIds.extend({ until: instant.nullable().default(null) })

export const enrollmentActs = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        ok: z.boolean(),
        reason: z.string().optional().describe('Why not: not_found, wrong_state, in_other_sequence, message_failed'),
      }),
    ),
  })
  .meta({ id: 'EnrollmentActs' })

export const previewQuery = z.object({
  contactId: z.uuid(),
  eventId: z.uuid().optional(),
  step: z.coerce.number().int().min(1).default(1),
  text: textLetter
    .optional()
    .describe('Which of its texts, where it has several; the one the company is drawn unless said'),
})

export const previewAnswer = z
  .object({
    ok: z.boolean(),
    reason: z.string().optional().describe('Why the message would be held'),
    subject: z.string().optional(),
    text: z.string().optional(),
    html: z.string().optional(),
  })
  .meta({ id: 'StepPreview' })

/** A text for one contact: in Liquid, as the steps of sequences are. */
const draft = {
  contactId: z.uuid(),
  subject: z.string().trim().min(1).max(300),
  text: z.string().trim().min(1).max(20_000).describe('Plain text; may name variables, as steps do'),
  eventId: z.uuid().optional().describe("The event it is about; the contact's own unless said"),
  mailboxId: z.uuid().optional().describe('The one with the least to carry unless said'),
  attachmentIds: attachmentIds.optional(),
}

export const newMessage = z.object({
  ...draft,
  sendAt: instant.optional().describe("The first good hour of the contact's day unless said"),
  approvalRequired: z
    .boolean()
    .optional()
    .describe('Hold it until somebody approves; what a member writes needs none unless said, what a key writes does'),
})
export type NewMessage = z.input<typeof newMessage>

export const newMessagePreview = newMessage.extend({
  contactId: z.uuid().optional().describe('The contact of whom least is known unless said'),
  subject: z.string().max(300),
  text: z.string().max(20_000),
  html: z.string().max(500_000).optional().describe('HTML of its own beside the text, only to be looked over'),
  step: z.number().int().min(1).default(1).describe('From the second on it stands in a thread'),
  sequenceId: z.uuid().optional().describe('Whose window and approval count'),
})

export const gates = ['address', 'text', 'stop', 'owner', 'mailbox', 'approval', 'installation'] as const

export const messagePreview = z
  .object({
    held: z.string().nullable().describe('Why it would be held; null where nothing stands against it'),
    gates: z.array(z.object({ gate: z.enum(gates), ok: z.boolean(), reason: z.string().nullable() })),
    subject: z.string(),
    text: z.string().describe('What is not known stands as ⟦its name⟧'),
    missing: z.array(z.string()).describe('Variables that are named and not known'),
    variables: z.array(z.object({ name: z.string(), value: z.string().nullable() })),
    lint: z.array(messageLint),
    attachments: z.array(attachment).describe('Files that go with it'),
    contact: z.object({
      id: z.uuid().nullable(),
      name: z.string(),
      company: z.string(),
      address: z.string().nullable(),
    }),
    event: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    mailbox: z.object({ id: z.uuid(), name: z.string(), address: z.string() }).nullable(),
    sendAt: instant,
    zone: z.string(),
    reasons: z.array(z.string()).describe('Why this mailbox and this hour'),
    notes: z.array(z.string()).describe('Worth knowing: in_sequence, outside_hours, out_of_office'),
  })
  .meta({ id: 'MessagePreview' })
export type MessagePreview = z.infer<typeof messagePreview>

export const newMessageAnswer = z
  .object({ id: z.uuid(), state: z.enum(['planned', 'held']), held: z.string().nullable(), sendAt: instant })
  .meta({ id: 'PlannedMessage' })

export const newTestSend = z.object({
  ...draft,
  contactId: z.uuid().optional().describe('The contact of whom least is known unless said'),
  toAddress: z.email().max(320).optional().describe('An address of your own: yours as a member, or a mailbox of yours'),
})

export const testSendAnswer = z
  .object({ ok: z.boolean(), toAddress: z.string(), detail: z.string() })
  .meta({ id: 'TestSend' })
