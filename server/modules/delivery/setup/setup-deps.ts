import type { Ctx, Trx } from '#platform/context.ts'
import type { EmailSender, ServerAccount } from '../sender.ts'
import type { MailProblem } from './mail-problem.ts'

/** `why` there is no answer: the sandbox asks nobody, names kept for examples have no answer, or the name server fails us. */
export type DnsAnswer<T> = { ok: true; records: T[] } | { ok: false; why: 'off' | 'reserved' | 'trouble' }

/** What the DNS says. No record of that kind is an empty answer. */
export type DnsReader = {
  /** Nobody is ever asked. */
  off: boolean
  readTxt(name: string): Promise<DnsAnswer<string>>
  /** Hosts, the preferred first. */
  readMx(name: string): Promise<DnsAnswer<string>>
  /** What the name itself is an alias of (CNAME), if it is one. */
  readAlias(name: string): Promise<DnsAnswer<string>>
  /** IPv4 and IPv6. */
  readAddresses(name: string, family?: 4): Promise<DnsAnswer<string>>
  readSrv(name: string): Promise<DnsAnswer<{ host: string; port: number }>>
}

export type AccountCheck = { ok: true } | { ok: false; problem: MailProblem; detail: string }

/** Without a password only the connection is tried. */
export type CheckAccount = (account: ServerAccount) => Promise<AccountCheck>

/** What setting up a mailbox and saying whether all is ready asks of its surroundings; never asked while sending. */
export type MailboxSetup = {
  /** With deadlines for somebody who waits. */
  sender: EmailSender
  checkInbox: CheckAccount
  dns: DnsReader
  /** Blocklists are asked about sending domains and their servers. */
  blocklists: boolean
  /** A small text from the web, guarded and polite; undefined where there is none. */
  fetchText(url: string): Promise<string | undefined>
  /** One guarded question to a web server, without courtesy or redirects. */
  askPage(url: string): Promise<{ ok: true; status: number; text: string } | { ok: false; detail: string }>
  /** The address of the member who acts; undefined for an API key. */
  findOwnAddress(ctx: Ctx): Promise<string | undefined>
  /** Of outreach: whether any sequence may write to anybody. */
  hasActiveSequence(trx: Trx): Promise<boolean>
  /** Answers come by a mail provider's webhook, whatever the mailboxes read. */
  takesInbound: boolean
}
