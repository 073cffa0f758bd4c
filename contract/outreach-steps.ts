import { z } from 'zod'
import { attachmentIds } from './attachments.ts'

export const anchor = z
  .object({
    of: z.enum(['start', 'end']).describe("The event's first or last day"),
    days: z.number().int().min(-365).max(365).describe('Days after it; before it where negative'),
  })
  .describe('A day of the event, in place of the delay; it moves with the event and is skipped, never sent late')

/** Steps that a person does. */
export const taskKinds = ['linkedin', 'call', 'manual'] as const

/** How a task went; the last ones are of calls. */
export const taskOutcomes = [
  'done',
  'other',
  'invitation_sent',
  'connected',
  'message_sent',
  'talked',
  'voicemail',
  'no_answer',
  'wrong_number',
] as const

export const conditionFields = [
  'contact.title',
  'contact.department',
  'contact.seniority',
  'contact.decision_maker',
  'contact.status',
  'contact.language',
  'contact.email',
  'contact.linkedin',
  'contact.phone',
  'company.name',
  'company.country',
  'company.industry',
  'event.name',
  'event.city',
  'event.country',
  'event.online',
  'event.days_to_start',
  'sponsorship.tier',
  'engagement',
] as const

const earlier = z.number().int().min(1)

export const rule = z.union([
  z
    .object({
      when: z.enum(['clicked', 'opened']),
      is: z.boolean().default(true),
      step: earlier.optional().describe('An earlier step; any one unless said'),
    })
    .describe('By a human, as far as can be told'),
  z.object({ when: z.literal('answered'), is: z.boolean().default(true) }),
  z.object({
    when: z.literal('outcome'),
    step: earlier,
    in: z.array(z.enum(taskOutcomes)).min(1).max(taskOutcomes.length),
  }),
  z.object({ when: z.literal('step'), step: earlier, is: z.enum(['sent', 'done', 'skipped']) }),
  z.object({ field: z.enum(conditionFields), op: z.enum(['known', 'unknown']) }),
  z
    .object({
      field: z.enum(conditionFields),
      op: z.enum(['equals', 'differs', 'contains', 'at_least', 'at_most']),
      value: z.union([z.string().max(200), z.number(), z.boolean()]),
    })
    .describe('Texts are compared whatever their case; what is not known equals nothing'),
])

export const condition = z
  .object({
    match: z.enum(['all', 'any']).default('all'),
    rules: z.array(rule).min(1).max(10),
    otherwise: earlier.optional().describe('A later step to go on with where it fails; the next one unless said'),
    opensAlone: z
      .boolean()
      .optional()
      .describe('Opens are counted by machines too: a condition that rests on nothing else wants this said'),
  })
  .describe('A step whose condition fails when its time has come is skipped')

const subject = z.string().trim().min(1).max(300)
const body = z.string().trim().min(1).max(20_000)
const weight = z.number().int().min(1).max(100)

export const variant = z.object({ weight: weight.default(1), subject, body })

export const step = z.object({
  number: z.number().int().min(1),
  kind: z.enum(['email', ...taskKinds]).describe('All but an email are tasks for a person'),
  delayDays: z.number().int().min(0).max(90).default(0).describe('After the step before was sent, done or skipped'),
  delayUnit: z.enum(['business', 'calendar']).optional().describe('Which days; business days unless said'),
  anchor: anchor.optional(),
  patienceDays: z
    .number()
    .int()
    .min(1)
    .max(60)
    .optional()
    .describe(
      'Of a task: days it waits for a person before it is skipped; 7 unless said, the day itself where anchored',
    ),
  condition: condition.optional(),
  thenStep: earlier
    .optional()
    .describe('A later step that follows this one, where it is not the next; past the last one ends'),
  subject: subject.describe('Of a task: its title'),
  body: body.describe('Plain text in Liquid'),
  weight: weight.optional().describe('Share of this text where there are variants; 1 unless said'),
  variants: z
    .array(variant)
    .min(1)
    .max(4)
    .optional()
    .describe('Other texts of an e-mail to be tried: each company is drawn one of them, in proportion to the weights'),
  attachmentIds: attachmentIds.optional(),
})
export type Step = z.infer<typeof step>
