import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

/** When the company was last enriched, for keeping to once a day; undefined where there is no such company. */
export async function findEnrichmentState(
  trx: Trx,
  id: string,
): Promise<{ enrichedAt: Date | null; domains: string[] } | undefined> {
  const { rows } = await sql<{ enrichedAt: Date | null; domains: string[] }>`
    select c.enriched_at as "enrichedAt", array(select domain from companies.domains d
        where d.organisation_id = c.organisation_id and d.company_id = c.id order by domain) as domains
    from companies.companies c where c.id = ${id}::uuid and c.deleted_at is null`.execute(trx.db)
  return rows[0]
}

/** What a person has set stays as it is, also where they took a value out. */
export async function recordEnrichment(
  trx: Trx,
  id: string,
  outcome: { enrichment: string; description?: string | undefined; country?: string | undefined },
): Promise<void> {
  const { enrichment, description = null, country = null } = outcome
  await sql`
    update companies.companies set enriched_at = ${trx.clock.now().toString()}::timestamptz, enrichment = ${enrichment},
      description = case when 'description' = any(by_hand) then description else coalesce(${description}, description) end,
      country = case when 'country' = any(by_hand) then country else coalesce(${country}, country) end
    where id = ${id}::uuid`.execute(trx.db)
}
