/** Seconds a Retry-After header asks for: '120' or an HTTP date. Undefined when absent or unreadable. */
export function readRetryAfter(header: string | undefined, now: Temporal.Instant): number | undefined {
  if (!header) return undefined
  if (/^\s*\d+\s*$/.test(header)) return Number(header)
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now.epochMilliseconds) / 1000))
}

/** Milliseconds before the next attempt after attempt number `attempt` (from 1); undefined when asked to wait longer than is sensible here. */
export function retryDelay(attempt: number, retryAfter: number | undefined, random: () => number): number | undefined {
  if (retryAfter !== undefined) return retryAfter <= MAX_WAIT_SECONDS ? retryAfter * 1000 : undefined
  const full = Math.min(FIRST_DELAY_MS * 4 ** (attempt - 1), MAX_WAIT_SECONDS * 1000)
  // Half of it by chance, so that many who failed together don't return together.
  return full / 2 + (full / 2) * random()
}

/** A host that wants a longer pause is left to the job queue, which can wait without holding a connection slot. */
const MAX_WAIT_SECONDS = 30
const FIRST_DELAY_MS = 500
