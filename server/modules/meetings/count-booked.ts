import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

/** Booked meetings that start within these instants, the first included, the last not. */
export async function countBooked(trx: Trx, from: Temporal.Instant, to: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from meetings.meetings
    where organisation_id = ${trx.organisationId}::uuid and status = 'booked'
      and starts_at >= ${from.toString()}::timestamptz and starts_at < ${to.toString()}::timestamptz`.execute(trx.db)
  return rows[0]!.count
}
