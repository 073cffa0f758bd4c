import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { type Counted, countedColumns, giveBack, type Moved, notCounted } from './messages.ts'

/** A message under lease, with all that is needed to write and send it. */
export type ClaimedMessage = {
  id: string
  attemptId: string
  contactId: string
  companyId: string
  enrollmentId: string | null
  sequenceId: string | null
  mailboxId: string
  toAddress: string
  toName: string
  subject: string
  text: string
  html: string | null
  dataNote: string | null
  evidenceIds: string[]
  tries: number
  /** Message-IDs of the thread so far, oldest first. */
  thread: string[]
  /** A person's answer to a mail, not outreach. */
  isAnswer: boolean
  /** Reasons of stops on contact, company and sequence that do not hold it. */
  despite: string[]
  /** Whether it may report that it was opened: its sequence, the recipient's country and the organisation all allow it. */
  trackOpens: boolean
  attachmentIds: string[]
  /** The recipient's, as far as it is known. */
  country: string | null
}

export type DueMessage = Omit<ClaimedMessage, 'mailboxId' | 'attemptId' | 'country'> & {
  mailboxId: string | null
  writtenBy: string | null
  parentState: string | null
  parentMailboxId: string | null
}

/** A follow-up is ripe once the message before it has come to an end. */
const ripe = sql`(parent.id is null or parent.state in ('sent', 'failed', 'cancelled'))`

/** The message goes to one of these domains, or below it. */
const isAtOne = (domains: readonly string[]) =>
  // Mostly there are none: the plan is then that of the index alone.
  domains.length === 0
    ? sql`false`
    : sql`exists (select from unnest(${domains}::text[]) as domain
        where '.' || split_part(lower(message.to_address), '@', 2) like '%.' || domain)`

/** A provider that puts its own Message-ID in the place of ours has told us; that is the one the thread knows. */
const idOnTheWire = sql`case when parent.provider_message_id like '<%@%>' then parent.provider_message_id
      else parent.header_message_id end`

/** Due now, with the mailbox open, none named yet, or, for first messages, a mailbox that another stands in for; locked, oldest hour first. What others hold is passed over, and what goes to domains that take no more today. */
export async function lockDueMessages(
  trx: Trx,
  mailboxIds: readonly string[],
  substitutedIds: readonly string[],
  limit: number,
  fullDomains: readonly string[],
): Promise<DueMessage[]> {
  const { rows } = await sql<DueMessage>`
    select message.id, message.contact_id as "contactId", message.company_id as "companyId", message.enrollment_id as "enrollmentId",
      message.sequence_id as "sequenceId", message.mailbox_id as "mailboxId", message.to_address as "toAddress",
      message.to_name as "toName", message.subject, message.body_text as text, message.body_html as html,
      message.data_note as "dataNote", message.evidence_ids as "evidenceIds", message.tries, message.written_by as "writtenBy", parent.state as "parentState",
      parent.mailbox_id as "parentMailboxId", false as "isAnswer", message.despite_reasons as despite,
      message.track_opens as "trackOpens", message.attachment_ids as "attachmentIds",
      case when parent.header_message_id is null then '{}' else parent.reference_ids || ${idOnTheWire} end as thread
    from delivery.messages message
    left join delivery.messages parent on parent.organisation_id = message.organisation_id and parent.id = message.in_reply_to
    where message.state = 'planned' and message.send_at <= ${trx.clock.now().toString()}::timestamptz
      and (message.mailbox_id = any(${mailboxIds}::uuid[]) or message.mailbox_id is null
        or (message.mailbox_id = any(${substitutedIds}::uuid[]) and message.in_reply_to is null)) and ${ripe}
      and message.answers_mail_id is null and not ${isAtOne(fullDomains)}
    order by message.send_at, message.id limit ${limit} for update of message skip locked`.execute(trx.db)
  return rows
}

/** `countedOn` null: it takes no place under the mailbox's cap; `countedDomain`: nor under its recipient's domain's. */
export type Claim = {
  id: string
  attemptId: string
  mailboxId: string
  countedOn: string | null
  countedDomain?: string | null
  domainOn?: string | null
}

/** The rows are locked by `lockDueMessages`. The lease runs on the machine's clock. */
export async function writeClaims(trx: Trx, claims: readonly Claim[], leaseSeconds: number): Promise<void> {
  await sql`
    update delivery.messages message
    set state = 'claimed', state_reason = null, attempt_id = claim."attemptId", mailbox_id = claim."mailboxId",
      counted_on = claim."countedOn", counted_domain = claim."countedDomain", domain_on = claim."domainOn", lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    from jsonb_to_recordset(${JSON.stringify(claims)}::jsonb)
      as claim (id uuid, "attemptId" uuid, "mailboxId" uuid, "countedOn" date, "countedDomain" text, "domainOn" date)
    where message.id = claim.id`.execute(trx.db)
}

/** How much of each mailbox's cap is used on its day; the rows are locked until the transaction ends, so no two claims count the same place. */
export async function lockUsage(
  trx: Trx,
  days: readonly { mailboxId: string; usedOn: string }[],
): Promise<Map<string, number>> {
  const wanted = JSON.stringify(days)
  await sql`
    insert into delivery.usage (organisation_id, mailbox_id, used_on)
    select ${trx.organisationId}::uuid, "mailboxId", "usedOn" from jsonb_to_recordset(${wanted}::jsonb) as day ("mailboxId" uuid, "usedOn" date)
    order by 2 on conflict do nothing`.execute(trx.db)
  const { rows } = await sql<{ mailboxId: string; used: number }>`
    select mailbox_id as "mailboxId", used from delivery.usage
    where (mailbox_id, used_on) in (select "mailboxId", "usedOn"
      from jsonb_to_recordset(${wanted}::jsonb) as day ("mailboxId" uuid, "usedOn" date))
    order by mailbox_id for update`.execute(trx.db)
  return new Map(rows.map((row) => [row.mailboxId, row.used]))
}

/** Takes places under the caps. Throws when one would be passed: the caller has counted wrongly. */
export async function takePlaces(
  trx: Trx,
  places: readonly { mailboxId: string; usedOn: string; count: number; cap: number }[],
): Promise<void> {
  const { rows } = await sql`
    update delivery.usage set used = used + place.count
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as place ("mailboxId" uuid, "usedOn" date, count int, cap int)
    where usage.mailbox_id = place."mailboxId" and usage.used_on = place."usedOn" and used + place.count <= place.cap
    returning usage.mailbox_id`.execute(trx.db)
  if (rows.length !== places.length) throw new Error('A daily cap would have been passed.')
}

export async function holdEach(trx: Trx, holds: readonly { id: string; reason: string }[]): Promise<void> {
  const { rows } = await sql<Counted>`
    with before as (
      select message.id, mailbox_id, counted_on, counted_domain, domain_on, hold.reason from delivery.messages message
      join jsonb_to_recordset(${JSON.stringify(holds)}::jsonb) as hold (id uuid, reason text) on hold.id = message.id
      where state in ('planned', 'claimed') for update of message
    )
    update delivery.messages message
    set state = 'held', state_reason = before.reason, lease_until = null, attempt_id = null, ${notCounted},
      changed_at = ${trx.clock.now().toString()}::timestamptz
    from before where message.id = before.id
    returning before.mailbox_id as "mailboxId", ${countedColumns('before')}`.execute(trx.db)
  await giveBack(trx, rows)
}

/** Claims whose holder died go back to planned by themselves: nothing of them was on the wire. */
export async function returnLapsedClaims(trx: Trx): Promise<void> {
  const { rows } = await sql<Counted>`
    with lapsed as (
      select id, counted_on, counted_domain, domain_on from delivery.messages where state = 'claimed' and lease_until < clock_timestamp() for update skip locked
    )
    update delivery.messages message set state = 'planned', attempt_id = null, lease_until = null, ${notCounted}
    from lapsed where message.id = lapsed.id
    returning message.mailbox_id as "mailboxId", ${countedColumns('lapsed')}`.execute(trx.db)
  await giveBack(trx, rows)
}

/** Messages whose sender died while they were on the wire: nobody knows, so a person or positive evidence decides. */
export async function doubtLapsedSendings(trx: Trx): Promise<Moved[]> {
  const now = trx.clock.now().toString()
  const { rows } = await sql<Moved>`
    with lapsed as (
      select id, attempt_id from delivery.messages where state = 'sending' and lease_until < clock_timestamp() for update skip locked
    ), ended as (
      update delivery.attempts set outcome = 'in_doubt', ended_at = ${now}::timestamptz, answer = 'The sender died.'
      from lapsed where attempts.id = lapsed.attempt_id
    )
    update delivery.messages message
    set state = 'in_doubt', state_reason = 'sender_died', lease_until = null, changed_at = ${now}::timestamptz
    from lapsed where message.id = lapsed.id returning message.id, message.contact_id as "contactId"`.execute(trx.db)
  return rows
}

/** Gives claims back that will not be used. */
export async function returnClaims(trx: Trx, attemptIds: readonly string[]): Promise<void> {
  const { rows } = await sql<Counted>`
    with mine as (
      select id, counted_on, counted_domain, domain_on from delivery.messages where state = 'claimed' and attempt_id = any(${attemptIds}::uuid[]) for update
    )
    update delivery.messages message set state = 'planned', attempt_id = null, lease_until = null, ${notCounted}
    from mine where message.id = mine.id
    returning message.mailbox_id as "mailboxId", ${countedColumns('mine')}`.execute(trx.db)
  await giveBack(trx, rows)
}

/** `isFirst`: it follows up no other message. `isFull`: its domain takes no more today. */
export type NextHour = { mailboxId: string | null; isAnswer: boolean; isFirst: boolean; isFull: boolean; sendAt: Date }

/** The earliest hour planned for each mailbox (null: none named), of messages that wait for no other; answers and follow-ups apart. */
export async function listNextHours(trx: Trx, fullDomains: readonly string[]): Promise<NextHour[]> {
  const { rows } = await sql<NextHour>`
    select message.mailbox_id as "mailboxId", message.answers_mail_id is not null as "isAnswer",
      message.in_reply_to is null as "isFirst", ${isAtOne(fullDomains)} as "isFull", min(message.send_at) as "sendAt"
    from delivery.messages message
    left join delivery.messages parent on parent.organisation_id = message.organisation_id and parent.id = message.in_reply_to
    where message.state = 'planned' and ${ripe} group by 1, 2, 3, 4`.execute(trx.db)
  return rows
}

/** Machine seconds until the first lease that somebody else holds runs out. */
export async function secondsToNextLapse(trx: Trx): Promise<number | undefined> {
  const { rows } = await sql<{ seconds: number | null }>`
    select extract(epoch from min(lease_until) - clock_timestamp())::float8 as seconds
    from delivery.messages where state in ('claimed', 'sending')`.execute(trx.db)
  return rows[0]?.seconds ?? undefined
}
