import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })

export const eventParams = z.object({ id: z.uuid() })
export const sponsorshipParams = z.object({ id: z.uuid() })

export const siteOutcomes = [
  'found',
  'collapsed',
  'no_sponsors',
  'unreachable',
  'robots',
  'needs_browser',
  'no_address',
  'not_active',
] as const

/** What a language model was asked about a page, and what came of it; it only picks among fragments of the page. */
export const modelHelp = z.object({
  model: z.string(),
  why: z
    .enum(['none', 'few', 'doubtful', 'collapse', 'again'])
    .describe('What the rules were unsure of; again: sponsors that stand were read with its help before'),
  outcome: z
    .enum(['answered', 'remembered', 'later', 'enough', 'try_later', 'refused', 'misconfigured', 'broken'])
    .describe(
      'remembered: answered before; later: somebody waits, so it is asked from the queue; enough: asked about other pages. Unless it answered, the rules alone count',
    ),
  said: z.string().optional().describe('Why it did not answer'),
  added: z.number().int().describe('Organisations it chose that the rules had not read'),
  agreed: z.number().int(),
  dropped: z.number().int().describe('Answers that were no fragment of the page, or no name'),
})

/** A page that a reading asked for, and what came of it. */
export const triedPage = z.object({
  url: z.string(),
  sponsors: z.number().int().nullable().describe('How many were read on it; null where it could not be had'),
  problem: z.string().nullable().describe('Why it could not be had: robots, timeout, network, http_error, bot_wall …'),
  through: z.string().optional().describe('The paid service that was asked for it, because the site refused us'),
  help: modelHelp.optional().describe('Set where the rules were unsure of the page and a model was to be asked'),
})

/** A reading that is under way just now. */
export const openReading = z.object({ startedAt: instant, tried: z.array(triedPage) }).meta({ id: 'OpenReading' })

export const siteRead = z
  .object({
    eventId: z.uuid(),
    outcome: z.enum(siteOutcomes),
    because: z.string(),
    alarm: z
      .string()
      .nullable()
      .describe('Far fewer sponsors than before: the page may have been rebuilt. Nobody lapses while this stands'),
    alarmedAt: instant.nullable(),
    missing: z.number().int().describe('How many the alarming reading missed'),
    pages: z.array(z.string()).describe('Addresses of the pages the sponsors were read from'),
    tried: z.array(triedPage).describe('Every page the last whole reading asked for, in order'),
    sponsors: z.number().int(),
    speakers: z.number().int(),
    readAt: instant,
    speakersReadAt: instant.nullable(),
    nextCheckAt: instant.nullable(),
    paid: z
      .object({ calls: z.number().int(), cents: z.number().nullable().describe('US cents, fractions too') })
      .describe('Pages of this event that a paid service read, ever'),
    asked: z
      .object({ calls: z.number().int(), tokens: z.number(), cents: z.number().nullable() })
      .describe('Questions about this event that a language model answered, ever'),
  })
  .meta({ id: 'SiteRead' })
export type SiteRead = z.infer<typeof siteRead>
export type TriedPage = z.infer<typeof triedPage>

export const sponsorship = z
  .object({
    id: z.uuid(),
    eventId: z.uuid(),
    companyId: z.uuid().nullable().describe('None for partners, organisers and venues'),
    name: z.string().describe('As written on the page'),
    nameInferred: z.boolean().describe('Read from a link or a file name, not from text'),
    tier: z.string().nullable(),
    tierRank: z.number().int().nullable().describe('1 is the highest tier of this event'),
    role: z.string().describe('sponsor, exhibitor, partner, media, organizer, venue …'),
    url: z.string().nullable(),
    logo: z.string().nullable(),
    evidence: z.object({ text: z.string(), path: z.string(), url: z.string() }),
    extractor: z.string(),
    confidence: z.number(),
    byHand: z.boolean(),
    foundAt: instant,
    lastSeenAt: instant,
    missedAt: instant
      .nullable()
      .describe('When a reading first did not see it any more, or it lapsed; null while it is seen'),
    missCountsFrom: instant
      .nullable()
      .describe('Not seen by the last reading: one from this instant on that does not see it either lets it lapse'),
    lapsedAt: instant.nullable(),
    removedAt: instant.nullable().describe('Set where a person said that it is none'),
  })
  .meta({ id: 'Sponsorship' })
export type Sponsorship = z.infer<typeof sponsorship>

export const eventSponsorsAnswer = z
  .object({
    eventId: z.uuid(),
    siteRead: siteRead.nullable().describe('None while the site was not read yet'),
    reading: openReading.nullable().describe('Set while the site is being read'),
    tiers: z.array(
      z.object({ tier: z.string().nullable(), rank: z.number().int().nullable(), sponsors: z.array(sponsorship) }),
    ),
    others: z
      .array(sponsorship)
      .describe('Media and community partners, organisers, venues: who does not pay to be there'),
    lapsed: z.array(sponsorship),
  })
  .meta({ id: 'EventSponsors' })
export type EventSponsors = z.infer<typeof eventSponsorsAnswer>

const comparedSponsor = z.object({
  sponsorshipId: z.uuid(),
  companyId: z.uuid(),
  name: z.string(),
  tier: z.string().nullable().describe('At this edition; null where it has none, and for those who are dropped'),
  tierBefore: z.string().nullable().describe('At the last edition; null where it had none or was not there'),
})

export const editionStandings = ['new', 'returning', 'upgraded', 'downgraded'] as const

export const editionComparisonAnswer = z
  .object({
    eventId: z.uuid(),
    state: z
      .enum(['compared', 'first_edition', 'last_unknown', 'unknown'])
      .describe(
        'first_edition: no earlier one of its series is known; last_unknown: no sponsors of the earlier one are; unknown: none of this one',
      ),
    lastEdition: z
      .object({ id: z.uuid(), name: z.string(), startsOn: z.iso.date(), sponsors: z.number().int() })
      .nullable(),
    sponsors: z
      .array(comparedSponsor.extend({ standing: z.enum(editionStandings) }))
      .describe('Those of this edition, highest tier first; empty unless compared'),
    dropped: z
      .array(comparedSponsor)
      .describe('Sponsored the last edition and do not stand on the site of this one; empty unless compared'),
  })
  .meta({ id: 'EditionComparison' })
export type EditionComparison = z.infer<typeof editionComparisonAnswer>

export const sponsorshipSorts = ['name', 'tier', 'role', 'confidence', 'foundAt', 'lastSeenAt'] as const
const sorts = sponsorshipSorts.flatMap((one) => [one, `-${one}` as const])

export const sponsorshipsQuery = z.object({
  search: z.string().trim().max(200).optional().describe('In the name as written on the page, and in the tier'),
  sort: z.enum(sorts).default('foundAt').describe('tier: highest first, those without one last'),
  eventId: z.uuid().optional(),
  companyId: z.uuid().optional(),
  role: z.string().max(50).optional(),
  tier: z.string().max(200).optional(),
  lapsed: z.stringbool().optional(),
  byHand: z.stringbool().optional(),
  after: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const sponsorshipRow = sponsorship
  .extend({
    eventName: z.string(),
    eventStartsOn: z.iso.date(),
    companyName: z.string().nullable(),
  })
  .meta({ id: 'SponsorshipRow' })
export type SponsorshipRow = z.infer<typeof sponsorshipRow>
export const sponsorshipsAnswer = z.object({ items: z.array(sponsorshipRow), next: z.string().nullable() })

export const enteredRoles = ['sponsor', 'exhibitor'] as const

export const newSponsorship = z.object({
  eventId: z.uuid(),
  name: z.string().trim().min(1).max(300),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  tier: z.string().trim().max(200).nullable().default(null),
  role: z.enum(enteredRoles).default('sponsor'),
})

export const sponsorshipChanges = z
  .object({ tier: z.string().trim().max(200).nullable(), role: z.enum(enteredRoles) })
  .partial()

const ids = z.array(z.uuid()).min(1).max(500)
export const sponsorshipIds = z.object({ ids })
export const sponsorshipEdits = z.object({ ids, changes: sponsorshipChanges })
export const bulkAnswer = z.object({
  items: z.array(z.object({ id: z.uuid(), ok: z.boolean(), reason: z.string().optional() })),
})

export const sponsorCountsQuery = z.object({
  eventIds: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(z.uuid()).min(1).max(200))
    .describe('Up to 200 ids with commas between them'),
})
export const sponsorCount = z.object({
  eventId: z.uuid(),
  sponsors: z.number().int().describe('Companies that pay to be there and stand on the site now'),
  outcome: z.enum(siteOutcomes).nullable().describe('Of the last reading of its site; null before the first'),
  readAt: instant.nullable(),
})
export type SponsorCount = z.infer<typeof sponsorCount>
export const sponsorCountsAnswer = z.object({ items: z.array(sponsorCount).describe('One for each event, as asked') })

export const evidenceQuery = z.object({
  around: z.coerce.number().int().min(0).max(20_000).default(300).describe('Characters before and after the place'),
})

export const evidenceAnswer = z
  .object({
    sponsorshipId: z.uuid(),
    url: z.string(),
    name: z.string(),
    extractor: z.string(),
    confidence: z.number(),
    fetchedAt: instant.nullable(),
    kept: z.boolean().describe('The page is still stored; otherwise the text is what was noted when it was read'),
    screenshot: z.boolean().describe('The page was made by a browser, which took a picture of it'),
    text: z.string().describe('Plain text around the place'),
    highlight: z.object({ start: z.number().int(), end: z.number().int() }),
    cut: z.object({ before: z.boolean(), after: z.boolean() }).describe('Whether the page goes on there'),
  })
  .meta({ id: 'SponsorshipEvidence' })
export type SponsorshipEvidence = z.infer<typeof evidenceAnswer>

export const speaker = z
  .object({
    id: z.uuid(),
    kind: z
      .enum(['speaker', 'attendee'])
      .describe('attendee: listed as a participant by the site, and working at a sponsor; no others are kept'),
    name: z.string(),
    title: z.string().nullable(),
    company: z.string(),
    companyId: z.uuid().nullable().describe('Set where the company sponsors this event'),
    talk: z.string().nullable(),
    url: z.string().nullable(),
    evidence: z.object({ text: z.string(), path: z.string(), url: z.string() }),
    confidence: z.number(),
    foundAt: instant,
  })
  .meta({ id: 'Speaker' })
export type Speaker = z.infer<typeof speaker>
export const speakersAnswer = z.object({ items: z.array(speaker) })

export const newSiteRead = z
  .object({
    now: z
      .boolean()
      .default(false)
      .describe('Read it in this very request, ahead of the queue; the answer comes when it was read'),
  })
  .nullish()
export const siteReadRequest = z.object({
  eventId: z.uuid(),
  read: z.boolean().describe('It was read before this answer; otherwise it is read as soon as the queue comes to it'),
})

export const collapseConfirmed = z.object({
  eventId: z.uuid(),
  lapsed: z.array(z.uuid()).describe('Sponsorships that lapsed by this'),
})

const eventDetails = {
  name: z.string().trim().min(2).max(300),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  city: z.string().trim().max(200).nullable(),
  country: z.string().trim().max(100).nullable(),
}
export const newEventAddress = z
  .object({
    url: z.string().trim().min(3).max(2000).describe('Of a conference; https:// may be left out'),
    ...z.object(eventDetails).partial().shape,
    now: z.boolean().default(true).describe('Read its sponsors in this very request too, ahead of the queue'),
  })
  .describe('What is given here goes before what the page says')

export const pageStatement = z
  .object({
    name: z.string(),
    startsOn: z.iso.date().nullable(),
    endsOn: z.iso.date().nullable(),
    city: z.string().nullable(),
    country: z.string().nullable(),
    because: z
      .object({ name: z.string(), date: z.string().nullable(), place: z.string().nullable() })
      .describe('Which words of the page these were taken from'),
    sure: z.boolean().describe('False where the date is a guess that a person should confirm'),
  })
  .meta({ id: 'PageStatement' })
export type PageStatement = z.infer<typeof pageStatement>

export const eventAddressAnswer = z
  .object({
    url: z.string().describe('Where redirects ended'),
    state: z
      .enum(['created', 'known', 'lacks_date'])
      .describe('lacks_date: nothing was written; send the address again with startsOn'),
    eventId: z.uuid().nullable(),
    stated: pageStatement.describe('What the page itself says'),
    read: z.boolean().describe('Its sponsors were read before this answer'),
  })
  .meta({ id: 'EventAddress' })
export type EventAddress = z.infer<typeof eventAddressAnswer>

export const pageChangesAnswer = z
  .object({
    items: z.array(
      z.object({
        url: z.string(),
        before: instant.describe('When the earlier text was last read'),
        after: instant,
        kept: z.boolean().describe('Both texts are still stored; otherwise there are no lines'),
        lines: z.array(z.object({ kind: z.enum(['added', 'removed']), text: z.string() })),
        left: z.number().int().describe('How many changed lines more there are'),
      }),
    ),
  })
  .meta({ id: 'PageChanges' })
export type PageChanges = z.infer<typeof pageChangesAnswer>

export const changesQuery = z.object({
  eventId: z.uuid().optional(),
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const sponsorshipChange = z
  .object({
    id: z.uuid(),
    sponsorshipId: z.uuid(),
    eventId: z.uuid(),
    name: z.string(),
    kind: z.enum(['found', 'upgraded', 'downgraded', 'role_changed', 'lapsed', 'returned']),
    tierBefore: z.string().nullable(),
    tierAfter: z.string().nullable(),
    seenAt: instant,
  })
  .meta({ id: 'SponsorshipChange' })
export type SponsorshipChange = z.infer<typeof sponsorshipChange>
export const changesAnswer = z.object({ items: z.array(sponsorshipChange), next: z.string().nullable() })

/** An event whose site names far fewer sponsors than before. */
export const sponsorAlarm = z
  .object({
    id: z.uuid().describe('The event'),
    eventId: z.uuid(),
    name: z.string(),
    startsOn: z.iso.date(),
    because: z.string().describe('How many stood there, and how many were found'),
    since: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'SponsorAlarm' })
export type SponsorAlarm = z.infer<typeof sponsorAlarm>
export const sponsorAlarmsAnswer = z.object({ items: z.array(sponsorAlarm), next: z.null() })
