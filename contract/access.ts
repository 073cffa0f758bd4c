import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })
export const role = z.enum(['admin', 'manager', 'rep', 'viewer'])

export const account = z
  .object({
    organisationId: z.uuid(),
    organisationName: z.string(),
    kind: z.string(),
    id: z.string(),
    role: z.string(),
    name: z.string().optional().describe('Of the member; an API key has its own name'),
    email: z.string().optional(),
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof account>

/** What an organisation may leave to the configuration. */
export const organisationFields = ['postalAddress', 'pitch', 'bookingUrl', 'timeZone'] as const

export const organisation = z
  .object({
    id: z.uuid(),
    name: z.string(),
    postalAddress: z.string().nullable().describe('Who writes and where they live, at the foot of every message'),
    pitch: z.string().nullable().describe('For {{ sender.pitch }} in templates'),
    bookingUrl: z.string().nullable().describe('For {{ sender.booking_url }} in templates'),
    timeZone: z.string().describe('In which new mailboxes and sequences begin'),
    fromConfiguration: z
      .array(z.enum(organisationFields))
      .describe('What is set by the environment alone; setting it here wins'),
  })
  .meta({ id: 'Organisation' })
export type Organisation = z.infer<typeof organisation>

export const organisationChanges = z
  .object({
    name: z.string().trim().min(1, 'a name').max(200),
    postalAddress: z.string().trim().min(10, 'a whole postal address').max(300).nullable(),
    pitch: z.string().trim().min(1).max(500).nullable(),
    bookingUrl: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable(),
    timeZone: z.string().min(1).max(100).nullable(),
  })
  .partial()
export type OrganisationChanges = z.input<typeof organisationChanges>

export const keyParams = z.object({ id: z.uuid() })

export const apiKey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    start: z.string().describe('Its first characters, to know it by'),
    role,
    ownerName: z.string(),
    createdAt: instant,
    expiresAt: instant.nullable(),
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: 'ApiKey' })
export type ApiKey = z.infer<typeof apiKey>
export const apiKeysAnswer = z.object({ items: z.array(apiKey), next: z.null() })

export const newApiKey = z.object({
  name: z.string().trim().min(1, 'a name').max(32),
  role,
  expiresInDays: z.number().int().min(1).max(365).nullable().default(null).describe('null: it does not expire'),
})
export const createdApiKey = z.object({ apiKey, key: z.string().describe('Shown this once; only a hash is kept') })
export type CreatedApiKey = z.infer<typeof createdApiKey>

export const memberParams = z.object({ id: z.uuid() })
export const member = z
  .object({ id: z.uuid(), name: z.string(), email: z.string(), role, joinedAt: instant, you: z.boolean() })
  .meta({ id: 'Member' })
export type Member = z.infer<typeof member>
export const membersAnswer = z.object({ items: z.array(member), next: z.null() })

export const newMember = z.object({
  name: z.string().trim().min(1, 'a name').max(200),
  email: z.email().max(320),
  role,
})
export const memberChanges = z.object({ role })
export const firstPassword = z.object({ password: z.string().describe('Shown this once: hand it over, to be changed') })
export const createdMember = z.object({ member, password: z.string() })
export type CreatedMember = z.infer<typeof createdMember>

export const installation = z
  .object({
    mode: z.enum(['sandbox', 'real']),
    version: z.string(),
    clock: z.object({
      now: instant,
      speed: z.number().describe('Domain seconds in a real one: more than 1 in the sandbox only'),
    }),
    database: z.enum(['embedded', 'postgres']),
    publicUrl: z.string().nullable(),
    reset: z
      .enum(['now', 'at_next_start', 'by_hand'])
      .nullable()
      .describe('How a reset would go; null outside the sandbox'),
    resetAsked: z.boolean().describe('The sandbox is emptied at its next start'),
  })
  .meta({ id: 'Installation' })
export type Installation = z.infer<typeof installation>

export const resetAnswer = z.object({ when: z.enum(['now', 'at_next_start']) })

export const provider = z
  .object({
    id: z.string(),
    name: z.string(),
    need: z.string().describe('What it is for'),
    configured: z.boolean(),
    state: z.enum(['working', 'untried', 'resting', 'off']),
    detail: z.string().describe('What it adds, or what happens without it'),
    settings: z.array(z.object({ env: z.string(), set: z.boolean(), doc: z.string() })),
    limit: z
      .object({ perMinute: z.number(), left: z.number(), failures: z.number().int(), restsSeconds: z.number() })
      .nullable()
      .describe('Our own bound on calls, shared by all processes'),
  })
  .meta({ id: 'Provider' })
export type Provider = z.infer<typeof provider>
export const providersAnswer = z.object({ items: z.array(provider), next: z.null() })
