import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { DelayUnit } from '../sequences/step.ts'

export type Enrollment = {
  id: string
  sequenceId: string
  version: number
  contactId: string
  companyId: string
  eventId: string | null
  status: 'active' | 'held' | 'stopped' | 'finished'
  reason: string | null
  nextStep: number
  lastMessageId: string | null
  /** The task it waits for. */
  taskId: string | null
  /** Of a stopped one: when it would have been due, for taking the stop back. */
  dueAt: Date | null
  heldUntil: Date | null
  startedAt: Date
  repliedAt: Date | null
}

/** Which enrollments: every part that is given must match. */
export type EnrollmentSelection = {
  ids?: readonly string[] | undefined
  contactIds?: readonly string[] | undefined
  companyIds?: readonly string[] | undefined
  eventIds?: readonly string[] | undefined
  sequenceIds?: readonly string[] | undefined
}

export const enrollmentColumns = sql<Enrollment>`e.id, e.sequence_id as "sequenceId", e.version, e.contact_id as "contactId", e.company_id as "companyId",
  e.event_id as "eventId", e.status, e.reason, e.next_step as "nextStep", e.last_message_id as "lastMessageId",
  e.task_id as "taskId", e.due_at as "dueAt",
  e.held_until as "heldUntil", e.started_at as "startedAt", e.replied_at as "repliedAt"`

export const selected = (by: EnrollmentSelection) => sql<boolean>`
  (${by.ids ?? null}::uuid[] is null or e.id = any(${by.ids ?? null}::uuid[]))
  and (${by.contactIds ?? null}::uuid[] is null or e.contact_id = any(${by.contactIds ?? null}::uuid[]))
  and (${by.companyIds ?? null}::uuid[] is null or e.company_id = any(${by.companyIds ?? null}::uuid[]))
  and (${by.eventIds ?? null}::uuid[] is null or e.event_id = any(${by.eventIds ?? null}::uuid[]))
  and (${by.sequenceIds ?? null}::uuid[] is null or e.sequence_id = any(${by.sequenceIds ?? null}::uuid[]))`

export async function findEnrollments(trx: Trx, by: EnrollmentSelection): Promise<Enrollment[]> {
  const { rows } = await sql<Enrollment>`
    select ${enrollmentColumns} from outreach.enrollments e where ${selected(by)} order by e.id`.execute(trx.db)
  return rows
}

/** Ends running enrollments; answers which. When the next step was due stays, for taking it back. */
export async function markStopped(trx: Trx, by: EnrollmentSelection, reason: string): Promise<Enrollment[]> {
  const { rows } = await sql<Enrollment>`
    update outreach.enrollments e set status = 'stopped', reason = ${reason}, held_until = null
    where ${selected(by)} and e.status in ('active', 'held') returning ${enrollmentColumns}`.execute(trx.db)
  return rows
}

/**
 * Holds running enrollments until `until` (for ever when null). A hold never shortens another that is longer. When the next step is due
 * stays as it is; with none due its message is on its way, and what becomes of that still moves the enrollment on.
 */
export async function markHeld(
  trx: Trx,
  by: EnrollmentSelection,
  reason: string,
  until: Temporal.Instant | null,
): Promise<Enrollment[]> {
  const end = sql`${until?.toString() ?? null}::timestamptz`
  const longer = sql<boolean>`e.status = 'held' and (e.held_until is null or e.held_until > ${end})`
  const { rows } = await sql<Enrollment>`
    update outreach.enrollments e set status = 'held', reason = case when ${longer} then e.reason else ${reason} end,
      held_until = case when ${longer} then e.held_until else ${end} end
    where ${selected(by)} and e.status in ('active', 'held') returning ${enrollmentColumns}`.execute(trx.db)
  return rows
}

/** Nothing is due, and no task is waited for. */
const messageOnItsWay = sql<boolean>`e.due_at is null and e.task_id is null`

/** Steps whose message was called off before it left are due again, as another message: hence the next round. */
export async function repeatSteps(trx: Trx, messageIds: readonly string[]): Promise<void> {
  await sql`
    update outreach.enrollments e set round = round + 1, expires_at = null, due_at = ${trx.clock.now().toString()}::timestamptz
    where e.last_message_id = any(${messageIds}::uuid[]) and e.status in ('active', 'held') and ${messageOnItsWay}`.execute(
    trx.db,
  )
}

/** The same for steps whose task was called off. */
export async function repeatTasks(trx: Trx, taskIds: readonly string[]): Promise<void> {
  await sql`
    update outreach.enrollments e set round = round + 1, task_id = null, expires_at = null,
      due_at = ${trx.clock.now().toString()}::timestamptz
    where e.task_id = any(${taskIds}::uuid[]) and e.status in ('active', 'held')`.execute(trx.db)
}

/** Lets held enrollments go on: those selected, or all whose hold has ended by `now`. What fell due meanwhile is due now. */
export async function markResumed(trx: Trx, by: EnrollmentSelection & { endedBy?: Temporal.Instant }): Promise<number> {
  const now = trx.clock.now().toString()
  const ended = by.endedBy?.toString() ?? null
  const { rows } = await sql`
    update outreach.enrollments e set status = 'active', reason = null, held_until = null,
      due_at = case when e.due_at is null then null else greatest(e.due_at, ${now}::timestamptz) end
    where ${selected(by)} and e.status = 'held' and (${ended}::timestamptz is null or e.held_until <= ${ended}::timestamptz)
    returning e.id`.execute(trx.db)
  return rows.length
}

export type Reactivation = {
  id: string
  /** null where its message is on its way. */
  dueAt: string | null
  /** The step is planned once more, as another message. */
  again: boolean
}

/** Takes up stopped enrollments where they were; answers the ids. What is on its way still may not leave late. */
export async function reactivate(trx: Trx, enrollments: readonly Reactivation[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update outreach.enrollments e set status = 'active', reason = null, due_at = new."dueAt",
      round = e.round + case when new.again then 1 else 0 end, task_id = null,
      expires_at = case when new."dueAt" is null then e.expires_at end
    from jsonb_to_recordset(${JSON.stringify(enrollments)}::jsonb) as new (id uuid, "dueAt" timestamptz, again boolean)
    where e.id = new.id and e.status = 'stopped' returning e.id`.execute(trx.db)
  return rows.map((row) => row.id)
}

/** The contact's latest enrollment of which something was written has its answer. */
export async function markReplied(trx: Trx, contactId: string): Promise<void> {
  await sql`
    update outreach.enrollments set replied_at = ${trx.clock.now().toString()}::timestamptz
    where replied_at is null and id = (select id from outreach.enrollments
      where contact_id = ${contactId}::uuid and last_message_id is not null order by started_at desc, id desc limit 1)`.execute(
    trx.db,
  )
}

/** Running enrollments whose current step is one of these messages on its way; locked. */
export async function findAwaiting(trx: Trx, messageIds: readonly string[]): Promise<{ id: string; step: number }[]> {
  const { rows } = await sql<{ id: string; step: number }>`
    select e.id, e.next_step as step from outreach.enrollments e
    where e.last_message_id = any(${messageIds}::uuid[]) and e.status in ('active', 'held') and ${messageOnItsWay}
    order by e.id for update`.execute(trx.db)
  return rows
}

export async function markDue(trx: Trx, due: readonly { id: string; at: string }[]): Promise<void> {
  await sql`
    update outreach.enrollments e set due_at = new.at from jsonb_to_recordset(${JSON.stringify(due)}::jsonb) as new (id uuid, at timestamptz)
    where e.id = new.id and e.status in ('active', 'held')`.execute(trx.db)
}

export async function markFinished(trx: Trx, ids: readonly string[]): Promise<void> {
  await sql`update outreach.enrollments set status = 'finished', due_at = null where id = any(${ids}::uuid[])`.execute(
    trx.db,
  )
}

export type MovedEnrollment = {
  id: string
  contactId: string
  sequenceId: string
  /** Nothing is on its way for it. */
  waiting: boolean
  /** When its last step was over; null before the first. */
  lastPassedAt: Date | null
  /** Of its next step in the version; null where there is none. */
  delayDays: number | null
  delayUnit: DelayUnit | null
  anchored: boolean
}

/** Which running enrollments of a sequence are on another version; locked. */
export async function findOnOtherVersion(
  trx: Trx,
  by: { sequenceId: string; version: number; ids?: readonly string[] | undefined },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from outreach.enrollments e
    where ${selected({ ids: by.ids, sequenceIds: [by.sequenceId] })} and e.status in ('active', 'held') and e.version <> ${by.version}
    order by e.id for update`.execute(trx.db)
  return rows.map((row) => row.id)
}

export async function setVersion(trx: Trx, ids: readonly string[], version: number): Promise<MovedEnrollment[]> {
  const { rows } = await sql<MovedEnrollment>`
    with moved as (
      update outreach.enrollments e set version = ${version} where e.id = any(${ids}::uuid[]) returning e.*
    )
    select moved.id, moved.contact_id as "contactId", moved.sequence_id as "sequenceId", moved.due_at is not null as waiting,
      (select max(p.passed_at) from outreach.passed_steps p
        where p.organisation_id = moved.organisation_id and p.enrollment_id = moved.id) as "lastPassedAt",
      t.delay_days as "delayDays", t.delay_unit as "delayUnit", t.anchor is not null as anchored
    from moved left join outreach.steps t on t.organisation_id = moved.organisation_id and t.sequence_id = moved.sequence_id
      and t.version = moved.version and t.number = moved.next_step`.execute(trx.db)
  return rows
}

/** Enrollments that wait for one of these messages; of a cancelled one only where nobody plans it again. */
export async function findByMessages(trx: Trx, messageIds: readonly string[]): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from outreach.enrollments e
    where e.last_message_id = any(${messageIds}::uuid[]) and e.status = 'active' and ${messageOnItsWay}`.execute(trx.db)
  return rows
}

/** Whose last message is one of these, running or not. */
export async function findByLastMessages(trx: Trx, messageIds: readonly string[]): Promise<Enrollment[]> {
  const { rows } = await sql<Enrollment>`
    select ${enrollmentColumns} from outreach.enrollments e where e.last_message_id = any(${messageIds}::uuid[])`.execute(
    trx.db,
  )
  return rows
}

export async function findByContact(trx: Trx, contactIds: readonly string[]): Promise<Enrollment[]> {
  const { rows } = await sql<Enrollment>`
    select ${enrollmentColumns} from outreach.enrollments e where e.contact_id = any(${contactIds}::uuid[]) order by e.id`.execute(
    trx.db,
  )
  return rows
}

/** As they are once nobody else is changing them: what is read afterwards stays true until this transaction ends. */
export async function lockByContact(trx: Trx, contactIds: readonly string[]): Promise<Enrollment[]> {
  const { rows } = await sql<Enrollment>`
    select ${enrollmentColumns} from outreach.enrollments e where e.contact_id = any(${contactIds}::uuid[])
    order by e.id for update`.execute(trx.db)
  return rows
}

export async function removeByContact(trx: Trx, contactIds: readonly string[]): Promise<number> {
  const { rows } =
    await sql`delete from outreach.enrollments where contact_id = any(${contactIds}::uuid[]) returning id`.execute(
      trx.db,
    )
  return rows.length
}
