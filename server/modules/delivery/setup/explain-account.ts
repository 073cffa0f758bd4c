import { type ApiAccount, accountNames } from '../account.ts'
import type { MailProblem } from './mail-problem.ts'

type Explained = { what: string; todo: string }

/** What is wrong with an account at a provider's API, and what to do about it. */
export function explainAccount(problem: MailProblem, account: ApiAccount): Explained {
  const name = accountNames[account.kind]
  return (explanations[problem] ?? unknown)(name, account)
}

const explanations: Partial<Record<MailProblem, (name: string, account: ApiAccount) => Explained>> = {
  wrong_password: (name, account) => ({
    what: `${name} does not accept the ${secretOf(account)}.`,
    todo: adviceOn(account),
  }),
  not_permitted: (name, account) => ({ what: `${name} does not let this account send.`, todo: adviceOn(account) }),
  needs_password: (_, account) => ({
    what: `The ${secretOf(account)} is missing.`,
    todo: `Enter the ${secretOf(account)}.`,
  }),
  needs_sign_in: (name) => ({ what: `This mailbox needs a sign-in at ${name}.`, todo: 'Sign in to it.' }),
  only_loopback: () => ({
    what: 'The sandbox connects to nothing outside this machine, so this can not be tried here.',
    todo: 'With your own data (npm start -- --real) it is.',
  }),
  try_later: (name) => ({ what: `${name} takes no calls of this account right now.`, todo: 'Wait a few minutes.' }),
}

const unknown = (name: string): Explained => ({
  what: `${name} could not be reached.`,
  todo: 'Try again in a minute; if it stays so, a firewall may stand between.',
})

function secretOf(account: ApiAccount): string {
  switch (account.kind) {
    case 'gmail':
      return account.auth === 'service_account' ? 'private key' : 'sign-in'
    case 'graph':
      return account.auth === 'application' ? 'client secret' : 'sign-in'
    case 'ses':
      return 'secret access key'
    case 'postmark':
      return 'server token'
    default:
      return 'API key'
  }
}

function adviceOn(account: ApiAccount): string {
  switch (account.kind) {
    case 'gmail':
      return account.auth === 'service_account'
        ? 'In the Google Admin console, under domain-wide delegation, allow its client id the scope https://www.googleapis.com/auth/gmail.send; the user has to be one of that domain.'
        : 'Sign in to this mailbox again, and allow sending mail.'
    case 'graph':
      return account.auth === 'application'
        ? 'The application needs the permission Mail.Send (application) with the consent of an administrator, and a client secret that has not run out.'
        : 'Sign in to this mailbox again; an administrator may have to consent.'
    case 'ses':
      return 'Check key, region and that the IAM user may ses:SendEmail for this identity, which has to be verified there.'
    case 'mailgun':
      return 'Check key, domain and region: a domain of the EU region is unknown in the US one.'
    case 'sendgrid':
      return 'The key needs the permission Mail Send, and the sender address or its domain has to be verified.'
    case 'postmark':
      return 'Take the token of the server (not of the account), and have the sender address or its domain confirmed.'
  }
}
