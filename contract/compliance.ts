import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })

export const subjectKinds = ['address', 'domain', 'company', 'contact', 'sequence', 'mailbox', 'everything'] as const

export type SubjectKind = (typeof subjectKinds)[number]

/** What a stop is about; `value` is an address, a domain or an id, and `*` for everything. */
export const stopSubject = z.object({ kind: z.enum(subjectKinds), value: z.string().min(1).max(320) })

export const stop = z
  .object({
    id: z.uuid(),
    subject: stopSubject,
    subjectName: z
      .string()
      .nullable()
      .describe('Of a company, contact, sequence or mailbox; null where it is not there'),
    reason: z.string(),
    source: z.string(),
    kept: z.boolean().describe('Only a person may lift it'),
    suppressed: z
      .boolean()
      .describe('Of an address, domain or company: lifting the stop leaves it suppressed, for ever'),
    until: instant.nullable().describe('null is for ever'),
    inForce: z.boolean(),
    writtenAt: instant,
    writtenBy: z.string().describe('The name of who wrote it'),
    mine: z.boolean().describe('Written by whoever asks, who may lift it too'),
    liftedAt: instant.nullable(),
    liftedBy: z.string().nullable(),
  })
  .meta({ id: 'Stop' })
export type Stop = z.infer<typeof stop>

export const stopParams = z.object({ id: z.uuid() })

const sorts = ['writtenAt', 'until', 'subject', 'reason'] as const

export const stopsQuery = z.object({
  search: z.string().trim().max(200).optional().describe('In addresses, domains, reasons and names'),
  kind: z.enum(subjectKinds).optional(),
  value: z.string().max(4000).optional().describe('An address, domain or id; several with commas between'),
  reason: z.string().max(200).optional(),
  state: z.enum(['in_force', 'lapsed', 'lifted']).optional(),
  kept: z.stringbool().optional().describe('Only those that a person alone may lift, or the others'),
  sort: z.enum(sorts.flatMap((one) => [one, `-${one}` as const])).default('-writtenAt'),
  after: z.base64url().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const stopsAnswer = z.object({ items: z.array(stop), next: z.string().nullable() })

export const newStop = z
  .object({
    subject: stopSubject,
    reason: z.string().trim().min(1, 'needs a reason').max(200),
    until: instant.nullable().default(null),
  })
  .superRefine(({ subject: { kind, value } }, check) => {
    const problem = problemOf(kind, value.trim())
    if (problem) check.addIssue({ code: 'custom', path: ['subject', 'value'], message: problem })
  })
export type NewStop = z.input<typeof newStop>

function problemOf(kind: SubjectKind, value: string): string | undefined {
  if (kind === 'everything') return undefined
  if (kind === 'address') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : 'is not an email address'
  if (kind === 'domain')
    return /^[^\s@/:]+\.[^\s@/:.]+$/.test(value) ? undefined : 'is not a domain, such as acme.example'
  return z.uuid().safeParse(value).success ? undefined : `is not the id of a ${kind}`
}

export const stopIds = z.object({ ids: z.array(z.uuid()).min(1).max(500) })
export const stopActs = z.object({
  items: z.array(z.object({ id: z.uuid(), ok: z.boolean(), reason: z.string().optional() })),
})

export const writtenStop = z.object({
  stopId: z.uuid(),
  fresh: z.boolean().describe('False where a stop for this reason was there already; it may have become longer'),
})
export type WrittenStop = z.infer<typeof writtenStop>

/** One address, or any subject that can be suppressed. */
export const newSuppression = z
  .object({
    address: z.string().trim().min(3).max(320).optional(),
    subject: z
      .object({ kind: z.enum(['address', 'domain', 'company']), value: z.string().trim().min(3).max(320) })
      .optional(),
    reason: z.string().trim().min(1).max(200).default('asked_for'),
  })
  .superRefine(({ address, subject }, check) => {
    if ((address === undefined) === (subject === undefined)) {
      check.addIssue({ code: 'custom', path: ['subject'], message: 'is needed, or address in its place' })
    }
    const problem = subject && problemOf(subject.kind, subject.value)
    if (problem) check.addIssue({ code: 'custom', path: ['subject', 'value'], message: problem })
  })

export const changesQuery = z.object({
  table: z.string().max(100).optional(),
  recordId: z.string().max(100).optional(),
  action: z.string().max(50).optional(),
  actor: z.enum(['member', 'api_key', 'system']).optional().describe('Only what these did'),
  actorId: z.string().max(100).optional(),
  from: instant.optional(),
  until: instant.optional(),
  sort: z.enum(['changedAt', '-changedAt']).default('-changedAt'),
  after: z.base64url().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const change = z
  .object({
    id: z.uuid(),
    table: z.string(),
    recordId: z.string(),
    action: z.string(),
    actor: z.string().describe('Kind and id'),
    actorName: z.string().describe("A member's name, the name of an API key, or Lanyard itself"),
    before: z.unknown(),
    after: z.unknown(),
    changedAt: instant,
  })
  .meta({ id: 'Change' })
export type Change = z.infer<typeof change>

export const changesAnswer = z.object({ items: z.array(change), next: z.string().nullable() })
