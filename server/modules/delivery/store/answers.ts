import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { MessageState } from '../message.ts'
import type { DueMessage } from './claim.ts'

/** An answer to a mail, as the inbox hands it over. */
export type NewAnswer = {
  /** Unique in the organisation: planning the same key again changes nothing. */
  key: string
  mailId: string
  contactId: string
  companyId: string
  eventId: string | null
  mailboxId: string
  toAddress: string
  toName: string
  subject: string
  text: string
  sendAt: Temporal.Instant
  reasons: string[]
  /** Message-IDs of the thread, oldest first. */
  thread: string[]
  /** Reasons of stops on contact and company that do not hold it. */
  despite: string[]
}

/** Answers its id; undefined where the key is there already. */
export async function insertAnswer(trx: Trx, one: NewAnswer): Promise<string | undefined> {
  const now = trx.clock.now().toString()
  const { rows } = await sql<{ id: string }>`
    insert into delivery.messages (organisation_id, id, key, contact_id, company_id, event_id, step, mailbox_id, to_address, to_name,
      subject, body_text, reasons, evidence_ids, state, send_at, created_at, changed_at, answers_mail_id, thread_ids, despite_reasons)
    values (${trx.organisationId}::uuid, ${trx.ids.next()}::uuid, ${one.key}, ${one.contactId}::uuid, ${one.companyId}::uuid,
      ${one.eventId}::uuid, 0, ${one.mailboxId}::uuid, ${one.toAddress}, ${one.toName}, ${one.subject}, ${one.text},
      ${one.reasons}::text[], '{}', 'planned', ${one.sendAt.toString()}::timestamptz, ${now}::timestamptz, ${now}::timestamptz,
      ${one.mailId}::uuid, ${one.thread}::text[], ${one.despite}::text[])
    on conflict (organisation_id, key) do nothing returning id`.execute(trx.db)
  return rows[0]?.id
}

/** Answers that are due in these mailboxes; locked, oldest hour first. What others hold is passed over. */
export async function lockDueAnswers(trx: Trx, mailboxIds: readonly string[], limit: number): Promise<DueMessage[]> {
  const { rows } = await sql<DueMessage>`
    select id, contact_id as "contactId", company_id as "companyId", enrollment_id as "enrollmentId", sequence_id as "sequenceId",
      mailbox_id as "mailboxId", to_address as "toAddress", to_name as "toName", subject, body_text as text, body_html as html,
      data_note as "dataNote", evidence_ids as "evidenceIds", tries, thread_ids as thread, despite_reasons as despite, track_opens as "trackOpens",
      attachment_ids as "attachmentIds",
      true as "isAnswer", null as "parentState", null as "parentMailboxId"
    from delivery.messages
    where state = 'planned' and answers_mail_id is not null and send_at <= ${trx.clock.now().toString()}::timestamptz
      and mailbox_id = any(${mailboxIds}::uuid[])
    order by send_at, id limit ${limit} for update skip locked`.execute(trx.db)
  return rows
}

/** The mails that these messages answer, by message; those that are outreach are left out. */
export async function findAnswered(trx: Trx, messageIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; mailId: string }>`
    select id, answers_mail_id as "mailId" from delivery.messages
    where id = any(${messageIds}::uuid[]) and answers_mail_id is not null`.execute(trx.db)
  return new Map(rows.map((row) => [row.id, row.mailId]))
}

/** A message of ours as a thread shows it. */
export type ThreadMessage = {
  id: string
  enrollmentId: string | null
  sequenceId: string | null
  step: number
  mailboxId: string | null
  toAddress: string | null
  toName: string
  subject: string
  text: string
  state: MessageState
  stateReason: string | null
  sendAt: Date
  createdAt: Date
  sentAt: Date | null
  firstOpenedAt: Date | null
  firstClickedAt: Date | null
  bouncedAt: Date | null
  answersMailId: string | null
}

/**
 * What we wrote in a thread: the messages that were answered, those of the same enrollments, and the answers to these mails. The newest
 * `limit`, oldest first; what was called off is left out.
 */
export async function listThread(
  trx: Trx,
  of: { messageIds: readonly string[]; mailIds: readonly string[]; limit: number },
): Promise<ThreadMessage[]> {
  const { rows } = await sql<ThreadMessage>`
    select id, enrollment_id as "enrollmentId", sequence_id as "sequenceId", step, mailbox_id as "mailboxId", to_address as "toAddress",
      to_name as "toName", subject, body_text as text, state, state_reason as "stateReason", send_at as "sendAt",
      created_at as "createdAt", sent_at as "sentAt", first_opened_at as "firstOpenedAt", first_clicked_at as "firstClickedAt",
      bounced_at as "bouncedAt", answers_mail_id as "answersMailId"
    from delivery.messages
    where (id = any(${of.messageIds}::uuid[])
        or enrollment_id in (select enrollment_id from delivery.messages where id = any(${of.messageIds}::uuid[]))
        or answers_mail_id = any(${of.mailIds}::uuid[]))
      and state <> 'cancelled'
    order by coalesce(sent_at, send_at) desc, id desc limit ${of.limit}`.execute(trx.db)
  return rows.toReversed()
}
