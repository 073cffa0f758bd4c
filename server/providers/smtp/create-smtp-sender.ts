import { isIP } from 'node:net'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import {
  type EmailSender,
  type MailProblem,
  type Opened,
  problemOfConnection,
  problemOfSignIn,
  type SmtpAccount,
  tidyAnswer,
} from '#modules/delivery/index.ts'
import { offerLetter } from './offer-letter.ts'
import type { SmtpError } from './read-outcome.ts'

/** The address to connect to, checked: throws where the host may not be reached (the guard's `resolveGuarded`). */
export type ResolveHost = (host: string, port: number) => Promise<{ address: string; family: number }>

export type SmtpSenderOptions = {
  resolveHost: ResolveHost
  /** For opening a connection with sign-in, and again for each letter. */
  deadlineMilliseconds?: number
}

/** Sends by SMTP submission. Follows RFC 5321 and nodemailer's smtp-connection; pipelines where the server can. */
export function createSmtpSender(options: SmtpSenderOptions): EmailSender<SmtpAccount> {
  const deadlineMilliseconds = options.deadlineMilliseconds ?? 60_000
  return {
    deadlineMilliseconds,
    connect: (account) => connect(account, options.resolveHost, deadlineMilliseconds),
  }
}

async function connect(account: SmtpAccount, resolveHost: ResolveHost, deadline: number): Promise<Opened> {
  let address: string
  try {
    address = (await resolveHost(account.host, account.port)).address
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const problem = problemOfConnection({ code, text: message })
    const reason = code === 'REFUSED_ADDRESS' ? 'misconfigured' : 'try_later'
    return { ok: false, reason, detail: tidyAnswer(message), problem }
  }
  const smtp = new SMTPConnection({
    host: address,
    port: account.port,
    secure: account.security === 'tls',
    requireTLS: account.security === 'starttls',
    ignoreTLS: account.security === 'none',
    // The certificate is the name's, although we connect to the address that was checked.
    ...(isIP(account.host) ? {} : { servername: account.host, tls: { servername: account.host } }),
    connectionTimeout: deadline,
    greetingTimeout: deadline,
    socketTimeout: deadline * 2,
    dnsTimeout: deadline,
  })
  const state = { gone: false }
  smtp.on('end', () => {
    state.gone = true
  })
  const failure = await signIn(smtp, account, deadline)
  if (failure) {
    smtp.close()
    return { ok: false, ...failure }
  }
  // A connection may break while nobody waits for it; who uses it next finds it gone.
  smtp.on('error', () => {
    state.gone = true
  })
  return { ok: true, connection: offerLetter(smtp, state, deadline) }
}

/** Connects and, where there is a user, authenticates; answers what went wrong. */
function signIn(
  smtp: SMTPConnection,
  account: SmtpAccount,
  deadline: number,
): Promise<{ reason: 'misconfigured' | 'try_later'; detail: string; problem: MailProblem } | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => resolve({ reason: 'try_later', detail: 'The server took too long.', problem: 'silent' }),
      deadline,
    )
    const finish = (error?: SmtpError | null) => {
      clearTimeout(timer)
      if (!error) return resolve(undefined)
      const permanent = (error.responseCode ?? 0) >= 500 || (error.code === 'EAUTH' && !error.responseCode)
      resolve({
        reason: permanent ? 'misconfigured' : 'try_later',
        detail: tidyAnswer(error.response ?? error.message),
        problem: problemOf(error),
      })
    }
    smtp.once('error', finish)
    smtp.connect((error) => {
      if (error || !account.user) return finish(error)
      smtp.login({ user: account.user, pass: account.password ?? '' } as never, finish)
    })
  })
}

function problemOf(error: SmtpError & { originalCode?: string }): MailProblem {
  if (error.code === 'EAUTH') return problemOfSignIn(error.responseCode ?? null, error.response ?? error.message)
  if (error.code === 'ETLS' && error.responseCode) return 'no_tls'
  return problemOfConnection({ code: error.originalCode ?? error.code, text: error.message })
}
