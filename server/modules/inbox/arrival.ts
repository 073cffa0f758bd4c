import { createHash } from 'node:crypto'
import type { ReadMail } from './understand/index.ts'

/** What is kept of a mail's headers, cut and cleaned so that the database takes it, however odd the mail. */
export type Traces = {
  fingerprint: string
  fromAddress: string | null
  fromName: string
  toAddresses: string[]
  subject: string
  headerMessageId: string | null
  inReplyTo: string | null
  referenceIds: string[]
}

const longestText = 100_000
/** RFC 5322: no line is longer. */
const longestId = 998

export function readTraces(mail: ReadMail, raw: Uint8Array): Traces {
  const ids = [...mail.references, ...(mail.inReplyTo ? [mail.inReplyTo] : [])].map((id) => tidy(id, longestId))
  return {
    fingerprint: fingerprintOf(mail, raw),
    fromAddress: mail.from ? tidyAddress(mail.from.address) : null,
    fromName: tidy(mail.from?.name ?? '', 300),
    toAddresses: [...mail.to, ...mail.cc].slice(0, 100).map((one) => tidyAddress(one.address)),
    subject: tidy(mail.subject, 1000),
    headerMessageId: mail.messageId ? tidy(mail.messageId, longestId) : null,
    inReplyTo: mail.inReplyTo ? tidy(mail.inReplyTo, longestId) : null,
    // In the order of the thread; the last ones are the nearest.
    referenceIds: [...new Set(ids)].slice(-50),
  }
}

/**
 * The same for the same mail, whichever way it came: relays add headers, but leave these. Some senders use one Message-ID for all
 * their mails, so it does not stand alone; a mail without one is known by its bytes.
 */
function fingerprintOf(mail: ReadMail, raw: Uint8Array): string {
  const hash = createHash('sha256')
  if (!mail.messageId) return hash.update(raw).digest('hex')
  const date = mail.headers.get('date')?.[0] ?? ''
  return hash.update([mail.messageId, mail.from?.address ?? '', date, mail.subject].join('\n')).digest('hex')
}

export const tidyAddress = (address: string): string => tidy(address, 320).trim().toLowerCase()

/** PostgreSQL takes neither NUL nor half a surrogate pair. */
export const tidy = (text: string, longest: number = longestText): string =>
  text.slice(0, longest).replaceAll('\0', '').toWellFormed()
