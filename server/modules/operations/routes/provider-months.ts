import { providerMonthsAnswer, providerMonthsQuery } from '@lanyard/contract/operations.ts'
import { type Route, route } from '#platform/http/route.ts'
import { listProviderMonths, type Spending } from '../list-provider-months.ts'
import { readSpending } from '../permissions.ts'

export const providerMonthsRoute = (spending: Spending): Route =>
  route({
    method: 'GET',
    url: '/api/v1/provider-months',
    summary: 'What outside services were asked month by month, what that cost, and what may still be asked this month',
    permission: readSpending,
    query: providerMonthsQuery,
    answer: providerMonthsAnswer,
    run: (ctx, { query }) =>
      ctx.transaction(async (ctx) => ({ items: await listProviderMonths(spending, ctx, query.months), next: null })),
  })
