import { type MailAddress, parseAddresses } from './mime/addresses.ts'
import { type Headers, headerText, parseHeaders } from './mime/headers.ts'
import { htmlToText } from './mime/html-text.ts'
import { parseMailDate } from './mime/mail-date.ts'
import { leaves, type Part, partBytes, partText, readPart } from './mime/part.ts'

export type Attachment = { filename: string; type: string; size: number }

export type ReadMail = {
  /** Lower-case names, unfolded, as they stand on the wire: read text with `headerText`. */
  headers: Headers
  from?: MailAddress | undefined
  to: MailAddress[]
  cc: MailAddress[]
  subject: string
  messageId?: string | undefined
  inReplyTo?: string | undefined
  references: string[]
  /** In the sender's own zone, so that "until Monday" is counted from the sender's day. */
  date?: Temporal.ZonedDateTime | undefined
  /** The readable text; made from the HTML where no plain text was sent. */
  text: string
  html?: string | undefined
  attachments: Attachment[]
  /** Bodies of message/delivery-status, message/disposition-notification and message/feedback-report parts. */
  reports: { deliveryStatus: string[]; disposition: string[]; feedback: string[] }
  /** Headers of the mail this one encloses: our own, when this is a bounce or a complaint. */
  original?: Headers | undefined
}

/** Reads a mail as it came over the wire. Never fails: what is damaged is missing. A string may hold bytes or text. */
export async function readMail(raw: Uint8Array | string): Promise<ReadMail> {
  const root = readPart(toByteString(raw))
  const headers = root.headers
  const parts = openEnclosedReport(leaves(root))
  const content = readContent(parts)
  const header = (name: string) => headers.get(name)?.[0]
  return {
    headers,
    from: parseAddresses(header('from'))[0],
    to: parseAddresses(headers.get('to')?.join(', ')),
    cc: parseAddresses(headers.get('cc')?.join(', ')),
    subject: headerText(headers, 'subject').trim(),
    messageId: messageIds(header('message-id'))[0],
    inReplyTo: messageIds(header('in-reply-to'))[0],
    references: messageIds(header('references')),
    date: parseMailDate(header('date') ?? ''),
    ...content,
    attachments: parts.filter(isAttachment).map(describeAttachment),
    original: readOriginal(parts),
  }
}

function toByteString(raw: Uint8Array | string): string {
  // A string with letters beyond one byte is decoded text; any other is bytes as they came.
  const isText = typeof raw === 'string' && /[\u0100-\uffff]/.test(raw)
  const bytes =
    typeof raw === 'string' && !isText
      ? raw
      : (typeof raw === 'string' ? Buffer.from(raw, 'utf8') : Buffer.from(raw)).toString('latin1')
  return bytes.replace(/\r\n?/g, '\n').replace(/^(?:>?From [^\n]*\n|\n)+/, '')
}

// A filter on the way may wrap a delivery report into a mail of its own; what it says stands inside.
function openEnclosedReport(parts: Part[]): Part[] {
  if (parts.some((part) => part.type === 'message/delivery-status')) return parts
  return parts.flatMap((part) => {
    if (part.type !== 'message/rfc822') return [part]
    const bytes = partBytes(part)
    const isReport = /^Content-Type:\s*multipart\/report/im.test(bytes.slice(0, bytes.indexOf('\n\n') + 1))
    return isReport ? leaves(readPart(bytes)) : [part]
  })
}

function readContent(parts: Part[]): Pick<ReadMail, 'text' | 'html' | 'reports'> {
  const plain: string[] = []
  const html: string[] = []
  const reports: ReadMail['reports'] = { deliveryStatus: [], disposition: [], feedback: [] }
  for (const part of parts) {
    if (part.type === 'message/delivery-status' || part.type === 'message/global-delivery-status')
      reports.deliveryStatus.push(partText(part))
    else if (part.type === 'message/disposition-notification') reports.disposition.push(partText(part))
    else if (part.type === 'message/feedback-report') reports.feedback.push(partText(part))
    else if (isAttachment(part) || /^(message\/|text\/rfc822-headers?$)/.test(part.type)) continue
    else if (part.type === 'text/html') html.push(partText(part))
    else if (/^(text\/plain|multipart\/|text$|$)/.test(part.type))
      plain.push(part.parameters['format'] === 'flowed' ? unflow(partText(part)) : partText(part))
  }
  const text = plain.join('\n')
  return { text: text.trim() === '' && html.length > 0 ? htmlToText(html.join('\n')) : text, html: html[0], reports }
}

// RFC 3676: a line that ends in a space goes on in the next, unless it is the signature mark or the quote depth differs.
function unflow(text: string): string {
  return text.replace(/^(?!-- $)((?:> ?)*)(.*\S) \n(?=(?!-- ?$)[^>\s])/gm, (line, quote: string, rest: string) =>
    quote === '' ? `${rest} ` : line,
  )
}

function readOriginal(parts: Part[]): Headers | undefined {
  const enclosed = parts.find((part) =>
    /^(message\/(rfc822|global)|text\/rfc822-headers?|message\/rfc822-headers)$/.test(part.type),
  )
  if (!enclosed) return undefined
  const headers = parseHeaders(partBytes(enclosed).replace(/^(?:>?From [^\n]*\n|\s*\n)+/, ''))
  return headers.size > 0 ? headers : undefined
}

function isAttachment(part: Part): boolean {
  if (/^message\/(delivery-status|disposition-notification|feedback-report|rfc822)$/.test(part.type)) return false
  return (
    part.disposition === 'attachment' ||
    !/^(text|message|multipart)(\/|$)/.test(part.type) ||
    (part.filename !== '' && part.type !== 'text/plain' && part.type !== 'text/html')
  )
}

function describeAttachment(part: Part): Attachment {
  return { filename: part.filename, type: part.type, size: partBytes(part).length }
}

function messageIds(value: string | undefined): string[] {
  return value?.match(/<[^<>\s]+>/g) ?? (value?.trim() ? [value.trim()] : [])
}
