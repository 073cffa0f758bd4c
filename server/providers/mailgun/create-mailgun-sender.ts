import { randomUUID } from 'node:crypto'
import { type AccountOf, createApiSender, type EmailSender, type Letter, verifyWith } from '#modules/delivery/index.ts'
import type { Fetcher } from '#platform/fetch/index.ts'
import { findEvent } from './find-event.ts'
import { readAnswer } from './read-answer.ts'

export type MailgunOptions = {
  fetcher: Pick<Fetcher, 'request'>
  deadlineMilliseconds?: number
  /** Without path; Mailgun's own for the account's region unless told. */
  url?: string
}

type Account = AccountOf<'mailgun'>

const urls = { us: 'https://api.mailgun.net', eu: 'https://api.eu.mailgun.net' }

/** Sends finished mail through Mailgun (messages.mime). */
export function createMailgunSender(options: MailgunOptions): EmailSender<Account> {
  const { fetcher, deadlineMilliseconds = 60_000 } = options
  return createApiSender({
    fetcher,
    deadlineMilliseconds,
    async open({ secret, domain, region }: Account) {
      const url = options.url ?? urls[region]
      const headers = { authorization: `Basic ${Buffer.from(`api:${secret ?? ''}`).toString('base64')}` }
      return {
        ok: true,
        access: {
          write: (letter) => {
            const { type, body } = writeForm(letter)
            return { url: `${url}/v3/${domain}/messages.mime`, headers: { ...headers, 'content-type': type }, body }
          },
          read: readAnswer,
          findSent: (sought) =>
            findEvent({ fetcher, url: `${url}/v3/${domain}/events`, headers, timeoutMs: deadlineMilliseconds }, sought),
          verify: () =>
            verifyWith({
              ...{ fetcher, timeoutMs: deadlineMilliseconds, read: readAnswer },
              // A key for sending may ask nothing else. Without a recipient nothing can be sent, and 400 says just that.
              request: {
                ...{ url: `${url}/v3/${domain}/messages.mime`, method: 'POST', body: '' },
                headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
              },
              good: ({ status }) => status === 400,
            }),
        },
      }
    },
  })
}

/** `multipart/form-data` (RFC 7578), put together here so that its length is known before its first byte leaves. */
function writeForm({ to, raw }: Letter): { type: string; body: Buffer } {
  const boundary = `lanyard-${randomUUID()}`
  const part = (disposition: string, more = '') =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${disposition}${more}\r\n\r\n`)
  const lineEnd = Buffer.from('\r\n')
  const body = Buffer.concat([
    ...[part('name="to"'), Buffer.from(to), lineEnd],
    // The letter has our own tracking, where its recipient may be tracked at all.
    ...[part('name="o:tracking"'), Buffer.from('no'), lineEnd],
    ...[part('name="message"; filename="message.eml"', '\r\nContent-Type: message/rfc822'), raw, lineEnd],
    Buffer.from(`--${boundary}--\r\n`),
  ])
  return { type: `multipart/form-data; boundary=${boundary}`, body }
}
