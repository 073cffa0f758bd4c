import { z } from 'zod'

const webUrl = z.url({ protocol: /^https?$/ }).max(2000)
const instant = z.iso.datetime({ offset: true })
const page = { after: z.string().max(1000).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }
const search = z.string().trim().max(200).optional()

/** Services that know where places are which the gazetteer does not know. */
export const geocoders = ['nominatim', 'mapbox'] as const

export const listFormats = ['csv', 'json', 'confs-tech', 'ical'] as const

const listSource = z
  .object({
    kind: z.literal('list'),
    format: z.enum(listFormats),
    content: z.string().min(1).optional().describe('The list itself'),
    url: webUrl.optional().describe('Where the list is to be read from'),
    name: z.string().max(200).optional().describe('What to call it; the same row of the same list is read once'),
  })
  .refine((list) => (list.content === undefined) !== (list.url === undefined), 'Give either content or url.')

export const scanSource = z.discriminatedUnion('kind', [
  listSource,
  z.object({
    kind: z.literal('jsonld'),
    url: webUrl.describe('A page that carries schema.org events, or a sitemap of such pages'),
  }),
])

export const newScan = z
  .object({
    source: scanSource,
    from: z.iso.date().optional().describe('First day of the window; today unless said'),
    to: z.iso.date().optional().describe('Last day of the window; six months on unless said'),
  })
  .refine((scan) => !scan.from || !scan.to || scan.from <= scan.to, 'The window ends before it begins.')

export const scan = z
  .object({
    id: z.uuid(),
    source: z.object({
      kind: z.enum(['list', 'jsonld', 'search', 'pages']).describe('`pages`: the own pages of events that are known'),
      provider: z.string().optional().describe('The service that is asked, for a search'),
      format: z.enum(listFormats).optional(),
      url: z.string().optional(),
      name: z.string().optional(),
    }),
    from: z.iso.date(),
    to: z.iso.date(),
    outcome: z.enum(['waiting', 'done', 'failed']),
    because: z.string().nullable().describe('Why it failed, waits, or stopped before the end'),
    targetId: z.uuid().nullable().describe('The target it is done for'),
    rows: z.object({
      read: z.number().int(),
      found: z.number().int().describe('Candidates this scan brought'),
      known: z.number().int().describe('Seen before, in this source'),
      outside: z.number().int().describe('Outside the window'),
      elsewhere: z.number().int().describe("Outside the target's area"),
      bad: z.number().int(),
    }),
    calls: z.number().int().describe('Requests made, whether or not they worked'),
    costCents: z.number().nullable().describe('US cents, fractions too; null where it is not known'),
    badRows: z.array(z.object({ line: z.number().int(), reason: z.string() })).describe('The first hundred'),
    startedAt: instant,
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'Scan' })
export type Scan = z.infer<typeof scan>

export const scanProgress = scan
  .extend({
    candidates: z.object({
      found: z.number().int().describe('Not decided yet'),
      promoted: z.number().int(),
      merged: z.number().int(),
      rejected: z.number().int(),
    }),
  })
  .meta({ id: 'ScanProgress' })
export type ScanProgress = z.infer<typeof scanProgress>

export const scansQuery = z.object(page)
export const scansAnswer = z.object({ items: z.array(scan), next: z.string().nullable() })

export const eventStatuses = ['active', 'cancelled', 'postponed'] as const

export const event = z
  .object({
    id: z.uuid(),
    name: z.string(),
    seriesId: z.uuid(),
    seriesName: z.string().describe('The name without year and edition'),
    url: z.string().nullable(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    dayKnown: z.boolean().describe('False where only the month is known'),
    city: z.string().nullable(),
    region: z.string().nullable(),
    country: z.string().nullable(),
    timeZone: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    online: z.boolean(),
    placeSource: z
      .enum(geocoders)
      .nullable()
      .describe('The geocoder that said where it is; null where the gazetteer did'),
    status: z.enum([...eventStatuses, 'deleted']),
    confidence: z.number(),
    reasons: z.array(z.string()),
    doubt: z
      .object({ kind: z.enum(['cancelled', 'postponed', 'moved']), because: z.string(), since: instant })
      .nullable()
      .describe('What one source says and nothing confirms yet; until then nothing should rely on the event'),
    createdAt: instant,
  })
  .meta({ id: 'Event' })
export type Event = z.infer<typeof event>

/** An event in a list. */
export const eventRow = event
  .extend({ sourceCount: z.number().int().describe('How many sources name it') })
  .meta({ id: 'EventRow' })
export type EventRow = z.infer<typeof eventRow>

export const eventSource = z.object({
  candidateId: z.uuid(),
  source: z.string(),
  sourceUrl: z.string().nullable(),
  name: z.string(),
  because: z.string(),
  confidence: z.number(),
  startsOn: z.iso.date().describe('As this source says'),
  endsOn: z.iso.date(),
  city: z.string().nullable(),
  status: z.enum(eventStatuses).describe('Whether the event takes place, as this source says'),
  seenAt: instant,
  goneAt: instant.nullable().describe('When the source was seen not to give it any more'),
})

export const eventAnswer = event.extend({ sources: z.array(eventSource) }).meta({ id: 'EventWithSources' })
export type EventWithSources = z.infer<typeof eventAnswer>

export const idParams = z.object({ id: z.uuid() })

const eventFilters = {
  search: search.describe('Part of the name or the city'),
  city: z.string().max(200).optional(),
  country: z.string().length(2).toUpperCase().optional(),
  from: z.iso.date().optional().describe('Under way on this day or later'),
  to: z.iso.date().optional().describe('Under way on this day or earlier'),
  when: z.enum(['upcoming', 'past']).optional().describe('Not over yet, or over, today'),
  status: z
    .enum([...eventStatuses, 'deleted'])
    .optional()
    .describe('Events put aside are listed by `deleted` alone'),
  source: z.string().max(50).optional().describe('A kind of source that names it: list, jsonld, person'),
  seriesId: z.uuid().optional(),
  online: z.stringbool().optional(),
  doubtful: z.stringbool().optional().describe('Of which one source says that they are off or moved'),
}
export const eventSorts = ['startsOn', 'name', 'city', 'country', 'createdAt'] as const

export const eventsQuery = z.object({
  ...eventFilters,
  sort: z.enum([...eventSorts, ...eventSorts.map((one) => `-${one}` as const)]).default('startsOn'),
  ...page,
})
export const eventsAnswer = z.object({ items: z.array(eventRow), next: z.string().nullable() })

export const placesQuery = z.object(eventFilters)
export const placesAnswer = z
  .object({
    items: z.array(
      z.object({
        city: z.string(),
        country: z.string().nullable(),
        latitude: z.number().nullable().describe('null where nobody knows the city'),
        longitude: z.number().nullable(),
        placeSource: z.enum(geocoders).nullable(),
        events: z.number().int(),
      }),
    ),
    placeless: z.number().int().describe('Events that name no city and are not online'),
    online: z.number().int().describe('Events that are nowhere but online'),
    unplaced: z
      .object({
        events: z
          .number()
          .int()
          .describe('To come, whatever the filters, and not on the map: nobody knows where they are'),
        toAsk: z.number().int().describe('Those of them that a geocoder is still to be asked for'),
        geocoder: z.boolean().describe('Whether one is set up'),
      })
      .describe('Some are asked for each hour, within half of the calls of a month'),
  })
  .meta({ id: 'EventPlaces' })
export type EventPlaces = z.infer<typeof placesAnswer>

const eventFields = {
  name: z.string().trim().min(2).max(300),
  url: webUrl.nullable(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  city: z.string().trim().max(200).nullable(),
  country: z.string().trim().max(100).nullable(),
}

export const newEvent = z.object({
  ...eventFields,
  url: eventFields.url.default(null),
  endsOn: eventFields.endsOn.optional(),
  city: eventFields.city.default(null),
  country: eventFields.country.default(null),
})

export const eventChanges = z.object({ ...eventFields, status: z.enum(eventStatuses) }).partial()

const ids = z.array(z.uuid()).min(1).max(500)
export const manyIds = z.object({ ids })
export const eventEdits = z.object({ ids, changes: z.object({ status: z.enum(eventStatuses) }) })
export const manyOutcome = z
  .object({ items: z.array(z.object({ id: z.uuid(), ok: z.boolean(), reason: z.string().optional() })) })
  .meta({ id: 'ManyOutcome' })

export const candidateStatuses = ['found', 'promoted', 'merged', 'rejected'] as const

export const candidate = z
  .object({
    id: z.uuid(),
    scanId: z.uuid().nullable(),
    source: z.string(),
    sourceUrl: z.string().nullable(),
    line: z.number().int().nullable(),
    name: z.string(),
    url: z.string().nullable(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    city: z.string().nullable(),
    country: z.string().nullable(),
    dayKnown: z.boolean().describe('False where only the month is known'),
    status: z.enum(candidateStatuses),
    because: z.string().nullable().describe('Why it was decided as it was'),
    confidence: z.number().nullable(),
    eventId: z.uuid().nullable().describe('The event made of it, or the one it was merged into'),
    eventName: z.string().nullable(),
    payload: z.unknown().describe('As the source gave it'),
    foundAt: instant,
    decidedAt: instant.nullable(),
    goneAt: instant.nullable().describe('When its source was seen not to give it any more'),
  })
  .meta({ id: 'Candidate' })
export type Candidate = z.infer<typeof candidate>

export const candidateSorts = ['foundAt', 'name', 'startsOn', 'confidence'] as const

export const candidatesQuery = z.object({
  search: search.describe('Part of the name or the city'),
  status: z.enum(candidateStatuses).optional(),
  source: z.string().max(50).optional(),
  scanId: z.uuid().optional(),
  eventId: z.uuid().optional(),
  sort: z.enum([...candidateSorts, ...candidateSorts.map((one) => `-${one}` as const)]).default('foundAt'),
  ...page,
})
export const candidatesAnswer = z.object({ items: z.array(candidate), next: z.string().nullable() })

export const rejection = z.object({ reason: z.string().trim().min(1).max(500) })
export const rejections = rejection.extend({ ids })

export const merge = z.object({ eventId: z.uuid().describe('The event that this is another sighting of') })
