import type { MailboxCheckAnswer, PartCheck } from '@lanyard/contract/mailboxes.ts'
import type { Ctx } from '#platform/context.ts'
import { type ApiAccountWithSecret, isSignedInto, sameServer } from '../account.ts'
import type { MailServer } from '../mailbox.ts'
import { sharesSecret } from '../merge-mailbox.ts'
import { type OpeningDeps, openAccount } from '../open-account.ts'
import { openPassword } from '../sealing.ts'
import type { SenderAccount, ServerAccount } from '../sender.ts'
import { findSealedMailboxes, type MailboxRow } from '../store/mailboxes.ts'
import { checkSender } from './check-sender.ts'
import { explainAccount } from './explain-account.ts'
import { explainProblem, type Part } from './explain-problem.ts'
import { findProviderByDomain, findProviderByHost, type MailProvider } from './mail-providers.ts'
import type { AccountCheck, MailboxSetup } from './setup-deps.ts'

type Given = (MailServer & { password: string | null }) | null
export type AccountsToCheck = {
  fromAddress?: string | undefined
  smtp: Given
  /** In place of `smtp`. */
  account?: ApiAccountWithSecret | null | undefined
  imap: Given
  /** Whose kept passwords are used where none is given, and only for the servers they are kept for. */
  mailboxId?: string | undefined
}

/** Tries accounts as they stand in a form, saving nothing. Without a password only the connection is tried. */
export async function checkAccounts(
  deps: OpeningDeps & { setup: MailboxSetup },
  ctx: Ctx,
  input: AccountsToCheck,
): Promise<MailboxCheckAnswer> {
  const row = input.mailboxId ? await findRow(ctx, input.mailboxId) : undefined
  const kept = row && keptPasswords(deps, row)
  const domain = input.fromAddress?.split('@').at(-1)?.toLowerCase()
  const provider = domain ? findProviderByDomain(domain) : undefined
  const check = async (part: Part, given: Given): Promise<PartCheck | null> => {
    if (!given) return null
    const account = { ...given, password: given.password || kept?.[part](given) || null }
    const answer =
      part === 'smtp' ? await checkSender(deps.setup, smtpAccount(account)) : await deps.setup.checkInbox(account)
    return describe(part, account, answer, findProviderByHost(account.host) ?? provider)
  }
  const { account } = input
  const sending = account ? checkAccount(deps, ctx, { ...input, account }, row) : check('smtp', input.smtp)
  const [smtp, imap] = await Promise.all([sending, check('imap', input.imap)])
  return { smtp, imap }
}

async function checkAccount(
  deps: OpeningDeps & { setup: MailboxSetup },
  ctx: Ctx,
  { account: { secret, ...account }, fromAddress }: AccountsToCheck & { account: ApiAccountWithSecret },
  row: MailboxRow | undefined,
): Promise<PartCheck> {
  // A kept secret is for the account it was given for alone: else a check could be used to try it elsewhere.
  const ours = row?.account && sharesSecret(row.account, account) ? row : undefined
  const plain = secret ?? (ours && openPassword(deps, ours.id, 'account', ours.accountSecret)) ?? null
  const missing = isSignedInto(account) ? !ours : plain === null
  if (missing) {
    const problem = isSignedInto(account) ? 'needs_sign_in' : 'needs_password'
    return { ...nothingTried, ok: true, problem, ...explainAccount(problem, account) }
  }
  const address = row?.fromAddress ?? fromAddress ?? ''
  const opened =
    ours && isSignedInto(account)
      ? openAccount(deps, ctx, { ...ours, account })
      : { ...account, secret: plain, ...('user' in account ? { user: account.user ?? address } : {}) }
  const answer = await checkSender(deps.setup, opened as SenderAccount)
  if (answer.ok) {
    return { ...nothingTried, ok: true, signedIn: true, what: 'Connected and signed in.', todo: null }
  }
  const { problem, detail } = answer
  return { ...nothingTried, problem, detail, ...explainAccount(problem, account) }
}

const nothingTried = { ok: false, signedIn: false, problem: null, detail: null, helpUrl: null }

/** Without a password only the connection is tried. */
const smtpAccount = (account: ServerAccount): SenderAccount => ({
  kind: 'smtp',
  ...account,
  user: account.password ? account.user : null,
})

function describe(
  part: Part,
  account: ServerAccount,
  answer: AccountCheck,
  provider: MailProvider | undefined,
): PartCheck {
  const signedIn = answer.ok && account.password !== null && account.user !== null
  const helpUrl = provider?.appPassword?.url ?? null
  if (answer.ok) {
    // A server on one's own network may want no sign-in at all; then there is nothing to ask for.
    const wanted = !signedIn && account.user !== null
    const { what, todo } = explainProblem('needs_password', { part, server: account, provider })
    return {
      ...{ ok: true, signedIn, problem: wanted ? 'needs_password' : null, detail: null, helpUrl },
      what: wanted ? what : signedIn ? 'Connected and signed in.' : 'Connected, without a sign-in.',
      todo: wanted ? (provider?.appPassword?.text ?? todo) : null,
    }
  }
  const explained = explainProblem(answer.problem, { part, server: account, provider })
  const aboutSignIn = answer.problem === 'wrong_password' || answer.problem === 'sign_in_disabled'
  return {
    ...{ ok: false, signedIn: false, problem: answer.problem, detail: answer.detail },
    ...explained,
    helpUrl: aboutSignIn ? helpUrl : null,
  }
}

async function findRow(ctx: Ctx, id: string): Promise<MailboxRow | undefined> {
  return (await ctx.transaction((ctx) => findSealedMailboxes(ctx, [id])))[0]
}

/** Kept passwords go to the server they were given for and nowhere else: else a check could be used to read them. */
const keptPasswords = (deps: OpeningDeps, row: MailboxRow) => ({
  smtp: (given: MailServer) =>
    row.smtp && sameServer(row.smtp, given) ? openPassword(deps, row.id, 'smtp', row.smtpPassword) : null,
  imap: (given: MailServer) =>
    row.imap && sameServer(row.imap, given) ? openPassword(deps, row.id, 'imap', row.imapPassword) : null,
})
