import type { Spent } from '@lanyard/contract/operations.ts'
import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

export type PageCall = {
  /** Null while there is no event yet: a person pasted the address. */
  eventId: string | null
  provider: string
  url: string
  outcome: 'read' | 'try_later' | 'refused' | 'misconfigured' | 'broken'
  milliseconds: number
  costCents: number | null
}

export async function insertPageCall(trx: Trx, call: PageCall): Promise<void> {
  const { eventId, provider, url, outcome, milliseconds, costCents } = call
  await trx.db
    .insertInto('sponsors.page_calls')
    .values({
      ...{ organisation_id: trx.organisationId, id: trx.ids.next(), event_id: eventId, provider, url, outcome },
      ...{ milliseconds, cost_cents: costCents?.toString() ?? null, called_at: trx.clock.now().toString() },
    })
    .execute()
}

/** How many pages were asked for since the month began, by the domain clock. */
export async function countPageCalls(trx: Trx): Promise<number> {
  const month = trx.clock.now().toString().slice(0, 7)
  const { rows } = await sql<{ calls: number }>`
    select count(*)::int as calls from sponsors.page_calls where called_at >= ${`${month}-01T00:00:00Z`}::timestamptz`.execute(
    trx.db,
  )
  return rows[0]!.calls
}

/** What services that read pages for us were asked since a day, and what it cost. */
export async function listSpending(trx: Trx, since: string): Promise<Spent[]> {
  const { rows } = await sql<Spent>`
    select provider, null as work, to_char(called_at at time zone 'UTC', 'YYYY-MM') as month, count(*)::int as calls, null::int as tokens,
      sum(cost_cents)::float8 as "costCents", (count(*) filter (where cost_cents is null))::int as unpriced
    from sponsors.page_calls where called_at >= ${`${since}T00:00:00Z`}::timestamptz
    group by 1, 3`.execute(trx.db)
  return rows
}
