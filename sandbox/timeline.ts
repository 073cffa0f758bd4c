import type { Clock } from './clock.ts'

/** What is going to happen in the world, in its own time. */
export type Timeline = {
  at(due: Temporal.Instant, act: () => Promise<void>): void
  /** Resolves once nothing is due any more and nothing is under way. */
  settled(): Promise<void>
  clear(): void
  stop(): void
}

/** A clock may be set, not only run: look at it at least this often while something is due. */
const LONGEST_NAP_MS = 250

export function createTimeline(clock: Clock, onError: (error: unknown) => void): Timeline {
  let plans: { due: Temporal.Instant; act: () => Promise<void> }[] = []
  let underWay = 0
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let waiting: (() => void)[] = []

  function nap() {
    clearTimeout(timer)
    const next = plans[0]
    if (stopped || !next) return
    const away = clock.now().until(next.due).total('milliseconds')
    const nap = clock.speed > 0 ? Math.min(away / clock.speed, LONGEST_NAP_MS) : LONGEST_NAP_MS
    timer = setTimeout(wake, Math.max(0, Math.ceil(nap)))
  }

  function wake() {
    const now = clock.now()
    while (plans[0] && Temporal.Instant.compare(plans[0].due, now) <= 0) run(plans.shift()!.act)
    nap()
  }

  function run(act: () => Promise<void>) {
    underWay++
    act()
      .catch(onError)
      .finally(() => {
        underWay--
        release()
      })
  }

  function release() {
    if (underWay > 0 || plans.length > 0) return
    const resolved = waiting
    waiting = []
    for (const resolve of resolved) resolve()
  }

  function clear() {
    plans = []
    clearTimeout(timer)
    release()
  }

  return {
    at(due, act) {
      if (stopped) return
      const after = plans.findIndex((plan) => Temporal.Instant.compare(plan.due, due) > 0)
      plans.splice(after < 0 ? plans.length : after, 0, { due, act })
      nap()
    },
    settled() {
      if (underWay === 0 && plans.length === 0) return Promise.resolve()
      return new Promise((resolve) => waiting.push(resolve))
    },
    clear,
    stop() {
      stopped = true
      clear()
    },
  }
}
