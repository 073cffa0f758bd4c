import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { startSink } from '../smtp-sink.ts'

export type KillsOutcome = {
  sent: number
  inDoubt: number
  /** The most that may be in doubt: the connections open at each kill, added up. */
  doubtAllowed: number
  /** Neither arrived nor in doubt, or said to be sent and never arrived. */
  lost: number
  twice: number
  /** Of those lost: in which state they stand, to know where to look. */
  lostIn: string[]
}

const program = new URL('./sender.ts', import.meta.url).pathname
const organisationId = '019a0000-0000-7000-8000-0000000000bb'
const connections = 5

/**
 * Kills sending processes (SIGKILL) at random moments, while they send into a real SMTP server, then lets one run to the end. `senders`
 * run at once; more than one needs PostgreSQL.
 */
export async function killSenders(options: { place: string; kills: number; senders: number }): Promise<KillsOutcome> {
  const sink = await startSink()
  // Answers take a little, so that many a kill falls between the body and its answer.
  sink.onBody = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 15))
  let doubtAllowed = 0
  const start = (messages: number, mode: 'send' | 'drain') =>
    startSender([options.place, organisationId, String(sink.port), String(messages), String(connections), mode])
  for (let killed = 0; killed < options.kills; killed += options.senders) {
    const senders = await Promise.all(Array.from({ length: options.senders }, () => start(300, 'send')))
    await somethingSent(sink)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 500))
    doubtAllowed += sink.open()
    for (const sender of senders) sender.process.kill('SIGKILL')
    await Promise.all(senders.map((sender) => once(sender.process, 'exit')))
  }
  const last = await start(5, 'drain')
  const messages = JSON.parse(await last.nextLine()) as { id: string; state: string }[]
  await sink.close()
  const arrivals = new Map<string, number>()
  for (const mail of sink.received) arrivals.set(mail.messageId, (arrivals.get(mail.messageId) ?? 0) + 1)
  const arrived = (id: string) => arrivals.has(`<${id}@seller.example>`)
  const lost = messages.filter((one) => one.state !== 'in_doubt' && !(one.state === 'sent' && arrived(one.id)))
  return {
    sent: messages.filter((one) => one.state === 'sent').length,
    inDoubt: messages.filter((one) => one.state === 'in_doubt').length,
    doubtAllowed,
    lost: lost.length,
    twice: [...arrivals.values()].filter((count) => count > 1).length,
    lostIn: [...new Set(lost.map((one) => one.state))],
  }
}

/** A kill before anything is on the wire would show nothing. */
async function somethingSent(sink: { received: unknown[] }): Promise<void> {
  const before = sink.received.length
  const until = Date.now() + 10_000
  while (sink.received.length === before && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 5))
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
