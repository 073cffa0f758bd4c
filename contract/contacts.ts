import { z } from 'zod'
import { companyOwner } from './companies.ts'

export const department = z.enum([
  'executive',
  'sales',
  'business_development',
  'partnerships',
  'marketing',
  'events',
  'communications',
  'customer_success',
  'product',
  'project_management',
  'engineering',
  'it',
  'security',
  'data',
  'design',
  'research',
  'operations',
  'administration',
  'procurement',
  'finance',
  'legal',
  'hr',
  'consulting',
  'other',
])
export type Department = z.infer<typeof department>

export const seniority = z.enum([
  'executive',
  'vp',
  'director',
  'head',
  'manager',
  'lead',
  'senior',
  'professional',
  'junior',
])
export type Seniority = z.infer<typeof seniority>

export const contactStatus = z.enum(['new', 'engaged', 'responded', 'qualified', 'disqualified'])
export type ContactStatus = z.infer<typeof contactStatus>
export const channelStatus = z.enum(['unknown', 'valid', 'risky', 'invalid'])
export type ChannelStatus = z.infer<typeof channelStatus>

const instant = z.iso.datetime({ offset: true })
const sourced = { sourceKind: z.string(), sourceUrl: z.string().nullable(), seenAt: instant }

export const contact = z
  .object({
    id: z.uuid(),
    personId: z.uuid(),
    companyId: z.uuid(),
    fullName: z.string(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    title: z.string().nullable(),
    department: department.nullable(),
    seniority: seniority.nullable(),
    decisionMaker: z.boolean(),
    titleConfidence: z.number().nullable().describe('How sure department and seniority are, up to 1'),
    titleReason: z.string().nullable(),
    roleByHand: z.boolean().describe('A person set or confirmed the role: no title changes it'),
    status: contactStatus,
    statusReason: z.string().nullable(),
    eventId: z.uuid().nullable().describe('The event it was found through'),
    email: z.string().nullable(),
    emailStatus: channelStatus.nullable(),
    linkedin: z.string().nullable(),
    phone: z.string().nullable(),
    timeZone: z.string().nullable(),
    language: z.string().nullable(),
    country: z
      .string()
      .nullable()
      .describe('Where the person works, two letters, as somebody said it; null: nobody did, and the company’s counts'),
    countrySource: z
      .object({ kind: z.string(), url: z.string().nullable(), seenAt: instant })
      .nullable()
      .describe('Who said so'),
    source: z.object({ kind: z.string(), url: z.string().nullable(), seenAt: instant }),
    readyAt: instant.nullable(),
    createdAt: instant,
    deletedAt: instant.nullable().describe('Put aside since then'),
  })
  .meta({ id: 'Contact' })
export type Contact = z.infer<typeof contact>

/** A contact with the names that a page shows beside it. */
export const contactRow = contact
  .extend({
    companyName: z.string().nullable().describe('Null where the company was put aside'),
    ownerId: z.uuid().nullable().describe('The member to whom the company belongs; null: nobody'),
    eventName: z.string().nullable(),
  })
  .meta({ id: 'ContactRow' })
export type ContactRow = z.infer<typeof contactRow>

export const countryReading = z
  .object({
    country: z.string().nullable().describe('Null: not known'),
    because: z.enum(['contact', 'company', 'phone', 'unknown']).describe('Who says it'),
    also: z
      .string()
      .nullable()
      .describe('Their phone is of this other country, and nobody said where they are: the law of both is asked'),
  })
  .meta({ id: 'CountryReading' })
export type CountryReading = z.infer<typeof countryReading>

export const contactAnswer = contactRow
  .extend({
    counts: countryReading.describe('The country whose law and holidays count'),
    channels: z.array(
      z.object({
        kind: z.enum(['email', 'linkedin', 'phone']),
        value: z.string(),
        status: channelStatus,
        statusReason: z.string().nullable(),
        ...sourced,
      }),
    ),
    sources: z.array(z.object({ fullName: z.string(), title: z.string().nullable(), ...sourced })),
  })
  .meta({ id: 'ContactWithSources' })
export type ContactAnswer = z.infer<typeof contactAnswer>

export const contactParams = z.object({ id: z.uuid() })

/** `seniority` goes down from the top, `status` along the way from new to qualified. */
export const contactSorts = ['name', 'createdAt', 'department', 'seniority', 'status', 'confidence'] as const

export const contactsQuery = z.object({
  companyId: z.uuid().optional(),
  eventId: z.uuid().optional(),
  department: department.optional(),
  seniority: seniority.optional(),
  decisionMaker: z.stringbool().optional(),
  status: contactStatus.optional(),
  hasEmail: z.stringbool().optional().describe('Only those with, or without, an address that can be written to'),
  maxConfidence: z.coerce.number().min(0).max(1).optional().describe('Only roles no surer than this, for review'),
  roleByHand: z.stringbool().optional().describe('Only roles that a person set, or that none did'),
  owner: companyOwner.optional().describe('At companies of a member, of "me", or of nobody ("none")'),
  deleted: z.stringbool().default(false).describe('Those that were put aside instead'),
  search: z.string().trim().min(1).max(200).optional().describe('In name, title and address'),
  sort: z.enum(contactSorts.flatMap((one) => [one, `-${one}` as const])).default('createdAt'),
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type ContactsQuery = z.infer<typeof contactsQuery>

/** The filters of the list in a body. A word it does not know is refused, since leaving it out would match more. */
export const contactFilter = contactsQuery
  .pick({ companyId: true, eventId: true, department: true, seniority: true, status: true, search: true, owner: true })
  .extend({
    decisionMaker: z.boolean().optional(),
    hasEmail: z.boolean().optional(),
    roleByHand: z.boolean().optional(),
    maxConfidence: z.number().min(0).max(1).optional(),
  })
  .strict()
export type ContactFilter = z.infer<typeof contactFilter>

export const contactsAnswer = z.object({ items: z.array(contactRow), next: z.string().nullable() })

const timeZone = z.string().refine(isTimeZone, 'is no IANA time zone')
const channels = {
  email: z.string().trim().max(320).nullable(),
  linkedin: z.string().trim().max(500).nullable(),
  phone: z.string().trim().max(50).nullable(),
}

const country = z
  .string()
  .regex(/^[A-Za-z]{2}$/, 'is not a country of two letters, such as NL')
  .toUpperCase()

export const newContact = z.object({
  companyId: z.uuid(),
  fullName: z.string().trim().min(1).max(300),
  title: z.string().trim().max(300).nullable().default(null),
  email: channels.email.default(null),
  linkedin: channels.linkedin.default(null),
  phone: channels.phone.default(null),
  timeZone: timeZone.nullable().default(null),
  country: country.nullable().default(null),
  language: z.string().trim().max(35).nullable().default(null),
  eventId: z.uuid().nullable().default(null),
})

export const contactChanges = z
  .object({
    fullName: z.string().trim().min(1).max(300),
    firstName: z
      .string()
      .trim()
      .max(150)
      .nullable()
      .describe('How messages greet; read from the full name where not given'),
    lastName: z.string().trim().max(150).nullable(),
    title: z.string().trim().max(300).nullable(),
    department: department.nullable(),
    seniority: seniority.nullable(),
    decisionMaker: z.boolean(),
    status: contactStatus,
    timeZone: timeZone.nullable(),
    country: country.nullable().describe('Null leaves it to the sources, and else to the company’s'),
    language: z.string().trim().max(35).nullable(),
    ...channels,
  })
  .partial()

const ids = z.array(z.uuid()).min(1).max(500)
export const contactIds = z.object({ ids })

export const contactEdits = z.object({
  ids,
  changes: contactChanges.pick({ status: true, department: true, seniority: true, decisionMaker: true }),
})

export const contactActs = z
  .object({ items: z.array(z.object({ id: z.uuid(), ok: z.boolean(), reason: z.string().optional() })) })
  .meta({ id: 'ContactActs' })
export type ContactActs = z.infer<typeof contactActs>

export const personParams = z.object({ id: z.uuid() })
export const personExport = z.record(z.string(), z.array(z.unknown())).describe('Rows by table')
export const personErasure = z.object({
  name: z.string().trim().min(1).max(300).describe("The person's full name, so that nobody is erased by a slip"),
})
export const erasedPerson = z.object({ rows: z.record(z.string(), z.number().int()).describe('Touched, by table') })
export type ErasedPerson = z.infer<typeof erasedPerson>

/** The fields a column of a file can be. */
export const importField = z.enum([
  'fullName',
  'firstName',
  'lastName',
  'title',
  'email',
  'phone',
  'linkedin',
  'company',
  'website',
  'language',
  'timeZone',
  'country',
  'owner',
])
export type ImportField = z.infer<typeof importField>

const content = z.string().min(1).describe('CSV text: commas, semicolons, tabs or bars, with a line of headers')

export const newPreview = z.object({ content: content.describe('The file, or how it begins') })

export const importPreview = z
  .object({
    columns: z.array(
      z.object({
        name: z.string(),
        field: importField.nullable().describe('What it is taken for, by its header'),
        samples: z.array(z.string()).describe('The first values that are not empty'),
      }),
    ),
    lacking: z.array(z.enum(['name', 'company'])).describe('What no column was found for; none may lack for an import'),
  })
  .meta({ id: 'ImportPreview' })
export type ImportPreview = z.infer<typeof importPreview>

export const newImport = z.object({
  content,
  name: z.string().trim().max(200).default('import'),
  mapping: z
    .partialRecord(importField, z.string().nullable())
    .optional()
    .describe('Which column holds what, by its header; guessed from the headers where not given, null is for none'),
  eventId: z.uuid().nullable().default(null).describe('The event that new contacts were found through'),
  dryRun: z.boolean().default(false).describe('Says what would happen, and keeps nothing'),
})

export const importRow = z.object({
  line: z.number().int().describe('In the file; the headers are line 1'),
  outcome: z.enum(['created', 'matched', 'rejected']),
  reason: z.string().nullable(),
  contactId: z.uuid().nullable(),
  raw: z.record(z.string(), z.string()),
})

export const importSummary = z
  .object({
    id: z.uuid().nullable().describe('Null for a dry run'),
    name: z.string(),
    status: z.enum(['dry_run', 'running', 'done', 'undone']),
    mapping: z.partialRecord(importField, z.string()),
    created: z.number().int(),
    matched: z.number().int().describe('Contacts that were known already'),
    rejected: z.number().int(),
    createdAt: instant,
  })
  .meta({ id: 'Import' })
export type ImportSummary = z.infer<typeof importSummary>

export const importAnswer = importSummary
  .extend({
    headers: z.array(z.string()).describe('In their order; empty for an import from before they were kept'),
    rejections: z.array(importRow).describe('The first hundred rejected rows'),
  })
  .meta({ id: 'ImportOutcome' })
export type ImportOutcome = z.infer<typeof importAnswer>
export type ImportRow = z.infer<typeof importRow>

export const importsQuery = z.object({
  after: z.uuid().optional().describe('The last import of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const importsAnswer = z.object({ items: z.array(importSummary), next: z.string().nullable() })

export const importRowsQuery = z.object({
  outcome: z.enum(['created', 'matched', 'rejected']).optional(),
  after: z.coerce.number().int().min(0).default(0).describe('A line'),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
})
export const importRowsAnswer = z.object({ items: z.array(importRow), next: z.string().nullable() })

export const undoneImport = z.object({ putAside: z.number().int().describe('Contacts that only this import brought') })

function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}
