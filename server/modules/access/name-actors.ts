import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

/** Names of members and API keys, by id, for showing who did something. */
export async function nameActors(trx: Trx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, coalesce(nullif(name, ''), email) as name from access."user" where id = any(${ids}::uuid[])
    union all
    select id, coalesce(nullif(name, ''), start, 'without a name') from access.apikey where id = any(${ids}::uuid[])`.execute(
    trx.db,
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}
