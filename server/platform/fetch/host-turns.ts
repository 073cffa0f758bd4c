export type HostTurns = {
  /** Waits for our turn at a host; call what it returns when done. Rejects with the signal's reason when aborted. */
  take(host: string, gapMs: number, signal?: AbortSignal): Promise<() => void>
  /** Nobody starts at this host for so long: the host asked for it. */
  postpone(host: string, ms: number): void
}

export type TurnOptions = {
  /** Visits to one host at the same time. */
  concurrency: number
  /** Milliseconds on any scale that only grows. */
  now: () => number
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}

type Lane = { active: number; waiting: (() => void)[]; nextAt: number }

/** Per host: so many visits at once, so much time between their starts, first come first served. In this process only. */
export function createHostTurns({ concurrency, now, sleep }: TurnOptions): HostTurns {
  const lanes = new Map<string, Lane>()

  const laneOf = (host: string): Lane => {
    const lane = lanes.get(host) ?? { active: 0, waiting: [], nextAt: 0 }
    if (lanes.size > MANY_HOSTS) forgetIdle(lanes, now())
    lanes.set(host, lane)
    return lane
  }

  return {
    async take(host, gapMs, signal) {
      const lane = laneOf(host)
      if (lane.active < concurrency) lane.active++
      else await queueUp(lane, signal)
      try {
        const startAt = Math.max(now(), lane.nextAt)
        lane.nextAt = startAt + gapMs
        if (startAt > now()) await sleep(startAt - now(), signal)
        signal?.throwIfAborted()
      } catch (error) {
        leave(lane)
        throw error
      }
      return () => leave(lane)
    },
    postpone(host, ms) {
      const lane = laneOf(host)
      lane.nextAt = Math.max(lane.nextAt, now() + ms)
    },
  }
}

const MANY_HOSTS = 1000

/** The one who leaves hands the place over, so `active` stays as it is when somebody waits. */
function leave(lane: Lane): void {
  const next = lane.waiting.shift()
  if (next) next()
  else lane.active--
}

function queueUp(lane: Lane, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      lane.waiting.splice(lane.waiting.indexOf(enter), 1)
      reject(signal?.reason)
    }
    const enter = () => {
      signal?.removeEventListener('abort', giveUp)
      resolve()
    }
    if (signal?.aborted) return reject(signal.reason)
    lane.waiting.push(enter)
    signal?.addEventListener('abort', giveUp, { once: true })
  })
}

function forgetIdle(lanes: Map<string, Lane>, now: number): void {
  for (const [host, lane] of lanes) {
    if (lane.active === 0 && lane.nextAt <= now) lanes.delete(host)
  }
}
