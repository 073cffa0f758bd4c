import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

export type PlannedHour = {
  id: string
  state: 'planned' | 'held'
  stateReason: string | null
  sendAt: Date
  contactId: string
  companyId: string
  enrollmentId: string | null
  sequenceId: string | null
  eventId: string | null
  mailboxId: string | null
  step: number
}

/** Messages that have not left, nor are about to, with an hour from `from` until before `to`. */
export async function listPlanned(
  trx: Trx,
  span: { from: Temporal.Instant; to: Temporal.Instant },
): Promise<PlannedHour[]> {
  const { rows } = await sql<PlannedHour>`
    select id, state, state_reason as "stateReason", send_at as "sendAt", contact_id as "contactId", company_id as "companyId",
      enrollment_id as "enrollmentId", sequence_id as "sequenceId", event_id as "eventId", mailbox_id as "mailboxId", step
    from delivery.messages
    where state in ('planned', 'held') and send_at >= ${span.from.toString()}::timestamptz
      and send_at < ${span.to.toString()}::timestamptz
    order by send_at, id`.execute(trx.db)
  return rows
}
