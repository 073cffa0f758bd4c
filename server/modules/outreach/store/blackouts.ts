import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Blackout } from '../calendar/free-day.ts'
import type { Step } from '../sequences/step.ts'
import { stepJson } from './sequences.ts'

export async function findBlackouts(trx: Trx): Promise<Blackout[]> {
  const { rows } = await sql<Blackout>`
    select from_on::text as "from", to_on::text as "to", name from outreach.blackouts order by from_on, to_on, id`.execute(
    trx.db,
  )
  return rows
}

/** Takes the place of those there were. */
export async function writeBlackouts(trx: Trx, blackouts: readonly Blackout[]): Promise<void> {
  await sql`delete from outreach.blackouts`.execute(trx.db)
  const rows = blackouts.map((one) => ({ ...one, id: trx.ids.next() }))
  await sql`
    insert into outreach.blackouts (organisation_id, id, from_on, to_on, name)
    select ${trx.organisationId}::uuid, id, "from", "to", name
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (id uuid, "from" date, "to" date, name text)`.execute(
    trx.db,
  )
}

export type OnTheWay = {
  id: string
  contactId: string
  companyId: string
  eventId: string | null
  messageId: string
  step: Step
}

/** Running enrollments for which one of these messages is on its way, with the step it was made for. */
export async function findOnTheWay(trx: Trx, messageIds: readonly string[]): Promise<OnTheWay[]> {
  const { rows } = await sql<OnTheWay>`
    select e.id, e.contact_id as "contactId", e.company_id as "companyId", e.event_id as "eventId", e.last_message_id as "messageId",
      ${stepJson} as step
    from outreach.enrollments e
    join outreach.steps t on t.organisation_id = e.organisation_id and t.sequence_id = e.sequence_id and t.version = e.version
      and t.number = e.next_step
    where e.last_message_id = any(${messageIds}::uuid[]) and e.due_at is null and e.task_id is null
      and e.status in ('active', 'held') order by e.id for update of e`.execute(trx.db)
  return rows
}

/** Steps that wait for another day because of a free one are looked at again. */
export async function releaseFreeDays(trx: Trx): Promise<void> {
  await sql`
    update outreach.enrollments set due_at = ${trx.clock.now().toString()}::timestamptz
    where status = 'active' and due_at is not null and reason = 'free_day'`.execute(trx.db)
}
