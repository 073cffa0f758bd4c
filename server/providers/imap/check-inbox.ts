import { ImapFlow, type ImapFlowError } from 'imapflow'
import {
  type AccountCheck,
  type CheckAccount,
  type MailProblem,
  problemOfConnection,
  problemOfSignIn,
  type ServerAccount,
} from '#modules/delivery/index.ts'
import { findRefusal } from '#platform/fetch/index.ts'
import { type ImapOptions, optionsFor } from './index.ts'

/** What imapflow says when it is connected and has nothing to sign in with. */
const noLogin = 'Please configure the login'

/** Connects, signs in where there is a password, and leaves; opens no mailbox and reads nothing. */
export function createInboxCheck({ resolveHost, patienceMilliseconds = 10_000 }: ImapOptions): CheckAccount {
  return async (account) => {
    let client: ImapFlow | undefined
    try {
      const { address } = await resolveHost(account.host, account.port)
      client = new ImapFlow(settingsFor(account, address, patienceMilliseconds))
      // Whatever is emitted also fails the command under way; unheard it would end the process.
      client.on('error', () => {})
      await withDeadline(client.connect(), patienceMilliseconds)
      await client.logout().catch(() => {})
      return { ok: true }
    } catch (error) {
      return answerFor(error, account)
    } finally {
      client?.close()
    }
  }
}

function settingsFor(account: ServerAccount, address: string, patience: number) {
  const { auth, ...settings } = optionsFor(
    { ...account, user: account.user ?? '', password: account.password ?? '' },
    address,
    patience,
  )
  return account.user && account.password ? { ...settings, auth } : settings
}

function answerFor(error: unknown, account: ServerAccount): AccountCheck {
  const refusal = findRefusal(error)
  if (refusal)
    return {
      ok: false,
      problem: problemOfConnection({ code: refusal.code, text: refusal.message }),
      detail: refusal.message,
    }
  const { message, responseText, ...rest } = error as ImapFlowError
  if (message === noLogin) return { ok: true }
  const said = responseText ? `${(error as Error).message}: ${responseText}` : (error as Error).message
  return { ok: false, problem: problemOf({ ...rest, said }, account), detail: said.slice(0, 500) }
}

type Failed = Pick<ImapFlowError, 'code' | 'authenticationFailed' | 'tlsFailed' | 'serverResponseCode'> & {
  said: string
}

function problemOf(error: Failed, account: ServerAccount): MailProblem {
  const { code, authenticationFailed, serverResponseCode, said } = error
  if (serverResponseCode === 'UNAVAILABLE' || serverResponseCode === 'INUSE') return 'try_later'
  if (authenticationFailed) return problemOfSignIn(null, `${serverResponseCode ?? ''} ${said}`)
  const problem = problemOfConnection({ code, text: said })
  if (account.security === 'starttls' && error.tlsFailed && problem === 'unknown') return 'no_tls'
  return problem
}

function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('The server took too long.')), milliseconds)
  return Promise.race([work, promise]).finally(() => clearTimeout(timer))
}
