import { setTimeout as sleep } from 'node:timers/promises'
import type { Ctx } from '#platform/context.ts'
import type { Secrets } from '#platform/secrets.ts'
import { openPassword, sealPassword } from '../sealing.ts'
import type { AccessToken } from '../sender.ts'
import { setChecked } from '../store/mailboxes.ts'
import { endRefresh, leaseRefresh, lockTokens, type SealedTokens, type TokenRow } from '../store/tokens.ts'
import type { SignInAuthority, Tokens, TokensAnswer } from './authority.ts'

/** A token with less life than this is refreshed (seconds), well before it runs out. */
const aheadSeconds = 300
/** With less life than this it is not used any more: a letter may take that long. */
const leastSeconds = 90
/** Longer than a call to the authority may take. */
const leaseSeconds = 30
const patienceMilliseconds = 25_000

type Deps = { secrets: Secrets; authority: SignInAuthority | undefined }
type Answer = Awaited<ReturnType<AccessToken>>

/**
 * The token a mailbox sends with. Refreshed ahead of its end by one caller at a time, over all processes; the others go on with the one
 * before, or wait. A token that the provider `refused` is renewed however long it would live. A refused refresh marks the mailbox: somebody
 * has to sign in anew.
 */
export async function getAccessToken(deps: Deps, ctx: Ctx, mailboxId: string, refused?: string): Promise<Answer> {
  const end = performance.now() + patienceMilliseconds
  const open = (row: TokenRow): Answer => ({ ok: true, token: openToken(deps, mailboxId, row) })
  for (;;) {
    const { row, ours } = await ctx.transaction(async (ctx) => {
      const row = await lockTokens(ctx, mailboxId)
      if (row && refused !== undefined && openToken(deps, mailboxId, row) === refused) row.secondsLeft = 0
      const ours = row !== undefined && row.refusedWhy === null && row.secondsLeft < aheadSeconds && !row.refreshing
      if (ours) await leaseRefresh(ctx, mailboxId, leaseSeconds)
      return { row, ours }
    })
    if (!row) return needsSignIn('Nobody has signed in to this mailbox yet.')
    if (row.refusedWhy !== null) return needsSignIn(row.refusedWhy)
    if (ours) return refresh(deps, ctx, mailboxId, row, open)
    if (row.secondsLeft >= leastSeconds) return open(row)
    if (performance.now() > end) {
      return { ok: false, reason: 'try_later', detail: 'The sign-in is being renewed.', problem: 'try_later' }
    }
    await sleep(100)
  }
}

const openToken = (deps: Deps, mailboxId: string, row: TokenRow): string =>
  openPassword(deps, mailboxId, 'access token', row.accessToken)!

const needsSignIn = (detail: string): Answer => ({
  ok: false,
  reason: 'misconfigured',
  detail,
  problem: 'needs_sign_in',
})

async function refresh(
  { secrets, authority }: Deps,
  ctx: Ctx,
  mailboxId: string,
  row: TokenRow,
  open: (row: TokenRow) => Answer,
): Promise<Answer> {
  const before = row.refreshToken
  const answer: TokensAnswer = authority
    ? await authority.refresh(openPassword({ secrets }, mailboxId, 'refresh token', before)!)
    : { ok: false, reason: 'misconfigured', detail: 'Signing in is not set up on this installation.' }
  if (answer.ok) {
    const sealed = sealTokens({ secrets }, mailboxId, answer.tokens, before)
    await ctx.transaction((ctx) => endRefresh(ctx, mailboxId, before, sealed))
    return { ok: true, token: answer.tokens.accessToken }
  }
  if (answer.reason === 'refused') {
    const detail = `${authority!.name} no longer accepts the sign-in. Sign in to this mailbox again. (${answer.detail})`
    await ctx.transaction(async (ctx) => {
      const ours = await endRefresh(ctx, mailboxId, before, { refusedWhy: detail })
      if (ours) await setChecked(ctx, mailboxId, { ok: false, detail })
    })
    return needsSignIn(detail)
  }
  await ctx.transaction((ctx) => endRefresh(ctx, mailboxId, before, undefined))
  // A server in trouble does no harm while the token before still holds.
  if (row.secondsLeft >= leastSeconds) return open(row)
  const { reason, detail, restSeconds } = answer
  return { ok: false, reason, detail, problem: 'try_later', ...(restSeconds === undefined ? {} : { restSeconds }) }
}

/** `refreshBefore`, sealed, stays where no new refresh token came. Throws where there is none at all. */
export function sealTokens(
  deps: { secrets: Secrets },
  mailboxId: string,
  { accessToken, refreshToken, expiresInSeconds }: Tokens,
  refreshBefore: string | null,
): SealedTokens {
  const sealed = refreshToken ? sealPassword(deps, mailboxId, 'refresh token', refreshToken) : refreshBefore
  if (sealed === null) throw new Error('There is no refresh token to keep.')
  return {
    refreshToken: sealed,
    accessToken: sealPassword(deps, mailboxId, 'access token', accessToken)!,
    expiresInSeconds,
  }
}
