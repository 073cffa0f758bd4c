import { parseAddresses } from './mime/addresses.ts'
import { parseHeaders } from './mime/headers.ts'
import type { ReadMail } from './read-mail.ts'

/** The addresses that complained or asked out through their mail provider (RFC 5965 and the like); undefined for other mail.
 *  Providers that hide who complained leave ''. */
export function readComplaint(mail: ReadMail): string[] | undefined {
  const isReport =
    mail.reports.feedback.length > 0 ||
    /report-type="?feedback-report/i.test(mail.headers.get('content-type')?.[0] ?? '')
  // One large receiver sends its complaints as a plain enclosure, marked in the enclosed mail's headers.
  const marked = mail.original?.get('x-hmxmroriginalrecipient') ?? mail.headers.get('x-hmxmroriginalrecipient')
  const byClient =
    /^[ \t]*(?:\S+ ){1,3}sent this e?-?mail to unsubscribe from the message/im.test(mail.text) &&
    mail.headers.has('auto-submitted')
  if (!isReport && !marked && !byClient) return undefined
  if (byClient) return mail.from ? [mail.from.address] : []
  const fields = mail.reports.feedback.map((text) => parseHeaders(text.replace(/^\s+/, '')))
  const stated = fields.flatMap((report) => [
    ...(report.get('original-rcpt-to') ?? []),
    ...(report.get('removal-recipient') ?? []),
  ])
  const original = mail.original
  const people = stated.length > 0 ? stated : (marked ?? original?.get('to') ?? original?.get('x-original-to') ?? [])
  const addresses = people.flatMap((value) => parseAddresses(value).map((one) => one.address))
  return addresses.length > 0 ? [...new Set(addresses)] : ['']
}
