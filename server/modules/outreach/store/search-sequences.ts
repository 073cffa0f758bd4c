import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { textSearch } from '#platform/db/text-search.ts'

export type FoundSequence = { id: string; name: string; status: string }

/** Sequences by name; the best first, of equals those that are not archived. */
export async function searchSequences(trx: Trx, typed: string, limit: number): Promise<FoundSequence[]> {
  const search = textSearch(typed)
  const { rows } = await sql<FoundSequence>`
    select s.id, s.name, s.status from outreach.sequences s
    where s.organisation_id = ${trx.organisationId}::uuid and ${search.in(sql`s.name`)}
    order by ${search.rank(sql`s.name`)}, s.status = 'archived', lower(s.name), s.id limit ${limit}`.execute(trx.db)
  return rows
}
