import {
  type AccountOf,
  createApiSender,
  createRefusedTokens,
  createTokenMemory,
  type EmailSender,
  requestTokens,
  type TokenMemory,
} from '#modules/delivery/index.ts'
import type { Fetcher } from '#platform/fetch/index.ts'
import { findInMailbox, readScope } from './find-in-mailbox.ts'
import { readAnswer } from './read-answer.ts'
import { signAssertion } from './sign-assertion.ts'

export type GmailOptions = {
  fetcher: Pick<Fetcher, 'request'>
  deadlineMilliseconds?: number
  /** Without path; Google's own unless told. */
  url?: string
  tokenUrl?: string
}

type Account = AccountOf<'gmail'>

export const tokenUrlOfGoogle = 'https://oauth2.googleapis.com/token'
export const sendScope = 'https://www.googleapis.com/auth/gmail.send'

/** Sends through the Gmail API, as a user who signed in or, with a service account, as any user of a domain that allows it. */
export function createGmailSender(options: GmailOptions): EmailSender<Account> {
  const { fetcher, deadlineMilliseconds = 60_000, url = 'https://gmail.googleapis.com' } = options
  const memory = createTokenMemory()
  const refused = createRefusedTokens()
  return createApiSender({
    fetcher,
    deadlineMilliseconds,
    async open(account: Account) {
      const { access, forget } =
        account.auth === 'sign_in'
          ? { access: await refused.find(account.accessToken), forget: refused.add }
          : { access: await findToken(options, memory, account), forget: () => memory.drop(identityOf(account)) }
      if (!access.ok) return access
      return {
        ok: true,
        access: {
          write: (letter) => ({
            url: `${url}/gmail/v1/users/me/messages/send`,
            headers: { authorization: `Bearer ${access.token}`, 'content-type': 'application/json' },
            body: Buffer.from(JSON.stringify({ raw: letter.raw.toString('base64url') })),
          }),
          read: (answer) => {
            if (answer.status === 401) forget(access.token)
            return readAnswer(answer)
          },
          findSent: async (sought) => {
            // Whoever may send may not look: a service account asks for that on its own, so that sending never depends on it.
            const reading = account.auth === 'sign_in' ? access : await findToken(options, memory, account, readScope)
            if (reading.ok) return findInMailbox({ fetcher, url, deadlineMilliseconds, token: reading.token }, sought)
            return { kind: reading.reason === 'misconfigured' ? 'barred' : 'trouble', said: reading.detail }
          },
        },
      }
    },
  })
}

type ServiceAccount = Extract<Account, { auth: 'service_account' }>

const identityOf = ({ clientEmail, user, secret }: ServiceAccount) => [clientEmail, user, secret]

async function findToken(options: GmailOptions, memory: TokenMemory, account: ServiceAccount, scope = sendScope) {
  const { clientEmail, user, secret } = account
  const tokenUrl = options.tokenUrl ?? tokenUrlOfGoogle
  const now = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000)
  const assertion = signAssertion(
    { iss: clientEmail, sub: user, scope, aud: tokenUrl, iat: now, exp: now + 3600 },
    secret ?? '',
  )
  if (!assertion) {
    const detail = 'The private key of the service account is none in PEM form.'
    return { ok: false as const, reason: 'misconfigured' as const, problem: 'wrong_password' as const, detail }
  }
  return memory.get([...identityOf(account), ...(scope === sendScope ? [] : [scope])], () =>
    requestTokens({
      fetcher: options.fetcher,
      url: tokenUrl,
      form: { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion },
      timeoutMs: Math.min(options.deadlineMilliseconds ?? 60_000, 15_000),
    }),
  )
}
