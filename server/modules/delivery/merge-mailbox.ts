import { AppError } from '#platform/errors.ts'
import type { Secrets } from '#platform/secrets.ts'
import { type ApiAccount, sameServer, serverOf } from './account.ts'
import type { MailboxChanges, MailServer, NewMailbox, NewWarmup, Warmup } from './mailbox.ts'
import { sealPassword } from './sealing.ts'
import type { MailboxRow } from './store/mailboxes.ts'

type Deps = { secrets: Secrets }

/** The day of a mailbox with that window. */
type Today = (window: NewMailbox['window']) => Temporal.PlainDate

/** A mailbox as it is written first. Throws `invalid_request` unless it has exactly one way to send. */
export function sealMailbox(deps: Deps, id: string, input: NewMailbox, today: Today): MailboxRow {
  const { smtp, account = null, warmup = null, fallbackMailboxId = null, imap, dkim, ...plain } = input
  if ((smtp === null) === (account === null)) {
    throw new AppError('invalid_request', { detail: 'A mailbox sends by SMTP or by an account, and by one of them.' })
  }
  return {
    ...plain,
    id,
    fallbackMailboxId,
    warmup: beginWarmup(warmup, null, today(input.window)),
    smtp: smtp && bare(smtp),
    account: account && withoutSecret(account),
    imap: imap && bare(imap),
    dkim: dkim && { domain: dkim.domain, selector: dkim.selector },
    smtpPassword: sealPassword(deps, id, 'smtp', smtp?.password),
    accountSecret: sealPassword(deps, id, 'account', account?.secret),
    imapPassword: sealPassword(deps, id, 'imap', imap?.password),
    dkimKey: sealPassword(deps, id, 'dkim', dkim?.privateKey),
  }
}

/** The mailbox with changes. What is not given stays; `account` null needs `smtp` in its place, and the other way round. */
export function mergeMailbox(deps: Deps, known: MailboxRow, changes: MailboxChanges, today: Today): MailboxRow {
  const { smtp, account, imap, dkim, paused: _, warmup, ...plain } = changes
  const row = { ...known, ...plain }
  if (warmup !== undefined) row.warmup = beginWarmup(warmup, known.warmup, today(row.window))
  if (account) changeAccount(deps, row, account)
  else if (smtp && changesSmtp(known, smtp, account)) changeSmtp(deps, row, smtp)
  if (imap !== undefined) row.imap = imap && bare(imap)
  if (imap === null) row.imapPassword = null
  if (imap?.password !== undefined) row.imapPassword = sealPassword(deps, known.id, 'imap', imap.password)
  if (dkim !== undefined) {
    row.dkim = dkim && { domain: dkim.domain, selector: dkim.selector }
    row.dkimKey = sealPassword(deps, known.id, 'dkim', dkim?.privateKey)
  }
  return row
}

/** What is slowed down or sped up on its way goes on from the day it began. */
const beginWarmup = (wanted: NewWarmup | null, known: Warmup | null, today: Temporal.PlainDate): Warmup | null =>
  wanted && { ...wanted, beganOn: wanted.beganOn ?? known?.beganOn ?? today.toString() }

type GivenSmtp = NonNullable<MailboxChanges['smtp']>
type GivenAccount = NonNullable<MailboxChanges['account']>

/** Forms that know SMTP alone send back the server they were shown: that is no change of an account. */
function changesSmtp(known: MailboxRow, smtp: GivenSmtp, account: null | undefined): boolean {
  if (!known.account || account === null) return true
  if (sameServer(serverOf(known.account), bare(smtp))) return false
  throw new AppError('conflict', {
    detail: 'This mailbox sends by an account at a provider.',
    hint: 'Send "account": null along with "smtp" to have it send by SMTP.',
  })
}

function changeSmtp(deps: Deps, row: MailboxRow, smtp: GivenSmtp): void {
  // A password kept for one way to send is nobody's once it sends in another.
  if (row.account) Object.assign(row, { account: null, accountSecret: null, smtpPassword: null })
  row.smtp = bare(smtp)
  if (smtp.password !== undefined) row.smtpPassword = sealPassword(deps, row.id, 'smtp', smtp.password)
}

function changeAccount(deps: Deps, row: MailboxRow, account: GivenAccount): void {
  const before = row.account
  row.account = withoutSecret(account)
  row.smtp = null
  row.smtpPassword = null
  if (account.secret !== undefined) row.accountSecret = sealPassword(deps, row.id, 'account', account.secret)
  else if (!before || !sharesSecret(before, row.account)) row.accountSecret = null
}

/** A secret is for one account of one kind: a changed stream or region goes on with it, another key's owner does not. */
export const sharesSecret = (one: ApiAccount, other: ApiAccount): boolean => ownerOf(one) === ownerOf(other)

function ownerOf(account: ApiAccount): string {
  if (account.kind === 'gmail' && account.auth === 'service_account') return `gmail ${account.clientEmail}`
  if (account.kind === 'graph' && account.auth === 'application') return `graph ${account.tenant} ${account.clientId}`
  if (account.kind === 'ses') return `ses ${account.accessKeyId}`
  return 'auth' in account ? `${account.kind} ${account.auth}` : account.kind
}

/** Taken apart by name, so that nothing given beside it is ever written in the clear. */
function withoutSecret(account: GivenAccount): ApiAccount {
  const { secret: _, ...open } = account
  return open
}

const bare = ({ host, port, security, user }: MailServer): MailServer => ({ host, port, security, user })
