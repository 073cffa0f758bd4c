import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { messageIdIn } from '../message.ts'

export type SentMessage = {
  messageId: string
  contactId: string
  companyId: string
  enrollmentId: string | null
  mailboxId: string | null
  headerMessageId: string
  threadSubject: string
  state: 'sent' | 'in_doubt' | 'sending'
}

const columns = sql`id as "messageId", contact_id as "contactId", company_id as "companyId", enrollment_id as "enrollmentId",
  mailbox_id as "mailboxId", header_message_id as "headerMessageId", subject as "threadSubject", state`

/** Our own Message-IDs carry the message's id, so they need no index; providers that put in theirs do. */
export async function findByHeader(trx: Trx, headers: readonly string[]): Promise<SentMessage[]> {
  const ids = headers.flatMap((header) => messageIdIn(header) ?? [])
  const { rows } = await sql<SentMessage>`
    select ${columns} from delivery.messages
    where state in ('sent', 'in_doubt', 'sending')
      and ((id = any(${ids}::uuid[]) and header_message_id = any(${headers}::text[]))
        or provider_message_id = any(${headers}::text[]))`.execute(trx.db)
  return rows
}

export async function findLatestTo(trx: Trx, address: string): Promise<SentMessage | undefined> {
  const { rows } = await sql<SentMessage>`
    select ${columns} from delivery.messages
    where lower(to_address) = ${address} and state in ('sent', 'in_doubt') and header_message_id is not null
    order by sent_at desc nulls last, id desc limit 1`.execute(trx.db)
  return rows[0]
}

/** Answers the address written to and the mailbox, undefined where there is no such message. A bounce proves that a message in doubt was sent. */
export async function markBounced(
  trx: Trx,
  bounce: { messageId: string; hard: boolean; reason: string },
): Promise<{ address: string | null; mailboxId: string | null } | undefined> {
  const now = trx.clock.now().toString()
  const { rows } = await sql<{ address: string | null; mailboxId: string | null }>`
    update delivery.messages set bounced_at = ${now}::timestamptz, bounce_hard = ${bounce.hard} or coalesce(bounce_hard, false), bounce_reason = ${bounce.reason},
      state_reason = case when state = 'in_doubt' then null else state_reason end,
      sent_at = coalesce(sent_at, case when state = 'in_doubt' then ${now}::timestamptz end),
      state = case when state = 'in_doubt' then 'sent' else state end
    where id = ${bounce.messageId}::uuid returning to_address as address, mailbox_id as "mailboxId"`.execute(trx.db)
  return rows[0]
}
