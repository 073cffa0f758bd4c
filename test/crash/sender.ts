import { sql } from 'kysely'
import { createClock } from '../../server/platform/clock.ts'
import { createWorker } from '../../server/platform/jobs/worker.ts'
import { openMailbox, placeOf, plainMessage, startBareDelivery } from '../bare-delivery.ts'

/**
 * The process that kill-senders.ts kills: plans messages, and sends them as Lanyard's worker does. Arguments: embedded folder or URL,
 * organisation, port of the mail server, how many messages to plan, connections, `send` or `drain`, which day it is, how much the mailbox
 * may send on one. Draining lifts that, sends what is left and prints every message with its state.
 */
const [
  place = '',
  organisationId = '',
  port = '',
  count = '0',
  connections = '5',
  mode = 'send',
  day = '0',
  cap = '0',
] = process.argv.slice(2)

// A short deadline makes short leases, so that what a dead process held comes back while the test still runs.
const bare = await startBareDelivery(placeOf(place), {
  connections: Number(connections),
  deadlineMilliseconds: 2000,
  // Each round is a day of its own: what was cut off is due again, and the cap begins anew.
  clock: createClock(Temporal.Instant.from('2026-01-05T09:00:00Z').add({ hours: 24 * Number(day) }), 1),
})
const { platform, jobs, delivery, compliance } = bare
const ctx = jobs.contextFor(organisationId, { kind: 'system', id: 'crash' })
await ensureMailbox()
await plan(Number(count))
const worker = createWorker({ ...platform, jobs, pollMilliseconds: 100 })
worker.start()
process.stdout.write('ready\n')
if (mode === 'drain') await drain()
else await stopSome()

/** Both senders of a first round may want to make it. */
async function ensureMailbox(): Promise<void> {
  await delivery
    .createMailbox(ctx, { ...openMailbox('noor@seller.example', Number(port)), dailyCap: Number(cap) })
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

/** Stops some that are claimed and wait for their connection, as if an answer of theirs had come in, until the process is killed. */
async function stopSome(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 150))
    const { rows } = await ctx.transaction((ctx) =>
      sql<{ contactId: string }>`select contact_id as "contactId" from delivery.messages where state = 'claimed'
        order by send_at desc, id desc limit 1`.execute(ctx.db),
    )
    const [last] = rows
    if (!last) continue
    const subject = { kind: 'contact', value: last.contactId } as const
    const { stopId } = await ctx.transaction((ctx) =>
      compliance.writeStop(ctx, { subject, reason: 'reply_unread', source: 'crash', kept: false }),
    )
    // From here on it surely stands: committing it may have taken a while.
    await ctx.transaction((ctx) =>
      sql`update compliance.stops set written_at = ${ctx.clock.now().toString()}::timestamptz where id = ${stopId}::uuid`.execute(
        ctx.db,
      ),
    )
  }
}

/** Begun although a stop stood already: so long after it was committed that no beginning was under way then, on a busy machine either. */
function countBegunDespiteStop(): Promise<number> {
  return ctx.transaction(async (ctx) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from delivery.attempts attempt
      join delivery.messages message on message.organisation_id = attempt.organisation_id and message.id = attempt.message_id
      join compliance.stops stop on stop.organisation_id = message.organisation_id and stop.subject_kind = 'contact'
        and stop.subject_value = message.contact_id::text
      where attempt.started_at > stop.written_at + interval '1 second'`.execute(ctx.db)
    return rows[0]!.count
  })
}

async function drain(): Promise<void> {
  const [mailbox] = await ctx.transaction((ctx) => delivery.listMailboxes(ctx))
  await delivery.editMailbox(ctx, mailbox!.id, { dailyCap: 100_000 })
  const messages = () =>
    ctx.transaction(
      async (ctx) =>
        (await sql<{ id: string; state: string }>`select id, state from delivery.messages`.execute(ctx.db)).rows,
    )
  const ends = ['sent', 'in_doubt', 'failed', 'held']
  // A hundred a second at the least.
  const until = Date.now() + 150_000 + (await messages()).length * 10
  let all = await messages()
  while (Date.now() < until && !all.every((one) => ends.includes(one.state))) {
    await new Promise((resolve) => setTimeout(resolve, 300))
    all = await messages()
  }
  const begunDespiteStop = await countBegunDespiteStop()
  await worker.stop()
  await bare.close()
  const drained = `${JSON.stringify({ messages: all, begunDespiteStop })}\n`
  await new Promise<void>((resolve) => process.stdout.write(drained, () => resolve()))
  process.exit(0)
}
