import { type ChildProcess, fork } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createTransport } from 'nodemailer'
import { usualLimits } from '../server/modules/delivery/index.ts'
import type { DatabaseLocation } from '../server/platform/db/open-database.ts'
import { openMailbox, plainMessage, startBareDelivery } from '../test/bare-delivery.ts'
import { benchPlaces } from './facts.ts'
import { interleave, type Row } from './row.ts'

const messages = 1000
const connections = 5
const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
}) as string
const dkim = { domain: 'seller.example', selector: 's1', privateKey }
const words = 'We saw your name among the sponsors of Harbour Summit and would like to show you what we do. '.repeat(8)

/** Sending with per-message state and never twice, against nodemailer's pool with nothing of the kind, into the same server. */
export async function benchSending(places = benchPlaces()): Promise<Row[]> {
  const sink = fork(new URL('./mail-sink.ts', import.meta.url).pathname)
  const [{ port }] = (await once(sink, 'message')) as [{ port: number }]
  const rows: Row[] = []
  for (const { location } of places) rows.push(...(await benchOn(location, sink, port)))
  sink.disconnect()
  return rows
}

async function benchOn(place: DatabaseLocation, sink: ChildProcess, port: number): Promise<Row[]> {
  const ours = await startOurs(place, port)
  const timed = (send: () => Promise<unknown>) => rate(sink, send)
  const seen = await interleave({
    peer: () => timed(() => sendBare(port, undefined)),
    ours: async () => timed(await ours.prepare(false)),
    peerSigned: () => timed(() => sendBare(port, dkim)),
    oursSigned: async () => timed(await ours.prepare(true)),
  })
  await ours.close()
  const detail = (mine: number, theirs: number) =>
    `${place.kind}, ${connections} connections, ${Math.round(mine)} and ${Math.round(theirs)} messages/s by the server's clock`
  return [
    {
      path: `sending with DKIM, ${place.kind}`,
      against: 'bare nodemailer pool with DKIM',
      ratio: seen.oursSigned / seen.peerSigned,
      aim: '1.0',
      detail: detail(seen.oursSigned, seen.peerSigned),
    },
    {
      path: `sending, ${place.kind}`,
      against: 'bare nodemailer pool',
      ratio: seen.ours / seen.peer,
      aim: 'none yet',
      detail: detail(seen.ours, seen.peer),
    },
  ]
}

/** Messages a second from the first to the last, by the clock of the server that gets them. */
async function rate(sink: ChildProcess, send: () => Promise<unknown>): Promise<number> {
  sink.send({ expect: messages })
  const told = once(sink, 'message') as Promise<[{ perSecond: number }]>
  await send()
  const [{ perSecond }] = await told
  return perSecond
}

async function sendBare(port: number, key: typeof dkim | undefined): Promise<void> {
  const pool = createTransport({
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    ...(key ? { dkim: { domainName: key.domain, keySelector: key.selector, privateKey: key.privateKey } } : {}),
  })
  await Promise.all(
    Array.from({ length: messages }, (_, n) =>
      pool.sendMail({
        from: { name: 'Noor', address: 'noor@seller.example' },
        to: { name: `Ada Buyer ${n}`, address: `ada${n}@buyer.example` },
        subject: `The booth at Harbour Summit, ${n}`,
        text: textFor(n),
        html: `<p>${textFor(n)}</p>`,
        headers: { 'List-Unsubscribe': `<https://mail.seller.example/u/${n}>` },
      }),
    ),
  )
  pool.close()
}

const textFor = (n: number): string => `Hello Ada ${n},\n\n${words}\n\nNoor`

async function startOurs(place: DatabaseLocation, port: number) {
  const bare = await startBareDelivery(place, {
    connections,
    // High enough for all of them, so that what counting costs is measured.
    usualLimits: { ...usualLimits, companyDomainCap: 1_000_000 },
  })
  const { delivery } = bare
  const ctx = bare.jobs.contextFor(bare.platform.ids.next(), { kind: 'system', id: 'bench' })
  const plain = await delivery.createMailbox(ctx, openMailbox('noor@seller.example', port))
  const signed = await delivery.createMailbox(ctx, { ...openMailbox('tomas@seller.example', port), dkim })
  return {
    /** Plans the messages; what it answers sends them. */
    async prepare(withDkim: boolean) {
      const mailboxId = withDkim ? signed.id : plain.id
      await ctx.transaction((ctx) =>
        delivery.planMessages(
          ctx,
          Array.from({ length: messages }, (_, n) => ({
            ...plannedFor(ctx.ids.next(), n),
            mailboxId,
            sendAt: ctx.clock.now(),
          })),
        ),
      )
      return () => delivery.sendDueMessages(ctx)
    },
    close: bare.close,
  }
}

const plannedFor = (id: string, n: number) => ({
  ...plainMessage(id),
  toAddress: `ada${n}@buyer.example`,
  toName: `Ada Buyer ${n}`,
  subject: `The booth at Harbour Summit, ${n}`,
  text: textFor(n),
})

if (import.meta.main) {
  console.table(await benchSending())
  process.exit(0)
}
