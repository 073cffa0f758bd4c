import { type ChildProcess, fork } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createTransport } from 'nodemailer'
import { createCompliance } from '../server/modules/compliance/index.ts'
import {
  createDelivery,
  type DeliveryDeps,
  type NewMailbox,
  usualLimits,
  wholeWeek,
} from '../server/modules/delivery/index.ts'
import { machineClock } from '../server/platform/clock.ts'
import { type DatabaseLocation, openDatabase } from '../server/platform/db/open-database.ts'
import { createIds } from '../server/platform/ids.ts'
import { createJobSystem } from '../server/platform/jobs/job-system.ts'
import { createSecrets } from '../server/platform/secrets.ts'
import { createMetrics, silentLogger } from '../server/platform/telemetry.ts'
import { createSmtpSender } from '../server/providers/smtp/index.ts'
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
  const db = await openDatabase(place)
  const platform = { db, clock: machineClock, ids: createIds(), log: silentLogger, metrics: createMetrics() }
  const jobs = createJobSystem(platform)
  const secrets = createSecrets(['a key of sixteen characters'])
  const findPerson: DeliveryDeps['findPerson'] = async () => ({ contactIds: [], addresses: [] })
  const delivery = createDelivery({
    ...platform,
    secrets,
    findPerson,
    compliance: createCompliance({ secrets, findPerson }),
    sender: createSmtpSender({ resolveHost: async () => ({ address: '127.0.0.1', family: 4 }) }),
    connections,
    // High enough for all of them, so that what counting costs is measured.
    usualLimits: { ...usualLimits, companyDomainCap: 1_000_000 },
    publicUrl: () => 'https://mail.seller.example',
    postalAddress: async () => 'Berthline Ltd., 14 Chandlers Row, Bristol',
    findLapsed: async () => new Set(),
    contextFor: jobs.contextFor,
  })
  jobs.register(delivery.listeners, delivery.schedules)
  await jobs.start()
  const ctx = jobs.contextFor(platform.ids.next(), { kind: 'system', id: 'bench' })
  const smtp = { host: 'smtp.seller.example', port, security: 'none', user: null, password: null } as const
  const common = {
    fromName: 'Noor',
    smtp,
    imap: null,
    dailyCap: 100_000,
    window: wholeWeek,
  } satisfies Partial<NewMailbox>
  const plain = await delivery.createMailbox(ctx, { ...common, fromAddress: 'noor@seller.example', dkim: null })
  const signed = await delivery.createMailbox(ctx, { ...common, fromAddress: 'tomas@seller.example', dkim })
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
    async close() {
      delivery.close()
      await jobs.stop()
      await db.close()
    },
  }
}

const plannedFor = (id: string, n: number) => ({
  key: id,
  contactId: id,
  companyId: id,
  enrollmentId: null,
  sequenceId: null,
  eventId: null,
  step: 1,
  toAddress: `ada${n}@buyer.example`,
  toName: `Ada Buyer ${n}`,
  subject: `The booth at Harbour Summit, ${n}`,
  text: textFor(n),
  html: null,
  reasons: [],
  evidenceIds: [],
  inReplyTo: null,
  held: null,
})

if (import.meta.main) {
  console.table(await benchSending())
  process.exit(0)
}
