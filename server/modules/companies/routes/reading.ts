import {
  type Company,
  companiesAnswer,
  companiesQuery,
  companyAnswer,
  companyParams,
  companyValues,
  lookalikesAnswer,
  lookalikesQuery,
} from '@lanyard/contract/companies.ts'
import type { z } from 'zod'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { exportRoute } from '#platform/http/export-route.ts'
import { type Route, route } from '#platform/http/route.ts'
import { listLookalikes } from '../list-lookalikes.ts'
import { readCompanies } from '../permissions.ts'
import { presentCompany } from '../present-company.ts'
import { countValues, findCompanies, listCompanies, listObservations } from '../store/read-companies.ts'

async function list(ctx: Ctx, query: z.output<typeof companiesQuery>) {
  const { items, next } = await ctx.transaction((ctx) => listCompanies(ctx, query))
  return { items: items.map(presentCompany), next }
}

export const readingRoutes: Route[] = [
  route({
    method: 'GET',
    url: '/api/v1/companies',
    summary: 'Companies, by name unless said otherwise',
    permission: readCompanies,
    query: companiesQuery,
    answer: companiesAnswer,
    run: (ctx, { query }) => list(ctx, query),
  }),
  exportRoute<typeof companiesQuery, Company>({
    url: '/api/v1/companies.csv',
    summary: 'Companies as a CSV file, with the same filters',
    permission: readCompanies,
    query: companiesQuery,
    columns: [
      ['Name', (one) => one.name],
      ['Web addresses', (one) => one.domains.join(' ')],
      ['Country', (one) => one.country],
      ['Industry', (one) => one.industry],
      ['Status', (one) => one.status],
      ['Target', (one) => (one.target ? 'yes' : 'no')],
      ['Why', (one) => one.fitReason],
      ['Description', (one) => one.description],
      ['Website', (one) => one.enrichment],
      ['Added', (one) => one.createdAt],
      ['Id', (one) => one.id],
    ],
    list,
  }),
  route({
    method: 'GET',
    url: '/api/v1/companies/values',
    summary: 'Which countries, industries and outcomes of reading websites there are, for filters',
    permission: readCompanies,
    answer: companyValues,
    run: async (ctx) => {
      const counted = await ctx.transaction(countValues)
      const of = (field: string) =>
        counted.filter((one) => one.field === field).map(({ value, count }) => ({ value, count }))
      return { countries: of('country'), industries: of('industry'), enrichments: of('enrichment') }
    },
  }),
  route({
    method: 'GET',
    url: '/api/v1/companies/:id',
    summary: 'A company, also one put aside, with every value that was seen of it, where and when',
    permission: readCompanies,
    params: companyParams,
    answer: companyAnswer,
    run: (ctx, { params }) =>
      ctx.transaction(async (ctx) => {
        const [found] = await findCompanies(ctx, [params.id], { evenDeleted: true })
        if (!found) throw new AppError('not_found', { detail: 'There is no such company.' })
        const observations = await listObservations(ctx, params.id)
        return {
          ...presentCompany(found),
          observations: observations.map((one) => ({ ...one, seenAt: one.seenAt.toISOString() })),
        }
      }),
  }),
  route({
    method: 'GET',
    url: '/api/v1/companies/:id/lookalikes',
    summary: 'Companies that resemble this one, and why',
    permission: readCompanies,
    params: companyParams,
    query: lookalikesQuery,
    answer: lookalikesAnswer,
    run: async (ctx, { params, query }) => {
      const input = { ofCompanyIds: [params.id], excludeCompanyIds: [params.id], limit: query.limit }
      const { pool, lookalikes } = await ctx.transaction((ctx) => listLookalikes(ctx, input))
      return {
        pool,
        items: lookalikes.map((one) => ({
          ...one,
          company: presentCompany(one.company),
          like: { id: one.like.id, name: one.like.name },
        })),
      }
    },
  }),
]
