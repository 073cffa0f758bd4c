/** How a mailbox is read. `none` sends the password in the clear: for loopback only. */
export type MailServerAccount = {
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  user: string
  password: string
}

/** An opened INBOX. Nothing in it is changed, no mail is marked as read. */
export type OpenedInbox = {
  /** While it stays the same, a UID names a mail for ever. */
  uidValidity: string
  /** Every UID ever given out is below it. */
  uidNext: number
  /** UIDs of the mails above `uid`, ascending. */
  listAfter(uid: number): Promise<number[]>
  /** UIDs of the mails that arrived on this day (of the server) or later, ascending. */
  listSince(day: Temporal.PlainDate): Promise<number[]>
  /** The mail, cut at `mostBytes`; undefined when it is gone meanwhile. */
  fetchMail(uid: number): Promise<{ raw: Uint8Array; arrivedOn: Temporal.PlainDate } | undefined>
  close(): Promise<void>
}

/** Longer mails are read up to here: text comes first, what is cut off are attachments. */
export const mostBytes = 10 * 1024 * 1024

/** Opens an INBOX to be read. Throws `MailServerError`, as do the functions of what it answers. */
export type OpenInbox = (account: MailServerAccount) => Promise<OpenedInbox>

export class MailServerError extends Error {
  /** `misconfigured`: pointless without a change (a refused sign-in or address); `broken`: it does not speak IMAP as it should. */
  readonly problem: 'try_later' | 'misconfigured' | 'broken'
  constructor(problem: MailServerError['problem'], detail: string) {
    super(detail)
    this.name = 'MailServerError'
    this.problem = problem
  }
}
