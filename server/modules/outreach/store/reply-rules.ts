import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { type ReplyRules, usualRules } from '../replies/reply-rules.ts'

/** The organisation's, and the usual ones for all it decided nothing about. */
export async function findReplyRules(trx: Trx): Promise<ReplyRules> {
  const { rows } = await sql<{ intent: keyof ReplyRules; rule: ReplyRules[keyof ReplyRules] }>`
    select intent, jsonb_strip_nulls(jsonb_build_object('act', act, 'days', days)) as rule from outreach.reply_rules`.execute(
    trx.db,
  )
  return { ...usualRules, ...Object.fromEntries(rows.map(({ intent, rule }) => [intent, rule])) }
}

export async function writeReplyRules(trx: Trx, rules: ReplyRules): Promise<void> {
  const rows = Object.entries(rules).map(([intent, rule]) => ({ intent, ...rule }))
  await sql`
    insert into outreach.reply_rules (organisation_id, intent, act, days)
    select ${trx.organisationId}::uuid, intent, act, days
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (intent text, act text, days integer)
    on conflict (organisation_id, intent) do update set act = excluded.act, days = excluded.days`.execute(trx.db)
}

/** Whom somebody at the company names goes on with the sequence that this contact was last written to in; without one, nobody does. */
export async function writeHandover(trx: Trx, companyId: string, contactId: string): Promise<void> {
  await sql`
    insert into outreach.handovers (organisation_id, company_id, sequence_id, event_id, handed_at)
    select ${trx.organisationId}::uuid, ${companyId}::uuid, sequence_id, event_id, ${trx.clock.now().toString()}::timestamptz
    from outreach.enrollments where contact_id = ${contactId}::uuid and last_message_id is not null
    order by started_at desc, id desc limit 1
    on conflict (organisation_id, company_id) do update set sequence_id = excluded.sequence_id, event_id = excluded.event_id,
      handed_at = excluded.handed_at`.execute(trx.db)
}

export type Handover = { companyId: string; sequenceId: string; eventId: string | null }

/** Of these companies, since then, where the sequence is still active. */
export async function findHandovers(
  trx: Trx,
  companyIds: readonly string[],
  since: Temporal.Instant,
): Promise<Handover[]> {
  const { rows } = await sql<Handover>`
    select h.company_id as "companyId", h.sequence_id as "sequenceId", h.event_id as "eventId" from outreach.handovers h
    join outreach.sequences s on s.organisation_id = h.organisation_id and s.id = h.sequence_id and s.status = 'active'
    where h.company_id = any(${companyIds}::uuid[]) and h.handed_at > ${since.toString()}::timestamptz`.execute(trx.db)
  return rows
}
