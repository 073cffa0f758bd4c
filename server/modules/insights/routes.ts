import { funnelAnswer, funnelQuery, overviewAnswer, overviewQuery } from '@lanyard/contract/insights.ts'
import { searchAnswer, searchQuery } from '@lanyard/contract/search.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { InsightsDeps } from './deps.ts'
import { getFunnel } from './get-funnel.ts'
import { getOverview } from './get-overview.ts'
import { readFunnel, readOverview, searchAnything } from './permissions.ts'
import { searchEverything } from './search-everything.ts'

export const insightsRoutes = (deps: InsightsDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/funnel',
    summary: 'How many events, sponsors, companies, contacts, messages, answers and meetings, in all and by day',
    permission: readFunnel,
    query: funnelQuery,
    answer: funnelAnswer,
    run: (ctx, { query }) => getFunnel(ctx, query),
  }),
  route({
    method: 'GET',
    url: '/api/v1/overview',
    summary: 'What needs somebody today, each count with the list of the same things, and what is at work',
    permission: readOverview,
    query: overviewQuery,
    answer: overviewAnswer,
    run: (ctx, { query }) => getOverview(deps, ctx, query.zone),
  }),
  route({
    method: 'GET',
    url: '/api/v1/search',
    summary: 'Events, companies, contacts, sequences and conversations by words, the best eight of each kind',
    permission: searchAnything,
    query: searchQuery,
    answer: searchAnswer,
    run: (ctx, { query }) => searchEverything(deps, ctx, query.q),
  }),
]
