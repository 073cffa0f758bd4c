import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { DelayUnit } from '../sequences/step.ts'

/** A step of an enrollment (`id`) is over, and which one comes next. */
export type Pass = {
  id: string
  step: number
  outcome: 'sent' | 'done' | 'skipped'
  reason: string | null
  /** null: the one that follows. */
  next: number | null
}

export type Passed = {
  id: string
  contactId: string
  sequenceId: string
  /** Of the next step; null where there is none. */
  delayDays: number | null
  delayUnit: DelayUnit | null
  anchored: boolean
}

/** Moves running enrollments past their current step, and keeps what became of it. Nothing is due until the caller says so. */
export async function insertPasses(trx: Trx, passes: readonly Pass[]): Promise<Passed[]> {
  const { rows } = await sql<Passed & { step: number; next: number; messageId: string | null; taskId: string | null }>`
    with new as (
      select id, step, outcome, next
      from jsonb_to_recordset(${JSON.stringify(passes)}::jsonb) as one (id uuid, step integer, outcome text, next integer)
    ), before as (
      select e.organisation_id, e.id, e.task_id, new.step, new.outcome, coalesce(new.next, t.then_step, new.step + 1) as next
      from new join outreach.enrollments e on e.id = new.id and e.next_step = new.step and e.status in ('active', 'held')
      left join outreach.steps t on t.organisation_id = e.organisation_id and t.sequence_id = e.sequence_id
        and t.version = e.version and t.number = new.step
      for update of e
    ), moved as (
      update outreach.enrollments e set next_step = before.next, due_at = null, expires_at = null, task_id = null,
        reason = case when e.status = 'held' then e.reason end,
        thread_message_id = case when before.outcome = 'sent' then e.last_message_id else e.thread_message_id end
      from before where e.organisation_id = before.organisation_id and e.id = before.id
      returning e.*, before.step as passed_step, before.outcome, before.task_id as passed_task
    )
    select moved.id, moved.contact_id as "contactId", moved.sequence_id as "sequenceId", moved.passed_step as step,
      moved.next_step as next, case when moved.outcome = 'sent' then moved.last_message_id end as "messageId",
      moved.passed_task as "taskId", t.delay_days as "delayDays", t.delay_unit as "delayUnit", t.anchor is not null as anchored
    from moved left join outreach.steps t on t.organisation_id = moved.organisation_id and t.sequence_id = moved.sequence_id
      and t.version = moved.version and t.number = moved.next_step`.execute(trx.db)
  const moved = new Map(rows.map((row) => [row.id, row]))
  await insertPassed(
    trx,
    passes.flatMap((one) => (moved.has(one.id) ? [{ ...one, ...moved.get(one.id)! }] : [])),
  )
  return rows
}

type NewPassed = Pass & { messageId: string | null; taskId: string | null }

async function insertPassed(trx: Trx, passed: readonly NewPassed[]): Promise<void> {
  await sql`
    insert into outreach.passed_steps
      (organisation_id, enrollment_id, step, outcome, reason, next_step, message_id, task_id, passed_at)
    select ${trx.organisationId}::uuid, id, step, outcome, reason, next, "messageId", "taskId", ${trx.clock.now().toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(passed)}::jsonb) as one (id uuid, step integer, outcome text, reason text, next integer,
      "messageId" uuid, "taskId" uuid)
    on conflict (organisation_id, enrollment_id, step) do update set outcome = excluded.outcome, reason = excluded.reason,
      next_step = excluded.next_step, message_id = excluded.message_id, task_id = excluded.task_id, passed_at = excluded.passed_at`.execute(
    trx.db,
  )
}

export type PassedStep = { step: number; outcome: Pass['outcome']; reason: string | null; passedAt: Date }

/** What became of the steps of an enrollment, in their order. */
export async function listPasses(trx: Trx, enrollmentId: string): Promise<PassedStep[]> {
  const { rows } = await sql<PassedStep>`
    select step, outcome, reason, passed_at as "passedAt" from outreach.passed_steps
    where enrollment_id = ${enrollmentId}::uuid order by step`.execute(trx.db)
  return rows
}

export type PastStep = {
  enrollmentId: string
  step: number
  outcome: Pass['outcome']
  messageId: string | null
  taskOutcome: string | null
}

/** How the steps of these enrollments went. */
export async function findPastSteps(trx: Trx, enrollmentIds: readonly string[]): Promise<PastStep[]> {
  const { rows } = await sql<PastStep>`
    select p.enrollment_id as "enrollmentId", p.step, p.outcome, p.message_id as "messageId", t.outcome as "taskOutcome"
    from outreach.passed_steps p
    left join outreach.tasks t on t.organisation_id = p.organisation_id and t.id = p.task_id
    where p.enrollment_id = any(${enrollmentIds}::uuid[]) order by p.enrollment_id, p.step`.execute(trx.db)
  return rows
}
