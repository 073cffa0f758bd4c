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
import { findInMailbox } from './find-in-mailbox.ts'
import { readAnswer } from './read-answer.ts'

export type GraphOptions = {
  fetcher: Pick<Fetcher, 'request'>
  deadlineMilliseconds?: number
  /** With the version, without more path; Microsoft's own unless told. */
  url?: string
  loginUrl?: string
}

type Account = AccountOf<'graph'>
type Application = Extract<Account, { auth: 'application' }>

/** Sends through Microsoft Graph, as a user who signed in or, as an application, for any user of a directory that consents. */
export function createGraphSender(options: GraphOptions): EmailSender<Account> {
  const { fetcher, deadlineMilliseconds = 60_000, url = 'https://graph.microsoft.com/v1.0' } = options
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
      const who = account.auth === 'sign_in' ? 'me' : `users/${encodeURIComponent(account.user)}`
      return {
        ok: true,
        access: {
          // A text/plain body is MIME in base64; Graph takes the recipients from its headers.
          write: (letter) => ({
            url: `${url}/${who}/sendMail`,
            headers: { authorization: `Bearer ${access.token}`, 'content-type': 'text/plain' },
            body: Buffer.from(letter.raw.toString('base64')),
          }),
          read: (answer) => {
            if (answer.status === 401) forget(access.token)
            return readAnswer(answer)
          },
          findSent: (sought) =>
            findInMailbox({ fetcher, url: `${url}/${who}`, deadlineMilliseconds, token: access.token }, sought),
        },
      }
    },
  })
}

const identityOf = ({ tenant, clientId, secret }: Application) => [tenant, clientId, secret]

async function findToken(options: GraphOptions, memory: TokenMemory, account: Application) {
  const { tenant, clientId, secret } = account
  return memory.get(identityOf(account), () =>
    requestTokens({
      fetcher: options.fetcher,
      url: `${options.loginUrl ?? 'https://login.microsoftonline.com'}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
      form: {
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: secret ?? '',
        scope: 'https://graph.microsoft.com/.default',
      },
      timeoutMs: Math.min(options.deadlineMilliseconds ?? 60_000, 15_000),
    }),
  )
}
