import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { keyset, type SortColumn } from '#platform/db/keyset.ts'
import { type Candidate, candidateColumns } from './candidates.ts'

export type CandidatePage = {
  search?: string | undefined
  status?: string | undefined
  source?: string | undefined
  scanId?: string | undefined
  eventId?: string | undefined
  sort?: string | undefined
  after?: string | undefined
  limit: number
}

const sorts: Record<string, SortColumn> = {
  foundAt: { by: sql`c.found_at`, type: 'timestamptz' },
  name: { by: sql`lower(c.name)`, type: 'text' },
  startsOn: { by: sql`c.starts_on`, type: 'date' },
  // One that nobody has judged comes before the least likely.
  confidence: { by: sql`coalesce(c.confidence, -1)::numeric`, type: 'numeric' },
}

/** A page of candidates, oldest first unless said. */
export async function listCandidates(
  trx: Trx,
  query: CandidatePage,
): Promise<{ items: Candidate[]; next: string | null }> {
  const { status = null, source = null, scanId = null, eventId = null } = query
  const pattern = query.search ? `%${query.search.replace(/[%_\\]/g, '\\$&')}%` : null
  const page = keyset(sorts, { sort: query.sort ?? 'foundAt', after: query.after }, sql`c.id`)
  const { rows } = await sql<Candidate & { sortKey: string }>`
    select ${candidateColumns}, ${page.key} as "sortKey" from discovery.candidates c
    where (${pattern}::text is null or c.name ilike ${pattern} or c.city ilike ${pattern})
      and (${status}::text is null or c.status = ${status}) and (${source}::text is null or c.source = ${source})
      and (${scanId}::uuid is null or c.scan_id = ${scanId}::uuid)
      and (${eventId}::uuid is null or c.event_id = ${eventId}::uuid) and ${page.past}
    order by ${page.order} limit ${query.limit}`.execute(trx.db)
  return { items: rows.map(({ sortKey: _, ...row }) => row), next: page.next(rows, query.limit) }
}
