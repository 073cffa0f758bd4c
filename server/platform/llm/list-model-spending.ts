import type { Spent } from '@lanyard/contract/operations.ts'
import { sql } from 'kysely'
import type { Trx } from '../context.ts'

/** What each kind of work has asked the language model since a day, by month. */
export async function listModelSpending(trx: Trx, since: string): Promise<Spent[]> {
  const { rows } = await sql<Spent>`
    select 'language-model' as provider, job as work, to_char(called_at at time zone 'UTC', 'YYYY-MM') as month, count(*)::int as calls,
      sum(prompt_tokens + completion_tokens)::int as tokens, sum(cost_cents)::float8 as "costCents",
      (count(*) filter (where cost_cents is null))::int as unpriced
    from platform.model_calls where called_at >= ${`${since}T00:00:00Z`}::timestamptz
    group by 2, 3`.execute(trx.db)
  return rows
}
