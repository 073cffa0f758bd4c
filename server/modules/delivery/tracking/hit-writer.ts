import { Counter } from 'prom-client'
import type { Actor, Trx } from '#platform/context.ts'
import { describeError } from '#platform/telemetry.ts'
import type { DeliveryDeps } from '../deps.ts'
import { cutAddress } from '../networks/address.ts'
import { insertHits, type NewHit } from '../store/hits.ts'
import { judgeAfter, judgeHitsKind } from './judge-hits.ts'
import type { Tracked } from './token.ts'

export type Visitor = { agent: string | null; address: string }

export type HitWriter = {
  /** Calls `done` when the hit is durable, or when it has been counted as lost: whoever opened a mail gets an answer either way. */
  record(tracked: Tracked, kind: NewHit['kind'], from: Visitor, done: () => void): void
}

type Waiting = { organisationId: string; hit: NewHit; answer(): void }

const recipient: Actor = { kind: 'system', id: 'recipient' }

/** With the database away, hits beyond this are lost at once instead of filling the memory. */
const mostWaiting = 20_000
/** A reader waits no longer than this for the database (machine time). */
const patienceMilliseconds = 1000

const mostPlaces = 10_000

/** Writes hits in groups: those that come in while others are being written go together in the next, one transaction for each organisation. */
export function createHitWriter(deps: Pick<DeliveryDeps, 'contextFor' | 'metrics' | 'log' | 'networks'>): HitWriter {
  const lost = new Counter({
    name: 'lanyard_tracking_hits_lost_total',
    help: 'Opens and clicks that were answered but could not be written',
    registers: [deps.metrics.registry],
  })
  const waiting: Waiting[] = []
  const wishes = createWishes()
  const answerInTime = createPatience()
  const placeOf = rememberPlaces(deps.networks)
  let writing = false

  const writeFor = async (organisationId: string, group: Waiting[]) => {
    const ctx = deps.contextFor(organisationId, recipient)
    try {
      const hits = group.map((one) => one.hit)
      const covered = wishes.cover(organisationId, ctx.clock.now())
      const asked = covered ? undefined : ctx.clock.now().add(judgeAfter)
      const write = async (trx: Trx) => {
        await insertHits(trx, hits)
        if (asked) await trx.wakeAt(judgeHitsKind, asked)
      }
      await ctx.transaction(write, { oneStatement: covered })
      if (asked) wishes.keep(organisationId, asked)
      // A wish that came due meanwhile may have been fulfilled before these hits could be seen.
      else if (!wishes.cover(organisationId, ctx.clock.now())) await ctx.transaction(wakeJudges)
    } catch (error) {
      lost.inc(group.length)
      deps.log.warn({ error: describeError(error), hits: group.length }, 'opens and clicks were lost')
    }
    for (const one of group) one.answer()
  }
  const run = async () => {
    writing = true
    // A turn of the event loop, so that requests read together are written together.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const group = waiting.splice(0, 1000)
      await Promise.all([...Map.groupBy(group, (one) => one.organisationId)].map(([id, of]) => writeFor(id, of)))
    }
    writing = false
  }
  return {
    record({ organisationId, messageId, url }, kind, { agent, address }, done) {
      if (waiting.length >= mostWaiting) {
        lost.inc()
        return done()
      }
      waiting.push({
        organisationId,
        hit: { messageId, kind, url, agent, ...placeOf(address) },
        answer: answerInTime(done),
      })
      if (!writing) run()
    },
  }
}

/** Makes answers that are given once: when they are called, or when patience ends. One timer serves all that came at about the same time. */
function createPatience(): (done: () => void) => () => void {
  let open: Set<() => void> | undefined
  return (done) => {
    if (!open) {
      const together = new Set<() => void>()
      open = together
      setTimeout(() => {
        open = undefined
      }, patienceMilliseconds / 20)
      setTimeout(() => {
        for (const answer of together) answer()
      }, patienceMilliseconds)
    }
    const together = open
    const answer = () => {
      if (together.delete(answer)) done()
    }
    together.add(answer)
    return answer
  }
}

/** Many readers share the addresses of few proxies. Remembered for a while and in memory alone: what is kept of an address is its network. */
function rememberPlaces(
  networks: DeliveryDeps['networks'],
): (address: string) => Pick<NewHit, 'network' | 'networkOwner'> {
  const places = new Map<string, Pick<NewHit, 'network' | 'networkOwner'>>()
  return (address) => {
    const known = places.get(address)
    if (known) return known
    if (places.size >= mostPlaces) places.clear()
    const place = { network: cutAddress(address), networkOwner: networks?.findOwner(address) ?? null }
    places.set(address, place)
    return place
  }
}

/**
 * What has been asked of the judges. A wish that is written and not due yet covers all hits that come before its hour: whoever judges earlier looks for what is
 * left and asks anew.
 */
function createWishes() {
  const wished = new Map<string, Temporal.Instant>()
  return {
    cover(organisationId: string, now: Temporal.Instant): boolean {
      const at = wished.get(organisationId)
      return at !== undefined && Temporal.Instant.compare(now, at) < 0
    },
    keep: (organisationId: string, at: Temporal.Instant) => void wished.set(organisationId, at),
  }
}

const wakeJudges = (trx: Trx): Promise<void> => trx.wakeAt(judgeHitsKind, trx.clock.now().add(judgeAfter))
