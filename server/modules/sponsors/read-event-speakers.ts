import type { Ctx } from '#platform/context.ts'
import type { SponsorsDeps } from './deps.ts'
import { keepPages } from './read/keep-pages.ts'
import { openBroker } from './read/open-broker.ts'
import { openSite } from './read/open-site.ts'
import { chooseSpeakerPages } from './speakers/choose-speaker-pages.ts'
import { extractSpeakers } from './speakers/extract-speakers.ts'
import { foldName, mergeSpeakers, type Speaker } from './speakers/speaker.ts'
import type { PaidSponsorship } from './sponsorship.ts'
import { writePages } from './store/pages.ts'
import { findSiteRead, writeSpeakersRead } from './store/site-reads.ts'
import { type NewSpeaker, writeSpeakers } from './store/speakers.ts'
import { listSponsorships } from './store/sponsorships.ts'

/**
 * Reads who speaks at an event, from the event's own site, and ties those who work at its sponsors to the company. Announces it the
 * first time, and whenever it brought something new.
 */
export async function readEventSpeakers(deps: SponsorsDeps, ctx: Ctx, eventId: string): Promise<void> {
  const { event, sponsorships } = await ctx.transaction(async (ctx) => ({
    event: await deps.discovery.getEvent(ctx, eventId),
    sponsorships: (await listSponsorships(ctx, { eventId })).filter((one) => !one.lapsedAt),
  }))
  if (event.status !== 'active' || !event.url) return
  const site = openSite(deps, { broker: await openBroker(deps.pageBroker, ctx, eventId) })
  const chosen = await chooseSpeakerPages(site, event.url, { year: Number(event.startsOn.slice(0, 4)) })
  const companies = sponsorships.map((one) => one.name)
  const readings = chosen.pages.map(({ url, page }) => {
    const found = extractSafely(page.body, { url, companies })
    return found.map((speaker) => ({ ...speaker, page: url }))
  })
  const speakers = mergeSpeakers(readings) as (Speaker & { page: string })[]
  const pages = await keepPages(
    deps.blobs,
    ctx.organisationId,
    site,
    speakers.map((one) => one.page),
  )
  const matched = speakers.map((one) => ({ ...one, companyId: findEmployer(deps, one, sponsorships) }))
  await ctx.commit(async (ctx) => {
    const pageIds = await writePages(ctx, eventId, 'speaker', pages)
    const rows = matched.map((one) => toRow(deps, one, pageIds.get(one.page) ?? null))
    const news = await writeSpeakers(ctx, eventId, rows)
    const before = await findSiteRead(ctx, eventId)
    await writeSpeakersRead(ctx, eventId, rows.length)
    if (news > 0 || !before?.speakersReadAt) await ctx.announce([{ name: 'speakers.read', eventId }])
  })
}

function extractSafely(html: string, page: { url: string; companies: string[] }): Speaker[] {
  try {
    return extractSpeakers(html, page)
  } catch (error) {
    // Markup nested too deep for any reader.
    if (error instanceof RangeError) return []
    throw error
  }
}

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

type MatchedSpeaker = Speaker & { page: string; companyId: string | null }

function toRow(deps: Pick<SponsorsDeps, 'secrets'>, one: MatchedSpeaker, pageId: string | null): NewSpeaker {
  const { name, title, company, companyId, talk, url, page, confidence } = one
  const key = deps.secrets.fingerprint('speaker', `${foldName(name)}|${foldName(company)}`)
  return {
    key,
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
