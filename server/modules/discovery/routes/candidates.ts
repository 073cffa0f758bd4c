import {
  candidate,
  candidatesAnswer,
  candidatesQuery,
  idParams,
  merge,
  rejection,
} from '@lanyard/contract/discovery.ts'
import { z } from 'zod'
import { AppError } from '#platform/errors.ts'
import { exportRoute } from '#platform/http/export-route.ts'
import { type Route, route } from '#platform/http/route.ts'
import { mergeCandidate } from '../merge-candidate.ts'
import { readEvents, writeEvents } from '../permissions.ts'
import { presentCandidate, presentPage } from '../present.ts'
import { promoteCandidate } from '../promote-by-hand.ts'
import { rejectCandidate } from '../reject-candidates.ts'
import { reopenCandidate } from '../reopen-candidates.ts'
import { findCandidates } from '../store/candidates.ts'
import { listCandidates } from '../store/list-candidates.ts'

const reading: Route[] = [
  route({
    method: 'GET',
    url: '/api/v1/candidates',
    summary: 'Sightings of events, oldest first unless said, with what became of them',
    permission: readEvents,
    query: candidatesQuery,
    answer: candidatesAnswer,
    run: async (ctx, { query }) =>
      presentPage(await ctx.transaction((ctx) => listCandidates(ctx, query)), presentCandidate),
  }),
  exportRoute({
    url: '/api/v1/candidates.csv',
    summary: 'Sightings of events as a CSV file',
    permission: readEvents,
    query: candidatesQuery,
    list: (ctx, query) => ctx.transaction((ctx) => listCandidates(ctx, query)),
    columns: [
      ['name', (one) => one.name],
      ['starts_on', (one) => one.startsOn],
      ['ends_on', (one) => one.endsOn],
      ['city', (one) => one.city],
      ['country', (one) => one.country],
      ['url', (one) => one.url],
      ['status', (one) => one.status],
      ['because', (one) => one.because],
      ['confidence', (one) => one.confidence],
      ['event', (one) => one.eventName],
      ['source', (one) => one.source],
      ['source_url', (one) => one.sourceUrl],
      ['line', (one) => one.line],
      ['found_at', (one) => one.foundAt.toISOString()],
      ['id', (one) => one.id],
    ],
  }),
  route({
    method: 'GET',
    url: '/api/v1/candidates/:id',
    summary: 'A sighting, as its source gave it, and what became of it',
    permission: readEvents,
    params: idParams,
    answer: candidate,
    run: async (ctx, { params }) => {
      const [found] = await ctx.transaction((ctx) => findCandidates(ctx, [params.id]))
      if (!found) throw new AppError('not_found', { detail: 'There is no such candidate.' })
      return presentCandidate(found)
    },
  }),
]

const deciding: Route[] = [
  route({
    method: 'PUT',
    url: '/api/v1/candidates/:id/promotion',
    summary: 'Make an event of a candidate; one that was merged gets an event of its own',
    permission: writeEvents,
    params: idParams,
    answer: z.object({ eventId: z.uuid() }),
    run: (ctx, { params }) => promoteCandidate(ctx, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/candidates/:id/rejection',
    summary: 'Reject a candidate',
    permission: writeEvents,
    params: idParams,
    body: rejection,
    status: 204,
    run: (ctx, { params, body }) => rejectCandidate(ctx, params.id, body.reason),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/candidates/:id/reopening',
    summary: 'Take back what was decided about a candidate and send it back to review',
    permission: writeEvents,
    params: idParams,
    status: 204,
    run: (ctx, { params }) => reopenCandidate(ctx, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/candidates/:id/merge',
    summary: 'Say that a candidate is another sighting of a known event',
    permission: writeEvents,
    params: idParams,
    body: merge,
    status: 204,
    run: (ctx, { params, body }) => mergeCandidate(ctx, params.id, body.eventId),
  }),
]

export const candidateRoutes: Route[] = [...reading, ...deciding]
