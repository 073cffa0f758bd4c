import type { AccountKind } from '@lanyard/contract/mailbox-accounts.ts'
import type { MailServer } from './mailbox.ts'

/** An account at a provider's API, without its secret. `user`: who sends there; null is the mailbox's own address. */
export type ApiAccount =
  | { kind: 'gmail'; auth: 'sign_in'; user: string | null }
  | { kind: 'gmail'; auth: 'service_account'; user: string | null; clientEmail: string }
  | { kind: 'graph'; auth: 'sign_in'; user: string | null }
  | { kind: 'graph'; auth: 'application'; user: string | null; tenant: string; clientId: string }
  | { kind: 'ses'; region: string; accessKeyId: string; configurationSet: string | null }
  | { kind: 'mailgun'; domain: string; region: 'us' | 'eu' }
  | { kind: 'sendgrid'; region: 'global' | 'eu' }
  | { kind: 'postmark'; messageStream: string }

/** `secret`: private key (PEM), client secret, secret access key, API key or server token; accounts one signs in to have none. */
export type ApiAccountWithSecret = ApiAccount & { secret: string | null }

export const kindOf = (mailbox: { account: ApiAccount | null }): AccountKind => mailbox.account?.kind ?? 'smtp'

export const isSignedInto = (account: ApiAccount | null): boolean =>
  (account?.kind === 'gmail' || account?.kind === 'graph') && account.auth === 'sign_in'

export const accountNames: Record<Exclude<AccountKind, 'smtp'>, string> = {
  gmail: 'Gmail',
  graph: 'Microsoft 365',
  ses: 'Amazon SES',
  mailgun: 'Mailgun',
  sendgrid: 'SendGrid',
  postmark: 'Postmark',
}

/** Where an account's calls go, in the form of a server, for lists and forms that show one for every mailbox. */
export function serverOf(account: ApiAccount): MailServer {
  const user = 'user' in account ? account.user : account.kind === 'ses' ? account.accessKeyId : null
  return { host: hostOf(account), port: 443, security: 'tls', user }
}

function hostOf(account: ApiAccount): string {
  switch (account.kind) {
    case 'gmail':
      return 'gmail.googleapis.com'
    case 'graph':
      return 'graph.microsoft.com'
    case 'ses':
      return `email.${account.region}.amazonaws.com`
    case 'mailgun':
      return account.region === 'eu' ? 'api.eu.mailgun.net' : 'api.mailgun.net'
    case 'sendgrid':
      return account.region === 'eu' ? 'api.eu.sendgrid.com' : 'api.sendgrid.com'
    case 'postmark':
      return 'api.postmarkapp.com'
  }
}

/** Whose SMTP server its mail leaves from in the end, as far as one is known by name. */
export const submissionHostOf = ({ kind }: ApiAccount): string | undefined =>
  kind === 'gmail' ? 'smtp.gmail.com' : kind === 'graph' ? 'smtp.office365.com' : undefined

export const sameServer = (one: MailServer, other: MailServer): boolean =>
  one.host === other.host && one.port === other.port && one.security === other.security && one.user === other.user
