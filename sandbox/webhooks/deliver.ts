import { setTimeout as sleep } from 'node:timers/promises'
import type { Ask, Loopback } from '../loopback.ts'

/** Seconds of real time to wait before each further attempt; the receiver may be starting up. */
const PAUSES = [0.2, 0.5, 1, 2, 4, 8, 15, 15, 15, 30, 30, 60]

export type Deliver = (url: string, compose: () => Ask) => Promise<'delivered' | 'refused' | 'undelivered'>

/**
 * Posts a webhook until it is taken: any 2xx ends it well, 406 ends it for good (as Mailgun has it), everything else is
 * tried again. The request is composed anew each time, so that its signature is fresh.
 */
export function createDeliver(ask: Loopback, signal: AbortSignal): Deliver {
  return async (url, compose) => {
    for (let attempt = 0; ; attempt++) {
      const status = await attemptPost(ask, url, compose())
      if (status >= 200 && status < 300) return 'delivered'
      if (status === 406) return 'refused'
      const pause = PAUSES[attempt]
      if (pause === undefined || signal.aborted) return 'undelivered'
      try {
        await sleep(pause * 1000, undefined, { signal })
      } catch {
        return 'undelivered'
      }
    }
  }
}

/** The status, or 0 when there was no answer. */
async function attemptPost(ask: Loopback, url: string, request: Ask): Promise<number> {
  try {
    return (await ask(url, { ...request, method: 'POST' })).status
  } catch {
    return 0
  }
}
