import { Counter } from 'prom-client'
import type { Actor } from '#platform/context.ts'
import { describeError } from '#platform/telemetry.ts'
import type { DeliveryDeps } from '../deps.ts'
import { insertHits, type NewHit } from '../store/hits.ts'
import { judgeAfter, judgeHitsKind } from './judge-hits.ts'
import type { Tracked } from './token.ts'

export type HitWriter = {
  /** Resolves when the hit is durable, or when it has been counted as lost: whoever opened a mail gets an answer either way. */
  record(tracked: Tracked, kind: NewHit['kind'], agent: string | null): Promise<void>
}

type Waiting = { organisationId: string; hit: NewHit; done(): void }

const recipient: Actor = { kind: 'system', id: 'recipient' }

/** With the database away, hits beyond this are lost at once instead of filling the memory. */
const mostWaiting = 20_000
/** A reader waits no longer than this for the database (machine time). */
const patienceMilliseconds = 1000

/** Writes hits in groups: those that come in while one statement runs go together in the next, one statement for each organisation. */
export function createHitWriter(deps: Pick<DeliveryDeps, 'contextFor' | 'metrics' | 'log'>): HitWriter {
  const lost = new Counter({
    name: 'lanyard_tracking_hits_lost_total',
    help: 'Opens and clicks that were answered but could not be written',
    registers: [deps.metrics.registry],
  })
  const waiting: Waiting[] = []
  let running = false

  const writeFor = async (organisationId: string, group: Waiting[]) => {
    try {
      const ctx = deps.contextFor(organisationId, recipient)
      await ctx.transaction(async (ctx) => {
        await insertHits(
          ctx,
          group.map((one) => one.hit),
        )
        await ctx.wakeAt(judgeHitsKind, ctx.clock.now().add(judgeAfter))
      })
    } catch (error) {
      lost.inc(group.length)
      deps.log.warn({ error: describeError(error), hits: group.length }, 'opens and clicks were lost')
    }
    for (const one of group) one.done()
  }
  const run = async () => {
    running = true
    // A turn of the event loop, so that requests read together are written together.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const group = waiting.splice(0, 1000)
      await Promise.all([...Map.groupBy(group, (one) => one.organisationId)].map(([id, of]) => writeFor(id, of)))
    }
    running = false
  }
  return {
    record({ organisationId, messageId, url }, kind, agent) {
      if (waiting.length >= mostWaiting) {
        lost.inc()
        return Promise.resolve()
      }
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, patienceMilliseconds)
        const done = () => {
          clearTimeout(timer)
          resolve()
        }
        waiting.push({ organisationId, hit: { messageId, kind, url, agent }, done })
        if (!running) run()
      })
    },
  }
}
