import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Step } from '../sequences/step.ts'
import { stepJson } from './sequences.ts'

export type Running = {
  id: string
  sequenceId: string
  contactId: string
  companyId: string
  eventId: string | null
  mailboxId: string | null
  nextStep: number
  /** null: its message is on its way. */
  dueAt: Date | null
  messageId: string | null
  steps: Step[]
}

/** Active enrollments of active sequences that wait for no person, those that are due soonest first, with the steps they run by. */
export async function listRunning(trx: Trx, limit: number): Promise<Running[]> {
  const { rows } = await sql<Running>`
    select e.id, e.sequence_id as "sequenceId", e.contact_id as "contactId", e.company_id as "companyId", e.event_id as "eventId",
      e.mailbox_id as "mailboxId", e.next_step as "nextStep", e.due_at as "dueAt", e.last_message_id as "messageId",
      (select jsonb_agg(${stepJson} order by t.number) from outreach.steps t
        where t.organisation_id = e.organisation_id and t.sequence_id = e.sequence_id and t.version = e.version) as steps
    from outreach.enrollments e
    join outreach.sequences s on s.organisation_id = e.organisation_id and s.id = e.sequence_id
    where e.status = 'active' and s.status = 'active' and e.task_id is null
    order by e.due_at nulls first, e.id limit ${limit}`.execute(trx.db)
  return rows
}
