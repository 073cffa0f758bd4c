import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { SettledBy } from '../doubt/trace.ts'

/** Begins to look for messages that came into doubt; one that was in doubt before begins anew. */
export async function beginDoubts(trx: Trx, messageIds: readonly string[], firstLook: Temporal.Instant): Promise<void> {
  await sql`
    insert into delivery.doubts as known (organisation_id, message_id, began_at, next_look_at)
    select organisation_id, id, changed_at, ${firstLook.toString()}::timestamptz from delivery.messages
    where id = any(${messageIds}::uuid[]) and state = 'in_doubt'
    on conflict (organisation_id, message_id) do update set began_at = excluded.began_at, looks = 0, looked_at = null, look_said = null,
      next_look_at = excluded.next_look_at, draft_seen_at = null, settled_at = null, settled_by = null, settled_as_sent = null
    where known.began_at < excluded.began_at`.execute(trx.db)
}

export type OpenDoubt = {
  messageId: string
  mailboxId: string | null
  headerMessageId: string | null
  toAddress: string | null
  beganAt: Date
  looks: number
  draftSeenAt: Date | null
}

/** Messages still in doubt that are to be looked for: those due, or those named, whether due or not. */
export async function listOpenDoubts(
  trx: Trx,
  wanted: { dueBy: Temporal.Instant; limit: number } | { messageIds: readonly string[] },
): Promise<OpenDoubt[]> {
  const named = 'messageIds' in wanted ? wanted.messageIds : null
  const due = 'dueBy' in wanted ? wanted.dueBy.toString() : null
  const { rows } = await sql<OpenDoubt>`
    select message.id as "messageId", message.mailbox_id as "mailboxId", message.header_message_id as "headerMessageId",
      message.to_address as "toAddress", doubt.began_at as "beganAt", doubt.looks, doubt.draft_seen_at as "draftSeenAt"
    from delivery.doubts doubt
    join delivery.messages message on message.organisation_id = doubt.organisation_id and message.id = doubt.message_id
    where message.state = 'in_doubt'
      and (doubt.message_id = any(${named}::uuid[]) or doubt.next_look_at <= ${due}::timestamptz)
    order by doubt.next_look_at, doubt.message_id limit ${'limit' in wanted ? wanted.limit : null}`.execute(trx.db)
  return rows
}

export type Look = { messageId: string; said: string; nextAt: string | null; draft: boolean }

/** Looks that settled nothing. */
export async function noteLooks(trx: Trx, looks: readonly Look[]): Promise<void> {
  const now = trx.clock.now().toString()
  await sql`
    update delivery.doubts doubt set looks = doubt.looks + 1, looked_at = ${now}::timestamptz, look_said = one.said,
      next_look_at = one."nextAt",
      draft_seen_at = case when one.draft then coalesce(doubt.draft_seen_at, ${now}::timestamptz) end
    from jsonb_to_recordset(${JSON.stringify(looks)}::jsonb) as one ("messageId" uuid, said text, "nextAt" timestamptz, draft boolean)
    where doubt.message_id = one."messageId" and doubt.settled_at is null`.execute(trx.db)
}

/** Doubts that are none any more, and what settled them. */
export async function closeDoubts(
  trx: Trx,
  messageIds: readonly string[],
  settled: { by: SettledBy; sent: boolean },
): Promise<void> {
  await sql`
    update delivery.doubts set settled_at = ${trx.clock.now().toString()}::timestamptz, settled_by = ${settled.by},
      settled_as_sent = ${settled.sent}, next_look_at = null
    where message_id = any(${messageIds}::uuid[]) and settled_at is null`.execute(trx.db)
}

/** Doubts that the server itself ended after all, with an answer that came late. */
export async function closeAnsweredDoubts(trx: Trx): Promise<void> {
  await sql`
    update delivery.doubts doubt set settled_at = message.changed_at, settled_by = 'answer', settled_as_sent = message.state = 'sent',
      next_look_at = null
    from delivery.messages message
    where message.organisation_id = doubt.organisation_id and message.id = doubt.message_id and doubt.next_look_at is not null
      and message.state <> 'in_doubt' and doubt.settled_at is null`.execute(trx.db)
}

export async function findNextLook(trx: Trx): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Date }>`
    select next_look_at as at from delivery.doubts where next_look_at is not null order by next_look_at limit 1`.execute(
    trx.db,
  )
  return rows[0] && Temporal.Instant.fromEpochMilliseconds(rows[0].at.getTime())
}

export type Doubt = {
  beganAt: Date
  looks: number
  lookedAt: Date | null
  lookSaid: string | null
  nextLookAt: Date | null
  settledAt: Date | null
  settledBy: SettledBy | null
  settledAsSent: boolean | null
}

export async function findDoubt(trx: Trx, messageId: string): Promise<Doubt | undefined> {
  const { rows } = await sql<Doubt>`
    select began_at as "beganAt", looks, looked_at as "lookedAt", look_said as "lookSaid", next_look_at as "nextLookAt",
      settled_at as "settledAt", settled_by as "settledBy", settled_as_sent as "settledAsSent"
    from delivery.doubts where message_id = ${messageId}::uuid`.execute(trx.db)
  return rows[0]
}
