import type { Answer, Answering } from './compose-reply.ts'

/** A delivery status notification (RFC 3464) from the prospect's mail server to the message's return path. */
export function composeBounce({ person, message, at, messageId }: Answering): Answer {
  const host = `mx1.${person.company.domain}`
  const cause = person.temperament === 'bounce_hard' ? MAILBOX_GONE : MAILBOX_FULL
  const boundary = `=_${messageId.replace(/[^a-z0-9]/gi, '').slice(0, 30)}`
  const date = new Date(at.epochMilliseconds).toUTCString().replace('GMT', '+0000')
  const subject = 'Undelivered Mail Returned to Sender'
  const mime = [
    'Return-Path: <>',
    `Date: ${date}`,
    `From: Mail Delivery System <MAILER-DAEMON@${host}>`,
    `To: ${message.returnPath}`,
    `Subject: ${subject}`,
    `Message-ID: ${messageId}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    'This is a MIME-encapsulated message.',
    '',
    `--${boundary}`,
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    `This is the mail system at host ${host}.`,
    '',
    "I'm sorry to have to inform you that your message could not be delivered to one or more recipients.",
    '',
    `<${person.email}>: host ${host} said: ${cause.said}`,
    '',
    `--${boundary}`,
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; ${host}`,
    `Arrival-Date: ${date}`,
    '',
    `Final-Recipient: rfc822; ${person.email}`,
    `Original-Recipient: rfc822;${person.email}`,
    'Action: failed',
    `Status: ${cause.status}`,
    `Remote-MTA: dns; ${host}`,
    `Diagnostic-Code: smtp; ${cause.said}`,
    '',
    `--${boundary}`,
    'Content-Description: Undelivered Message Headers',
    'Content-Type: text/rfc822-headers',
    '',
    headersOf(message.raw),
    '',
    `--${boundary}--`,
    '',
  ].join('\r\n')
  return {
    messageId,
    from: `Mail Delivery System <MAILER-DAEMON@${host}>`,
    recipient: message.returnPath,
    subject,
    mime,
  }
}

const MAILBOX_GONE = { status: '5.1.1', said: '550 5.1.1 User unknown; this mailbox no longer exists' }

/** Temporary by its code although the server gave up: the address is good, its owner is not emptying it. */
const MAILBOX_FULL = { status: '4.2.2', said: '452 4.2.2 The recipient mailbox is over its storage quota' }

function headersOf(raw: Buffer): string {
  return raw.toString().split(/\r?\n\r?\n/, 1)[0] ?? ''
}
