import { recogniseAutoReply } from './auto-reply/recognise-auto-reply.ts'
import { findReturnDay } from './auto-reply/return-on.ts'
import { type BouncedRecipient, readBounce } from './bounce/read-bounce.ts'
import { readSesNotification } from './bounce/ses-notification.ts'
import { readComplaint } from './complaint.ts'
import type { Intent } from './intent/intent.ts'
import { findReferral, type Referral } from './intent/referral.ts'
import { weighIntent } from './intent/weigh-intent.ts'
import type { Headers } from './mime/headers.ts'
import type { ReadMail } from './read-mail.ts'
import { readHtmlReplyText, readReplyText } from './reply-text/reply-text.ts'

export type MailKind = 'bounce' | 'auto_reply' | 'complaint' | 'reply' | 'other'

export type ClassifiedMail = {
  kind: MailKind
  /** Whom a bounce or complaint is about; empty for the rest, but for receipts of delivery (kind other, reason delivered). */
  recipients: BouncedRecipient[]
  /** What a reply or auto-reply says; undefined for bounces and other mail. A complaint means unsubscribe. */
  intent?: Intent | undefined
  /** 0 to 1, of kind and intent together. */
  confidence: number
  /** The words or signs that decided. */
  because: string[]
  /** What the sender wrote: no quoted mail, no signature. */
  text: string
  /** ISO day on which an absent person is back. */
  returnOn?: string | undefined
  referral?: Referral | undefined
}

/** Says what an incoming mail is and means. Pure: the mail alone decides, neither clock nor what was sent is asked. */
export function classifyMail(mail: ReadMail): ClassifiedMail {
  return classifyComplaint(mail) ?? classifyBounce(mail) ?? classifyWritten(mail)
}

function classifyComplaint(mail: ReadMail): ClassifiedMail | undefined {
  const addresses = readComplaint(mail)
  if (!addresses) return undefined
  const recipients = addresses.map((address) => ({ address, status: '', reason: 'feedback' as const, hard: false }))
  return {
    kind: 'complaint',
    recipients,
    intent: 'unsubscribe',
    confidence: 0.99,
    because: ['feedback report'],
    text: mail.text.trim(),
  }
}

function classifyBounce(mail: ReadMail): ClassifiedMail | undefined {
  const notification = readSesNotification(mail.text)
  const recipients = notification?.recipients ?? readBounce(mail)
  if (!recipients) return undefined
  const text = mail.text.trim()
  if (notification?.kind === 'complaint')
    return {
      kind: 'complaint',
      recipients,
      intent: 'unsubscribe',
      confidence: 0.99,
      because: ['feedback report'],
      text,
    }
  // A receipt tells that all went well: it must not count against an address.
  const receipt = recipients.length > 0 && recipients.every((one) => one.reason === 'delivered')
  const sure =
    mail.reports.deliveryStatus.length > 0 || mail.headers.has('x-failed-recipients') || notification ? 0.99 : 0.9
  const because = [...new Set(recipients.map((one) => [one.status, one.reason].filter(Boolean).join(' ')))]
  return { kind: receipt ? 'other' : 'bounce', recipients, confidence: sure, because, text }
}

function classifyWritten(mail: ReadMail): ClassifiedMail {
  const sender = mail.from?.name ?? ''
  const fromHtml = mail.html !== undefined && !hasPlainText(mail)
  const text = fromHtml ? readHtmlReplyText(mail.html!, sender) : readReplyText(mail.text, sender)
  const ours = [mail.from?.address ?? '', ...mail.to.map((to) => to.address)]
  const meaning = readMeaning({
    headers: mail.headers,
    subject: mail.subject,
    text,
    whole: mail.text,
    date: mail.date,
    ours,
  })
  if (isBulk(mail) && meaning.kind === 'reply')
    return { kind: 'other', recipients: [], confidence: 0.8, because: ['bulk mail'], text }
  return { ...meaning, recipients: [], text }
}

export type Written = {
  headers: Headers
  subject: string
  /** The reply's own words. */
  text: string
  /** The text with quote and signature: a notice may name its return day or deputy there. */
  whole: string
  date?: Temporal.ZonedDateTime | undefined
  /** Addresses that can't be a referral: sender and addressees. */
  ours: string[]
}

/** Kind and meaning of a mail that is neither bounce nor complaint. */
export function readMeaning(written: Written): Omit<ClassifiedMail, 'recipients' | 'text'> {
  const said =
    written.text.trim() === ''
      ? written.subject.replace(/^\s*(?:(?:re|aw|fwd?|wg|sv|odp|r|rif|antw)\s*:\s*)+/i, '')
      : written.text
  const auto = recogniseAutoReply(written.headers, written.subject, said)
  if (auto) {
    const { intent, confidence, because } = auto
    const answer = { kind: auto.automatic ? ('auto_reply' as const) : ('reply' as const), intent, confidence, because }
    if (intent === 'left_company') return { ...answer, referral: findReferral(said, written.ours) }
    const sentOn = written.date?.toPlainDate()
    const back =
      intent === 'out_of_office' && sentOn
        ? findReturnDay(`${written.subject}. ${said}`, sentOn, writesMonthFirst(written.date!))
        : undefined
    return { ...answer, returnOn: back?.toString() }
  }
  const { intent, confidence, because } = weighIntent(said)
  return {
    kind: 'reply',
    intent,
    confidence,
    because,
    referral: intent === 'referral' ? findReferral(said, written.ours) : undefined,
  }
}

// "7/10" is 10 July where the sender's clock is North America's, 7 October elsewhere.
function writesMonthFirst(date: Temporal.ZonedDateTime): boolean {
  const hours = date.offsetNanoseconds / 3_600_000_000_000
  return hours <= -4 && hours >= -10
}

function hasPlainText(mail: ReadMail): boolean {
  return mail.html === undefined || !mail.headers.get('content-type')?.[0]?.toLowerCase().startsWith('text/html')
}

// Newsletters and notices: many readers, nobody's answer.
function isBulk(mail: ReadMail): boolean {
  const answered =
    mail.inReplyTo !== undefined || mail.references.length > 0 || /^\s*(?:re|aw|sv|odp|r|antw)\s*:/i.test(mail.subject)
  const marked =
    mail.headers.has('list-unsubscribe') ||
    mail.headers.has('list-id') ||
    /^(?:bulk|list|junk)$/i.test(mail.headers.get('precedence')?.[0] ?? '')
  return marked && !answered
}
