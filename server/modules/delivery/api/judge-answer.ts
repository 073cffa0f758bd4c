import { readRetryAfter } from '#platform/fetch/retry-delay.ts'
import type { AccountTrouble, Outcome } from '../sender.ts'
import type { ApiAnswer } from './create-api-sender.ts'

export type Verdict = 'refused' | 'try_later' | 'misconfigured'

/**
 * What an answer that is no acceptance means. `said` are the provider's words; `known` is its own meaning where it is more exact than the
 * status. A 5xx other than 503 says nothing certain once the whole letter was there: in doubt.
 */
export function judgeAnswer(answer: ApiAnswer, said: string | undefined, known?: Verdict): Outcome {
  const { status } = answer
  const words = tidyAnswer(said || `HTTP ${status}`)
  const verdict = known ?? verdictOf(status)
  if (verdict === 'in_doubt' || verdict === 'refused') return { kind: verdict, code: status, answer: words }
  return { kind: 'try_later', code: status, answer: words, trouble: troubleIn(answer, verdict, words) }
}

function verdictOf(status: number): Verdict | 'in_doubt' {
  if (status === 401 || status === 402 || status === 403 || status === 404) return 'misconfigured'
  if (status >= 300 && status < 400) return 'misconfigured'
  if (status === 408 || status === 425 || status === 429 || status === 503) return 'try_later'
  return status >= 400 && status < 500 ? 'refused' : 'in_doubt'
}

/** An hour at most, whatever it asks: the account may be another by then. */
const mostSeconds = 3600

export function troubleIn(answer: ApiAnswer, reason: AccountTrouble['reason'], detail: string): AccountTrouble {
  // A wait on the wire is the machine's time, not the domain clock's.
  const asked = readRetryAfter(answer.headers['retry-after'], Temporal.Now.instant())
  const problem = reason === 'try_later' ? 'try_later' : answer.status === 401 ? 'wrong_password' : 'not_permitted'
  return { reason, detail, problem, ...(asked === undefined ? {} : { restSeconds: Math.min(asked, mostSeconds) }) }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A server's answer as it may be stored: one line, without addresses, of a readable length. */
export const tidyAnswer = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '[address]')
    .trim()
    .slice(0, 500)
