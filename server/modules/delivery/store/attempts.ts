import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { type Counted, countedColumns, giveBack } from './messages.ts'

export type Beginning = { id: string; attemptId: string; mailboxId: string; headerMessageId: string; thread: string[] }

/**
 * From claimed to sending, with the attempt and its Message-ID: committed before a byte of the body leaves. Answers the ids of those that
 * were still ours; the lease begins anew.
 */
export async function beginSending(
  trx: Trx,
  messages: readonly Beginning[],
  leaseSeconds: number,
): Promise<Set<string>> {
  const now = trx.clock.now().toString()
  const { rows } = await sql<{ id: string }>`
    with begun as (
      update delivery.messages message
      set state = 'sending', tries = tries + 1, header_message_id = start."headerMessageId",
        reference_ids = array(select jsonb_array_elements_text(start.thread)), changed_at = ${now}::timestamptz,
        lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
      from jsonb_to_recordset(${JSON.stringify(messages)}::jsonb)
        as start (id uuid, "attemptId" uuid, "headerMessageId" text, thread jsonb)
      where message.id = start.id and message.attempt_id = start."attemptId" and message.state = 'claimed'
        and message.lease_until > clock_timestamp()
      returning message.organisation_id, message.id, message.attempt_id, message.tries, message.mailbox_id, message.header_message_id
    )
    insert into delivery.attempts (organisation_id, id, message_id, number, mailbox_id, header_message_id, started_at)
    select organisation_id, attempt_id, id, tries, mailbox_id, header_message_id, ${now}::timestamptz from begun
    returning message_id as id`.execute(trx.db)
  return new Set(rows.map((row) => row.id))
}

/** How an attempt ended: what becomes of the message, and what the server said. */
export type Ending = {
  id: string
  attemptId: string
  mailboxId: string
  headerMessageId: string
  outcome: 'sent' | 'refused' | 'try_later' | 'in_doubt'
  state: 'sent' | 'failed' | 'planned' | 'in_doubt'
  reason: string | null
  code: number | null
  answer: string
  providerMessageId: string | null
  /** When to try again. */
  sendAt: string | null
}

export type Ended = {
  id: string
  contactId: string
  enrollmentId: string | null
  state: Ending['state']
  reason: string | null
}

/** Writes how attempts ended, whether they had begun (the body was asked for) or not. What is no longer ours stays as it is. */
export async function endAttempts(trx: Trx, endings: readonly Ending[]): Promise<Ended[]> {
  const now = trx.clock.now().toString()
  const { rows } = await sql<Ended & Counted>`
    with ending as (
      select message.counted_on, message.counted_domain, message.domain_on, message.state as was, message.tries, one.*
      from jsonb_to_recordset(${JSON.stringify(endings)}::jsonb) as one (id uuid, "attemptId" uuid, "mailboxId" uuid,
        "headerMessageId" text, outcome text, state text, reason text, code int, answer text, "providerMessageId" text, "sendAt" timestamptz)
      join delivery.messages message on message.id = one.id and message.attempt_id = one."attemptId"
      where message.state in ('claimed', 'sending', 'in_doubt') for update of message
    ), attempt as (
      insert into delivery.attempts as known (organisation_id, id, message_id, number, mailbox_id, header_message_id, started_at, ended_at,
        outcome, code, answer)
      select ${trx.organisationId}::uuid, "attemptId", id, tries + 1, "mailboxId", "headerMessageId", ${now}::timestamptz,
        ${now}::timestamptz, outcome, code, answer from ending
      on conflict (organisation_id, id) do update set ended_at = excluded.ended_at, outcome = excluded.outcome, code = excluded.code,
        answer = excluded.answer
    )
    update delivery.messages message
    set state = ending.state, state_reason = ending.reason, lease_until = null, changed_at = ${now}::timestamptz,
      tries = ending.tries + case when ending.was = 'claimed' then 1 else 0 end,
      sent_at = case when ending.state = 'sent' then ${now}::timestamptz end,
      provider_message_id = ending."providerMessageId", send_at = coalesce(ending."sendAt", message.send_at),
      attempt_id = case when ending.state = 'planned' then null else message.attempt_id end,
      counted_on = case when ending.state = 'planned' then null else message.counted_on end,
      counted_domain = case when ending.state = 'planned' then null else message.counted_domain end,
      domain_on = case when ending.state = 'planned' then null else message.domain_on end
    from ending where message.id = ending.id
    returning message.id, message.contact_id as "contactId", message.enrollment_id as "enrollmentId", message.state,
      message.state_reason as reason, ending."mailboxId", ${countedColumns('ending')}`.execute(trx.db)
  await giveBack(
    trx,
    rows.filter((row) => row.state === 'planned'),
  )
  return rows
}

export type Settlement = { messageId: string; sent: boolean; providerMessageId: string | null }

/** What is known at last of messages in doubt; answers those that still were. What was not sent is planned again at once. */
export async function settleMessages(trx: Trx, settlements: readonly Settlement[]): Promise<Ended[]> {
  const now = trx.clock.now().toString()
  const { rows } = await sql<Ended>`
    with known as (
      select message.id, message.attempt_id, one.sent, one."providerMessageId"
      from jsonb_to_recordset(${JSON.stringify(settlements)}::jsonb) as one ("messageId" uuid, sent boolean, "providerMessageId" text)
      join delivery.messages message on message.id = one."messageId" and message.state = 'in_doubt' for update of message
    ), attempt as (
      update delivery.attempts attempt set outcome = case when known.sent then 'sent' else 'try_later' end,
        ended_at = coalesce(ended_at, ${now}::timestamptz)
      from known where attempt.id = known.attempt_id
    )
    update delivery.messages message set state = case when known.sent then 'sent' else 'planned' end, state_reason = null,
      changed_at = ${now}::timestamptz, sent_at = case when known.sent then ${now}::timestamptz end,
      send_at = case when known.sent then send_at else ${now}::timestamptz end,
      provider_message_id = coalesce(known."providerMessageId", message.provider_message_id),
      attempt_id = case when known.sent then message.attempt_id end
    from known where message.id = known.id
    returning message.id, message.contact_id as "contactId", message.enrollment_id as "enrollmentId", message.state,
      message.state_reason as reason`.execute(trx.db)
  return rows
}

export type Attempt = {
  number: number
  startedAt: Date
  endedAt: Date | null
  outcome: string | null
  code: number | null
  answer: string | null
}

export async function listAttempts(trx: Trx, messageId: string): Promise<Attempt[]> {
  const { rows } = await sql<Attempt>`
    select number, started_at as "startedAt", ended_at as "endedAt", outcome, code, answer from delivery.attempts
    where message_id = ${messageId}::uuid order by id`.execute(trx.db)
  return rows
}
