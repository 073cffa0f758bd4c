import type { PageRead, PageSource } from '../page-source.ts'
import { findFurtherPages } from '../site/find-further-pages.ts'
import { isSameSite, pageKey } from '../site/page-address.ts'
import { namesTopic, rankLinks } from '../site/rank-links.ts'
import { readPageLinks } from '../site/read-page-links.ts'
import { attendeeTopic } from './attendee-words.ts'

const limits = { lists: 2, further: 10 }

/** A link must say it clearly: nobody's site is searched for lists of people. */
const clearly = 0.6

/** The pages of an event's site that call themselves a list of its participants, among those its home page and `others` link to. */
export async function findAttendeePages(
  source: PageSource,
  homeUrl: string,
  others: readonly PageRead[],
  year: number,
): Promise<PageRead[]> {
  const home = await source.fetchPage(homeUrl)
  if (!home.ok) return []
  const links = [home, ...others].flatMap((page) => readPageLinks(page.body, page.url).links)
  const wanted = rankLinks(links, attendeeTopic, { homeUrl: home.url, year })
    .filter(({ url, confidence }) => confidence >= clearly && isSameSite(url, home.url))
    .slice(0, limits.lists)
  const pages = new Map<string, PageRead>()
  for (const { url } of wanted) {
    const page = await fetchList(source, url)
    if (page) await turnPages(source, page, pages)
  }
  return [...pages.values()]
}

async function fetchList(source: PageSource, url: string): Promise<PageRead | undefined> {
  const page = await source.fetchPage(url)
  const isPage = page.ok && page.status < 400 && /html|^$/i.test(page.contentType)
  return isPage && callsItselfList(page) ? page : undefined
}

/** By its main heading, or its title where it has none; "Information for participants" is something else. */
function callsItselfList({ body, url }: PageRead): boolean {
  const { heading, title } = readPageLinks(body, url)
  const said = heading || (title.split(/\s+[|–—·»:-]\s+/)[0] ?? '')
  const isAside = attendeeTopic.asides.some(({ pattern }) => said.toLowerCase().search(pattern) >= 0)
  return !isAside && namesTopic(said, attendeeTopic) >= 0.5
}

async function turnPages(source: PageSource, first: PageRead, pages: Map<string, PageRead>): Promise<void> {
  pages.set(pageKey(first.url), first)
  const queue = findFurtherPages(readPageLinks(first.body, first.url).links, first.url)
  for (let url = queue.shift(); url && pages.size <= limits.further; url = queue.shift()) {
    if (pages.has(pageKey(url))) continue
    const page = await fetchList(source, url)
    if (!page || pages.has(pageKey(page.url))) continue
    pages.set(pageKey(page.url), page)
    queue.push(...findFurtherPages(readPageLinks(page.body, page.url).links, first.url))
  }
}
