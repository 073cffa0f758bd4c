import {
  type AccountOf,
  createApiSender,
  type EmailSender,
  type Letter,
  readLetter,
  verifyWith,
} from '#modules/delivery/index.ts'
import type { Fetcher } from '#platform/fetch/index.ts'
import { findActivity, nameOfLetter } from './find-activity.ts'
import { readAnswer } from './read-answer.ts'

export type SendgridOptions = {
  fetcher: Pick<Fetcher, 'request'>
  deadlineMilliseconds?: number
  /** Without path; SendGrid's own for the account's region unless told. */
  url?: string
}

type Account = AccountOf<'sendgrid'>

const urls = { global: 'https://api.sendgrid.com', eu: 'https://api.eu.sendgrid.com' }

/** Sends through SendGrid's v3 mail/send, which puts the mail together itself: what the letter says goes there in parts. */
export function createSendgridSender(options: SendgridOptions): EmailSender<Account> {
  const { fetcher, deadlineMilliseconds = 60_000 } = options
  return createApiSender({
    fetcher,
    deadlineMilliseconds,
    async open({ secret, region }: Account) {
      const url = options.url ?? urls[region]
      const headers = { authorization: `Bearer ${secret ?? ''}`, accept: 'application/json' }
      return {
        ok: true,
        access: {
          write: async (letter) => ({
            url: `${url}/v3/mail/send`,
            headers: { ...headers, 'content-type': 'application/json' },
            body: Buffer.from(JSON.stringify(await toMail(letter))),
          }),
          read: readAnswer,
          findSent: (sought) =>
            findActivity({ fetcher, url: `${url}/v3/messages`, headers, timeoutMs: deadlineMilliseconds }, sought),
          verify: () =>
            verifyWith({
              ...{ fetcher, timeoutMs: deadlineMilliseconds, read: readAnswer },
              request: { url: `${url}/v3/scopes`, headers },
              good: ({ status }) => status === 403,
            }),
        },
      }
    },
  })
}

const off = { enable: false }

async function toMail(letter: Letter) {
  const parts = await readLetter(letter.raw)
  // SendGrid wants plain text before HTML, and no empty part.
  const content = [
    ...(parts.text ? [{ type: 'text/plain', value: parts.text }] : []),
    ...(parts.html ? [{ type: 'text/html', value: parts.html }] : []),
  ]
  return {
    personalizations: [
      {
        to: [person(parts.toName, letter.to)],
        // By this its activity can be searched; SendGrid hands it back and shows it to nobody.
        custom_args: Object.fromEntries(parts.headers.flatMap(nameOfLetter)),
      },
    ],
    from: person(parts.from.name, parts.from.address),
    ...(parts.replyTo === null ? {} : { reply_to: { email: bareAddress(parts.replyTo) } }),
    subject: parts.subject,
    content,
    headers: Object.fromEntries(parts.headers.map(({ name, value }) => [name, value])),
    ...(parts.attachments.length === 0 ? {} : { attachments: parts.attachments.map(toAttachment) }),
    // The letter has our own, where its recipient may be tracked at all, and its own way out.
    tracking_settings: {
      click_tracking: { enable: false, enable_text: false },
      open_tracking: off,
      subscription_tracking: off,
    },
  }
}

type Attachment = Awaited<ReturnType<typeof readLetter>>['attachments'][number]

const toAttachment = ({ name, type, content, contentId }: Attachment) => ({
  content: content.toString('base64'),
  filename: name,
  type,
  ...(contentId === null ? {} : { disposition: 'inline', content_id: contentId }),
})

const person = (name: string, email: string) => (name ? { email, name } : { email })

const bareAddress = (written: string): string => /<([^>]+)>/.exec(written)?.[1] ?? written
