import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { sql } from 'kysely'
import type { DatabaseLocation } from '../server/platform/db/open-database.ts'
import { openMailbox, plainMessage, startBareDelivery } from '../test/bare-delivery.ts'
import { benchPlaces } from './facts.ts'
import { median, type Row } from './row.ts'

const sizes = [1000, 10_000, 100_000]
const messages = 300
const pages = 20

/** How sending, with its claims, and the outbox's first page grow with the messages that are in the table already. */
export async function benchOutbox(places = benchPlaces()): Promise<Row[]> {
  const sink = fork(new URL('./mail-sink.ts', import.meta.url).pathname)
  const [{ port }] = (await once(sink, 'message')) as [{ port: number }]
  const rows: Row[] = []
  for (const { location } of places) rows.push(...(await growOn(location, sink, port)))
  sink.disconnect()
  return rows
}

async function growOn(place: DatabaseLocation, sink: ChildProcess, port: number): Promise<Row[]> {
  const outbox = await openOutbox(place, port)
  const sending: number[] = []
  const listing: number[] = []
  let there = 0
  for (const size of sizes) {
    await outbox.fill(size - there)
    there = size
    await outbox.list()
    sending.push(await median3(() => outbox.send(sink)))
    listing.push(await median3(() => outbox.list()))
    there += messages * 3
  }
  await outbox.close()
  return [
    growth(`sending as messages grow, ${place.kind}`, sending, 'message'),
    growth(`outbox page as messages grow, ${place.kind}`, listing, 'page of 50'),
  ]
}

/** `milliseconds` of one at each size. The slope is the power with which they grow: 0 is flat, 1 in step with the table. */
function growth(path: string, milliseconds: number[], unit: string): Row {
  const ratio = milliseconds.at(-1)! / milliseconds[0]!
  const slope = Math.log10(ratio) / Math.log10(sizes.at(-1)! / sizes[0]!)
  const seen = milliseconds.map((one, at) => `${one.toFixed(2)} ms at ${sizes[at]}`).join(', ')
  return {
    path,
    against: `the same at ${sizes[0]}`,
    ratio,
    aim: 'flat: 1',
    detail: `slope ${slope.toFixed(2)}; a ${unit} ${seen}`,
  }
}

async function median3(run: () => Promise<number>): Promise<number> {
  return median([await run(), await run(), await run()])
}

async function openOutbox(place: DatabaseLocation, port: number) {
  const bare = await startBareDelivery(place, { connections: 5 })
  const { delivery, platform } = bare
  const organisationId = platform.ids.next()
  const ctx = bare.jobs.contextFor(organisationId, { kind: 'system', id: 'bench' })
  const mailbox = await delivery.createMailbox(ctx, openMailbox('noor@seller.example', port))
  const page = delivery.routes.find((one) => one.url === '/api/v1/messages' && one.method === 'GET')!
  return {
    /** Messages sent in the past, one a minute. */
    async fill(count: number) {
      for (let done = 0; done < count; done += 1000) {
        await ctx.transaction((ctx) =>
          sql`
            insert into delivery.messages (organisation_id, id, key, contact_id, company_id, step, mailbox_id, to_address, to_name, subject,
              body_text, reasons, evidence_ids, state, tries, send_at, created_at, changed_at, sent_at)
            select ${organisationId}::uuid, id, id, id, id, 1, ${mailbox.id}::uuid, id || '@buyer.example', 'Ada Buyer', 'The booth',
              repeat('We saw your name among the sponsors. ', 20), '{}', '{}', 'sent', 1, at, at, at, at
            from (select gen_random_uuid() as id, now() - make_interval(mins => n) as at
              from generate_series(1, ${Math.min(1000, count - done)}::int) as n) as past`.execute(ctx.db),
        )
      }
    },
    /** Milliseconds for each message, by the mail server's clock. */
    async send(sink: ChildProcess): Promise<number> {
      await ctx.transaction((ctx) =>
        delivery.planMessages(
          ctx,
          Array.from({ length: messages }, () => ({
            ...plainMessage(ctx.ids.next()),
            mailboxId: mailbox.id,
            sendAt: ctx.clock.now(),
          })),
        ),
      )
      sink.send({ expect: messages })
      const told = once(sink, 'message') as Promise<[{ perSecond: number }]>
      await delivery.sendDueMessages(ctx)
      const [{ perSecond }] = await told
      return 1000 / perSecond
    },
    /** Milliseconds for a page, as the route makes it. */
    async list(): Promise<number> {
      const started = performance.now()
      for (let n = 0; n < pages; n++) await page.run(ctx as never, { query: { sort: '-sendAt', limit: 50 } } as never)
      return (performance.now() - started) / pages
    },
    close: bare.close,
  }
}

if (import.meta.main) {
  console.table(await benchOutbox())
  process.exit(0)
}
