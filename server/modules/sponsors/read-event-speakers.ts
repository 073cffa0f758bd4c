import type { Ctx } from '#platform/context.ts'
import type { SponsorsDeps } from './deps.ts'
import { type Memory, speakerKey } from './forgotten.ts'
import type { PageRead } from './page-source.ts'
import { keepPages } from './read/keep-pages.ts'
import { openBroker } from './read/open-broker.ts'
import { openSite } from './read/open-site.ts'
import { chooseSpeakerPages } from './speakers/choose-speaker-pages.ts'
import { extractAttendees } from './speakers/extract-attendees.ts'
import { extractSpeakers, type SpeakerPage } from './speakers/extract-speakers.ts'
import { findAttendeePages } from './speakers/find-attendee-pages.ts'
import { mergeSpeakers, type Speaker } from './speakers/speaker.ts'
import type { PaidSponsorship } from './sponsorship.ts'
import { recall } from './store/forgotten.ts'
import { writePages } from './store/pages.ts'
import { findSiteRead, writeSpeakersRead } from './store/site-reads.ts'
import { findErased, type NewSpeaker, writeSpeakers } from './store/speakers.ts'
import { listSponsorships } from './store/sponsorships.ts'

/**
 * Reads who speaks at an event and who else is publicly there, from the event's own site, and ties those who work at its sponsors to the
 * company. Of participants only these are kept. Announces it the first time, and whenever it brought something new.
 */
export async function readEventSpeakers(deps: SponsorsDeps, ctx: Ctx, eventId: string): Promise<void> {
  const { event, sponsorships } = await ctx.transaction(async (ctx) => ({
    event: await deps.discovery.getEvent(ctx, eventId),
    sponsorships: (await listSponsorships(ctx, { eventId })).filter((one) => !one.lapsedAt),
  }))
  if (event.status !== 'active' || !event.url) return
  const site = openSite(deps, { broker: await openBroker(deps.pageBroker, ctx, eventId) })
  const year = Number(event.startsOn.slice(0, 4))
  const chosen = await chooseSpeakerPages(site, event.url, { year })
  const companies = sponsorships.map((one) => one.name)
  const spoken = readPeople(
    chosen.pages.map(({ page }) => page),
    companies,
    extractSpeakers,
  )
  const lists = await findAttendeePages(
    site,
    event.url,
    chosen.pages.map(({ page }) => page),
    year,
  )
  const present = readPeople(lists, companies, extractAttendees)
  const tie = (one: ReadPerson) => ({ ...one, companyId: findEmployer(deps, one, sponsorships) })
  const matched = [
    ...spoken.map((one) => ({ ...tie(one), kind: 'speaker' as const })),
    ...present.map((one) => ({ ...tie(one), kind: 'attendee' as const })).filter((one) => one.companyId),
  ]
  const { keyed, memory } = await ctx.transaction(async (ctx) => {
    const memory = await recall(ctx, deps.secrets.fingerprint)
    const keyed = matched.map((one) => ({ ...one, key: speakerKey(deps.secrets.fingerprint, one) }))
    const erased = await findErased(
      ctx,
      keyed.map((one) => one.key),
    )
    return {
      keyed: keyed.map((one) => ({ ...one, erased: erased.has(one.key) || memory?.knows(one, eventId) })),
      memory,
    }
  })
  const wanted = keyed.filter((one) => !one.erased).map((one) => (memory ? withoutForgotten(one, memory) : one))
  // A page that names somebody who was erased is not stored again, whoever else stands on it; and a list of participants, most of whom
  // are no concern of ours, never is: the words about those who are stay with them.
  const closed = new Set(keyed.filter((one) => one.erased).map((one) => one.page))
  const open = wanted.filter((one) => one.kind === 'speaker' && !closed.has(one.page)).map((one) => one.page)
  const pages = await keepPages(deps.blobs, ctx.organisationId, site, open, memory)
  await ctx.commit(async (ctx) => {
    const pageIds = await writePages(ctx, eventId, 'speaker', pages)
    const rows = onePerKey(wanted.map((one) => toRow(one, pageIds.get(one.page) ?? null, memory)))
    const news = await writeSpeakers(ctx, eventId, rows)
    const before = await findSiteRead(ctx, eventId)
    await writeSpeakersRead(ctx, eventId, rows.length)
    if (news > 0 || !before?.speakersReadAt) await ctx.announce([{ name: 'speakers.read', eventId }])
  })
}

type ReadPerson = Speaker & { page: string }

function readPeople(
  pages: readonly PageRead[],
  companies: string[],
  extract: (html: string, page: SpeakerPage) => Speaker[],
): ReadPerson[] {
  const readings = pages.map(({ url, body }) =>
    extractSafely(extract, body, { url, companies }).map((one) => ({ ...one, page: url })),
  )
  return mergeSpeakers(readings) as ReadPerson[]
}

function extractSafely(
  extract: (html: string, page: SpeakerPage) => Speaker[],
  html: string,
  page: SpeakerPage,
): Speaker[] {
  try {
    return extract(html, page)
  } catch (error) {
    // Markup nested too deep for any reader.
    if (error instanceof RangeError) return []
    throw error
  }
}

/** Whoever speaks is no mere participant, and is said first. */
const onePerKey = (rows: readonly NewSpeaker[]): NewSpeaker[] => [
  ...new Map(rows.toReversed().map((one) => [one.key, one])).values(),
]

function findEmployer(
  deps: Pick<SponsorsDeps, 'sameCompany'>,
  speaker: Speaker,
  sponsorships: readonly PaidSponsorship[],
): string | null {
  const [best] = sponsorships
    .map((one) => {
      const sponsor = { name: one.name, ...(one.url ? { domains: [one.url] } : {}) }
      return { companyId: one.companyId, ...deps.sameCompany({ name: speaker.company }, sponsor) }
    })
    .filter((one) => one.same)
    .toSorted((a, b) => b.confidence - a.confidence)
  return best?.companyId ?? null
}

type MatchedSpeaker = ReadPerson & { companyId: string | null; kind: NewSpeaker['kind']; key: string }

/** Somebody's talk or evidence without the names of others who were erased. */
const withoutForgotten = <P extends ReadPerson>(one: P, { blank }: Memory): P => ({
  ...one,
  title: one.title && blank(one.title),
  talk: one.talk && blank(one.talk),
  url: blank(one.url),
  evidence: { ...one.evidence, text: blank(one.evidence.text) },
})

function toRow(one: MatchedSpeaker, pageId: string | null, memory: Memory | undefined): NewSpeaker {
  // What the page is known by stays until here: its copies are kept, or not, by its true address.
  const page = memory ? memory.blank(one.page) : one.page
  const { key, kind, name, title, company, companyId, talk, url, confidence } = one
  return {
    key,
    kind,
    name,
    title,
    company,
    companyId,
    talk,
    url,
    evidence: { ...one.evidence, url: page },
    sourceUrl: page,
    confidence,
    pageId,
  }
}
