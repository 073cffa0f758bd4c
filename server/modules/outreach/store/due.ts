import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Step } from '../sequences/step.ts'
import { stepJson } from './sequences.ts'

export type DueEnrollment = {
  id: string
  sequenceId: string
  version: number
  contactId: string
  companyId: string
  eventId: string | null
  mailboxId: string | null
  nextStep: number
  round: number
  /** The last one that was sent. */
  threadMessageId: string | null
  /** Whether the contact has answered to it. */
  answered: boolean
  /** The member who enrolled them. */
  enrolledBy: string | null
  dueAt: Date
  step: Step | null
}

/** Takes a batch of due enrollments with their steps, for this transaction alone; `ids`: of these only. */
export async function claimDue(
  trx: Trx,
  now: Temporal.Instant,
  limit: number,
  ids: readonly string[] | null = null,
): Promise<DueEnrollment[]> {
  const { rows } = await sql<Omit<DueEnrollment, 'step'>>`
    select e.id, e.sequence_id as "sequenceId", e.version, e.contact_id as "contactId", e.company_id as "companyId",
      e.event_id as "eventId", e.mailbox_id as "mailboxId", e.next_step as "nextStep", e.round,
      e.thread_message_id as "threadMessageId", e.replied_at is not null as answered, e.enrolled_by as "enrolledBy", e.due_at as "dueAt"
    from outreach.enrollments e join outreach.sequences s on s.organisation_id = e.organisation_id and s.id = e.sequence_id
    where e.status = 'active' and e.due_at <= ${now.toString()}::timestamptz and s.status = 'active'
      and (${ids}::uuid[] is null or e.id = any(${ids}::uuid[]))
    order by e.due_at limit ${limit} for update of e skip locked`.execute(trx.db)
  const steps = await findSteps(trx, rows)
  return rows.map((row) => ({ ...row, step: steps.get(placeOf(row)) ?? null }))
}

type Place = Pick<DueEnrollment, 'sequenceId' | 'version' | 'nextStep'>

const placeOf = ({ sequenceId, version, nextStep }: Place): string => `${sequenceId} ${version} ${nextStep}`

/** Each once, however many enrollments stand at it: a step is its whole text. */
async function findSteps(trx: Trx, places: readonly Place[]): Promise<Map<string, Step>> {
  const each = [...new Map(places.map((one) => [placeOf(one), one])).values()]
  const { rows } = await sql<Place & { step: Step }>`
    select t.sequence_id as "sequenceId", t.version, t.number as "nextStep", ${stepJson} as step
    from jsonb_to_recordset(${JSON.stringify(each)}::jsonb) as at ("sequenceId" uuid, version int, "nextStep" int)
    join outreach.steps t on t.sequence_id = at."sequenceId" and t.version = at.version and t.number = at."nextStep"`.execute(
    trx.db,
  )
  return new Map(rows.map((row) => [placeOf(row), row.step]))
}

export type PlannedEnrollment = {
  id: string
  messageId: string
  mailboxId: string | null
  expiresAt: string | null
  /** When they will be reached out to by it; null: it is held, and takes nobody's place. */
  reachedAt: string | null
}

/** Their message is on its way: nothing is due until it was sent, or may not be any more; as a touch it counts from now on. */
export async function markPlanned(trx: Trx, planned: readonly PlannedEnrollment[]): Promise<void> {
  // One statement for both tables: each reading of so many rows takes longer than writing a table of them.
  await sql`
    with planned as (
      update outreach.enrollments e set due_at = null, reason = null, last_message_id = new."messageId", expires_at = new."expiresAt",
        mailbox_id = coalesce(e.mailbox_id, new."mailboxId")
      from jsonb_to_recordset(${JSON.stringify(planned)}::jsonb) as new (id uuid, "messageId" uuid, "mailboxId" uuid,
        "expiresAt" timestamptz, "reachedAt" timestamptz)
      where e.id = new.id
      returning e.contact_id, e.company_id, new."messageId", new."reachedAt"
    )
    insert into outreach.touches (organisation_id, id, contact_id, company_id, at)
    select ${trx.organisationId}::uuid, "messageId", contact_id, company_id, "reachedAt" from planned where "reachedAt" is not null
    on conflict (organisation_id, id) do update set at = excluded.at`.execute(trx.db)
}

/** They wait for a person. */
export async function markHandedOver(
  trx: Trx,
  tasks: readonly { id: string; enrollmentId: string; expiresAt: string }[],
): Promise<void> {
  await sql`
    update outreach.enrollments e set due_at = null, reason = null, task_id = new.id, expires_at = new."expiresAt"
    from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as new (id uuid, "enrollmentId" uuid, "expiresAt" timestamptz)
    where e.id = new."enrollmentId"`.execute(trx.db)
}

/** `reason`: why an active enrollment waits, where it is not for its day alone. */
export async function postpone(
  trx: Trx,
  later: readonly { id: string; dueAt: string; reason: string | null }[],
): Promise<void> {
  if (later.length === 0) return
  await sql`
    update outreach.enrollments e set due_at = new."dueAt", reason = new.reason
    from jsonb_to_recordset(${JSON.stringify(later)}::jsonb) as new (id uuid, "dueAt" timestamptz, reason text)
    where e.id = new.id`.execute(trx.db)
}

export type Expired = { id: string; step: number; messageId: string | null; taskId: string | null }

/** Takes the running enrollments whose step may not be done any more, with the message or task that it waits for. */
export async function claimExpired(trx: Trx, now: Temporal.Instant): Promise<Expired[]> {
  const { rows } = await sql<Expired>`
    update outreach.enrollments e set expires_at = null
    where e.expires_at <= ${now.toString()}::timestamptz and e.status in ('active', 'held')
    returning e.id, e.next_step as step, 
      case when e.task_id is null then e.last_message_id end as "messageId", e.task_id as "taskId"`.execute(trx.db)
  return rows
}

export type RunningStep = {
  id: string
  sequenceId: string
  companyId: string
  messageId: string | null
  eventId: string | null
  dueAt: Date | null
  reason: string | null
  step: Step
}

/** The current steps of running enrollments for these events or contacts. */
export async function findRunningSteps(
  trx: Trx,
  by: { eventIds: readonly string[] } | { contactIds: readonly string[] },
): Promise<RunningStep[]> {
  const chosen =
    'eventIds' in by ? sql`e.event_id = any(${by.eventIds}::uuid[])` : sql`e.contact_id = any(${by.contactIds}::uuid[])`
  const { rows } = await sql<RunningStep>`
    select e.id, e.sequence_id as "sequenceId", e.company_id as "companyId", e.last_message_id as "messageId", e.event_id as "eventId", e.due_at as "dueAt", e.reason,
      ${stepJson} as step from outreach.enrollments e
    join outreach.steps t on t.organisation_id = e.organisation_id and t.sequence_id = e.sequence_id and t.version = e.version
      and t.number = e.next_step
    where ${chosen} and e.status in ('active', 'held') order by e.id for update of e`.execute(trx.db)
  return rows
}

/** Until when messages that were made already may go, as their days are others. */
export async function setExpiries(trx: Trx, expiries: readonly { id: string; expiresAt: string }[]): Promise<void> {
  if (expiries.length === 0) return
  await sql`
    update outreach.enrollments e set expires_at = new."expiresAt"
    from jsonb_to_recordset(${JSON.stringify(expiries)}::jsonb) as new (id uuid, "expiresAt" timestamptz) where e.id = new.id`.execute(
    trx.db,
  )
}

/** Steps that wait for their time are looked at again. */
export async function makeDueNow(trx: Trx, ids: readonly string[]): Promise<void> {
  await sql`
    update outreach.enrollments set due_at = ${trx.clock.now().toString()}::timestamptz
    where id = any(${ids}::uuid[]) and due_at is not null`.execute(trx.db)
}

/** How many running enrollments each mailbox carries, for spreading new ones. */
export async function countByMailbox(trx: Trx): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`
    select mailbox_id as id, count(*)::int as n from outreach.enrollments
    where mailbox_id is not null and status in ('active', 'held') group by mailbox_id`.execute(trx.db)
  return new Map(rows.map((row) => [row.id, row.n]))
}

/** The earliest moment at which something falls due: a step, the end of waiting for one, or a hold that ends. */
export async function findNextDue(trx: Trx): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select least(
      (select min(e.due_at) from outreach.enrollments e join outreach.sequences s on s.organisation_id = e.organisation_id and s.id = e.sequence_id
        where e.status = 'active' and s.status = 'active'),
      (select min(expires_at) from outreach.enrollments where expires_at is not null and status in ('active', 'held')),
      (select min(held_until) from outreach.enrollments where status = 'held')) as at`.execute(trx.db)
  const at = rows[0]?.at
  return at ? Temporal.Instant.fromEpochMilliseconds(at.getTime()) : undefined
}
