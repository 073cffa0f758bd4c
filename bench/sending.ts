import { type ChildProcess, fork } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { usualLimits } from '../server/modules/delivery/index.ts'
import type { DatabaseLocation } from '../server/platform/db/open-database.ts'
import { openMailbox, plainMessage, startBareDelivery } from '../test/bare-delivery.ts'
import { benchPlaces } from './facts.ts'
import { connections, type Dkim, letterTo, sendBare } from './letter.ts'
import { interleave, type Row } from './row.ts'
import type { Order } from './sending-process.ts'

const messages = 1000
const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
}) as string
const dkim: Dkim = { domain: 'seller.example', selector: 's1', privateKey }

/**
 * Sending with per-message state and never twice, against nodemailer's pool with nothing of the kind, into the same server: from one process,
 * and on PostgreSQL from four, with a mailbox for each.
 */
export async function benchSending(places = benchPlaces()): Promise<Row[]> {
  const sink = fork(new URL('./mail-sink.ts', import.meta.url).pathname)
  const [{ port }] = (await once(sink, 'message')) as [{ port: number }]
  const rows: Row[] = []
  for (const { location } of places) {
    rows.push(...(await benchOn(location, sink, port, 1)))
    if (location.kind === 'postgres') rows.push(...(await benchOn(location, sink, port, 4)))
  }
  sink.disconnect()
  return rows
}

async function benchOn(place: DatabaseLocation, sink: ChildProcess, port: number, senders: number): Promise<Row[]> {
  const ours = await startOurs(place, port, senders)
  const crew = senders > 1 && place.kind === 'postgres' ? await startCrew(place.url, senders) : undefined
  const timed = (send: () => Promise<unknown>) => rate(sink, send)
  const count = messages / senders
  const peer = (key: Dkim | undefined) =>
    timed(() => crew?.all({ port, count, dkim: key }) ?? sendBare(port, count, key))
  const own = async (withDkim: boolean) => {
    await ours.prepare(withDkim)
    return timed(() => crew?.all({ organisationId: ours.organisationId }) ?? ours.send())
  }
  const seen = await interleave({
    peer: () => peer(undefined),
    ours: () => own(false),
    peerSigned: () => peer(dkim),
    oursSigned: () => own(true),
  })
  crew?.stop()
  await ours.close()
  const by = senders === 1 ? place.kind : `${place.kind}, ${senders} senders`
  const detail = (mine: number, theirs: number) =>
    `${by}, ${connections} connections each, ${Math.round(mine)} and ${Math.round(theirs)} messages/s by the server's clock`
  const peers = senders === 1 ? 'bare nodemailer pool' : `${senders} bare nodemailer pools`
  return [
    {
      path: `sending with DKIM, ${by}`,
      against: `${peers} with DKIM`,
      ratio: seen.oursSigned / seen.peerSigned,
      aim: '1.0',
      detail: detail(seen.oursSigned, seen.peerSigned),
    },
    {
      path: `sending, ${by}`,
      against: peers,
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

/** Processes that send at the same time, ours or bare. */
async function startCrew(url: string, size: number) {
  const children = Array.from({ length: size }, () =>
    fork(new URL('./sending-process.ts', import.meta.url).pathname, [url]),
  )
  await Promise.all(children.map((child) => once(child, 'message')))
  return {
    all: (order: Order) =>
      Promise.all(
        children.map((child) => {
          child.send(order)
          return once(child, 'message')
        }),
      ),
    stop() {
      for (const child of children) child.disconnect()
    },
  }
}

async function startOurs(place: DatabaseLocation, port: number, senders: number) {
  const bare = await startBareDelivery(place, {
    connections,
    // High enough for all of them, so that what counting costs is measured.
    usualLimits: { ...usualLimits, companyDomainCap: 1_000_000 },
  })
  const { delivery } = bare
  const ctx = bare.jobs.contextFor(bare.platform.ids.next(), { kind: 'system', id: 'bench' })
  const plain: string[] = []
  const signed: string[] = []
  for (let n = 0; n < senders; n++) {
    plain.push((await delivery.createMailbox(ctx, openMailbox(`noor${n}@seller.example`, port))).id)
    signed.push((await delivery.createMailbox(ctx, { ...openMailbox(`tomas${n}@seller.example`, port), dkim })).id)
  }
  return {
    organisationId: ctx.organisationId,
    send: () => delivery.sendDueMessages(ctx),
    /** Plans the messages, by turns for the mailboxes. */
    async prepare(withDkim: boolean) {
      const mailboxIds = withDkim ? signed : plain
      await ctx.transaction((ctx) =>
        delivery.planMessages(
          ctx,
          Array.from({ length: messages }, (_, n) => ({
            ...plainMessage(ctx.ids.next()),
            ...letterTo(n),
            mailboxId: mailboxIds[n % senders]!,
            sendAt: ctx.clock.now(),
          })),
        ),
      )
    },
    close: bare.close,
  }
}

if (import.meta.main) {
  console.table(await benchSending())
  process.exit(0)
}
