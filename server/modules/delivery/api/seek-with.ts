import type { Fetcher } from '#platform/fetch/index.ts'
import type { Trace } from '../doubt/trace.ts'
import { parseJson, tidyAnswer } from './judge-answer.ts'

export type Answered = { ok: true; body: unknown } | { ok: false; trace: Trace }

/** Asks a provider about what left; whatever is no answer to that is a trace that proves nothing. */
export async function seekWith(
  fetcher: Pick<Fetcher, 'request'>,
  url: URL,
  options: { headers: Record<string, string>; timeoutMs: number; name: string },
): Promise<Answered> {
  const { headers, timeoutMs, name } = options
  // Not every provider reads '+' as a space.
  const answer = await fetcher.request(url.href.replaceAll('+', '%20'), { headers, timeoutMs, maxBytes: 5_000_000 })
  if (!answer.ok) return { ok: false, trace: { kind: 'trouble', said: tidyAnswer(`${name}: ${answer.detail}`) } }
  if (answer.status === 200) return { ok: true, body: parseJson(answer.text) }
  if (answer.status === 401 || answer.status === 403) {
    const said = `${name} does not let this account look through what it sent (${answer.status}).`
    return { ok: false, trace: { kind: 'barred', said } }
  }
  return { ok: false, trace: { kind: 'trouble', said: `${name} answered ${answer.status}.` } }
}
