import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { ApiAccount } from '../account.ts'
import type { Mailbox, MailServer } from '../mailbox.ts'

export type MailboxRow = {
  id: string
  fromName: string
  fromAddress: string
  smtp: MailServer | null
  account: ApiAccount | null
  fallbackMailboxId: string | null
  imap: MailServer | null
  dkim: { domain: string; selector: string } | null
  dailyCap: number
  warmup: Mailbox['warmup']
  window: Mailbox['window']
  /** Sealed, bound to the mailbox's id. */
  smtpPassword: string | null
  accountSecret: string | null
  imapPassword: string | null
  dkimKey: string | null
}

export const columns = sql`id, from_name as "fromName", from_address as "fromAddress",
  case when smtp_host is not null
    then jsonb_build_object('host', smtp_host, 'port', smtp_port, 'security', smtp_security, 'user', smtp_user) end as smtp,
  account, fallback_mailbox_id as "fallbackMailboxId",
  case when imap_host is not null
    then jsonb_build_object('host', imap_host, 'port', imap_port, 'security', imap_security, 'user', imap_user) end as imap,
  case when dkim_domain is not null then jsonb_build_object('domain', dkim_domain, 'selector', dkim_selector) end as dkim,
  daily_cap as "dailyCap",
  case when warmup_start is not null
    then jsonb_build_object('start', warmup_start, 'step', warmup_step, 'beganOn', warmup_began_on) end as warmup,
  jsonb_build_object('timeZone', time_zone, 'days', window_days, 'from', window_from, 'to', window_to) as window`

export const state = sql`paused_at is null as enabled, paused_because as "pausedBecause", check_ok as "checkOk", rests_until_at as "restsUntil", rest_reason as "restReason", checked_at as "checkedAt",
  check_detail as "checkDetail"`

export async function listMailboxes(trx: Trx, filter: { ids?: readonly string[] } = {}): Promise<Mailbox[]> {
  const { rows } = await sql<Mailbox>`
    select ${columns}, ${state} from delivery.mailboxes
    where deleted_at is null and (${filter.ids ?? null}::uuid[] is null or id = any(${filter.ids ?? null}::uuid[]))
    order by id`.execute(trx.db)
  return rows
}

/** With everything sealed still sealed; deleted ones too, because what was claimed for them has to come to an end. */
export async function findSealedMailboxes(trx: Trx, ids: readonly string[]): Promise<MailboxRow[]> {
  const { rows } = await sql<MailboxRow>`
    select ${columns}, smtp_password_sealed as "smtpPassword", account_secret_sealed as "accountSecret", imap_password_sealed as "imapPassword", dkim_key_sealed as "dkimKey"
    from delivery.mailboxes where id = any(${ids}::uuid[]) and deleted_at is null`.execute(trx.db)
  return rows
}

/** Writes the whole mailbox, new or not. Answers false when another one has its address. */
export async function writeMailbox(trx: Trx, row: MailboxRow): Promise<boolean> {
  const { rows } = await sql`
    insert into delivery.mailboxes as known (organisation_id, id, from_name, from_address, smtp_host, smtp_port, smtp_security, smtp_user,
      smtp_password_sealed, account, account_secret_sealed, fallback_mailbox_id, imap_host, imap_port, imap_security, imap_user, imap_password_sealed, dkim_domain, dkim_selector,
      dkim_key_sealed, daily_cap, warmup_start, warmup_step, warmup_began_on, time_zone, window_days, window_from, window_to, created_at)
    select ${trx.organisationId}::uuid, ${row.id}::uuid, ${row.fromName}, ${row.fromAddress}, ${row.smtp?.host ?? null}, ${row.smtp?.port ?? null}::int,
      ${row.smtp?.security ?? null}, ${row.smtp?.user ?? null}, ${row.smtpPassword}, ${row.account && JSON.stringify(row.account)}::jsonb,
      ${row.accountSecret}, ${row.fallbackMailboxId}::uuid, ${row.imap?.host ?? null}, ${row.imap?.port ?? null}::int,
      ${row.imap?.security ?? null}, ${row.imap?.user ?? null}, ${row.imapPassword}, ${row.dkim?.domain ?? null},
      ${row.dkim?.selector ?? null}, ${row.dkimKey}, ${row.dailyCap}, ${row.warmup?.start ?? null}::int, ${row.warmup?.step ?? null}::int,
      ${row.warmup?.beganOn ?? null}::date, ${row.window.timeZone}, ${row.window.days}::int[],
      ${row.window.from}, ${row.window.to}, ${trx.clock.now().toString()}::timestamptz
    where not exists (select from delivery.mailboxes other
      where other.deleted_at is null and lower(other.from_address) = lower(${row.fromAddress}) and other.id <> ${row.id}::uuid)
    on conflict (organisation_id, id) do update set from_name = excluded.from_name, smtp_host = excluded.smtp_host,
      smtp_port = excluded.smtp_port, smtp_security = excluded.smtp_security, smtp_user = excluded.smtp_user,
      smtp_password_sealed = excluded.smtp_password_sealed, account = excluded.account,
      account_secret_sealed = excluded.account_secret_sealed, fallback_mailbox_id = excluded.fallback_mailbox_id,
      imap_host = excluded.imap_host, imap_port = excluded.imap_port,
      imap_security = excluded.imap_security, imap_user = excluded.imap_user, imap_password_sealed = excluded.imap_password_sealed,
      dkim_domain = excluded.dkim_domain, dkim_selector = excluded.dkim_selector, dkim_key_sealed = excluded.dkim_key_sealed,
      daily_cap = excluded.daily_cap, warmup_start = excluded.warmup_start, warmup_step = excluded.warmup_step,
      warmup_began_on = excluded.warmup_began_on, time_zone = excluded.time_zone, window_days = excluded.window_days,
      window_from = excluded.window_from, window_to = excluded.window_to, rests_until_at = null, rest_reason = null,
      -- A check of other servers or another password says nothing any more.
      check_ok = case when (known.smtp_host, known.smtp_port, known.smtp_security, known.smtp_user, known.smtp_password_sealed,
          known.account, known.account_secret_sealed,
          known.imap_host, known.imap_port, known.imap_security, known.imap_user, known.imap_password_sealed)
        is distinct from (excluded.smtp_host, excluded.smtp_port, excluded.smtp_security, excluded.smtp_user,
          excluded.smtp_password_sealed, excluded.account, excluded.account_secret_sealed, excluded.imap_host, excluded.imap_port, excluded.imap_security, excluded.imap_user,
          excluded.imap_password_sealed) then null else known.check_ok end
    returning id`.execute(trx.db)
  return rows.length > 0
}

/** By a person. One that is taken up again is judged by what it sends from now on. */
export async function setPaused(trx: Trx, id: string, paused: boolean): Promise<void> {
  const now = sql`${trx.clock.now().toString()}::timestamptz`
  await sql`
    update delivery.mailboxes set paused_at = case when ${paused} then coalesce(paused_at, ${now}) end,
      paused_because = case when ${paused} then paused_because end,
      judged_from_at = case when paused_at is not null and not ${paused} then ${now} else judged_from_at end
    where id = ${id}::uuid`.execute(trx.db)
}

export async function setRest(trx: Trx, id: string, until: Temporal.Instant, reason: string): Promise<void> {
  await sql`update delivery.mailboxes set rests_until_at = ${until.toString()}::timestamptz, rest_reason = ${reason}
    where id = ${id}::uuid`.execute(trx.db)
}

/** A good check also ends a rest. */
export async function setChecked(trx: Trx, id: string, check: { ok: boolean; detail: string }): Promise<void> {
  await sql`
    update delivery.mailboxes set checked_at = ${trx.clock.now().toString()}::timestamptz, check_detail = ${check.detail}, check_ok = ${check.ok},
      rests_until_at = case when ${check.ok} then null else rests_until_at end,
      rest_reason = case when ${check.ok} then null else rest_reason end
    where id = ${id}::uuid`.execute(trx.db)
}

export async function markDeleted(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`
    update delivery.mailboxes set deleted_at = ${trx.clock.now().toString()}::timestamptz, smtp_password_sealed = null,
      account_secret_sealed = null, imap_password_sealed = null, dkim_key_sealed = null
    where id = ${id}::uuid and deleted_at is null returning id`.execute(trx.db)
  return rows.length > 0
}

/** Without its passwords, which went with it, and paused until somebody has given them again. Answers false where it is not deleted. */
export async function unmarkDeleted(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`
    update delivery.mailboxes mailbox set deleted_at = null, paused_at = ${trx.clock.now().toString()}::timestamptz, check_ok = null,
      dkim_domain = null, dkim_selector = null
    where id = ${id}::uuid and deleted_at is not null
      and not exists (select from delivery.mailboxes other
        where other.deleted_at is null and lower(other.from_address) = lower(mailbox.from_address))
    returning id`.execute(trx.db)
  return rows.length > 0
}
