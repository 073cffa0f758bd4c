import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { startMoodyServer } from './moody-server.ts'

export type KillsOutcome = {
  sent: number
  inDoubt: number
  /** The most that may be in doubt: the connections open at each kill, added up, and those that the server itself cut after the body. */
  doubtAllowed: number
  /** How often the server cut a connection, at whatever stage. */
  cuts: number
  /** Days on which more arrived than the mailbox may send, and the most that arrived on one. */
  daysOverCap: number
  fullestDay: number
  /** Stopped while claimed: how many were held, and how many were begun all the same. */
  held: number
  begunDespiteStop: number
  /** Neither arrived, in doubt nor held; said to be sent and never arrived; or held and arrived. */
  lost: number
  twice: number
  /** Of those lost: in which state they stand, to know where to look. */
  lostIn: string[]
}

const program = new URL('./sender.ts', import.meta.url).pathname
const organisationId = '019a0000-0000-7000-8000-0000000000bb'
const connections = 5
/** For each sender and kill, and what the mailbox may send on a day; each round is a day of its own. */
const planned = 80
const cap = 60

/**
 * Kills sending processes (SIGKILL) at random moments, while they send into a real SMTP server, then lets one run to the end. `senders`
 * run at once; more than one needs PostgreSQL.
 */
export async function killSenders(options: { place: string; kills: number; senders: number }): Promise<KillsOutcome> {
  const sink = await startMoodyServer()
  let day = 0
  let doubtAllowed = 0
  const start = (messages: number, mode: 'send' | 'drain') =>
    startSender([options.place, organisationId, sink.port, messages, connections, mode, day, cap].map(String))
  for (let killed = 0; killed < options.kills; killed += options.senders) {
    const senders = await Promise.all(Array.from({ length: options.senders }, () => start(planned, 'send')))
    await somethingSent(sink)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 300))
    doubtAllowed += sink.open()
    for (const sender of senders) sender.process.kill('SIGKILL')
    await Promise.all(senders.map((sender) => once(sender.process, 'exit')))
    day += 1
  }
  sink.behave()
  const beforeDrain = sink.received.length
  const last = await start(5, 'drain')
  const { messages, begunDespiteStop } = JSON.parse(await last.nextLine()) as Drained
  await sink.close()
  const arrivals = new Map<string, number>()
  for (const mail of sink.received) arrivals.set(mail.messageId, (arrivals.get(mail.messageId) ?? 0) + 1)
  const arrived = (id: string) => arrivals.has(`<${id}@seller.example>`)
  const isWell = ({ id, state }: Drained['messages'][number]) =>
    state === 'in_doubt' || (state === 'sent' && arrived(id)) || (state === 'held' && !arrived(id))
  const lost = messages.filter((one) => !isWell(one))
  const days = countDays(sink.received.slice(0, beforeDrain))
  return {
    sent: messages.filter((one) => one.state === 'sent').length,
    inDoubt: messages.filter((one) => one.state === 'in_doubt').length,
    doubtAllowed: doubtAllowed + sink.cutAfterBody(),
    cuts: sink.cuts(),
    daysOverCap: days.filter((count) => count > cap).length,
    fullestDay: Math.max(0, ...days),
    held: messages.filter((one) => one.state === 'held').length,
    begunDespiteStop,
    lost: lost.length,
    twice: [...arrivals.values()].filter((count) => count > 1).length,
    lostIn: [...new Set(lost.map((one) => one.state))],
  }
}

type Drained = { messages: { id: string; state: string }[]; begunDespiteStop: number }

/** Arrivals by the day that stands in their Date: the domain's, as the sender writes it. */
const countDays = (mails: readonly { raw: Buffer }[]): number[] =>
  Object.values(
    Object.groupBy(mails, ({ raw }) => /^Date: .{3}, (\d+ \w+ \d+)/m.exec(raw.toString('latin1'))?.[1] ?? 'none'),
  ).map((of) => of?.length ?? 0)

/** A kill before anything is on the wire would show nothing; a mailbox that was cut off at once rests for the day. */
async function somethingSent(sink: { received: unknown[]; cuts(): number }): Promise<void> {
  const before = sink.received.length
  const cutsBefore = sink.cuts()
  const until = Date.now() + 10_000
  while (sink.received.length === before && sink.cuts() === cutsBefore && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 5))
}

async function startSender(words: string[]) {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const nextLine = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error('The sender ended without a word.')
    return value as string
  }
  if ((await nextLine()) !== 'ready') throw new Error('The sender did not start.')
  return { process: child, nextLine }
}
