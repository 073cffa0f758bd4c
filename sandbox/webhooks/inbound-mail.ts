import { createHmac, randomBytes } from 'node:crypto'
import type { Ask } from '../loopback.ts'
import type { Answer } from '../prospects/compose-reply.ts'

/** How a mail provider signs what it posts: hex HMAC-SHA256 of timestamp and token. */
export function signInbound(signingKey: string, timestamp: string, token: string): string {
  return createHmac('sha256', signingKey)
    .update(timestamp + token)
    .digest('hex')
}

/**
 * One arrived message in the shape of Mailgun's route for raw MIME: form fields, URL-encoded for plain messages and
 * multipart for reports, which carry parts. Real time in the signature: receivers refuse old ones.
 */
export function composeInbound(mail: Answer, signingKey: string): Ask {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const token = randomBytes(25).toString('hex')
  const isReport = /^content-type: multipart\/report/im.test(mail.mime)
  const fields = {
    recipient: mail.recipient,
    // A bounce has no sender, so that nobody bounces it back.
    sender: isReport ? '' : (/<([^>]+)>/.exec(mail.from)?.[1] ?? mail.from),
    from: mail.from,
    subject: mail.subject,
    domain: mail.recipient.slice(mail.recipient.lastIndexOf('@') + 1),
    'body-mime': mail.mime,
    timestamp,
    token,
    signature: signInbound(signingKey, timestamp, token),
  }
  return isReport ? multipart(fields) : urlEncoded(fields)
}

function urlEncoded(fields: Record<string, string>): Ask {
  return {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  }
}

function multipart(fields: Record<string, string>): Ask {
  const boundary = `------------------------${randomBytes(12).toString('hex')}`
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: `${parts.join('')}--${boundary}--\r\n`,
  }
}
