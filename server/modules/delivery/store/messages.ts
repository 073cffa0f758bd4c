import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Message, MessageFilter, MessageState, PlannedMessage } from '../message.ts'

/** A message as the module knows it. */
export const columns = sql`id, key, contact_id as "contactId", company_id as "companyId", enrollment_id as "enrollmentId",
  sequence_id as "sequenceId", event_id as "eventId", step, mailbox_id as "mailboxId", to_address as "toAddress", to_name as "toName",
  attachment_ids as "attachmentIds", subject, body_text as text, body_html as html, data_note as "dataNote", reasons, evidence_ids as "evidenceIds",
  in_reply_to as "inReplyTo", state, state_reason as "stateReason", send_at as "sendAt", tries,
  header_message_id as "headerMessageId", changed_at as "changedAt", sent_at as "sentAt", first_opened_at as "firstOpenedAt",
  first_clicked_at as "firstClickedAt", bounced_at as "bouncedAt", rewritten_at as "rewrittenAt"`

/** Answers those that were not there yet. */
export async function insertMessages(
  trx: Trx,
  planned: readonly PlannedMessage[],
): Promise<{ id: string; key: string }[]> {
  const rows = planned.map((one) => ({
    ...one,
    ...{
      id: trx.ids.next(),
      sendAt: one.sendAt.toString(),
      attachmentIds: one.attachmentIds ?? [],
      countries: undefined,
    },
  }))
  const now = trx.clock.now().toString()
  const inserted = await sql<{ id: string }>`
    insert into delivery.messages (organisation_id, id, key, contact_id, company_id, enrollment_id, sequence_id, event_id, step, mailbox_id,
      to_address, to_name, subject, body_text, body_html, data_note, reasons, evidence_ids, in_reply_to, state, state_reason, send_at,
      track_opens, attachment_ids, written_by, created_at, changed_at)
    select ${trx.organisationId}::uuid, id, key, "contactId", "companyId", "enrollmentId", "sequenceId", "eventId", step, "mailboxId",
      "toAddress", "toName", subject, text, html, "dataNote", reasons, "evidenceIds", "inReplyTo",
      case when held is null and "toAddress" is not null then 'planned' else 'held' end,
      case when "toAddress" is null then coalesce(held, 'no_address') else held end, "sendAt",
      coalesce("trackOpens", true), "attachmentIds", "writtenBy", ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (id uuid, key text, "contactId" uuid, "companyId" uuid,
      "enrollmentId" uuid, "sequenceId" uuid, "eventId" uuid, step int, "mailboxId" uuid, "toAddress" text, "toName" text, subject text,
      text text, html text, "dataNote" text, reasons text[], "evidenceIds" uuid[], "inReplyTo" uuid, held text, "sendAt" timestamptz, "trackOpens" boolean,
      "attachmentIds" uuid[], "writtenBy" uuid)
    on conflict (organisation_id, key) do nothing
    returning id`.execute(trx.db)
  const fresh = new Set(inserted.rows.map((row) => row.id))
  return rows.filter((one) => fresh.has(one.id))
}

export async function findByKeys(trx: Trx, keys: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; key: string }>`
    select id, key from delivery.messages where key = any(${keys}::text[])`.execute(trx.db)
  return new Map(rows.map((row) => [row.key, row.id]))
}

export async function findMessages(trx: Trx, ids: readonly string[]): Promise<Message[]> {
  const { rows } = await sql<Message>`
    select ${columns} from delivery.messages where id = any(${ids}::uuid[]) order by id`.execute(trx.db)
  return rows
}

const all = (conditions: (RawBuilder<unknown> | string | undefined)[]) =>
  sql.join([sql`true`, ...conditions.filter((one) => one !== undefined && one !== '')], sql` and `)

/** The filter as SQL. An empty filter is a bug of the caller, never "all". */
export function matching(filter: MessageFilter): RawBuilder<unknown> {
  const { everything, notDespite, ...wanted } = filter
  const conditions = [
    wanted.messageIds && sql`id = any(${wanted.messageIds}::uuid[])`,
    wanted.enrollmentIds && sql`enrollment_id = any(${wanted.enrollmentIds}::uuid[])`,
    wanted.contactIds && sql`contact_id = any(${wanted.contactIds}::uuid[])`,
    wanted.companyIds && sql`company_id = any(${wanted.companyIds}::uuid[])`,
    wanted.sequenceIds && sql`sequence_id = any(${wanted.sequenceIds}::uuid[])`,
    wanted.mailboxIds && sql`mailbox_id = any(${wanted.mailboxIds}::uuid[])`,
    wanted.addresses && sql`lower(to_address) = any(${wanted.addresses}::text[])`,
    wanted.domains &&
      sql`exists (select from unnest(${wanted.domains}::text[]) as domain
        where '.' || split_part(lower(to_address), '@', 2) like '%.' || domain)`,
    wanted.evidenceIds && sql`evidence_ids && ${wanted.evidenceIds}::uuid[]`,
  ].filter((one) => one !== undefined)
  if (conditions.length === 0 && !everything) throw new Error('Which messages?')
  if (notDespite) conditions.push(sql`${notDespite} <> all (despite_reasons)`)
  return all(conditions)
}

export type Moved = { id: string; contactId: string }

/** Moves what matches from one of `from` to `to`; what was claimed gives its place under the cap back. */
export async function moveMessages(
  trx: Trx,
  filter: MessageFilter,
  move: {
    from: readonly MessageState[]
    to: MessageState
    reason: string | null
    /** Back to what it was before it was let go or called off: held for that reason, or planned. In place of `to` and `reason`. */
    asBefore?: boolean
    /** Only those in that state for one of these reasons. */
    stateReasons?: readonly string[]
    /** Only those whose hour has come by then. */
    dueBy?: Temporal.Instant
  },
): Promise<Moved[]> {
  const { rows } = await sql<Moved & Counted>`
    with before as (
      select organisation_id, id, mailbox_id, counted_on, counted_domain, domain_on, held_before, state, state_reason from delivery.messages
      where state = any(${move.from}::text[]) and ${matching(filter)}
        and (${move.stateReasons ?? null}::text[] is null or state_reason = any(${move.stateReasons ?? null}::text[]))
        and send_at <= ${move.dueBy?.toString() ?? 'infinity'}::timestamptz
      for update
    )
    update delivery.messages message
    set state = case when not ${move.asBefore ?? false} then ${move.to} when before.held_before is null then 'planned' else 'held' end,
      state_reason = case when ${move.asBefore ?? false} then before.held_before else ${move.reason} end,
      held_before = case when before.state = 'held' then before.state_reason when ${move.to} = 'cancelled' then null
        else before.held_before end, lease_until = null, attempt_id = null, ${notCounted},
      changed_at = ${trx.clock.now().toString()}::timestamptz
    from before where message.organisation_id = before.organisation_id and message.id = before.id
    returning message.id, message.contact_id as "contactId", before.mailbox_id as "mailboxId", ${countedColumns('before')}`.execute(
    trx.db,
  )
  await giveBack(trx, rows)
  return rows
}

/** The places under caps that a message took at its claim: the mailbox's, and its recipient's domain's. */
export type Counted = {
  mailboxId: string | null
  countedOn: string | null
  countedDomain: string | null
  domainOn: string | null
}

export const countedColumns = (row: string) =>
  sql`${sql.ref(`${row}.counted_on`)} as "countedOn", ${sql.ref(`${row}.counted_domain`)} as "countedDomain",
  ${sql.ref(`${row}.domain_on`)} as "domainOn"`

export const notCounted = sql`counted_on = null, counted_domain = null, domain_on = null`

/** Frees places under the caps that were taken at the claim and not used. */
export async function giveBack(trx: Trx, messages: readonly Counted[]): Promise<void> {
  const places = messages.filter((one) => one.countedDomain && one.domainOn)
  if (places.length > 0) await giveDomainsBack(trx, places)
  const taken = messages.filter((one) => one.mailboxId && one.countedOn)
  if (taken.length === 0) return
  await sql`
    update delivery.usage set used = usage.used - given.count
    from (select "mailboxId", "countedOn", count(*)::int as count
      from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as one ("mailboxId" uuid, "countedOn" date) group by 1, 2) as given
    where usage.mailbox_id = given."mailboxId" and usage.used_on = given."countedOn"`.execute(trx.db)
}

/** Locked in the order in which claims lock them, so that neither waits for the other for ever. */
async function giveDomainsBack(trx: Trx, places: readonly Counted[]): Promise<void> {
  await sql`
    with given as (
      select "countedDomain", "domainOn", count(*)::int as count
      from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as one ("countedDomain" text, "domainOn" date) group by 1, 2
    ), locked as (
      select domain, used_on, given.count from delivery.domain_usage usage
      join given on usage.domain = given."countedDomain" and usage.used_on = given."domainOn" order by domain, used_on for update of usage
    )
    update delivery.domain_usage usage set used = used - locked.count
    from locked where usage.domain = locked.domain and usage.used_on = locked.used_on`.execute(trx.db)
}

export type MessageChanges = {
  toAddress?: string | undefined
  subject?: string | undefined
  text?: string | undefined
  html?: string | null | undefined
  sendAt?: Temporal.Instant | undefined
  attachmentIds?: readonly string[] | undefined
  stateReason?: string | undefined
}

const says = ({ subject, text, html }: MessageChanges): boolean =>
  subject !== undefined || text !== undefined || (html !== undefined && html !== null)

/** Answers false where there is no such message or it has left already. */
export async function updateMessage(trx: Trx, id: string, changes: MessageChanges): Promise<boolean> {
  const { rows } = await sql`
    update delivery.messages set to_address = coalesce(${changes.toAddress ?? null}, to_address),
      subject = coalesce(${changes.subject ?? null}, subject), body_text = coalesce(${changes.text ?? null}, body_text),
      body_html = case when ${changes.html !== undefined} then ${changes.html ?? null} else body_html end,
      send_at = coalesce(${changes.sendAt?.toString() ?? null}::timestamptz, send_at),
      attachment_ids = coalesce(${changes.attachmentIds ?? null}::uuid[], attachment_ids),
      state_reason = coalesce(${changes.stateReason ?? null}, state_reason),
      rewritten_at = case when ${says(changes)} then ${trx.clock.now().toString()}::timestamptz else rewritten_at end,
      changed_at = ${trx.clock.now().toString()}::timestamptz
    where id = ${id}::uuid and state in ('planned', 'held') returning id`.execute(trx.db)
  return rows.length > 0
}

/**
 * Messages written by hand and held for the lack of an address get the one that is known now. Time may have passed, so they wait for a
 * person to let them go. Those of sequences are left to outreach, which plans them afresh.
 */
export async function giveAddresses(trx: Trx, known: readonly { contactId: string; address: string }[]): Promise<void> {
  await sql`
    update delivery.messages message set to_address = new.address, state_reason = 'needs_approval',
      changed_at = ${trx.clock.now().toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as new ("contactId" uuid, address text)
    where message.contact_id = new."contactId" and message.state = 'held' and message.state_reason = 'no_address'
      and message.enrollment_id is null`.execute(trx.db)
}

/** Whose messages they are stays; who that was, and what was said, is gone. What had not left is called off. */
export async function blankMessages(trx: Trx, contactIds: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`
    update delivery.messages set to_address = null, to_name = '', subject = '', body_text = '', body_html = null, data_note = null,
      attachment_ids = '{}', reasons = '{}', state = case when state in ('planned', 'claimed', 'held') then 'cancelled' else state end,
      state_reason = case when state in ('planned', 'claimed', 'held') then 'erased' else state_reason end
    where contact_id = any(${contactIds}::uuid[])`.execute(trx.db)
  return Number(numAffectedRows ?? 0)
}

export async function listMessagesOf(trx: Trx, contactIds: readonly string[]): Promise<Message[]> {
  const { rows } = await sql<Message>`
    select ${columns} from delivery.messages where contact_id = any(${contactIds}::uuid[]) order by id`.execute(trx.db)
  return rows
}
