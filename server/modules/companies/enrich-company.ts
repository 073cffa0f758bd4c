import type { Ctx } from '#platform/context.ts'
import { type OwnWebsite, readOwnWebsite } from './read-own-website.ts'
import { findEnrichmentState, recordEnrichment } from './store/enrichment.ts'
import { insertObservations } from './store/sightings.ts'

/** Reads a page of the web, or says why it could not. */
export type ReadPage = (url: string) => Promise<{ ok: true; url: string; text: string } | { ok: false; reason: string }>

const oncePerHours = 24

/**
 * Fills in what the company's own website says, at most once a day. The company counts as enriched also when its site could not be read:
 * what the event's page said about it has to do then, and `enrichment` tells why.
 */
export async function enrichCompany(deps: { readPage: ReadPage }, ctx: Ctx, companyId: string): Promise<void> {
  const state = await ctx.transaction((ctx) => findEnrichmentState(ctx, companyId))
  if (!state) return
  const recent = state.enrichedAt && ctx.clock.now().since(instantOf(state.enrichedAt)).total('hours') < oncePerHours
  if (recent) return
  const read = await readSite(deps.readPage, state.domains[0])
  await ctx.commit(async (ctx) => {
    const website = read.website
    await recordEnrichment(ctx, companyId, {
      enrichment: read.outcome,
      description: website?.description,
      country: website?.country,
    })
    const source = { kind: 'own_website', url: read.url, seenAt: ctx.clock.now() }
    const values = Object.entries({
      description: website?.description,
      country: website?.country,
      title: website?.title,
    })
    await insertObservations(
      ctx,
      values.flatMap(([field, value]) => (value ? [{ companyId, field, value, source }] : [])),
    )
    await ctx.announce([{ name: 'company.enriched', companyId }])
  })
}

type SiteRead = { outcome: string; url?: string; website?: OwnWebsite }

async function readSite(readPage: ReadPage, domain: string | undefined): Promise<SiteRead> {
  if (!domain) return { outcome: 'no_domain' }
  let why = ''
  for (const url of [`https://${domain}/`, `http://${domain}/`]) {
    const page = await readPage(url)
    if (page.ok) return { outcome: 'own_website', url: page.url, website: readOwnWebsite(page.text) }
    why = page.reason
    // Another scheme helps where the connection failed, not where the site said no.
    if (why !== 'network' && why !== 'timeout') break
  }
  return { outcome: why }
}

const instantOf = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())
