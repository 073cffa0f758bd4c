import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

/** Both sealed. */
export type SealedTokens = { refreshToken: string; accessToken: string; expiresInSeconds: number }

/** What a new sign-in brought takes the place of everything before it. */
export async function writeTokens(
  trx: Trx,
  mailboxId: string,
  signedInAs: string,
  tokens: SealedTokens,
): Promise<void> {
  await sql`
    insert into delivery.mailbox_tokens (organisation_id, mailbox_id, signed_in_as, refresh_token_sealed, access_token_sealed, expires_at)
    values (${trx.organisationId}::uuid, ${mailboxId}::uuid, ${signedInAs}, ${tokens.refreshToken}, ${tokens.accessToken},
      clock_timestamp() + make_interval(secs => ${tokens.expiresInSeconds}))
    on conflict (organisation_id, mailbox_id) do update set signed_in_as = excluded.signed_in_as,
      refresh_token_sealed = excluded.refresh_token_sealed, access_token_sealed = excluded.access_token_sealed,
      expires_at = excluded.expires_at, refreshing_until = null, refused_why = null`.execute(trx.db)
}

export type TokenRow = {
  refreshToken: string
  accessToken: string
  /** Of the access token. */
  secondsLeft: number
  refusedWhy: string | null
  /** Somebody else refreshes it right now. */
  refreshing: boolean
}

/** Locked until the transaction ends. */
export async function lockTokens(trx: Trx, mailboxId: string): Promise<TokenRow | undefined> {
  const { rows } = await sql<TokenRow>`
    select refresh_token_sealed as "refreshToken", access_token_sealed as "accessToken", refused_why as "refusedWhy",
      extract(epoch from expires_at - clock_timestamp())::float8 as "secondsLeft",
      coalesce(refreshing_until > clock_timestamp(), false) as refreshing
    from delivery.mailbox_tokens where mailbox_id = ${mailboxId}::uuid for update`.execute(trx.db)
  return rows[0]
}

export async function leaseRefresh(trx: Trx, mailboxId: string, seconds: number): Promise<void> {
  await sql`
    update delivery.mailbox_tokens set refreshing_until = clock_timestamp() + make_interval(secs => ${seconds})
    where mailbox_id = ${mailboxId}::uuid`.execute(trx.db)
}

/** What came of refreshing with `before`, a sealed refresh token; where somebody has signed in anew meanwhile, that stays. */
export async function endRefresh(
  trx: Trx,
  mailboxId: string,
  before: string,
  outcome: SealedTokens | { refusedWhy: string } | undefined,
): Promise<boolean> {
  const tokens = outcome && 'accessToken' in outcome ? outcome : null
  const { rows } = await sql`
    update delivery.mailbox_tokens set refreshing_until = null,
      refresh_token_sealed = coalesce(${tokens?.refreshToken ?? null}, refresh_token_sealed),
      access_token_sealed = coalesce(${tokens?.accessToken ?? null}, access_token_sealed),
      expires_at = coalesce(clock_timestamp() + make_interval(secs => ${tokens?.expiresInSeconds ?? null}::float8), expires_at),
      refused_why = ${outcome && 'refusedWhy' in outcome ? outcome.refusedWhy : null}
    where mailbox_id = ${mailboxId}::uuid and refresh_token_sealed = ${before} returning mailbox_id`.execute(trx.db)
  return rows.length > 0
}

export async function deleteTokens(trx: Trx, mailboxId: string): Promise<void> {
  await sql`delete from delivery.mailbox_tokens where mailbox_id = ${mailboxId}::uuid`.execute(trx.db)
}
