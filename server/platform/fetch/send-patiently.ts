import type { FetchFailure } from './fetch-result.ts'
import type { HostTurns } from './host-turns.ts'
import { readRetryAfter, retryDelay } from './retry-delay.ts'
import type { Answer, NoAnswer, WireRequest } from './send-request.ts'

export type Visit = {
  headers: Record<string, string>
  maxBytes: number
  /** Network time left for the whole reading; attempts take from it. */
  budget: { leftMs: number }
  /** What the host asks for between visits, in milliseconds; ours counts when longer. */
  gapMs: number
  signal?: AbortSignal | undefined
}

export type SendPatiently = (url: URL, visit: Visit) => Promise<Answer | FetchFailure>

export type Patience = {
  send: (url: URL, request: WireRequest) => Promise<Answer | NoAnswer>
  turns: HostTurns
  minGapMs: number
  attempts: number
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  random: () => number
}

/** GETs in our turn at the host, again after 429, 5xx and broken connections. The last answer is returned whatever it is. */
export function createPatientSender(ctx: Patience): SendPatiently {
  return async (url, visit) => {
    for (let attempt = 1; ; attempt++) {
      const answer = await sendInTurn(ctx, url, visit)
      const wait = attempt < ctx.attempts ? pauseBefore(answer, attempt, ctx.random) : undefined
      if (wait === undefined || visit.budget.leftMs <= 0) return withoutHint(answer)
      if (answer.ok) ctx.turns.postpone(url.host, wait)
      await ctx.sleep(wait, visit.signal)
    }
  }
}

async function sendInTurn(ctx: Patience, url: URL, visit: Visit): Promise<Answer | NoAnswer> {
  const leave = await ctx.turns.take(url.host, Math.max(ctx.minGapMs, visit.gapMs), visit.signal)
  const began = performance.now()
  try {
    return await ctx.send(url, {
      method: 'GET',
      headers: visit.headers,
      maxBytes: visit.maxBytes,
      timeoutMs: visit.budget.leftMs,
      ...(visit.signal && { signal: visit.signal }),
      wantsBody: (status) => status >= 200 && status < 300,
    })
  } finally {
    visit.budget.leftMs -= performance.now() - began
    leave()
  }
}

function pauseBefore(answer: Answer | NoAnswer, attempt: number, random: () => number): number | undefined {
  if (!answer.ok) return answer.transient ? retryDelay(attempt, undefined, random) : undefined
  if (answer.status !== 429 && answer.status < 500) return undefined
  return retryDelay(attempt, readRetryAfter(answer.headers['retry-after'], Temporal.Now.instant()), random)
}

function withoutHint(answer: Answer | NoAnswer): Answer | FetchFailure {
  if (answer.ok) return answer
  const { transient: _, ...plain } = answer
  return plain
}
