import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { keyset } from '#platform/db/keyset.ts'
import type { Mailbox } from '../mailbox.ts'
import { columns, state } from './mailboxes.ts'

export type ListedMailbox = Mailbox & {
  hasPassword: boolean
  signedInAs: string | null
  signInRefused: string | null
  lack: string | null
  deletedAt: Date | null
  sortKey: string
}

export type MailboxQuery = {
  search?: string | undefined
  deleted: boolean
  sort: string
  after?: string | undefined
  limit: number
  id?: string
}

export async function listMailboxRows(
  trx: Trx,
  query: MailboxQuery,
): Promise<{ rows: ListedMailbox[]; next: string | null }> {
  const page = keyset(
    {
      fromAddress: { by: sql`lower(from_address)`, type: 'text' },
      dailyCap: { by: sql`daily_cap`, type: 'numeric' },
      createdAt: { by: sql`created_at`, type: 'timestamptz' },
    },
    query,
    sql`id`,
  )
  const like = query.search ? `%${query.search.replace(/[\\%_]/g, '\\$&')}%` : null
  const { rows } = await sql<ListedMailbox>`
    select ${columns}, ${state}, (smtp_password_sealed is not null or account_secret_sealed is not null or tokens.mailbox_id is not null) as "hasPassword",
      tokens.signed_in_as as "signedInAs", tokens.refused_why as "signInRefused", deleted_at as "deletedAt", asked.lack,
      ${page.key} as "sortKey"
    from delivery.mailboxes
    left join delivery.sending_domains asked on asked.domain = lower(split_part(from_address, '@', 2))
    left join delivery.mailbox_tokens tokens on tokens.organisation_id = mailboxes.organisation_id and tokens.mailbox_id = mailboxes.id
    where (deleted_at is not null) = ${query.deleted} and ${page.past}
      and (${query.id ?? null}::uuid is null or id = ${query.id ?? null}::uuid)
      and (${like}::text is null or from_address ilike ${like} or from_name ilike ${like})
    order by ${page.order} limit ${query.limit}`.execute(trx.db)
  return { rows, next: page.next(rows, query.limit) }
}

/** Used up of the caps on the given days; what is not listed is unused. */
export async function readUsage(
  trx: Trx,
  days: readonly { mailboxId: string; usedOn: string }[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ mailboxId: string; used: number }>`
    select mailbox_id as "mailboxId", used from delivery.usage
    where (mailbox_id, used_on) in (select "mailboxId", "usedOn"
      from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as day ("mailboxId" uuid, "usedOn" date))`.execute(trx.db)
  return new Map(rows.map((row) => [row.mailboxId, row.used]))
}

/** Mailboxes that have sent anything at all: what works needs no check. */
export async function listProven(trx: Trx): Promise<Set<string>> {
  const { rows } = await sql<{
    id: string
  }>`select distinct mailbox_id as id from delivery.usage where used > 0`.execute(trx.db)
  return new Set(rows.map((row) => row.id))
}
