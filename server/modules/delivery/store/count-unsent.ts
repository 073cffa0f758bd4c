import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

/** How many messages each mailbox has before it that take no place under its cap yet; held ones may still go. */
export async function countUnsent(trx: Trx): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`
    select mailbox_id as id, count(*)::int as n from delivery.messages
    where state in ('planned', 'held') and mailbox_id is not null group by 1`.execute(trx.db)
  return new Map(rows.map((row) => [row.id, row.n]))
}
