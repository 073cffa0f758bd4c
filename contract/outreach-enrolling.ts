import { z } from 'zod'
import { contactFilter, seniority } from './contacts.ts'
import { instant } from './outreach-terms.ts'

const country = z
  .string()
  .regex(/^[A-Za-z]{2}$/, 'is not a country of two letters, such as NL')
  .toUpperCase()

export const enrollmentRule = z
  .object({
    decisionMakers: z.boolean().optional(),
    departments: z.array(z.string().max(50)).max(30).optional(),
    seniorities: z.array(seniority).max(20).optional(),
    countries: z.array(country).max(250).optional().describe('Of the company, two letters each'),
    industries: z.array(z.string().trim().min(1).max(200)).max(100).optional().describe('Of the company, in any case'),
    targets: z
      .boolean()
      .optional()
      .describe(
        'Only at companies that fit the ideal-customer profile; who is there when one comes to fit it is enrolled then',
      ),
    fromEvents: z.boolean().optional().describe('Only with an event as the reason to write'),
    eventIds: z.array(z.uuid()).max(200).optional().describe('Only with one of these events as the reason to write'),
    tiers: z
      .array(z.string().trim().min(1).max(200))
      .max(50)
      .optional()
      .describe(
        'Only where the company sponsors that event in one of these tiers, as its page writes them, in any case',
      ),
    tierRankAtMost: z
      .number()
      .int()
      .min(1)
      .max(50)
      .optional()
      .describe('Only where it does so in one of the highest tiers of that event: 2 is the first two'),
  })
  .describe('Whom to enroll by itself: contacts that fit every part that is said')
export type EnrollmentRule = z.infer<typeof enrollmentRule>

export const newEnrollments = z
  .object({
    contactIds: z.array(z.uuid()).min(1).max(1000).optional(),
    filter: contactFilter
      .optional()
      .describe('Instead of ids: all contacts that match, at most 1000 of them at once, oldest first'),
    after: z.string().max(500).optional().describe('With a filter: `next` of the last answer, for those that follow'),
    eventId: z.uuid().optional(),
    dryRun: z.boolean().default(false).describe('Only say who would be enrolled, and who not and why'),
  })
  .refine((one) => (one.contactIds === undefined) !== (one.filter === undefined), 'Say either contactIds or filter')

const enrollmentResult = z.object({
  contactId: z.uuid(),
  contactName: z.string().nullable(),
  companyName: z.string().nullable(),
  ok: z.boolean(),
  enrollmentId: z.uuid().optional(),
  reason: z
    .string()
    .optional()
    .describe(
      'Why not: unknown_contact, stopped, in_other_sequence, already_enrolled, owned_by_other, cooling_down, person_limit, company_limit',
    ),
  detail: z.string().optional().describe('Of a stop, why it stands; of owned_by_other, whose the company is'),
  until: instant
    .optional()
    .describe('Of the contact policy, and of somebody who is away: from when they may be written to'),
  warning: z
    .string()
    .optional()
    .describe(
      'Enrolled, but its first message would be held (no_address), or waits until they are back (out_of_office)',
    ),
})

export const enrollmentResults = z
  .object({
    items: z.array(enrollmentResult),
    more: z.number().int().describe('How many contacts beyond these match the filter; 0 without one'),
    next: z.string().nullable().describe('What `after` takes to go on with those'),
  })
  .meta({ id: 'EnrollmentResults' })
export type EnrollmentResults = z.infer<typeof enrollmentResults>

export const newRuleOutlook = z.object({
  rule: enrollmentRule.optional().describe('To be tried before it is saved; the one of the sequence unless said'),
})

export const ruleOutlook = z
  .object({
    looked: z.number().int().describe('Contacts that are ready and were looked at, latest first, at most 10000'),
    lookedAtAll: z.boolean().describe('Whether these are all there are'),
    fit: z.number().int().describe('How many of them fit the rule'),
    items: z
      .array(enrollmentResult.extend({ eventName: z.string().nullable().describe('The reason to write') }))
      .describe('The first 200 that fit: whether they would be enrolled, and why not'),
  })
  .meta({ id: 'RuleOutlook' })
export type RuleOutlook = z.infer<typeof ruleOutlook>
