import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

export type Trial = {
  enrollmentId: string
  step: number
  sequenceId: string
  companyId: string
  textHash: string
  messageId: string
}

/** A step planned again keeps its place, with its new message. */
export async function writeTrials(trx: Trx, trials: readonly Trial[]): Promise<void> {
  if (trials.length === 0) return
  await sql`
    insert into outreach.trials (organisation_id, enrollment_id, step, sequence_id, company_id, text_hash, message_id)
    select ${trx.organisationId}::uuid, "enrollmentId", step, "sequenceId", "companyId", "textHash", "messageId"
    from jsonb_to_recordset(${JSON.stringify(trials)}::jsonb) as new ("enrollmentId" uuid, step integer, "sequenceId" uuid,
      "companyId" uuid, "textHash" text, "messageId" uuid)
    on conflict (organisation_id, enrollment_id, step)
      do update set text_hash = excluded.text_hash, message_id = excluded.message_id`.execute(trx.db)
}

export async function markTried(trx: Trx, messageIds: readonly string[]): Promise<void> {
  await sql`
    update outreach.trials set sent_at = ${trx.clock.now().toString()}::timestamptz
    where message_id = any(${messageIds}::uuid[]) and sent_at is null`.execute(trx.db)
}

/** A later refusal takes interest back; anything in between leaves it. */
export async function markAnsweredTrials(
  trx: Trx,
  contactId: string,
  meaning: 'interested' | 'refused' | 'other',
): Promise<void> {
  const now = sql`${trx.clock.now().toString()}::timestamptz`
  const interestedAt = {
    interested: sql`coalesce(t.interested_at, ${now})`,
    refused: sql`null`,
    other: sql`t.interested_at`,
  }
  await sql`
    update outreach.trials t set answered_at = coalesce(t.answered_at, ${now}), interested_at = ${interestedAt[meaning]}
    from outreach.enrollments e
    where e.contact_id = ${contactId}::uuid and t.organisation_id = e.organisation_id and t.enrollment_id = e.id
      and t.sent_at is not null`.execute(trx.db)
}

export async function markBookedTrials(trx: Trx, contactIds: readonly string[]): Promise<void> {
  await sql`
    update outreach.trials t set booked_at = ${trx.clock.now().toString()}::timestamptz from outreach.enrollments e
    where e.contact_id = any(${contactIds}::uuid[]) and t.organisation_id = e.organisation_id and t.enrollment_id = e.id
      and t.sent_at is not null and t.booked_at is null`.execute(trx.db)
}

export type TrialCount = {
  step: number
  textHash: string
  companies: number
  answered: number
  booked: number
  judged: number
  succeeded: number
}

/** By step and text, counted in companies; judged are those it was sent to before `settledBy`. */
export async function countTrials(
  trx: Trx,
  sequenceId: string,
  { settledBy }: { settledBy: Temporal.Instant },
): Promise<TrialCount[]> {
  const { rows } = await sql<TrialCount>`
    select step, text_hash as "textHash", count(*)::int as companies, count(*) filter (where answered)::int as answered,
      count(*) filter (where booked)::int as booked, count(*) filter (where settled)::int as judged,
      count(*) filter (where settled and (interested or booked))::int as succeeded
    from (
      select step, text_hash, min(sent_at) <= ${settledBy.toString()}::timestamptz as settled,
        bool_or(answered_at is not null) as answered, bool_or(interested_at is not null) as interested,
        bool_or(booked_at is not null) as booked
      from outreach.trials where sequence_id = ${sequenceId}::uuid and sent_at is not null
      group by step, text_hash, company_id
    ) company group by step, text_hash`.execute(trx.db)
  return rows
}
