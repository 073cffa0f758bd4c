import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Message } from '../message.ts'
import { columns } from './messages.ts'

/** What has not left of these enrollments and is a person's: they rewrote it, hold it, or were asked about it and have not said. */
export async function findByHand(trx: Trx, enrollmentIds: readonly string[]): Promise<Message[]> {
  if (enrollmentIds.length === 0) return []
  const { rows } = await sql<Message>`
    select ${columns} from delivery.messages
    where enrollment_id = any(${enrollmentIds}::uuid[]) and state in ('planned', 'claimed', 'held')
      and (rewritten_at is not null or (state = 'held' and (state_reason = 'by_hand' or state_reason like '%\\_kept')))
    order by id`.execute(trx.db)
  return rows
}

export async function moveHours(trx: Trx, hours: readonly { id: string; sendAt: Temporal.Instant }[]): Promise<void> {
  if (hours.length === 0) return
  const rows = hours.map(({ id, sendAt }) => ({ id, at: sendAt.toString() }))
  await sql`
    update delivery.messages message set send_at = new.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (id uuid, at timestamptz) where message.id = new.id`.execute(
    trx.db,
  )
}

/** What was on its way when it was questioned was held for nothing: letting it go again makes it that. */
export async function forgetHeldBefore(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update delivery.messages set held_before = null where id = any(${ids}::uuid[])`.execute(trx.db)
}
