import type { LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import { ImapFlow, type MailboxObject } from 'imapflow'
import {
  type MailServerAccount,
  MailServerError,
  mostBytes,
  type OpenedInbox,
  type OpenInbox,
} from '#modules/inbox/index.ts'
import { toMailServerError } from './explain-error.ts'

export { createInboxCheck } from './check-inbox.ts'
export { createSentFolderReader } from './look-into-sent-folder.ts'

export type ImapOptions = {
  /** The address to connect to, judged by the address guard. */
  resolveHost(host: string, port: number): Promise<LookupAddress>
  /** Nothing may take longer than this. */
  patienceMilliseconds?: number
}

/** Reads INBOXes by IMAP (RFC 9051, 3501), read-only: no mail is marked as read, and none is fetched twice. */
export function createImapReader({ resolveHost, patienceMilliseconds = 30_000 }: ImapOptions): OpenInbox {
  return async (account) => {
    const { address } = await orExplain(resolveHost(account.host, account.port))
    const client = new ImapFlow(optionsFor(account, address, patienceMilliseconds))
    // Whatever is emitted also fails the command under way; unheard it would end the process.
    client.on('error', () => {})
    try {
      await orExplain(client.connect())
      return present(client, await orExplain(client.mailboxOpen('INBOX', { readOnly: true })))
    } catch (error) {
      client.close()
      throw error
    }
  }
}

export const optionsFor = (account: MailServerAccount, address: string, patience: number) => ({
  host: address,
  // The certificate is checked against the name, not against the address it was found at.
  ...(isIP(account.host) ? {} : { servername: account.host }),
  port: account.port,
  secure: account.security === 'tls',
  ...(account.security === 'tls' ? {} : { doSTARTTLS: account.security === 'starttls' }),
  auth: { user: account.user, pass: account.password },
  logger: false as const,
  disableAutoIdle: true,
  connectionTimeout: patience,
  greetingTimeout: patience,
  socketTimeout: patience,
  maxLiteralSize: 2 * mostBytes,
})

function present(client: ImapFlow, opened: MailboxObject): OpenedInbox {
  const search = async (query: Parameters<ImapFlow['search']>[0]): Promise<number[]> => {
    const found = await orExplain(client.search(query, { uid: true }))
    // The library answers false to a refusal and to a lost connection alike.
    if (!found) throw new MailServerError(client.usable ? 'broken' : 'try_later', 'The search was not answered.')
    return found.toSorted((a, b) => a - b)
  }
  return {
    uidValidity: String(opened.uidValidity),
    uidNext: opened.uidNext,
    // 'n:*' always names the last mail too, be it below n (RFC 9051, 9: seq-range).
    listAfter: async (uid) => (await search({ uid: `${uid + 1}:*` })).filter((one) => one > uid),
    listSince: (day) => search({ since: new Date(`${day}T00:00:00Z`) }),
    async fetchMail(uid) {
      const wanted = { uid: true, internalDate: true, source: { start: 0, maxLength: mostBytes } }
      const found = await orExplain(client.fetchOne(String(uid), wanted, { uid: true }))
      // The library also answers nothing when the connection is lost; gone is only what the server says is gone.
      if (!found && (await search({ uid: String(uid) })).length === 0) return undefined
      if (!found) throw new MailServerError('try_later', 'A mail was not answered.')
      const arrived = new Date(found.internalDate ?? Date.now()).getTime()
      const arrivedOn = Temporal.Instant.fromEpochMilliseconds(arrived).toZonedDateTimeISO('UTC').toPlainDate()
      return { raw: found.source ?? new Uint8Array(), arrivedOn }
    },
    async close() {
      await client.logout().catch(() => {})
      client.close()
    },
  }
}

async function orExplain<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw toMailServerError(error)
  }
}
