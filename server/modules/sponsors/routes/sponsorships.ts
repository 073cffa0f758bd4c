import {
  changesAnswer,
  changesQuery,
  evidenceAnswer,
  evidenceQuery,
  sponsorshipParams,
  sponsorshipsAnswer,
  sponsorshipsQuery,
} from '@lanyard/contract/sponsors.ts'
import { exportRoute } from '#platform/http/export-route.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { SponsorsDeps } from '../deps.ts'
import { listSponsorshipRows } from '../list-sponsorships.ts'
import { readSponsors } from '../permissions.ts'
import { showEvidence } from '../show-evidence.ts'
import { showScreenshot } from '../show-screenshot.ts'
import { listChanges } from '../store/changes.ts'

/** Sponsorships across events, what each rests on, and what changed. */
export const readingRoutes = (deps: SponsorsDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/sponsorships',
    summary: 'Sponsorships with the names of their events and companies, oldest first unless sorted otherwise',
    permission: readSponsors,
    query: sponsorshipsQuery,
    answer: sponsorshipsAnswer,
    run: (ctx, { query }) => ctx.transaction((ctx) => listSponsorshipRows(deps, ctx, query)),
  }),
  exportRoute({
    url: '/api/v1/sponsorships.csv',
    summary: 'Sponsorships as a CSV file, with the filters of the list',
    permission: readSponsors,
    query: sponsorshipsQuery,
    list: (ctx, query) => ctx.transaction((ctx) => listSponsorshipRows(deps, ctx, query)),
    columns: [
      ['Name', (one) => one.name],
      ['Company', (one) => one.companyName],
      ['Event', (one) => one.eventName],
      ['First day', (one) => one.eventStartsOn],
      ['Tier', (one) => one.tier],
      ['Role', (one) => one.role],
      ['Address', (one) => one.url],
      ['Read from', (one) => one.evidence.url],
      ['Words', (one) => one.evidence.text],
      ['Confidence', (one) => one.confidence],
      ['By hand', (one) => one.byHand],
      ['Found at', (one) => one.foundAt],
      ['Last seen at', (one) => one.lastSeenAt],
      ['Lapsed at', (one) => one.lapsedAt],
      ['Id', (one) => one.id],
    ],
  }),
  route({
    method: 'GET',
    url: '/api/v1/sponsorships/:id/evidence',
    summary: 'The text of the stored page around what a sponsorship was read from',
    permission: readSponsors,
    params: sponsorshipParams,
    query: evidenceQuery,
    answer: evidenceAnswer,
    run: async (ctx, { params, query }) => {
      const shown = await showEvidence(deps, ctx, params.id, query.around)
      return { ...shown, fetchedAt: shown.fetchedAt?.toISOString() ?? null }
    },
  }),
  route({
    method: 'GET',
    url: '/api/v1/sponsorships/:id/screenshot',
    summary: 'The picture our browser took of the page a sponsorship was read from, as PNG or JPEG',
    permission: readSponsors,
    params: sponsorshipParams,
    run: async (ctx, { params, reply }) => {
      const { bytes, kind } = await showScreenshot(deps, ctx, params.id)
      // Named for what its bytes are, and under a policy that runs nothing even if it were opened by itself.
      await reply
        .type(kind)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('content-disposition', 'inline')
        .header('cache-control', 'private, max-age=3600')
        .send(Buffer.from(bytes))
    },
  }),
  route({
    method: 'GET',
    url: '/api/v1/sponsors/changes',
    summary: 'New, upgraded, downgraded and dropped sponsors, newest first',
    permission: readSponsors,
    query: changesQuery,
    answer: changesAnswer,
    run: async (ctx, { query }) => {
      const items = await ctx.transaction((ctx) => listChanges(ctx, query))
      const next = items.length === query.limit ? (items.at(-1)?.id ?? null) : null
      return { items: items.map((one) => ({ ...one, seenAt: one.seenAt.toISOString() })), next }
    },
  }),
]
