import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Intent } from '../mail.ts'
import { found } from './conversations.ts'

/** Conversations that wait for our answer, by what their newest mail means; null while that is not understood. */
export async function countWaitingIntents(trx: Trx): Promise<{ intent: Intent | null; count: number }[]> {
  const { rows } = await sql<{ intent: Intent | null; count: number }>`
    select newest.intent, count(*)::int as count from ${found.from}
    where c.organisation_id = ${trx.organisationId}::uuid and c.state = 'open' and ${found.waiting}
    group by newest.intent`.execute(trx.db)
  return rows
}
