import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Intent, Mail, Match, Returned } from '../mail.ts'
import type { Arrival } from '../read-arrival.ts'

const columns = sql`id, mailbox_id as "mailboxId", raw_key as "rawKey", from_address as "fromAddress", from_name as "fromName",
  to_addresses as "toAddresses", subject, received_at as "receivedAt", kind, recipients, matched_by as "matchedBy",
  message_id as "messageId", contact_id as "contactId", company_id as "companyId", conversation_id as "conversationId",
  body_text as text, rest_text as rest, has_html as "hasHtml", attachments, header_message_id as "headerMessageId",
  reference_ids as "referenceIds", intent, confidence, because, return_on::text as "returnOn", referral_name as "referralName",
  referral_email as "referralEmail", classified_at as "classifiedAt", overruled_by as "overruledBy", erased_at as "erasedAt"`

const isAnswer = sql`kind in ('reply', 'auto_reply')`

/**
 * Answers of one company are taken in and understood one after the other: else what stops writing for one that just came in could be
 * lifted by the understanding of another.
 */
export async function lockSender(trx: Trx, mail: Pick<Match, 'companyId' | 'contactId'>): Promise<void> {
  const who = mail.companyId ?? mail.contactId
  if (!who) return
  await sql`select pg_advisory_xact_lock(hashtextextended(${`inbox ${trx.organisationId} ${who}`}, 0))`.execute(trx.db)
}

/** Answers false where the mail is there already, be it written by another transaction at this moment. */
export async function insertMail(
  trx: Trx,
  mail: Omit<Arrival, 'mailboxId'> & { id: string; mailboxId: string | null },
): Promise<boolean> {
  const { traces } = mail
  const { rows } = await sql`
    insert into inbox.mails (organisation_id, id, source, source_key, fingerprint, mailbox_id, raw_key, size, from_address, from_name,
      to_addresses, subject, header_message_id, in_reply_to, reference_ids, received_at, kind, body_text,
      rest_text, has_html, attachments)
    values (${trx.organisationId}::uuid, ${mail.id}::uuid, ${mail.source}, ${mail.sourceKey}, ${traces.fingerprint}, ${mail.mailboxId},
      ${mail.rawKey}, ${mail.size}, ${traces.fromAddress}, ${traces.fromName}, ${traces.toAddresses}::text[], ${traces.subject},
      ${traces.headerMessageId}, ${traces.inReplyTo}, ${traces.referenceIds}::text[], ${trx.clock.now().toString()}::timestamptz,
      ${mail.kind}, ${mail.text}, ${mail.rest}, ${mail.hasHtml}, ${JSON.stringify(mail.attachments)}::jsonb)
    on conflict do nothing returning id`.execute(trx.db)
  return rows.length > 0
}

export async function findKnownMail(trx: Trx, arrival: Arrival): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from inbox.mails where source_key = ${arrival.sourceKey} or fingerprint = ${arrival.traces.fingerprint}
    order by source_key = ${arrival.sourceKey} desc limit 1`.execute(trx.db)
  return rows[0]!.id
}

type Matched = Omit<Match, 'enrollmentId' | 'eventId'> & { recipients: readonly Returned[] }

export async function setMatch(trx: Trx, id: string, match: Matched): Promise<void> {
  await sql`
    update inbox.mails set matched_by = ${match.by}, message_id = ${match.messageId}::uuid, contact_id = ${match.contactId}::uuid,
      company_id = ${match.companyId}::uuid, conversation_id = ${match.conversationId}::uuid, mailbox_id = ${match.mailboxId}::uuid,
      recipients = ${JSON.stringify(match.recipients)}::jsonb
    where id = ${id}::uuid`.execute(trx.db)
}

type InThread = Pick<Mail, 'messageId' | 'contactId' | 'companyId' | 'conversationId'>

/** The latest mail of theirs that one of these Message-IDs names. */
export async function findInThread(trx: Trx, headerIds: readonly string[]): Promise<InThread | undefined> {
  const { rows } = await sql<InThread>`
    select message_id as "messageId", contact_id as "contactId", company_id as "companyId", conversation_id as "conversationId"
    from inbox.mails where header_message_id = any(${headerIds}::text[]) and conversation_id is not null
    order by received_at desc, id desc limit 1`.execute(trx.db)
  return rows[0]
}

export async function findMails(trx: Trx, ids: readonly string[]): Promise<Mail[]> {
  const { rows } =
    await sql<Mail>`select ${columns} from inbox.mails where id = any(${ids}::uuid[]) order by id`.execute(trx.db)
  return rows
}

/** Oldest first, the newest `limit` of them. */
export async function listConversationMails(trx: Trx, conversationId: string, limit: number): Promise<Mail[]> {
  const { rows } = await sql<Mail>`
    select ${columns} from inbox.mails where conversation_id = ${conversationId}::uuid order by received_at desc, id desc limit ${limit}`.execute(
    trx.db,
  )
  return rows.toReversed()
}

/** The conversations of these mails, by mail. */
export async function findConversationsOf(trx: Trx, mailIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; conversationId: string }>`
    select id, conversation_id as "conversationId" from inbox.mails
    where id = any(${mailIds}::uuid[]) and conversation_id is not null`.execute(trx.db)
  return new Map(rows.map((row) => [row.id, row.conversationId]))
}

/** Ids of all mails of these conversations, with their conversation. */
export async function listMailIdsOf(
  trx: Trx,
  conversationIds: readonly string[],
): Promise<{ id: string; conversationId: string }[]> {
  const { rows } = await sql<{ id: string; conversationId: string }>`
    select id, conversation_id as "conversationId" from inbox.mails
    where conversation_id = any(${conversationIds}::uuid[])`.execute(trx.db)
  return rows
}

export type Classification = {
  kind: 'reply' | 'auto_reply'
  intent: Intent
  confidence: number
  because: readonly string[]
  returnOn: string | null
  referralName: string | null
  referralEmail: string | null
  overruledBy: string | null
}

export async function setClassification(trx: Trx, id: string, said: Classification): Promise<void> {
  await sql`
    update inbox.mails set kind = ${said.kind}, intent = ${said.intent}, confidence = ${said.confidence}, because = ${said.because}::text[],
      return_on = ${said.returnOn}::date, referral_name = ${said.referralName}, referral_email = ${said.referralEmail},
      overruled_by = ${said.overruledBy}, classified_at = ${trx.clock.now().toString()}::timestamptz
    where id = ${id}::uuid`.execute(trx.db)
}

type From = { contactId: string | null; companyId: string | null }

/** Whether answers of the contact, and of anybody at the company, wait to be understood. */
export async function findUnread(trx: Trx, from: From): Promise<{ contact: boolean; company: boolean }> {
  const { rows } = await sql<{ contact: boolean; company: boolean }>`
    select coalesce(bool_or(contact_id = ${from.contactId}::uuid), false) as contact,
      coalesce(bool_or(company_id = ${from.companyId}::uuid), false) as company
    from inbox.mails
    where ${isAnswer} and classified_at is null and erased_at is null
      and (contact_id = ${from.contactId}::uuid or company_id = ${from.companyId}::uuid)`.execute(trx.db)
  return rows[0]!
}

/** What the other answers of the contact and of the company's people say. */
export async function listOtherIntents(
  trx: Trx,
  from: From,
  exceptId: string,
): Promise<{ contactId: string | null; intent: Intent }[]> {
  const { rows } = await sql<{ contactId: string | null; intent: Intent }>`
    select distinct contact_id as "contactId", intent from inbox.mails
    where (contact_id = ${from.contactId}::uuid or company_id = ${from.companyId}::uuid) and intent is not null
      and id <> ${exceptId}::uuid`.execute(trx.db)
  return rows
}
