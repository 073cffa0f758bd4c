import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { keyset } from '#platform/db/keyset.ts'
import type { TaskKind } from '../sequences/step.ts'
import type { Task, TaskState } from '../tasks/task.ts'

const columns = sql<Task>`t.id, t.enrollment_id as "enrollmentId", t.sequence_id as "sequenceId", t.contact_id as "contactId",
  t.company_id as "companyId", t.event_id as "eventId", t.step, t.kind, t.title, t.body, t.state, t.outcome, t.note, t.reason,
  t.due_at as "dueAt", t.expires_at as "expiresAt", t.closed_at as "closedAt", t.closed_by as "closedBy"`

export type NewTask = Pick<
  Task,
  'id' | 'enrollmentId' | 'sequenceId' | 'contactId' | 'companyId' | 'eventId' | 'step' | 'kind' | 'title' | 'body'
> & { dueAt: string; expiresAt: string }

export async function insertTasks(trx: Trx, tasks: readonly NewTask[]): Promise<void> {
  await sql`
    insert into outreach.tasks (organisation_id, id, enrollment_id, sequence_id, contact_id, company_id, event_id, step, kind, title,
      body, due_at, expires_at, created_at)
    select ${trx.organisationId}::uuid, id, "enrollmentId", "sequenceId", "contactId", "companyId", "eventId", step, kind, title, body,
      "dueAt", "expiresAt", ${trx.clock.now().toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as new (id uuid, "enrollmentId" uuid, "sequenceId" uuid, "contactId" uuid,
      "companyId" uuid, "eventId" uuid, step integer, kind text, title text, body text, "dueAt" timestamptz, "expiresAt" timestamptz)`.execute(
    trx.db,
  )
}

/** Which tasks: every part that is given must match. */
export type TaskSelection = { ids?: readonly string[]; enrollmentIds?: readonly string[] }

export type Closing = {
  state: 'done' | 'skipped' | 'cancelled'
  outcome?: string | undefined
  note?: string | undefined
  reason?: string
}

/** Those that were open. */
export async function markClosed(trx: Trx, by: TaskSelection, closing: Closing): Promise<Task[]> {
  const { rows } = await sql<Task>`
    update outreach.tasks t set state = ${closing.state}, outcome = ${closing.outcome ?? null}, note = ${closing.note ?? null},
      reason = ${closing.reason ?? null}, closed_at = ${trx.clock.now().toString()}::timestamptz,
      closed_by = ${`${trx.actor.kind}:${trx.actor.id}`}
    where t.state = 'open' and (${by.ids ?? null}::uuid[] is null or t.id = any(${by.ids ?? null}::uuid[]))
      and (${by.enrollmentIds ?? null}::uuid[] is null or t.enrollment_id = any(${by.enrollmentIds ?? null}::uuid[]))
    returning ${columns}`.execute(trx.db)
  return rows
}

/** Opens closed tasks again; they wait for a day more at least. Answers until when each waits. */
export async function markOpen(trx: Trx, ids: readonly string[]): Promise<Task[]> {
  const { rows } = await sql<Task>`
    update outreach.tasks t set state = 'open', outcome = null, reason = null, closed_at = null, closed_by = null,
      expires_at = greatest(t.expires_at, ${trx.clock.now().add({ hours: 24 }).toString()}::timestamptz)
    where t.id = any(${ids}::uuid[]) and t.state in ('done', 'skipped') returning ${columns}`.execute(trx.db)
  return rows
}

export async function findTasks(trx: Trx, ids: readonly string[]): Promise<Task[]> {
  const { rows } = await sql<Task>`
    select ${columns} from outreach.tasks t where t.id = any(${ids}::uuid[]) order by t.id`.execute(trx.db)
  return rows
}

export type TaskPage = {
  ids?: readonly string[] | undefined
  contactIds?: readonly string[] | undefined
  state?: readonly TaskState[] | undefined
  kind?: readonly TaskKind[] | undefined
  sequenceId?: string | undefined
  enrollmentId?: string | undefined
  companyId?: string | undefined
  eventId?: string | undefined
  dueBefore?: string | undefined
  sort: string
  after?: string | undefined
  limit: number
}

export async function listTasks(trx: Trx, query: TaskPage): Promise<{ items: Task[]; next: string | null }> {
  const page = keyset({ dueAt: { by: sql`t.due_at`, type: 'timestamptz' } }, query, sql`t.id`)
  const conditions = [
    query.ids && sql`t.id = any(${query.ids}::uuid[])`,
    query.contactIds && sql`t.contact_id = any(${query.contactIds}::uuid[])`,
    query.state && sql`t.state = any(${query.state}::text[])`,
    query.kind && sql`t.kind = any(${query.kind}::text[])`,
    query.sequenceId && sql`t.sequence_id = ${query.sequenceId}::uuid`,
    query.enrollmentId && sql`t.enrollment_id = ${query.enrollmentId}::uuid`,
    query.companyId && sql`t.company_id = ${query.companyId}::uuid`,
    query.eventId && sql`t.event_id = ${query.eventId}::uuid`,
    query.dueBefore && sql`t.due_at < ${query.dueBefore}::timestamptz`,
  ].filter((one) => typeof one === 'object')
  const { rows } = await sql<Task & { sortKey: string }>`
    select ${columns}, ${page.key} as "sortKey" from outreach.tasks t
    where ${sql.join([page.past, ...conditions], sql` and `)} order by ${page.order} limit ${query.limit}`.execute(
    trx.db,
  )
  return { items: rows.map(({ sortKey: _, ...row }) => row), next: page.next(rows, query.limit) }
}

export async function countOpenTasks(trx: Trx): Promise<{ open: number; due: number }> {
  const { rows } = await sql<{ open: number; due: number }>`
    select count(*)::int as open, (count(*) filter (where t.due_at <= ${trx.clock.now().toString()}::timestamptz))::int as due
    from outreach.tasks t where t.state = 'open'`.execute(trx.db)
  return rows[0]!
}

export async function findTasksOf(trx: Trx, contactIds: readonly string[]): Promise<Task[]> {
  const { rows } = await sql<Task>`
    select ${columns} from outreach.tasks t where t.contact_id = any(${contactIds}::uuid[]) order by t.id`.execute(
    trx.db,
  )
  return rows
}

export async function removeTasksOf(trx: Trx, contactIds: readonly string[]): Promise<number> {
  const { rows } = await sql`
    delete from outreach.tasks where contact_id = any(${contactIds}::uuid[]) returning id`.execute(trx.db)
  return rows.length
}

/** Of closed tasks: those after whose step another one of the enrollment has come to an end. */
export async function findPassedBy(trx: Trx, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select t.id from outreach.tasks t where t.id = any(${ids}::uuid[])
      and exists (select from outreach.passed_steps p where p.organisation_id = t.organisation_id and p.enrollment_id = t.enrollment_id
        and p.step > t.step)`.execute(trx.db)
  return new Set(rows.map((row) => row.id))
}

/** Takes enrollments that run, or have finished, back to the step of an open task. */
export async function takeBackTo(trx: Trx, tasks: readonly Task[]): Promise<void> {
  const { rows } = await sql<{ id: string; step: number }>`
    with wanted as (
      select id, "enrollmentId", step, "expiresAt" from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb)
        as one (id uuid, "enrollmentId" uuid, step integer, "expiresAt" timestamptz)
    )
    update outreach.enrollments e set status = case when e.status = 'finished' then 'active' else e.status end,
      next_step = wanted.step, task_id = wanted.id, due_at = null, expires_at = wanted."expiresAt", round = e.round + 1
    from wanted where e.id = wanted."enrollmentId" and e.status in ('active', 'held', 'finished') and e.next_step > wanted.step
    returning e.id, wanted.step`.execute(trx.db)
  await sql`
    delete from outreach.passed_steps p using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one (id uuid, step integer)
    where p.enrollment_id = one.id and p.step = one.step`.execute(trx.db)
}
