import type { PageRead, PageSource } from '../page-source.ts'
import { exploreSite } from '../site/explore-site.ts'
import { findFurtherPages } from '../site/find-further-pages.ts'
import { isSameSite, pageKey, yearsIn } from '../site/page-address.ts'
import { namesTopic } from '../site/rank-links.ts'
import { type PageLink, readPageLinks } from '../site/read-page-links.ts'
import { type ChosenPage, weighVisits } from '../site/weigh-visits.ts'
import { extractSpeakers } from './extract-speakers.ts'
import { findDetailLinks } from './find-detail-links.ts'
import { findNames } from './find-names.ts'
import { readPageLines } from './read-page-lines.ts'
import { commonSpeakerPaths, speakerTopic } from './speaker-words.ts'

export type SpeakerPageOptions = {
  year?: number
  /** Requests for finding lists of speakers and talks; pages about one speaker or talk may take `maxDetailPages` more. */
  maxFetches?: number
  maxDetailPages?: number
}

export type SpeakerPages = {
  pages: ChosenPage[]
  outcome: 'found' | 'not_listed' | 'not_found' | 'home_unreachable'
  because: string
  fetches: number
}

/** The pages of an event's site that say who speaks: lists and programmes first, then the pages about one speaker or talk. */
export async function chooseSpeakerPages(
  source: PageSource,
  homeUrl: string,
  { year, maxFetches = 12, maxDetailPages = 40 }: SpeakerPageOptions = {},
): Promise<SpeakerPages> {
  // Names without employers count too: a list of talks leads on to the pages that tell more.
  const countOn = (page: PageRead) => {
    const segments = new URL(page.url).pathname.split('/').map((segment) => segment.replace(/[-_.]/g, ' '))
    const isNamed = segments.some((segment) => namesTopic(segment, speakerTopic) >= 0.5)
    return findNames(readPageLines(page.body)).filter((named) => named.inSpeakers || isNamed).length
  }
  const topic = { words: speakerTopic, commonPaths: commonSpeakerPaths, countOn }
  const explored = await exploreSite(source, homeUrl, topic, { maxFetches, year })
  if (!explored.ok) {
    return { pages: [], outcome: 'home_unreachable', because: explored.reason, fetches: explored.fetches }
  }
  const lists = weighVisits(explored.visits, 'name')
  const details = await readDetailPages(source, lists, homeUrl, maxDetailPages)
  const outcome = lists.some((page) => page.count > 0) ? 'found' : lists.length > 0 ? 'not_listed' : 'not_found'
  const because = `${lists.length} lists of speakers or talks, ${details.pages.length} pages about one`
  return { pages: [...lists, ...details.pages], outcome, because, fetches: explored.fetches + details.fetches }
}

async function readDetailPages(
  source: PageSource,
  lists: ChosenPage[],
  homeUrl: string,
  limit: number,
): Promise<{ pages: ChosenPage[]; fetches: number }> {
  const seen = new Set(lists.map(({ url }) => pageKey(url)))
  const queue: string[] = []
  const offer = (links: PageLink[], from: string) => {
    for (const url of [...findFurtherPages(links, from), ...findDetailLinks(links, from)]) {
      if (seen.has(pageKey(url)) || !isSameSite(url, homeUrl) || isOtherEdition(url, homeUrl)) continue
      seen.add(pageKey(url))
      queue.push(url)
    }
  }
  for (const list of lists) offer(readPageLinks(list.page.body, list.url).links, list.url)
  const pages: ChosenPage[] = []
  const answered = new Set<string>()
  let fetches = 0
  for (let url = queue.shift(); url && fetches < limit; url = queue.shift()) {
    const { origin, pathname } = new URL(url)
    // `detail?talk=1`, `detail?talk=2`: where the page without its question holds all of them, the others hold the same.
    if (answered.has(origin + pathname)) continue
    fetches++
    const page = await source.fetchPage(url)
    if (!page.ok || page.status >= 400 || !/html|^$/i.test(page.contentType)) continue
    const links = readPageLinks(page.body, page.url).links
    // A talk's page leads to its speaker's page, which has the biography.
    offer(
      links.filter((link) => /speaker|profile|person|referent|ponente/i.test(link.url)),
      page.url,
    )
    const count = extractSpeakers(page.body, { url: page.url }).length
    if (count > 1 && !url.includes('?')) answered.add(origin + pathname)
    if (count > 0)
      pages.push({
        url: page.url,
        confidence: 0.6,
        because: `about one speaker or talk; ${count} with an employer`,
        count,
        page,
      })
  }
  return { pages, fetches }
}

function isOtherEdition(url: string, homeUrl: string): boolean {
  const [named, wanted] = [yearsIn(url), yearsIn(homeUrl)]
  return named.length > 0 && wanted.length > 0 && !named.some((year) => wanted.includes(year))
}
