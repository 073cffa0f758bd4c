import { sql } from 'kysely'
import { createCompliance } from '../../server/modules/compliance/index.ts'
import { createDelivery, type DeliveryDeps, wholeWeek } from '../../server/modules/delivery/index.ts'
import { machineClock } from '../../server/platform/clock.ts'
import { openDatabase } from '../../server/platform/db/open-database.ts'
import { createIds } from '../../server/platform/ids.ts'
import { createJobSystem } from '../../server/platform/jobs/job-system.ts'
import { createWorker } from '../../server/platform/jobs/worker.ts'
import { createSecrets } from '../../server/platform/secrets.ts'
import { createMetrics, silentLogger } from '../../server/platform/telemetry.ts'
import { createSmtpSender } from '../../server/providers/smtp/index.ts'

/**
 * The process that kill-senders.ts kills: plans messages, and sends them as Lanyard's worker does. Arguments: embedded folder or URL,
 * organisation, port of the mail server, how many messages to plan, connections, `send` or `drain`. Draining sends what is left and prints
 * every message with its state.
 */
const [place = '', organisationId = '', port = '', count = '0', connections = '5', mode = 'send'] =
  process.argv.slice(2)

const db = await openDatabase(
  place.startsWith('postgres') ? { kind: 'postgres', url: place } : { kind: 'embedded', folder: place },
)
const platform = {
  db,
  clock: machineClock,
  ids: createIds(),
  log: silentLogger,
  metrics: createMetrics(),
}
const jobs = createJobSystem(platform)
const secrets = createSecrets(['the same key in every process'])
const findPerson: DeliveryDeps['findPerson'] = async () => ({ contactIds: [], addresses: [] })
const delivery = createDelivery({
  ...platform,
  secrets,
  findPerson,
  compliance: createCompliance({ secrets, findPerson }),
  // A short deadline makes short leases, so that what a dead process held comes back while the test still runs.
  sender: createSmtpSender({
    resolveHost: async () => ({ address: '127.0.0.1', family: 4 }),
    deadlineMilliseconds: 2000,
  }),
  connections: Number(connections),
  publicUrl: () => 'https://mail.seller.example',
  postalAddress: async () => 'Berthline Ltd., 14 Chandlers Row, Bristol',
  findLapsed: async () => new Set(),
  contextFor: jobs.contextFor,
})
jobs.register(delivery.listeners, delivery.schedules)
await jobs.start()
const ctx = jobs.contextFor(organisationId, { kind: 'system', id: 'crash' })
await ensureMailbox()
await plan(Number(count))
const worker = createWorker({ ...platform, jobs, pollMilliseconds: 100 })
worker.start()
process.stdout.write('ready\n')
if (mode === 'drain') await drain()

/** Both senders of a first round may want to make it. */
async function ensureMailbox(): Promise<void> {
  const smtp = {
    host: 'smtp.seller.example',
    port: Number(port),
    security: 'none',
    user: null,
    password: null,
  } as const
  const mailbox = { fromName: 'Noor', fromAddress: 'noor@seller.example', smtp, imap: null, dkim: null }
  await delivery
    .createMailbox(ctx, { ...mailbox, dailyCap: 100_000, window: wholeWeek })
    .catch((error) => (error.code === 'conflict' || error.code === '23505' ? undefined : Promise.reject(error)))
}

async function plan(many: number): Promise<void> {
  await ctx.transaction((ctx) =>
    delivery.planMessages(
      ctx,
      Array.from({ length: many }, () => {
        const id = ctx.ids.next()
        return {
          key: id,
          contactId: id,
          companyId: id,
          enrollmentId: null,
          sequenceId: null,
          eventId: null,
          step: 1,
          mailboxId: null,
          toAddress: `${id}@buyer.example`,
          toName: 'Ada Buyer',
          subject: 'The booth at Harbour Summit',
          text: 'Hello Ada, see https://seller.example/tour for more.\n\nNoor',
          html: null,
          sendAt: ctx.clock.now(),
          reasons: [],
          evidenceIds: [],
          inReplyTo: null,
          held: null,
        }
      }),
    ),
  )
}

async function drain(): Promise<void> {
  const messages = () =>
    ctx.transaction(
      async (ctx) =>
        (await sql<{ id: string; state: string }>`select id, state from delivery.messages`.execute(ctx.db)).rows,
    )
  const ends = ['sent', 'in_doubt', 'failed']
  const until = Date.now() + 150_000
  let all = await messages()
  while (Date.now() < until && !all.every((one) => ends.includes(one.state))) {
    await new Promise((resolve) => setTimeout(resolve, 300))
    all = await messages()
  }
  await worker.stop()
  await jobs.stop()
  delivery.close()
  await db.close()
  await new Promise<void>((resolve) => process.stdout.write(`${JSON.stringify(all)}\n`, () => resolve()))
  process.exit(0)
}
