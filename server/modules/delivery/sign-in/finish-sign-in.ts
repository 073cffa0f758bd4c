import type { Ctx, Trx } from '#platform/context.ts'
import { sendDueKind } from '../plan-messages.ts'
import { openPassword } from '../sealing.ts'
import { setChecked } from '../store/mailboxes.ts'
import { type SignIn, takeSignIn } from '../store/sign-ins.ts'
import { writeTokens } from '../store/tokens.ts'
import type { TokensAnswer } from './authority.ts'
import { digestOf, findAuthority, redirectUriOf, type SignInDeps } from './begin-sign-in.ts'
import { sealTokens } from './get-access-token.ts'

/** What the provider sent the browser back with. */
export type SignInReturn = { state: string; code?: string | undefined; error?: string | undefined }

/** `unknown`: never begun, begun by somebody else, over, or used before. The mailbox then says what went wrong in `checkDetail`. */
export type SignInEnd =
  | { ok: true; mailboxId: string }
  | { ok: false; reason: 'unknown' }
  | { ok: false; reason: 'declined' | 'refused' | 'other_account' | 'failed'; mailboxId: string }

/** Ends a sign-in: changes the code for tokens, checks whose they are, and keeps them sealed. Leads back once, whatever comes of it. */
export async function finishSignIn(deps: SignInDeps, ctx: Ctx, given: SignInReturn): Promise<SignInEnd> {
  const { actor } = ctx
  const begun = await ctx.transaction(async (ctx) => {
    const signIn = actor.kind === 'member' ? await takeSignIn(ctx, digestOf(given.state), actor.id) : undefined
    return signIn && { signIn, ...(await findAuthority(deps, ctx, signIn.mailboxId)) }
  })
  if (!begun) return { ok: false, reason: 'unknown' }
  const { signIn, authority, address } = begun
  const { mailboxId } = signIn
  const answer = await redeem(deps, signIn, given, authority.redeem)
  const wrong = answer.ok ? wrongWith(answer, address) : failedWith(authority.name, answer)
  if (!answer.ok || wrong) {
    const { reason, detail } = wrong!
    await ctx.transaction((ctx) => setChecked(ctx, mailboxId, { ok: false, detail }))
    return { ok: false, reason, mailboxId }
  }
  await ctx.commit((ctx) => keep(deps, ctx, { mailboxId, address, answer }))
  return { ok: true, mailboxId }
}

type Granted = Extract<TokensAnswer, { ok: true }>
type Failed = Extract<TokensAnswer, { ok: false }> & { declined?: boolean }

async function redeem(
  deps: SignInDeps,
  { mailboxId, verifier }: SignIn,
  { code, error }: SignInReturn,
  change: (given: { code: string; verifier: string; redirectUri: string }) => Promise<TokensAnswer>,
): Promise<Granted | Failed> {
  if (!code) return { ok: false, reason: 'refused', detail: error ?? 'no code', declined: true }
  const plain = openPassword(deps, mailboxId, 'verifier', verifier)!
  return change({ code, verifier: plain, redirectUri: redirectUriOf(deps) })
}

type Wrong = { reason: 'declined' | 'refused' | 'other_account' | 'failed'; detail: string }

/** Somebody else's account would send in somebody else's name. */
function wrongWith({ tokens }: Granted, address: string): Wrong | undefined {
  if (!tokens.refreshToken) return { reason: 'failed', detail: 'The provider gave no lasting access. Sign in again.' }
  if (tokens.address === address) return undefined
  const detail = `You signed in as ${tokens.address ?? 'nobody we know'}, but this mailbox sends as ${address}. Sign in as ${address}, or change the user of the account.`
  return { reason: 'other_account', detail }
}

function failedWith(name: string, { declined, reason, detail }: Failed): Wrong {
  if (declined)
    return { reason: 'declined', detail: `The sign-in at ${name} was not finished (${detail.slice(0, 100)}).` }
  return { reason: reason === 'refused' ? 'refused' : 'failed', detail: `${name} refused the sign-in: ${detail}` }
}

async function keep(
  deps: SignInDeps,
  trx: Trx,
  { mailboxId, address, answer }: { mailboxId: string; address: string; answer: Granted },
): Promise<void> {
  await writeTokens(trx, mailboxId, address, sealTokens(deps, mailboxId, answer.tokens, null))
  // A good check also ends the mailbox's rest.
  await setChecked(trx, mailboxId, { ok: true, detail: 'signed in' })
  const change = { table: 'delivery.mailboxes', id: mailboxId, action: 'sign_in', after: { signedInAs: address } }
  await deps.compliance.recordChange(trx, change)
  await trx.wakeAt(sendDueKind, trx.clock.now())
}
