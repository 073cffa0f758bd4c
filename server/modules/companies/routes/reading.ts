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
import { type Members, readOwner } from '../owner.ts'
import { readCompanies } from '../permissions.ts'
import { presentCompany } from '../present-company.ts'
import { countValues, findCompanies, listCompanies, listObservations } from '../store/read-companies.ts'

type Query = z.output<typeof companiesQuery>

const listWith =
  (members: Members | undefined) =>
  async (ctx: Ctx, { owner, ...query }: Query) => {
    const { items, next } = await ctx.transaction(async (ctx) =>
      listCompanies(ctx, owner ? { ...query, ownerId: await readOwner(members, ctx, owner) } : query),
    )
    return { items: items.map(presentCompany), next }
  }

/** With the addresses of owners, by which an import knows them again. */
const listForFile = (members: Members | undefined) => async (ctx: Ctx, query: Query) => {
  const { items, next } = await listWith(members)(ctx, query)
  const all = (await ctx.transaction(async (ctx) => members?.list(ctx))) ?? []
  const addresses = new Map(all.map((one) => [one.id, one.email]))
  return { items: items.map((one) => ({ ...one, owner: addresses.get(one.ownerId ?? '') })), next }
}

export const readingRoutes = (members: Members | undefined): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/companies',
    summary: 'Companies, by name unless said otherwise',
    permission: readCompanies,
    query: companiesQuery,
    answer: companiesAnswer,
    run: (ctx, { query }) => listWith(members)(ctx, query),
  }),
  exportRoute<typeof companiesQuery, Company & { owner: string | undefined }>({
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
      ['Owner', (one) => one.owner],
      ['Target', (one) => (one.target ? 'yes' : 'no')],
      ['Why', (one) => one.fitReason],
      ['Description', (one) => one.description],
      ['Website', (one) => one.enrichment],
      ['Added', (one) => one.createdAt],
      ['Id', (one) => one.id],
    ],
    list: listForFile(members),
  }),
  route({
    method: 'GET',
    url: '/api/v1/companies/values',
    summary: 'Which countries, industries, owners and outcomes of reading websites there are, for filters',
    permission: readCompanies,
    answer: companyValues,
    run: async (ctx) => {
      const counted = await ctx.transaction(countValues)
      const of = (field: string) =>
        counted.filter((one) => one.field === field).map(({ value, count }) => ({ value, count }))
      return {
        ...{ countries: of('country'), industries: of('industry'), enrichments: of('enrichment') },
        owners: of('owner'),
      }
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
