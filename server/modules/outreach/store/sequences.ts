import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { EnrollmentRule } from '../sequences/enrollment-rule.ts'
import type { Sequence, SequenceStatus, Step } from '../sequences/sequence.ts'

export type SequenceRow = Omit<Sequence, 'steps' | 'window'> & {
  from: string
  to: string
  days: number[]
  steps: Step[] | null
}

/** A row `t` of the steps; what it does not say is left out. */
export const stepJson = sql`jsonb_strip_nulls(jsonb_build_object('number', t.number, 'kind', t.kind, 'delayDays', t.delay_days,
  'delayUnit', t.delay_unit, 'anchor', t.anchor, 'patienceDays', t.patience_days,
  'condition', t.condition, 'thenStep', t.then_step, 'subject', t.subject, 'body', t.body, 'weight', t.weight, 'variants', t.variants,
  'attachmentIds', nullif(t.attachment_ids, '{}')))`

/** A sequence `s` with its current steps. */
export const sequenceColumns = sql`s.id, s.name, s.status, s.owner_id as "ownerId", s.version, s.rule, s.approval_required as "approvalRequired",
  s.track_opens as "trackOpens", s.opening_lines as "openingLines",
  s.window_from as "from", s.window_to as "to", s.window_days as days,
  s.min_gap_hours as "minGapHours", (select jsonb_agg(${stepJson} order by number) from outreach.steps t
    where t.organisation_id = s.organisation_id and t.sequence_id = s.id and t.version = s.version) as steps`

export const toSequence = ({ from, to, days, steps, ...row }: SequenceRow): Sequence => ({
  ...row,
  window: { from, to, days },
  steps: steps ?? [],
})

/** All, or the ones asked for. */
export async function findSequences(trx: Trx, ids?: readonly string[]): Promise<Sequence[]> {
  const { rows } = await sql<SequenceRow>`
    select ${sequenceColumns} from outreach.sequences s
    where ${ids ?? null}::uuid[] is null or s.id = any(${ids ?? null}::uuid[]) order by s.id`.execute(trx.db)
  return rows.map(toSequence)
}

export async function insertSequence(trx: Trx, sequence: Sequence): Promise<void> {
  await trx.db
    .insertInto('outreach.sequences')
    .values({
      organisation_id: trx.organisationId,
      id: sequence.id,
      name: sequence.name,
      status: sequence.status,
      owner_id: sequence.ownerId,
      version: sequence.version,
      rule: JSON.stringify(sequence.rule),
      approval_required: sequence.approvalRequired,
      track_opens: sequence.trackOpens,
      opening_lines: sequence.openingLines,
      window_from: sequence.window.from,
      window_to: sequence.window.to,
      window_days: sequence.window.days,
      min_gap_hours: sequence.minGapHours,
      created_at: trx.clock.now().toString(),
      changed_at: trx.clock.now().toString(),
    })
    .execute()
  await insertSteps(trx, sequence.id, sequence.version, sequence.steps)
}

export async function insertSteps(
  trx: Trx,
  sequenceId: string,
  version: number,
  steps: readonly Step[],
): Promise<void> {
  const rows = steps.map((step) => ({ ...step, id: trx.ids.next() }))
  await sql`
    insert into outreach.steps (organisation_id, id, sequence_id, version, number, kind, delay_days, delay_unit, anchor,
      patience_days, condition, then_step, subject, body, weight, variants, attachment_ids)
    select ${trx.organisationId}::uuid, id, ${sequenceId}::uuid, ${version}, number, kind, "delayDays", "delayUnit", anchor,
      "patienceDays", condition, "thenStep", subject, body, weight, variants,
      array(select jsonb_array_elements_text(coalesce("attachmentIds", '[]'))::uuid)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as new (id uuid, number integer, kind text, "delayDays" integer, "delayUnit" text, anchor jsonb,
        "patienceDays" integer, condition jsonb, "thenStep" integer, subject text, body text,
        weight integer, variants jsonb, "attachmentIds" jsonb)`.execute(trx.db)
}

export type SequenceChanges = Partial<
  Pick<
    Sequence,
    'name' | 'ownerId' | 'rule' | 'approvalRequired' | 'trackOpens' | 'openingLines' | 'window' | 'minGapHours'
  >
> & {
  status?: SequenceStatus
  version?: number
}

export async function updateSequence(trx: Trx, id: string, changes: SequenceChanges): Promise<void> {
  const { name, status, ownerId, version, rule, approvalRequired, trackOpens, openingLines, window, minGapHours } =
    changes
  const set = {
    ...(name !== undefined ? { name } : {}),
    ...(status !== undefined ? { status } : {}),
    ...(version !== undefined ? { version } : {}),
    ...(ownerId !== undefined ? { owner_id: ownerId } : {}),
    ...(rule !== undefined ? { rule: JSON.stringify(rule) } : {}),
    ...(approvalRequired !== undefined ? { approval_required: approvalRequired } : {}),
    ...(trackOpens !== undefined ? { track_opens: trackOpens } : {}),
    ...(openingLines !== undefined ? { opening_lines: openingLines } : {}),
    ...(window !== undefined ? { window_from: window.from, window_to: window.to, window_days: window.days } : {}),
    ...(minGapHours !== undefined ? { min_gap_hours: minGapHours } : {}),
  }
  if (Object.keys(set).length === 0) return
  const changed = { ...set, changed_at: trx.clock.now().toString() }
  await trx.db.updateTable('outreach.sequences').set(changed).where('id', '=', id).execute()
}

/** Which of these files steps have, of whatever version. */
export async function findFilesInSteps(trx: Trx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select distinct file as id from outreach.steps, unnest(attachment_ids) as file
    where attachment_ids && ${ids}::uuid[] and file = any(${ids}::uuid[])`.execute(trx.db)
  return new Set(rows.map((row) => row.id))
}

/** Active sequences that enroll by themselves. */
export async function findRules(trx: Trx): Promise<{ id: string; rule: EnrollmentRule }[]> {
  const { rows } = await sql<{ id: string; rule: EnrollmentRule }>`
    select id, rule from outreach.sequences where status = 'active' and jsonb_typeof(rule) = 'object' order by id`.execute(
    trx.db,
  )
  return rows
}

export type NewEnrollment = { id: string; contactId: string; companyId: string; eventId: string | null; dueAt: string }

/** Enrolls, leaving out who is in this sequence for this event already, and who is in any other one now. Answers the ids that went in. */
export async function insertEnrollments(
  trx: Trx,
  sequence: { id: string; version: number; enrolledBy: string | null },
  enrollments: readonly NewEnrollment[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    insert into outreach.enrollments
      (organisation_id, id, sequence_id, version, contact_id, company_id, event_id, due_at, started_at, enrolled_by)
    select ${trx.organisationId}::uuid, id, ${sequence.id}::uuid, ${sequence.version}, "contactId", "companyId", "eventId",
      "dueAt", ${trx.clock.now().toString()}::timestamptz, ${sequence.enrolledBy}::uuid
    from jsonb_to_recordset(${JSON.stringify(enrollments)}::jsonb)
      as new (id uuid, "contactId" uuid, "companyId" uuid, "eventId" uuid, "dueAt" timestamptz)
    on conflict do nothing returning id`.execute(trx.db)
  return new Set(rows.map((row) => row.id))
}

/** Which of these `insertEnrollments` would leave out, as they were in the sequence for that event before. */
export async function findEnrolledBefore(
  trx: Trx,
  sequenceId: string,
  wanted: readonly { contactId: string; eventId: string | null }[],
): Promise<Set<string>> {
  const { rows } = await sql<{ contactId: string }>`
    select new."contactId" from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as new ("contactId" uuid, "eventId" uuid)
    where exists (select from outreach.enrollments e where e.contact_id = new."contactId" and e.sequence_id = ${sequenceId}::uuid
      and e.event_id is not distinct from new."eventId")`.execute(trx.db)
  return new Set(rows.map((row) => row.contactId))
}

/** Contacts that are in a sequence now. */
export async function findEnrolled(trx: Trx, contactIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ contact_id: string }>`
    select distinct contact_id from outreach.enrollments
    where contact_id = any(${contactIds}::uuid[]) and status in ('active', 'held')`.execute(trx.db)
  return new Set(rows.map((row) => row.contact_id))
}
