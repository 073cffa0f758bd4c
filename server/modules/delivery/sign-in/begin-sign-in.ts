import { createHash, randomBytes } from 'node:crypto'
import type { SignInStarted } from '@lanyard/contract/mailbox-accounts.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { ApiAccount } from '../account.ts'
import { accountNames, isSignedInto } from '../account.ts'
import type { DeliveryDeps } from '../deps.ts'
import { getMailbox } from '../edit-mailboxes.ts'
import type { Mailbox } from '../mailbox.ts'
import { sealPassword } from '../sealing.ts'
import { writeSignIn } from '../store/sign-ins.ts'
import type { SignInAuthority } from './authority.ts'

export type SignInDeps = Pick<DeliveryDeps, 'secrets' | 'authorities' | 'baseUrl' | 'compliance'>

/** So long a member has for the provider's pages. */
const lifeSeconds = 15 * 60

/**
 * Begins a member's sign-in to a mailbox; answers the page to go to. Throws `not_allowed` for API keys, which no browser brings back,
 * `conflict` for accounts one does not sign in to, `misconfigured` where the installation is not registered at the provider.
 */
export async function beginSignIn(deps: SignInDeps, ctx: Ctx, mailboxId: string): Promise<SignInStarted> {
  const { actor } = ctx
  if (actor.kind !== 'member') {
    throw new AppError('not_allowed', { detail: 'Only a member can sign in to a mailbox, in a browser.' })
  }
  // Far too long to guess; kept as a digest alone, so that what is stored brings nobody back.
  const state = randomBytes(32).toString('base64url')
  const verifier = randomBytes(48).toString('base64url')
  return ctx.transaction(async (ctx) => {
    const { authority, address } = await findAuthority(deps, ctx, mailboxId)
    const sealed = sealPassword(deps, mailboxId, 'verifier', verifier)!
    const signIn = { id: ctx.ids.next(), mailboxId, actorId: actor.id, stateHash: digestOf(state), verifier: sealed }
    const expiresAt = await writeSignIn(ctx, signIn, lifeSeconds)
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const url = authority.pageFor({ state, challenge, redirectUri: redirectUriOf(deps), address })
    return { url, expiresAt: expiresAt.toISOString() }
  })
}

export const digestOf = (state: string): string => createHash('sha256').update(state).digest('base64url')

export const redirectUriOf = ({ baseUrl }: Pick<SignInDeps, 'baseUrl'>): string =>
  `${baseUrl ?? ''}/api/v1/mailbox-sign-ins/return`

/** Where the mailbox's account is signed in to, and as whom. */
export async function findAuthority(
  { authorities }: Pick<SignInDeps, 'authorities'>,
  trx: Trx,
  mailboxId: string,
): Promise<{ mailbox: Mailbox; authority: SignInAuthority; address: string }> {
  const mailbox = await getMailbox(trx, mailboxId)
  const account = mailbox.account as Extract<ApiAccount, { auth: 'sign_in' }> | null
  if (!account || !isSignedInto(account)) {
    throw new AppError('conflict', { detail: 'This mailbox is not of a kind that one signs in to.' })
  }
  const authority = authorities?.[account.kind]
  if (!authority) {
    throw new AppError('misconfigured', {
      detail: `Signing in to ${accountNames[account.kind]} is not set up on this installation.`,
      hint: `Whoever runs Lanyard sets ${signInSettings[account.kind].join(' and ')}, and starts it again.`,
    })
  }
  return { mailbox, authority, address: (account.user ?? mailbox.fromAddress).toLowerCase() }
}

export const signInSettings = {
  gmail: ['LANYARD_GOOGLE_CLIENT_ID', 'LANYARD_GOOGLE_CLIENT_SECRET'],
  graph: ['LANYARD_MICROSOFT_CLIENT_ID', 'LANYARD_MICROSOFT_CLIENT_SECRET'],
}
