import { simpleParser } from 'mailparser'
import { createTransport } from 'nodemailer'
import { type Person, people, seller } from '../../cast/index.ts'
import { createFastClock, startSandbox } from '../index.ts'
import { type Delivery, startReceiver } from '../receiver.ts'

export const SIGNING_KEY = 'signing-key'
export const CAL_SECRET = 'cal-secret'
export const mailbox = seller.salespeople[0]!

/** What tests of the prospects share: a fast world that starts on a Monday, a receiver for it, and ways to write and read. */
export async function startStage() {
  const receiver = await startReceiver()
  const world = await startSandbox({
    clock: createFastClock(Temporal.Instant.from('2031-03-03T09:00:00Z'), 20 * 86_400),
    inboundWebhookUrl: `${receiver.url}/inbound/mime`,
    calWebhookUrl: `${receiver.url}/cal`,
    inboundSigningKey: SIGNING_KEY,
    calSecret: CAL_SECRET,
  })
  const took = (path: string) =>
    receiver.deliveries.filter((delivery) => delivery.path.startsWith(path) && delivery.status === 200)

  return {
    world,
    receiver,
    /** Requests for a path, and below it, that the receiver took. */
    took,
    /** Sends a message with pixel, tracked link and unsubscribe headers; gives its Message-ID. */
    write: (person: Person, thread: Threading = {}) => write(world.smtp.port, receiver.url, person, thread),
    readAnswers: () =>
      Promise.all(
        took('/inbound/mime').map(async (delivery) => {
          const fields = await fieldsOf(delivery)
          return { fields, mail: await simpleParser(fields['body-mime'] ?? '') }
        }),
      ),
    reset() {
      world.reset()
      receiver.deliveries.length = 0
    },
    async stop() {
      await world.stop()
      await receiver.stop()
    },
  }
}

export type Stage = Awaited<ReturnType<typeof startStage>>

export type Threading = { messageId?: string; inReplyTo?: string }

/** The form fields of an inbound post, URL-encoded or multipart. */
export async function fieldsOf({ body, headers }: Delivery): Promise<Record<string, string>> {
  const form = await new Response(body, { headers: { 'content-type': headers['content-type'] ?? '' } }).formData()
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
}

export function having(temperament: Person['temperament'], more: (person: Person) => boolean = () => true): Person[] {
  return people.filter((person) => person.temperament === temperament && more(person))
}

async function write(port: number, tracker: string, person: Person, { messageId, inReplyTo }: Threading) {
  const outside = encodeURIComponent('https://elsewhere.test/landing')
  const sent = await createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    auth: { user: mailbox.email, pass: mailbox.smtpPassword },
  }).sendMail({
    ...(messageId ? { messageId } : {}),
    ...(inReplyTo ? { inReplyTo, references: inReplyTo } : {}),
    from: { name: mailbox.name, address: mailbox.email },
    to: person.email,
    subject: 'Badges at the fair',
    text: 'Hello,\nshall we talk?\n\nNoor',
    html: `<p>Hello, <a href="${tracker}/to/${outside}">shall we talk</a>?</p>
      <p><a href="${tracker}/leave/${person.id}">Unsubscribe</a></p><img src="${tracker}/pixel/${person.id}" width="1" height="1">`,
    headers: {
      'List-Unsubscribe': `<mailto:leave@berthline.example>, <${tracker}/leave/${person.id}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  })
  return sent.messageId
}
