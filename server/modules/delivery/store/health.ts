import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Numbers } from '../health.ts'

const numbers = sql`count(*)::int as sent, count(*) filter (where message.bounce_hard)::int as bounced,
  count(message.complained_at)::int as complained, count(message.replied_at)::int as replied`

/** Of what each of these sent since then, and since a person took it up again. */
export async function countJudged(
  trx: Trx,
  mailboxIds: readonly string[],
  since: Temporal.Instant,
): Promise<(Numbers & { id: string })[]> {
  const { rows } = await sql<Numbers & { id: string }>`
    select mailbox.id, ${numbers} from delivery.mailboxes mailbox
    join delivery.messages message on message.organisation_id = mailbox.organisation_id and message.mailbox_id = mailbox.id
    where mailbox.id = any(${mailboxIds}::uuid[])
      and message.sent_at > greatest(${since.toString()}::timestamptz, mailbox.judged_from_at)
    group by mailbox.id`.execute(trx.db)
  return rows
}

/** Pauses those that are not paused yet; answers which. */
export async function markIll(trx: Trx, ill: readonly { id: string; because: string }[]): Promise<Set<string>> {
  if (ill.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    update delivery.mailboxes mailbox set paused_at = ${trx.clock.now().toString()}::timestamptz, paused_because = ill.because
    from jsonb_to_recordset(${JSON.stringify(ill)}::jsonb) as ill (id uuid, because text)
    where mailbox.id = ill.id and mailbox.paused_at is null and mailbox.deleted_at is null returning mailbox.id`.execute(
    trx.db,
  )
  return new Set(rows.map((row) => row.id))
}

/** Answers the mailboxes of those that nobody had complained about before. */
export async function markComplained(trx: Trx, messageIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update delivery.messages set complained_at = ${trx.clock.now().toString()}::timestamptz
    where id = any(${messageIds}::uuid[]) and complained_at is null and mailbox_id is not null
    returning mailbox_id as id`.execute(trx.db)
  return [...new Set(rows.map((row) => row.id))]
}

export async function markReplied(trx: Trx, messageIds: readonly string[]): Promise<void> {
  await sql`
    update delivery.messages set replied_at = ${trx.clock.now().toString()}::timestamptz
    where id = any(${messageIds}::uuid[]) and replied_at is null`.execute(trx.db)
}

export type DayNumbers = Numbers & { on: string }

/** By the day it was sent, newest first. Deleted mailboxes of a domain count as well: its name is judged by them. */
export async function countByDay(
  trx: Trx,
  of: { mailboxId?: string; domain?: string },
  since: Temporal.Instant,
): Promise<DayNumbers[]> {
  const { rows } = await sql<DayNumbers>`
    select (message.sent_at at time zone mailbox.time_zone)::date::text as "on", ${numbers} from delivery.mailboxes mailbox
    join delivery.messages message on message.organisation_id = mailbox.organisation_id and message.mailbox_id = mailbox.id
    where (${of.mailboxId ?? null}::uuid is null or mailbox.id = ${of.mailboxId ?? null}::uuid)
      and (${of.domain ?? null}::text is null or lower(split_part(mailbox.from_address, '@', 2)) = ${of.domain ?? null})
      and message.sent_at > ${since.toString()}::timestamptz
    group by 1 order by 1 desc`.execute(trx.db)
  return rows
}
