import type { Fetcher } from '#platform/fetch/index.ts'
import type { AccountTrouble, Outcome } from '../sender.ts'
import { type ApiAnswer, troubleOf } from './create-api-sender.ts'

export type Question = {
  fetcher: Pick<Fetcher, 'request'>
  request: { url: string; method?: 'GET' | 'POST'; headers: Record<string, string>; body?: string }
  timeoutMs: number
  /** Answers that say that the key is good, although what was asked is not allowed to it: it may send and nothing else. */
  good(answer: ApiAnswer): boolean
  read(answer: ApiAnswer): Outcome
}

/** Asks a provider something harmless with an account's key; answers what is wrong with it. */
export async function verifyWith(question: Question): Promise<AccountTrouble | undefined> {
  const { fetcher, request, timeoutMs, good, read } = question
  const { url, ...options } = request
  const answer = await fetcher.request(url, { ...options, timeoutMs, maxBytes: 1_000_000 })
  if (!answer.ok) return troubleOf(answer)
  if (answer.status < 300 || good(answer)) return undefined
  const outcome = read(answer)
  if (outcome.kind === 'try_later' && outcome.trouble) return outcome.trouble
  return { reason: 'try_later', detail: `HTTP ${answer.status}`, problem: 'try_later' }
}
