import { z } from 'zod'
import { geocoders, listFormats, scan } from './discovery.ts'

const webUrl = z.url({ protocol: /^https?$/ }).max(2000)
const instant = z.iso.datetime({ offset: true })
const word = z.string().trim().min(1).max(100)

/** Services that can be asked for events; which of them are configured is told by the list of providers. */
export const eventServices = ['eventbrite', 'predicthq', 'serpapi', 'perplexity', 'chat'] as const

/** What lies on the web and is read at each scan of a target. */
export const feed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), format: z.enum(listFormats), url: webUrl }),
  z.object({
    kind: z.literal('jsonld'),
    url: webUrl.describe('A page with schema.org events, or a sitemap of such pages'),
  }),
])

const targetFields = {
  name: z.string().trim().min(1).max(200),
  city: z.string().trim().min(1).max(200),
  country: z.string().trim().max(100).nullable().describe('Name or code; tells cities of one name apart'),
  latitude: z
    .number()
    .min(-90)
    .max(90)
    .optional()
    .describe('Only for cities that neither the gazetteer nor a geocoder knows'),
  longitude: z.number().min(-180).max(180).optional(),
  radiusKm: z.number().int().min(1).max(1000),
  months: z.number().int().min(1).max(36).describe('How far ahead to look'),
  topics: z.array(word).max(20).describe('What to ask services for; feeds are read whole'),
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .max(10)
    .describe('ISO 639-1, for searching in'),
  online: z.boolean().describe('Whether events that are nowhere but online are wanted too'),
  feeds: z.array(feed).max(50),
  services: z.array(z.enum(eventServices)).nullable().describe('Services to ask; null for all that are configured'),
  paused: z.boolean().describe('A paused target is scanned on demand only'),
}

export const newTarget = z.object({
  ...targetFields,
  name: targetFields.name.optional().describe('The city unless said'),
  country: targetFields.country.default(null),
  radiusKm: targetFields.radiusKm.default(50),
  months: targetFields.months.optional().describe('Six unless said, or as configured'),
  topics: targetFields.topics.default([]),
  languages: targetFields.languages.default([]),
  online: targetFields.online.default(false),
  feeds: targetFields.feeds.default([]),
  services: targetFields.services.default(null),
  paused: targetFields.paused.default(false),
})

export const targetChanges = z.object(targetFields).partial()

/** One source of a scan of a target, with its figures. */
export const runSource = scan.omit({ badRows: true }).meta({ id: 'RunSource' })
export type RunSource = z.infer<typeof runSource>

/** A scan of a target: all its sources, asked together. */
export const run = z
  .object({
    id: z.uuid(),
    targetId: z.uuid(),
    state: z.enum(['running', 'done']),
    startedAt: instant,
    finishedAt: instant.nullable(),
    found: z.number().int().describe('New candidates of all sources'),
    calls: z.number().int().describe('Requests made of all sources'),
    costCents: z.number().nullable().describe('US cents; null where a service that was asked does not say'),
    sources: z.array(runSource),
  })
  .meta({ id: 'TargetRun' })
export type TargetRun = z.infer<typeof run>

export const target = z
  .object({
    ...targetFields,
    id: z.uuid(),
    latitude: z.number(),
    longitude: z.number(),
    country: z.string().nullable(),
    timeZone: z.string().describe('Whose night it is scanned in'),
    placeSource: z
      .enum(['gazetteer', 'person', ...geocoders])
      .nullable()
      .describe('Who said where it is; null where that was not kept'),
    deleted: z.boolean(),
    nextScanAt: instant.nullable().describe('null while paused or put aside'),
    lastRun: run.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Target' })
export type Target = z.infer<typeof target>

export const targetsQuery = z.object({
  deleted: z.stringbool().default(false).describe('Those put aside, in place of the others'),
  after: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const targetsAnswer = z.object({ items: z.array(target), next: z.string().nullable() })

export const targetParams = z.object({ id: z.uuid() })
export const runParams = z.object({ id: z.uuid(), runId: z.uuid() })
export const runsQuery = z.object({
  after: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export const runsAnswer = z.object({ items: z.array(run), next: z.string().nullable() })
