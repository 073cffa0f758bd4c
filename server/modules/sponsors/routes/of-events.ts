import {
  collapseConfirmed,
  editionComparisonAnswer,
  eventParams,
  eventSponsorsAnswer,
  newSiteRead,
  pageChangesAnswer,
  siteReadRequest,
  speakersAnswer,
  sponsorAlarmsAnswer,
  sponsorCountsAnswer,
  sponsorCountsQuery,
} from '@lanyard/contract/sponsors.ts'
import { type Route, route } from '#platform/http/route.ts'
import { confirmCollapse } from '../confirm-collapse.ts'
import type { SponsorsDeps } from '../deps.ts'
import { listAlarms } from '../list-alarms.ts'
import { readSponsors, writeSponsors } from '../permissions.ts'
import { presentEventSponsors, presentPageChanges, presentSpeaker } from '../present.ts'
import { readSiteNow, requestSiteRead } from '../request-site-read.ts'
import { showEditionComparison } from '../show-edition-comparison.ts'
import { showPageChanges } from '../show-page-changes.ts'
import { countSponsors } from '../store/list-sponsorships.ts'
import { findOpenReading } from '../store/open-readings.ts'
import { findSiteRead } from '../store/site-reads.ts'
import { listSpeakers } from '../store/speakers.ts'
import { listEntries } from '../store/sponsorships.ts'

/** What belongs to one event: who sponsors it, who speaks there, and when its site was read. */
export const eventRoutes = (deps: SponsorsDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/events/:id/sponsors',
    summary: 'Who sponsors an event, by tier, with the words they were read from, and how a reading under way is doing',
    permission: readSponsors,
    params: eventParams,
    answer: eventSponsorsAnswer,
    run: (ctx, { params: { id } }) =>
      ctx.transaction(async (ctx) => {
        await deps.discovery.getEvent(ctx, id)
        const read = await findSiteRead(ctx, id)
        return presentEventSponsors(id, read, await listEntries(ctx, id), await findOpenReading(ctx, id))
      }),
  }),
  route({
    method: 'GET',
    url: '/api/v1/sponsor-alarms',
    summary: 'Events to come whose site names far fewer sponsors than before, until that is settled; the newest first',
    permission: readSponsors,
    answer: sponsorAlarmsAnswer,
    run: (ctx) =>
      ctx.transaction(async (ctx) => ({
        items: (await listAlarms(deps, ctx)).map((one) => ({
          ...one,
          id: one.eventId,
          since: one.since.toISOString(),
        })),
        next: null,
      })),
  }),
  route({
    method: 'GET',
    url: '/api/v1/events/:id/speakers',
    summary:
      'Who speaks at an event and works where, those of its sponsors first; and who of its sponsors else is publicly there',
    permission: readSponsors,
    params: eventParams,
    answer: speakersAnswer,
    run: (ctx, { params }) =>
      ctx.transaction(async (ctx) => {
        await deps.discovery.getEvent(ctx, params.id)
        return { items: (await listSpeakers(ctx, params.id)).map(presentSpeaker) }
      }),
  }),
  route({
    method: 'GET',
    url: '/api/v1/events/:id/edition-comparison',
    summary: "Which sponsors are new, returning, upgraded, downgraded or dropped since the series' last edition",
    permission: readSponsors,
    params: eventParams,
    answer: editionComparisonAnswer,
    run: (ctx, { params }) => ctx.transaction((ctx) => showEditionComparison(deps, ctx, params.id)),
  }),
  route({
    method: 'GET',
    url: '/api/v1/events/:id/page-changes',
    summary: 'Which words came to the sponsor pages of an event, and which went, since the text they had before',
    permission: readSponsors,
    params: eventParams,
    answer: pageChangesAnswer,
    run: async (ctx, { params }) => ({ items: (await showPageChanges(deps, ctx, params.id)).map(presentPageChanges) }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/events/:id/site-reads',
    summary: "Read an event's site again: as soon as the queue comes to it, or in this very request",
    permission: writeSponsors,
    params: eventParams,
    body: newSiteRead,
    answer: siteReadRequest,
    status: 202,
    run: (ctx, { params, body }) =>
      body?.now ? readSiteNow(deps, ctx, params.id) : requestSiteRead(deps, ctx, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/events/:id/collapse-confirmation',
    summary: 'Say that the sponsors an alarm is about are gone: they lapse at once, and the alarm is settled',
    permission: writeSponsors,
    params: eventParams,
    answer: collapseConfirmed,
    run: (ctx, { params }) => confirmCollapse(deps, ctx, params.id),
  }),
  route({
    method: 'GET',
    url: '/api/v1/sponsor-counts',
    summary: 'How many sponsors each of these events has, and what came of reading its site',
    permission: readSponsors,
    query: sponsorCountsQuery,
    answer: sponsorCountsAnswer,
    run: async (ctx, { query }) => {
      const counts = await ctx.transaction((ctx) => countSponsors(ctx, query.eventIds))
      return { items: counts.map((one) => ({ ...one, readAt: one.readAt?.toISOString() ?? null })) }
    },
  }),
]
