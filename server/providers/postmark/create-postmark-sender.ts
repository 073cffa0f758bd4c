import {
  type AccountOf,
  createApiSender,
  type EmailSender,
  type Letter,
  readLetter,
  verifyWith,
} from '#modules/delivery/index.ts'
import type { Fetcher } from '#platform/fetch/index.ts'
import { findOutbound } from './find-outbound.ts'
import { readAnswer } from './read-answer.ts'

export type PostmarkOptions = {
  fetcher: Pick<Fetcher, 'request'>
  deadlineMilliseconds?: number
  /** Without path; Postmark's own unless told. */
  url?: string
}

type Account = AccountOf<'postmark'>

/** Sends through Postmark, which puts the mail together itself: what the letter says goes there in parts. */
export function createPostmarkSender(options: PostmarkOptions): EmailSender<Account> {
  const { fetcher, deadlineMilliseconds = 60_000, url = 'https://api.postmarkapp.com' } = options
  return createApiSender({
    fetcher,
    deadlineMilliseconds,
    async open({ secret, messageStream }: Account) {
      const headers = { 'x-postmark-server-token': secret ?? '', accept: 'application/json' }
      return {
        ok: true,
        access: {
          write: async (letter) => ({
            url: `${url}/email`,
            headers: { ...headers, 'content-type': 'application/json' },
            body: Buffer.from(JSON.stringify(await toEmail(letter, messageStream))),
          }),
          read: readAnswer,
          findSent: (sought) => findOutbound({ fetcher, url, headers, timeoutMs: deadlineMilliseconds }, sought),
          verify: () =>
            verifyWith({
              ...{ fetcher, timeoutMs: deadlineMilliseconds, read: readAnswer },
              request: { url: `${url}/server`, headers },
              good: () => false,
            }),
        },
      }
    },
  })
}

async function toEmail(letter: Letter, messageStream: string) {
  const parts = await readLetter(letter.raw)
  return {
    From: address(parts.from.name, parts.from.address),
    To: address(parts.toName, letter.to),
    Subject: parts.subject,
    ...(parts.text === null ? {} : { TextBody: parts.text }),
    ...(parts.html === null ? {} : { HtmlBody: parts.html }),
    ...(parts.replyTo === null ? {} : { ReplyTo: parts.replyTo }),
    Headers: [
      ...parts.headers.map(({ name, value }) => ({ Name: name, Value: value })),
      // Else Postmark puts its own Message-ID in the place of ours, and answers no longer name the message.
      { Name: 'X-PM-KeepID', Value: 'true' },
    ],
    Attachments: parts.attachments.map(({ name, type, content, contentId }) => ({
      Name: name,
      ContentType: type,
      Content: content.toString('base64'),
      ...(contentId === null ? {} : { ContentID: `cid:${contentId}` }),
    })),
    MessageStream: messageStream,
    // The letter has our own, where its recipient may be tracked at all.
    TrackOpens: false,
    TrackLinks: 'None',
  }
}

const address = (name: string, at: string): string => (name ? `"${name.replace(/(["\\])/g, '\\$1')}" <${at}>` : at)
