import type { sponsorshipsQuery } from '@lanyard/contract/sponsors.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Trx } from '#platform/context.ts'
import { keyset, type SortColumn } from '#platform/db/keyset.ts'
import { type KeyedSponsorship, sponsorshipColumns } from './sponsorships.ts'

const sorts: Record<string, SortColumn> = {
  name: { by: sql`lower(s.name)`, type: 'text' },
  tier: { by: sql`coalesce(s.tier_rank, 1000)`, type: 'numeric' },
  role: { by: sql`s.role`, type: 'text' },
  confidence: { by: sql`s.confidence::numeric`, type: 'numeric' },
  foundAt: { by: sql`s.found_at`, type: 'timestamptz' },
  lastSeenAt: { by: sql`s.last_seen_at`, type: 'timestamptz' },
}

export async function pageSponsorships(
  trx: Trx,
  query: z.output<typeof sponsorshipsQuery>,
): Promise<{ items: KeyedSponsorship[]; next: string | null }> {
  const { eventId = null, companyId = null, role = null, tier = null, lapsed = null, byHand = null } = query
  const pattern = query.search ? `%${query.search.replace(/[%_\\]/g, '\\$&')}%` : null
  const page = keyset(sorts, query, sql`s.id`)
  const { rows } = await sql<KeyedSponsorship & { sortKey: string }>`
    select ${sponsorshipColumns}, ${page.key} as "sortKey" from sponsors.sponsorships s
    where ${page.past}
      and (${pattern}::text is null or s.name ilike ${pattern} or s.tier ilike ${pattern})
      and (${eventId}::uuid is null or s.event_id = ${eventId}::uuid)
      and (${companyId}::uuid is null or s.company_id = ${companyId}::uuid)
      and (${role}::text is null or s.role = ${role}) and (${tier}::text is null or lower(s.tier) = lower(${tier}))
      and (${lapsed}::boolean is null or (s.lapsed_at is not null) = ${lapsed})
      and (${byHand}::boolean is null or s.by_hand = ${byHand})
    order by ${page.order} limit ${query.limit}`.execute(trx.db)
  return { items: rows, next: page.next(rows, query.limit) }
}

export type SponsorCount = { eventId: string; sponsors: number; outcome: string | null; readAt: Date | null }

/** One for each of the events, in their order. */
export async function countSponsors(trx: Trx, eventIds: readonly string[]): Promise<SponsorCount[]> {
  const { rows } = await sql<SponsorCount>`
    select asked.id as "eventId", r.outcome, r.read_at as "readAt",
      (select count(*)::int from sponsors.sponsorships s
        where s.event_id = asked.id and s.company_id is not null and s.lapsed_at is null) as sponsors
    from unnest(${eventIds}::uuid[]) with ordinality as asked (id, place)
      left join sponsors.site_reads r on r.event_id = asked.id
    order by asked.place`.execute(trx.db)
  return rows
}
