import type { Fetcher } from '#platform/fetch/index.ts'
import { readJsonldPage } from './read-jsonld-page.ts'
import type { SourceRow } from './read-row.ts'
import { choosePages, readSitemap } from './read-sitemap.ts'

/** Pages of one sitemap that are read at most, and sitemaps that one may refer to. */
const mostPages = 60
const mostSitemaps = 5

export type PagesRead = { rows: SourceRow[]; calls: number; stopped?: string | undefined }

/**
 * The events that a page states in its markup; a sitemap is followed to its pages, those first that sound like events. Lines count the
 * events found, from 1. Pages of a sitemap that can't be read are passed over, and said.
 */
export async function readPages(fetcher: Pick<Fetcher, 'get'>, url: string): Promise<PagesRead> {
  const first = await fetcher.get(url)
  if (!first.ok) return { rows: [], calls: 1, stopped: `${first.reason}: ${first.detail}` }
  if (first.text === '') return { rows: [], calls: 1, stopped: `${first.contentType || 'an empty answer'} is no text` }
  const sitemap = readSitemap(first.text)
  if (!sitemap) {
    const rows = readJsonldPage(first.text, first.url)
    return { rows, calls: 1, stopped: rows.length === 0 ? 'no event is stated there' : undefined }
  }
  return readSite(fetcher, first.url, sitemap)
}

async function readSite(
  fetcher: Pick<Fetcher, 'get'>,
  base: string,
  sitemap: { pages: string[]; sitemaps: string[] },
): Promise<PagesRead> {
  const known = [...sitemap.pages]
  let calls = 1
  let missed = 0
  for (const inner of choosePages(sitemap.sitemaps, base, mostSitemaps)) {
    calls++
    const page = await fetcher.get(inner)
    if (page.ok) known.push(...(readSitemap(page.text)?.pages ?? []))
    else missed++
  }
  const rows: SourceRow[] = []
  for (const address of choosePages(known, base, mostPages)) {
    calls++
    const page = await fetcher.get(address)
    if (!page.ok) missed++
    else rows.push(...readJsonldPage(page.text, page.url).map((row, at) => numbered(row, rows.length + at + 1)))
  }
  const left = new Set(known).size - mostPages
  const why = [
    ...(rows.length === 0 ? ['no page of the sitemap states an event'] : []),
    ...(missed > 0 ? [`${missed} of its pages could not be read`] : []),
    ...(left > 0 ? [`${left} of its pages were left out`] : []),
  ]
  return { rows, calls, stopped: why.length > 0 ? why.join('; ') : undefined }
}

const numbered = (row: SourceRow, line: number): SourceRow =>
  'bad' in row ? { ...row, line } : { line, sighting: { ...row.sighting, line } }
