import type { Ctx } from '#platform/context.ts'
import { listFacts, type TimedFact } from '#platform/jobs/list-facts.ts'
import { describeError } from '#platform/telemetry.ts'
import { createFactWindow } from './fact-window.ts'

/** One reader of an organisation's facts, for all who listen in this process. */
export type Feed = {
  /** Resolves once every fact that commits from now on is sure to be told. */
  listen(tell: (facts: TimedFact[]) => void): Promise<() => void>
  /** Something may have been announced: look soon, not at the next beat. */
  nudge(): void
  listeners(): number
}

const most = 1000
const beatMilliseconds = 1000
/** A burst of work wakes often; the database need not be asked more often than a person can see. */
const soonMilliseconds = 200

/** Reads while anybody listens, and rests otherwise. `ctx` is of the organisation. */
export function createFeed(ctx: Ctx): Feed {
  const listeners = new Set<(facts: TimedFact[]) => void>()
  let reading: Reading | undefined

  const tell = (facts: TimedFact[]) => {
    for (const listener of listeners) listener(facts)
  }
  return {
    async listen(listener) {
      listeners.add(listener)
      reading ??= startReading(ctx, tell)
      const stop = () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        reading?.stop()
        reading = undefined
      }
      await reading.begun.catch((error) => {
        stop()
        throw error
      })
      return stop
    },
    nudge: () => reading?.nudge(),
    listeners: () => listeners.size,
  }
}

type Reading = { begun: Promise<unknown>; nudge(): void; stop(): void }

function startReading(ctx: Ctx, tell: (facts: TimedFact[]) => void): Reading {
  const window = createFactWindow(Date.now())
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let timerAt = 0
  let looking = false

  const look = async (): Promise<TimedFact[]> => {
    const facts = await ctx.transaction((trx) =>
      listFacts(trx, { after: window.floor(), except: window.known(), limit: most }),
    )
    window.add(facts.map((one) => one.id))
    return facts
  }
  const beat = async () => {
    looking = true
    timer = undefined
    let found: TimedFact[] = []
    try {
      found = await look()
      if (!stopped && found.length > 0) tell(found)
    } catch (error) {
      ctx.log.warn({ error: describeError(error) }, 'facts could not be read for those who watch')
    }
    looking = false
    plan(found.length === most ? 0 : beatMilliseconds)
  }
  const plan = (wait: number) => {
    const at = Date.now() + wait
    if (stopped || looking || (timer && timerAt <= at)) return
    clearTimeout(timer)
    timerAt = at
    timer = setTimeout(beat, wait)
  }
  /** What is there already is nobody's news. */
  const begin = async () => {
    while ((await look()).length === most);
    plan(beatMilliseconds)
  }

  return {
    begun: begin(),
    nudge: () => plan(soonMilliseconds),
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
