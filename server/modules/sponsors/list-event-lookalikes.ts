import { lookalikesAnswer, lookalikesQuery } from '@lanyard/contract/companies.ts'
import { eventParams } from '@lanyard/contract/sponsors.ts'
import { type Companies, type Lookalike, presentCompany } from '#modules/companies/index.ts'
import type { Trx } from '#platform/context.ts'
import { type Route, route } from '#platform/http/route.ts'
import { readSponsors } from './permissions.ts'
import { listSponsorships } from './store/sponsorships.ts'

type Deps = { companies: Pick<Companies, 'listLookalikes'> }

/** Companies that resemble an event's sponsors, among all known ones but those sponsors themselves. */
export async function listEventLookalikes(
  deps: Deps,
  trx: Trx,
  input: { eventId: string; limit: number },
): Promise<{ pool: number; lookalikes: Lookalike[] }> {
  const sponsorships = await listSponsorships(trx, { eventId: input.eventId })
  const sponsorIds = [...new Set(sponsorships.filter((one) => !one.lapsedAt).map((one) => one.companyId))]
  return deps.companies.listLookalikes(trx, {
    ofCompanyIds: sponsorIds,
    excludeCompanyIds: sponsorIds,
    limit: input.limit,
  })
}

export const eventLookalikesRoute = (deps: Deps): Route =>
  route({
    method: 'GET',
    url: '/api/v1/events/:id/lookalikes',
    summary: "Companies that resemble the event's sponsors and do not sponsor it, and why",
    permission: readSponsors,
    params: eventParams,
    query: lookalikesQuery,
    answer: lookalikesAnswer,
    run: async (ctx, { params, query }) => {
      const { pool, lookalikes } = await ctx.transaction((ctx) =>
        listEventLookalikes(deps, ctx, { eventId: params.id, limit: query.limit }),
      )
      const items = lookalikes.map(({ company, like, similarity, because }) => ({
        company: presentCompany(company),
        similarity,
        like: { id: like.id, name: like.name },
        because,
      }))
      return { pool, items }
    },
  })
