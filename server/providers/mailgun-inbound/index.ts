import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ReadInboundPost } from '#modules/inbox/index.ts'
import { readForm } from './read-form.ts'

/**
 * Mailgun tries for 8 hours, and its documentation does not say whether it signs anew: refusing sooner would lose mail. A seen
 * signature is worth nothing all the same, as its token is spent with the first mail.
 */
const oldest = { hours: 9 }
const mostAhead = { minutes: 15 }

/** Reads a Mailgun route's post of a raw mail: hex HMAC-SHA256 of timestamp and token, the mail in `body-mime`. */
export const readMailgunPost: ReadInboundPost = (post, signingKey, now) => {
  const form = readForm(post.body, post.contentType)
  const field = (name: string) => Buffer.from(form.get(name) ?? []).toString()
  const [timestamp, token] = [field('timestamp'), field('token')]
  const expected = createHmac('sha256', signingKey)
    .update(timestamp + token)
    .digest()
  const given = Buffer.from(field('signature'), 'hex')
  const refuse = (detail: string) => ({ ok: false as const, reason: 'bad_signature' as const, detail })
  if (!token || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return refuse('The signature does not match.')
  }
  if (!isRecent(timestamp, now)) return refuse('The signature is too old, or from the future.')
  const raw = form.get('body-mime')
  if (!raw || raw.length === 0) {
    return {
      ok: false,
      reason: 'unusable',
      detail: 'There is no body-mime: let the address of the route end in /mime.',
    }
  }
  return { ok: true, raw, recipient: field('recipient').toLowerCase(), sourceKey: `mailgun ${token.slice(0, 200)}` }
}

function isRecent(timestamp: string, now: Temporal.Instant): boolean {
  if (!/^\d{1,11}$/.test(timestamp)) return false
  const signed = Temporal.Instant.fromEpochMilliseconds(Number(timestamp) * 1000)
  const [from, to] = [now.subtract(oldest), now.add(mostAhead)]
  return Temporal.Instant.compare(signed, from) >= 0 && Temporal.Instant.compare(signed, to) <= 0
}
