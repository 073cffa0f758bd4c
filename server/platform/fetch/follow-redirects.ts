import { type FetchFailure, failure, readWebAddress } from './fetch-result.ts'

export const MAX_REDIRECTS = 5

export type Followed<A> = { ok: true; url: URL; answer: A; redirects: string[] } | FetchFailure

type Redirectable = { ok: true; status: number; headers: Record<string, string> }

/** Sends to `start` and on to wherever the answers point; `send` checks every hop as if it had been asked for directly. */
export async function followRedirects<A extends Redirectable>(
  start: URL,
  send: (url: URL) => Promise<A | FetchFailure>,
): Promise<Followed<A>> {
  const redirects: string[] = []
  let url = start
  for (;;) {
    const answer = await send(url)
    if (!answer.ok) return answer
    const location = REDIRECTS.has(answer.status) ? answer.headers['location'] : undefined
    if (location === undefined) return { ok: true, url, answer, redirects }
    const next = readWebAddress(resolveLocation(location, url))
    if (!next.ok) return { ...next, detail: `redirect to ${location}: ${next.detail}` }
    redirects.push(url.href)
    if (redirects.includes(next.url.href)) return failure('too_many_redirects', `a loop at ${next.url.href}`)
    if (redirects.length > MAX_REDIRECTS) return failure('too_many_redirects', `more than ${MAX_REDIRECTS}`)
    url = next.url
  }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Header bytes arrive as latin1, but servers write raw UTF-8 paths into Location. */
function resolveLocation(location: string, base: URL): string {
  const bytes = Buffer.from(location, 'latin1')
  const isLatin1 = bytes.toString('latin1') === location
  const text = isLatin1 ? bytes.toString('utf8') : location
  return URL.parse(text.includes('\uFFFD') ? location : text, base)?.href ?? ''
}
