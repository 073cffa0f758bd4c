import type { Clock } from '../clock.ts'
import { decodeText, isTextual } from './decode-text.ts'
import { type FetchFailure, type FetchResult, failure, type GetOptions, readWebAddress } from './fetch-result.ts'
import { followRedirects } from './follow-redirects.ts'
import type { RobotsReader } from './read-robots.ts'
import { readRetryAfter } from './retry-delay.ts'
import type { SendPatiently } from './send-patiently.ts'
import type { Answer } from './send-request.ts'

export type PageReading = {
  robots: RobotsReader
  sendPatiently: SendPatiently
  clock: Clock
  maxBytes: number
  timeoutMs: number
}

/** Reads one page; every hop on the way asks that host's robots.txt and waits its turn there. */
export async function fetchPage(ctx: PageReading, written: string, options: GetOptions): Promise<FetchResult> {
  const start = readWebAddress(written)
  if (!start.ok) return start
  const visit = {
    headers: pageHeaders(options),
    maxBytes: options.maxBytes ?? ctx.maxBytes,
    budget: { leftMs: options.timeoutMs ?? ctx.timeoutMs },
    signal: options.signal,
  }
  const followed = await followRedirects(start.url, async (url): Promise<Answer | FetchFailure> => {
    const verdict = await ctx.robots(url)
    options.signal?.throwIfAborted()
    return verdict.ok ? ctx.sendPatiently(url, { ...visit, gapMs: verdict.gapMs }) : verdict
  })
  if (!followed.ok) return followed
  const { answer, url, redirects } = followed
  if (!isPage(answer.status)) return httpError(answer)
  return toPage(answer, { url: url.href, redirects, fetchedAt: ctx.clock.now(), headers: keepFew(answer.headers) })
}

/** What became of an answer: decoded text, type, and the parts only the caller knows. */
export function toPage(
  { status, headers, bytes }: Answer,
  known: { url: string; redirects: string[]; fetchedAt: Temporal.Instant; headers: Record<string, string> },
): FetchResult {
  const contentType = headers['content-type'] ?? ''
  const text = isTextual(contentType) ? decodeText(bytes, contentType) : ''
  return { ok: true, status, contentType, bytes, text, ...known, ...(status === 304 && { notModified: true }) }
}

const isPage = (status: number): boolean => (status >= 200 && status < 300) || status === 304

function httpError({ status, headers }: Answer): FetchFailure {
  const retryAfter = readRetryAfter(headers['retry-after'], Temporal.Now.instant())
  return { ...failure('http_error', `answered ${status}`), status, ...(retryAfter !== undefined && { retryAfter }) }
}

function pageHeaders({ accept, conditional }: GetOptions): Record<string, string> {
  return {
    accept: accept ?? 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5',
    ...(conditional?.etag && { 'if-none-match': conditional.etag }),
    ...(conditional?.lastModified && { 'if-modified-since': conditional.lastModified }),
  }
}

const KEPT = ['content-type', 'content-language', 'etag', 'last-modified', 'link', 'x-robots-tag', 'cache-control']

function keepFew(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(KEPT.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])))
}
