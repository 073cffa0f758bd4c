import type { companiesQuery } from '@lanyard/contract/companies.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Trx } from '#platform/context.ts'
import { keyset, type SortColumn } from '#platform/db/keyset.ts'
import type { Company } from '../company.ts'

const columns = sql<Company>`c.id, c.name, c.name_inferred as "nameInferred", c.description, c.country, c.industry, c.status, c.owner_id as "ownerId", c.enrichment,
  c.enriched_at as "enrichedAt", c.targeted_at as "targetedAt", c.fit_reason as "fitReason", c.by_hand as "byHand",
  c.created_at as "createdAt", c.deleted_at as "deletedAt",
  array(select domain from companies.domains d where d.organisation_id = c.organisation_id and d.company_id = c.id order by domain) as domains`

/** Those of them that are there, not put aside, unless `evenDeleted`. */
export async function findCompanies(
  trx: Trx,
  ids: readonly string[],
  options: { evenDeleted?: boolean } = {},
): Promise<Company[]> {
  const { rows } = await sql<Company>`
    select ${columns} from companies.companies c
    where c.id = any(${ids}::uuid[]) and (${options.evenDeleted ?? false} or c.deleted_at is null) order by c.id`.execute(
    trx.db,
  )
  return rows
}

export async function findCompanyByDomain(trx: Trx, domain: string): Promise<Company | undefined> {
  const { rows } = await sql<Company>`
    select ${columns} from companies.companies c join companies.domains own using (organisation_id)
    where own.company_id = c.id and own.domain = ${domain} and c.deleted_at is null`.execute(trx.db)
  return rows[0]
}

export type CompanyFilter = Partial<Omit<z.output<typeof companiesQuery>, 'limit' | 'owner'>> & {
  limit: number
  /** Whose; null: nobody's. */
  ownerId?: string | null
}

const sorts: Record<string, SortColumn> = {
  name: { by: sql`c.sort_name`, type: 'text' },
  createdAt: { by: sql`c.created_at`, type: 'timestamptz' },
  country: { by: sql`coalesce(c.country, '~')`, type: 'text' },
  industry: { by: sql`coalesce(lower(c.industry), '~')`, type: 'text' },
  status: { by: sql`c.status`, type: 'text' },
}

/** A page of companies, by name unless said. */
export async function listCompanies(
  trx: Trx,
  filter: CompanyFilter,
): Promise<{ items: Company[]; next: string | null }> {
  const page = keyset(sorts, { sort: filter.sort ?? 'name', after: filter.after }, sql`c.id`)
  const { rows } = await sql<Company & { sortKey: string }>`
    select ${columns}, ${page.key} as "sortKey" from companies.companies c
    where ${sql.join(conditionsOf(filter), sql` and `)} and ${page.past}
    order by ${page.order} limit ${filter.limit}`.execute(trx.db)
  return { items: rows.map(({ sortKey: _, ...company }) => company), next: page.next(rows, filter.limit) }
}

function conditionsOf(filter: CompanyFilter) {
  const pattern = filter.search && `%${filter.search.replace(/[%_\\]/g, '\\$&')}%`
  return [
    filter.deleted ? sql`c.deleted_at is not null` : sql`c.deleted_at is null`,
    pattern && sql`c.id in (select id from companies.find_by_text(${pattern}))`,
    filter.targeted !== undefined && sql`(c.targeted_at is not null) = ${filter.targeted}`,
    filter.status && sql`c.status = ${filter.status}`,
    filter.country && equals(sql`c.country`, filter.country),
    filter.industry && equals(sql`c.industry`, filter.industry),
    filter.enrichment && equals(sql`c.enrichment`, filter.enrichment),
    filter.ownerId === null && sql`c.owner_id is null`,
    typeof filter.ownerId === 'string' && sql`c.owner_id = ${filter.ownerId}::uuid`,
  ].filter((one) => typeof one === 'object')
}

const equals = (column: ReturnType<typeof sql>, value: string) =>
  value === 'none' ? sql`${column} is null` : sql`${column} = ${value}`

export type ValueCount = { field: 'country' | 'industry' | 'enrichment' | 'owner'; value: string | null; count: number }

/** What companies have there, the most frequent first; up to a hundred of each. One scan for all. */
export async function countValues(trx: Trx): Promise<ValueCount[]> {
  const { rows } = await sql<ValueCount>`
    select field, value, count from (
      select field, value, count, row_number() over (partition by field order by count desc, value) as place from (
        select case when grouping(country) = 0 then 'country' when grouping(industry) = 0 then 'industry'
            when grouping(enrichment) = 0 then 'enrichment' else 'owner' end as field,
          coalesce(country, industry, enrichment, owner_id::text) as value, count(*)::int as count
        from companies.companies where deleted_at is null group by grouping sets ((country), (industry), (enrichment), (owner_id))) as counted
    ) as placed where place <= 100 order by field, place`.execute(trx.db)
  return rows
}

export async function listObservations(trx: Trx, companyId: string) {
  return trx.db
    .selectFrom('companies.observations')
    .select(['field', 'value', 'source_kind as sourceKind', 'source_url as sourceUrl', 'seen_at as seenAt'])
    .where('company_id', '=', companyId)
    .orderBy('field')
    .orderBy('seen_at', 'desc')
    .execute()
}
