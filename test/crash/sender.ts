import { sql } from 'kysely'
import { createWorker } from '../../server/platform/jobs/worker.ts'
import { openMailbox, placeOf, plainMessage, startBareDelivery } from '../bare-delivery.ts'

/**
 * The process that kill-senders.ts kills: plans messages, and sends them as Lanyard's worker does. Arguments: embedded folder or URL,
 * organisation, port of the mail server, how many messages to plan, connections, `send` or `drain`. Draining sends what is left and prints
 * every message with its state.
 */
const [place = '', organisationId = '', port = '', count = '0', connections = '5', mode = 'send'] =
  process.argv.slice(2)

// A short deadline makes short leases, so that what a dead process held comes back while the test still runs.
const bare = await startBareDelivery(placeOf(place), { connections: Number(connections), deadlineMilliseconds: 2000 })
const { platform, jobs, delivery } = bare
const ctx = jobs.contextFor(organisationId, { kind: 'system', id: 'crash' })
await ensureMailbox()
await plan(Number(count))
const worker = createWorker({ ...platform, jobs, pollMilliseconds: 100 })
worker.start()
process.stdout.write('ready\n')
if (mode === 'drain') await drain()

/** Both senders of a first round may want to make it. */
async function ensureMailbox(): Promise<void> {
  await delivery
    .createMailbox(ctx, openMailbox('noor@seller.example', Number(port)))
    .catch((error) => (error.code === 'conflict' || error.code === '23505' ? undefined : Promise.reject(error)))
}

async function plan(many: number): Promise<void> {
  await ctx.transaction((ctx) =>
    delivery.planMessages(
      ctx,
      Array.from({ length: many }, () => ({ ...plainMessage(ctx.ids.next()), sendAt: ctx.clock.now() })),
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
  await bare.close()
  await new Promise<void>((resolve) => process.stdout.write(`${JSON.stringify(all)}\n`, () => resolve()))
  process.exit(0)
}
