import type { FastifyReply } from 'fastify'
import type { Ctx } from '#platform/context.ts'
import { listFacts, type TimedFact } from '#platform/jobs/list-facts.ts'
import { floorBefore, overlapMilliseconds } from './fact-window.ts'
import type { Feed } from './feed.ts'

export type Stream = { end(): void }
export type StreamOptions = {
  reply: FastifyReply
  /** The id of the fact that the caller has seen last, where it comes back. */
  lastEventId?: string | undefined
}

const heartbeatMilliseconds = 15_000
/** A caller comes back by itself; doing so now and then has its session and role checked again. */
const longestMilliseconds = 10 * 60_000
/** More than this missed, and reading everything anew is cheaper than hearing of each. */
const mostMissed = 500
/** A reader this far behind (bytes) is sent away, to come back with what it has seen last. */
const mostWaiting = 1_000_000

/** One caller's server-sent events (WHATWG HTML, 9.2). Resolves when it is over; throws only before the first byte. */
export async function openStream(
  ctx: Ctx,
  feed: Feed,
  { reply, lastEventId }: StreamOptions,
  open: Set<Stream>,
): Promise<void> {
  const { raw } = reply
  const early: TimedFact[] = []
  let tell = (facts: TimedFact[]) => {
    early.push(...facts)
  }
  const stopListening = await feed.listen((facts) => tell(facts))
  try {
    const missed = lastEventId ? await listMissed(ctx, lastEventId) : []
    const over = new Promise<void>((resolve) => raw.once('close', resolve))
    const stream: Stream = { end: () => raw.end() }
    if (raw.destroyed) return
    reply.hijack()
    for (const [name, value] of Object.entries({ ...reply.getHeaders(), ...headers })) raw.setHeader(name, value!)
    raw.writeHead(200)
    raw.write('retry: 1000\n\n')
    open.add(stream)
    const heartbeat = setInterval(() => raw.write(': still here\n\n'), heartbeatMilliseconds)
    const longest = setTimeout(stream.end, longestMilliseconds)
    tell = writeOnce(reply, missed === 'many' ? [] : missed)
    if (missed === 'many') raw.write('event: missed\ndata: {}\n\n')
    tell(early)
    await over
    clearInterval(heartbeat)
    clearTimeout(longest)
    open.delete(stream)
  } finally {
    stopListening()
  }
}

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Kept open after its end, the connection would keep a stopping server waiting.
  connection: 'close',
  // nginx holds back what it proxies unless told not to.
  'x-accel-buffering': 'no',
}

/** What was announced since, and a little before; 'many' where it is too much to tell. */
async function listMissed(ctx: Ctx, lastEventId: string): Promise<TimedFact[] | 'many'> {
  const facts = await ctx.transaction((trx) =>
    listFacts(trx, { after: floorBefore(lastEventId), except: [lastEventId], limit: mostMissed + 1 }),
  )
  return facts.length > mostMissed ? 'many' : facts
}

/** Writes what was missed and then what comes; the two overlap for a moment. */
function writeOnce({ raw }: FastifyReply, missed: TimedFact[]): (facts: TimedFact[]) => void {
  const told = new Set(missed.map((one) => one.id))
  const until = Date.now() + 2 * overlapMilliseconds
  const write = (facts: TimedFact[]) => {
    if (facts.length === 0 || raw.writableEnded || raw.destroyed) return
    raw.write(facts.map(({ id, fact }) => `id: ${id}\nevent: fact\ndata: ${JSON.stringify(fact)}\n\n`).join(''))
    if (raw.writableLength > mostWaiting) raw.destroy()
  }
  write(missed)
  return (facts) => {
    if (told.size > 0 && Date.now() > until) told.clear()
    write(facts.filter((one) => !told.has(one.id)))
  }
}
