import { readFile, realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Clock, machineClock } from '../clock.ts'
import { toPage } from './fetch-page.ts'
import { type Fetcher, type FetchFailure, type FetchResult, failure, readWebAddress } from './fetch-result.ts'
import { MAX_REDIRECTS } from './follow-redirects.ts'
import { isInside, pageKey, type RecordedPage, readRecording, withoutFragment } from './recording.ts'

/**
 * Serves the pages of a recording and nothing else: what was not recorded is `not_recorded`, and no socket is ever opened.
 * Throws when the folder is no recording.
 */
export async function createReplayFetcher(folder: string, clock: Clock = machineClock): Promise<Fetcher> {
  const root = await realpath(folder)
  const find = indexPages(await readRecording(root))
  return {
    async get(written, options = {}) {
      const asked = readWebAddress(written)
      if (!asked.ok) return asked
      const found = followRecorded(find, asked.url.href)
      return found.ok ? serve(root, found, options.maxBytes ?? Number.POSITIVE_INFINITY, clock) : found
    },
    request: async () => failure('not_recorded', 'calls of APIs are not recorded'),
    takeTurn: async () => failure('not_recorded', 'a recording is asked for its pages only'),
    close: async () => undefined,
  }
}

type Find = (url: string) => RecordedPage | undefined
type Found = { ok: true; page: RecordedPage; redirects: string[] }

function indexPages(pages: RecordedPage[]): Find {
  const exact = new Map<string, RecordedPage>()
  const alike = new Map<string, RecordedPage>()
  for (const page of pages) {
    exact.set(new URL(withoutFragment(page.url)).href, page)
    const rival = alike.get(pageKey(page.url))
    // http -> https and slash -> no slash are redirects between pages of one key: the page itself goes first.
    if (!rival || rival.location !== undefined) alike.set(pageKey(page.url), page)
  }
  return (url) => exact.get(url) ?? alike.get(pageKey(url))
}

function followRecorded(find: Find, asked: string): Found | FetchFailure {
  const redirects: string[] = []
  let url = asked
  for (;;) {
    const page = find(url)
    if (!page) return failure('not_recorded', url)
    if (page.location === undefined || page.status < 300 || page.status > 399) return { ok: true, page, redirects }
    redirects.push(url)
    const next = readWebAddress(URL.parse(page.location, page.url)?.href ?? '')
    if (!next.ok) return next
    url = next.url.href
    if (redirects.includes(url) || redirects.length > MAX_REDIRECTS) return failure('too_many_redirects', url)
  }
}

async function serve(root: string, { page, redirects }: Found, maxBytes: number, clock: Clock): Promise<FetchResult> {
  const { url, status, contentType, file } = page
  if (status < 200 || status > 299) return { ...failure('http_error', `answered ${status}`), status }
  const bytes = file === '' ? new Uint8Array() : await readInside(root, file)
  if (bytes === undefined) return failure('not_recorded', `${file} is missing from the recording or leads out of it`)
  if (bytes.length > maxBytes) return failure('too_large', `more than ${maxBytes} bytes`)
  const headers: Record<string, string> = contentType === '' ? {} : { 'content-type': contentType }
  const known = { url: withoutFragment(url), redirects, fetchedAt: clock.now(), headers }
  return toPage({ ok: true, status, headers, bytes }, known)
}

/** A link inside the folder may still point out of it, so the real path counts. */
async function readInside(root: string, file: string): Promise<Uint8Array | undefined> {
  const real = await realpath(resolve(root, file)).catch(() => undefined)
  return real !== undefined && isInside(real, root) ? readFile(real) : undefined
}
