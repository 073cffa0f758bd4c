import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })

export const companyStatus = z.enum(['prospect', 'active', 'won', 'lost'])
export type CompanyStatus = z.infer<typeof companyStatus>

export const company = z
  .object({
    id: z.uuid(),
    name: z.string(),
    nameInferred: z.boolean().describe('Read from a link or a file name, not from text'),
    domains: z.array(z.string()),
    description: z.string().nullable(),
    country: z.string().nullable(),
    industry: z.string().nullable(),
    status: companyStatus,
    ownerId: z.uuid().nullable().describe('The member to whom it belongs, and with it its contacts; null: nobody'),
    enrichment: z.string().nullable().describe('What came of reading its own website'),
    enrichedAt: instant.nullable().describe('When its own website was last asked'),
    target: z.boolean().describe('Passes the ideal-customer profile'),
    fitReason: z.string().nullable(),
    byHand: z.array(z.string()).describe('Fields that a person has set: no source overwrites them'),
    createdAt: instant,
    deletedAt: instant.nullable().describe('Put aside since then'),
  })
  .meta({ id: 'Company' })
export type Company = z.infer<typeof company>

export const companyParams = z.object({ id: z.uuid() })

export const companyOwner = z
  .union([z.literal('me'), z.literal('none'), z.uuid()])
  .describe('Whose: a member, "me", or "none" for nobody')
export type CompanyOwner = z.infer<typeof companyOwner>

const sorts = ['name', 'createdAt', 'country', 'industry', 'status'] as const

export const companiesQuery = z.object({
  search: z.string().trim().max(200).optional().describe('In names and web addresses'),
  targeted: z.stringbool().optional().describe('Only those that pass, or do not pass, the profile'),
  status: companyStatus.optional(),
  country: z.string().max(4).optional().describe('Two letters; "none" for those whose country is not known'),
  industry: z.string().max(200).optional().describe('"none" for those whose industry is not known'),
  enrichment: z.string().max(50).optional().describe('What came of reading its own website; "none" for not read yet'),
  owner: companyOwner.optional(),
  deleted: z.stringbool().default(false).describe('Those that were put aside instead'),
  sort: z.enum(sorts.flatMap((one) => [one, `-${one}` as const])).default('name'),
  after: z.base64url().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const companiesAnswer = z.object({ items: z.array(company), next: z.string().nullable() })

const valueCount = z.object({ value: z.string().nullable(), count: z.number().int() })

export const companyValues = z
  .object({
    countries: z.array(valueCount),
    industries: z.array(valueCount),
    enrichments: z.array(valueCount),
    owners: z.array(valueCount).describe('By the ids of members'),
  })
  .describe('What the companies have there, the most frequent first')
  .meta({ id: 'CompanyValues' })
export type CompanyValues = z.infer<typeof companyValues>

export const observation = z.object({
  field: z.string(),
  value: z.string(),
  sourceKind: z.string(),
  sourceUrl: z.string().nullable(),
  seenAt: instant,
})
export type Observation = z.infer<typeof observation>

export const companyAnswer = company.extend({ observations: z.array(observation) }).meta({ id: 'CompanyWithSources' })
export type CompanyAnswer = z.infer<typeof companyAnswer>

const country = z
  .string()
  .regex(/^[A-Za-z]{2}$/, 'is not a country of two letters, such as NL')
  .toUpperCase()

export const newCompany = z.object({
  name: z.string().trim().min(1, 'needs a name').max(300),
  domain: z.string().trim().max(253).nullable().default(null),
  description: z.string().trim().max(5000).nullable().default(null),
  country: country.nullable().default(null),
  industry: z.string().trim().max(200).nullable().default(null),
})
export type NewCompany = z.input<typeof newCompany>

export const addedCompany = company
  .extend({ known: z.boolean().describe('It was there already, and was left as it is') })
  .meta({ id: 'AddedCompany' })
export type AddedCompany = z.infer<typeof addedCompany>

export const companyChanges = z
  .object({
    name: z.string().trim().min(1, 'needs a name').max(300),
    domains: z.array(z.string().trim().max(253)).max(50).describe('All of its web addresses'),
    description: z.string().trim().max(5000).nullable(),
    country: country.nullable(),
    industry: z.string().trim().max(200).nullable(),
    status: companyStatus,
    ownerId: z.uuid().nullable().describe('A member; null for nobody'),
    byHand: z
      .array(z.enum(['name', 'domains', 'description', 'country', 'industry']))
      .describe('Fields that no source may overwrite, instead of those that were set by hand until now and here'),
  })
  .partial()
export type CompanyChanges = z.input<typeof companyChanges>

const ids = z.array(z.uuid()).min(1).max(500)
export const companyIds = z.object({ ids })
export const companyEdits = z.object({
  ids,
  changes: z
    .object({ status: companyStatus, ownerId: z.uuid().nullable().describe('A member; null for nobody') })
    .partial()
    .refine((one) => Object.keys(one).length === 1, 'Either a status or an owner'),
})
export const companyReversions = z.object({ ids, field: z.enum(['status', 'ownerId']).default('status') })
export const bulkAnswer = z.object({
  items: z.array(z.object({ id: z.uuid(), ok: z.boolean(), reason: z.string().optional() })),
})

export const lookalike = z.object({
  company,
  similarity: z.number().describe('Cosine of the two texts, up to 1'),
  like: z.object({ id: z.uuid(), name: z.string() }),
  because: z.string(),
})

export const lookalikesAnswer = z
  .object({ pool: z.number().int().describe('How many companies were compared'), items: z.array(lookalike) })
  .meta({ id: 'Lookalikes' })
export type Lookalikes = z.infer<typeof lookalikesAnswer>

export const lookalikesQuery = z.object({ limit: z.coerce.number().int().min(1).max(100).default(10) })

export const profile = z
  .object({
    excludedDomains: z.array(z.string().trim().min(1).max(253)).max(1000).default([]),
    excludedWords: z.array(z.string().trim().min(1).max(100)).max(200).default([]),
    countries: z.array(country).max(250).default([]),
  })
  .meta({ id: 'IdealCustomerProfile' })
export type Profile = z.infer<typeof profile>

const effect = z.object({
  count: z.number().int(),
  items: z.array(z.object({ id: z.uuid(), name: z.string(), domain: z.string().nullable(), reason: z.string() })),
})

export const profilePreview = z
  .object({
    judged: z.number().int().describe('How many companies were judged by it'),
    total: z.number().int().describe('How many there are'),
    joins: effect.describe('Would be targets and are not yet'),
    leaves: effect.describe('Are targets and would not be any more'),
    stays: effect.describe('Are targets and would stay so'),
    staysOut: effect.describe('Are no targets and would not become one'),
  })
  .meta({ id: 'ProfilePreview' })
export type ProfilePreview = z.infer<typeof profilePreview>
