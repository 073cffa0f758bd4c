import type { MailboxGuess, MailboxRow, NewMailbox } from '@lanyard/contract/mailboxes.ts'
import { type AccountValues, accountValuesOf, toAccount } from './account-values.ts'

export type ServerValues = {
  host: string
  port: number | ''
  security: 'tls' | 'starttls' | 'none'
  user: string
  password: string
}

/** What the form holds; the IMAP password is the SMTP one unless `imapOwnPassword`. */
export type MailboxValues = {
  fromAddress: string
  fromName: string
  /** At a provider; then `smtp` counts for nothing. */
  account: AccountValues | null
  smtp: ServerValues
  reads: boolean
  imap: ServerValues
  imapOwnPassword: boolean
  dailyCap: number | ''
  /** How a young mailbox begins; null: with its whole daily cap. */
  warmup: { start: number | ''; step: number | ''; beganOn?: string } | null
  window: MailboxRow['window']
}

const noServer: ServerValues = { host: '', port: '', security: 'tls', user: '', password: '' }

/** Working hours on working days: what people expect of mail from a person. */
export const newValues = (fromName: string, timeZone: string): MailboxValues => ({
  fromAddress: '',
  fromName,
  account: null,
  smtp: noServer,
  reads: true,
  imap: noServer,
  imapOwnPassword: false,
  dailyCap: 50,
  warmup: null,
  window: { timeZone, days: [1, 2, 3, 4, 5], from: 8 * 60, to: 18 * 60 },
})

export const valuesOf = (mailbox: MailboxRow): MailboxValues => ({
  fromAddress: mailbox.fromAddress,
  fromName: mailbox.fromName,
  account: mailbox.account && accountValuesOf(mailbox.account),
  smtp: { ...mailbox.smtp, user: mailbox.smtp.user ?? '', password: '' },
  reads: mailbox.imap !== null,
  imap: mailbox.imap ? { ...mailbox.imap, user: mailbox.imap.user ?? '', password: '' } : noServer,
  imapOwnPassword: false,
  dailyCap: mailbox.dailyCap,
  warmup: mailbox.warmup,
  window: mailbox.window,
})

export const guessed = (values: MailboxValues, { smtp, imap }: MailboxGuess): MailboxValues => ({
  ...values,
  smtp: { ...smtp, password: values.smtp.password },
  reads: imap !== null,
  imap: imap ? { ...imap, password: values.imap.password } : values.imap,
})

export type Account = {
  host: string
  port: number
  security: ServerValues['security']
  user: string | null
  password: string | null
}

/** As the API takes it; undefined while it is not complete. */
export function accountOf(server: ServerValues, password: string): Account | undefined {
  const host = server.host.trim()
  if (!host || !server.port) return undefined
  return {
    host,
    port: server.port,
    security: server.security,
    user: server.user.trim() || null,
    password: password || null,
  }
}

export const smtpOf = (values: MailboxValues) =>
  values.account ? undefined : accountOf(values.smtp, values.smtp.password)
export const imapOf = (values: MailboxValues) =>
  values.reads
    ? accountOf(values.imap, hasOwnPassword(values) ? values.imap.password : values.smtp.password)
    : undefined

/** Reading needs a password of its own where none is needed to send. */
export const hasOwnPassword = (values: MailboxValues): boolean => values.imapOwnPassword || values.account !== null

export const bodyOf = (values: MailboxValues, keptSecret = false): NewMailbox => ({
  fromName: values.fromName.trim(),
  fromAddress: values.fromAddress.trim(),
  smtp: smtpOf(values) ?? null,
  account: (values.account && toAccount(values.account, keptSecret)) ?? null,
  imap: imapOf(values) ?? null,
  dailyCap: Number(values.dailyCap),
  warmup: values.warmup && {
    ...values.warmup,
    start: Number(values.warmup.start),
    step: Number(values.warmup.step),
  },
  window: values.window,
})

/** A password that was not typed anew stays: it is left out. */
export function changesOf(values: MailboxValues): Record<string, unknown> {
  const { fromAddress: _, smtp, account, imap, ...rest } = bodyOf(values, true)
  const keeping = <T extends { password?: string | null }>({ password, ...server }: T) =>
    password ? { ...server, password } : server
  return {
    ...rest,
    ...(account ? { account } : { account: null, smtp: smtp && keeping(smtp) }),
    imap: imap && keeping(imap),
  }
}
