import type { Spent } from '@lanyard/contract/operations.ts'
import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

/** What event services and geocoders were asked since a day, and what it cost. */
export async function listSpending(trx: Trx, since: string): Promise<Spent[]> {
  const { rows } = await sql<Spent>`
    select provider, null as work, to_char(at at time zone 'UTC', 'YYYY-MM') as month, sum(calls)::int as calls, null::int as tokens,
      sum(cents)::float8 as "costCents", coalesce(sum(calls) filter (where cents is null), 0)::int as unpriced
    from (
      select source ->> 'provider' as provider, started_at as at, calls, cost_cents::numeric as cents
      from discovery.scans where source ->> 'provider' is not null and calls > 0
      union all
      select provider, called_at, 1, cost_cents from discovery.geocoder_calls) asked
    where at >= ${`${since}T00:00:00Z`}::timestamptz
    group by 1, 3`.execute(trx.db)
  return rows
}
