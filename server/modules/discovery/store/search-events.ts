import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { textSearch } from '#platform/db/text-search.ts'

export type FoundEvent = { id: string; name: string; city: string | null; country: string | null; startsOn: string }

/** Events by name, series or city; deleted ones are left out. The best first, of equals the latest. */
export async function searchEvents(trx: Trx, typed: string, limit: number): Promise<FoundEvent[]> {
  const search = textSearch(typed)
  const { rows } = await sql<FoundEvent>`
    select id, name, city, country, starts_on as "startsOn" from discovery.events e
    where e.organisation_id = ${trx.organisationId}::uuid and e.status <> 'deleted'
      and ${search.in(sql`concat_ws(' ', e.name, e.city, e.country)`)}
    order by ${search.rank(sql`e.name`)}, e.starts_on desc, e.id limit ${limit}`.execute(trx.db)
  return rows
}
