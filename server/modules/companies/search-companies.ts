import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { textSearch } from '#platform/db/text-search.ts'

export type FoundCompany = { id: string; name: string; domain: string | null; country: string | null }

/** Companies by name or domain; those put aside are left out. The best first, of equals by name. */
export async function searchCompanies(trx: Trx, typed: string, limit: number): Promise<FoundCompany[]> {
  const search = textSearch(typed)
  const { rows } = await sql<FoundCompany>`
    select c.id, c.name, d.domain, c.country from companies.companies c
    left join (
      select company_id, min(domain) as domain, string_agg(domain, ' ') as domains from companies.domains
      where organisation_id = ${trx.organisationId}::uuid group by company_id
    ) d on d.company_id = c.id
    where c.organisation_id = ${trx.organisationId}::uuid and c.deleted_at is null
      and ${search.in(sql`concat_ws(' ', c.name, d.domains)`)}
    order by ${search.rank(sql`c.name`)}, lower(c.name), c.id limit ${limit}`.execute(trx.db)
  return rows
}
