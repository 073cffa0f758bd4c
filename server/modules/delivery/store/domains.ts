import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { DomainLack, Findings } from '../domains/finding.ts'

export type AskedDomain = {
  domain: string
  findings: Findings
  lack: DomainLack | null
  ageSeconds: number
  askedAt: Date
}

/** What the DNS said, and how long ago (machine time). */
export async function listAskedDomains(trx: Trx): Promise<AskedDomain[]> {
  const { rows } = await sql<AskedDomain>`
    select domain, findings, lack, asked_at as "askedAt", extract(epoch from clock_timestamp() - asked_at)::float8 as "ageSeconds"
    from delivery.sending_domains order by domain`.execute(trx.db)
  return rows
}

export async function writeAskedDomains(
  trx: Trx,
  asked: readonly { domain: string; findings: Findings; lack: DomainLack | null }[],
): Promise<void> {
  await sql`
    insert into delivery.sending_domains (organisation_id, domain, findings, lack, asked_at)
    select ${trx.organisationId}::uuid, domain, findings, lack, clock_timestamp()
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as new (domain text, findings jsonb, lack text)
    on conflict (organisation_id, domain) do update set findings = excluded.findings, lack = excluded.lack,
      asked_at = excluded.asked_at`.execute(trx.db)
}

/** Mailboxes whose domain certainly lacks something, and what. */
export async function listShutMailboxes(trx: Trx): Promise<{ id: string; lack: DomainLack }[]> {
  const { rows } = await sql<{ id: string; lack: DomainLack }>`
    select mailbox.id, asked.lack from delivery.mailboxes mailbox
    join delivery.sending_domains asked on asked.domain = lower(split_part(mailbox.from_address, '@', 2))
    where mailbox.deleted_at is null and asked.lack is not null`.execute(trx.db)
  return rows
}

/** Held for their mailbox's domain, which lacks nothing any more. */
export async function listMended(trx: Trx, lacks: readonly DomainLack[], shut: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from delivery.messages where state = 'held' and state_reason = any(${lacks}::text[])
      and (mailbox_id is null or mailbox_id <> all(${shut}::uuid[]))`.execute(trx.db)
  return rows.map((row) => row.id)
}
