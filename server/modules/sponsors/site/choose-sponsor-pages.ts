import type { PageRead, PageSource } from '../page-source.ts'
import { exploreSite } from './explore-site.ts'
import { findFurtherPages } from './find-further-pages.ts'
import { pageKey } from './page-address.ts'
import { readPageLinks } from './read-page-links.ts'
import { commonSponsorPaths, sponsorTopic } from './sponsor-words.ts'
import { type ChosenPage, weighVisits } from './weigh-visits.ts'

/** `not_listed`: pages of the topic exist and none lists anybody (or only a script does); `not_found`: no such page. */
export type ChoiceOutcome = 'found' | 'not_listed' | 'not_found' | 'home_unreachable'

export type ChosenPages = { pages: ChosenPage[]; outcome: ChoiceOutcome; because: string; fetches: number }

export type SponsorPageOptions = {
  /** How many sponsors a page lists: the judge of what the links promise. */
  countSponsors(html: string, url: string): number
  /** The edition's year, where the home page's address doesn't say it. */
  year?: number
  /** Requests for finding the pages; a list spread over several pages may take `maxFurtherPages` more. */
  maxFetches?: number
  maxFurtherPages?: number
}

/** The pages of an event's site that list its sponsors, best first. Pages that only invite to become one are left out. */
export async function chooseSponsorPages(
  source: PageSource,
  homeUrl: string,
  { countSponsors, year, maxFetches = 12, maxFurtherPages = 15 }: SponsorPageOptions,
): Promise<ChosenPages> {
  const countOn = (page: PageRead) => countSponsors(page.body, page.url)
  const topic = { words: sponsorTopic, commonPaths: commonSponsorPaths, countOn }
  const explored = await exploreSite(source, homeUrl, topic, { maxFetches, year })
  if (!explored.ok) {
    return { pages: [], outcome: 'home_unreachable', because: explored.reason, fetches: explored.fetches }
  }
  const pages = weighVisits(explored.visits, 'sponsor')
  const further = await readFurtherPages(source, pages, countOn, maxFurtherPages)
  const outcome = pages.some((page) => page.count > 0) ? 'found' : pages.length > 0 ? 'not_listed' : 'not_found'
  const listed = pages.reduce((sum, page) => sum + page.count, 0)
  const because = `${explored.fetches} pages read, ${pages.length} chosen, ${listed} sponsors counted on them`
  return { pages: [...pages, ...further.pages], outcome, because, fetches: explored.fetches + further.fetches }
}

async function readFurtherPages(
  source: PageSource,
  pages: ChosenPage[],
  countOn: (page: PageRead) => number,
  limit: number,
): Promise<{ pages: ChosenPage[]; fetches: number }> {
  const seen = new Set(pages.map(({ url }) => pageKey(url)))
  const found: ChosenPage[] = []
  let fetches = 0
  for (const first of pages.filter(({ confidence }) => confidence >= 0.6)) {
    const queue = findFurtherPages(readPageLinks(first.page.body, first.url).links, first.url)
    for (let url = queue.shift(); url && fetches < limit; url = queue.shift()) {
      if (seen.has(pageKey(url))) continue
      seen.add(pageKey(url))
      fetches++
      const page = await source.fetchPage(url)
      if (!page.ok || page.status >= 400) continue
      const count = countOn(page)
      // Long lists link only their next few pages, so each page may name more.
      queue.push(...findFurtherPages(readPageLinks(page.body, page.url).links, first.url))
      const confidence = first.confidence * 0.95
      const because = `continues ${first.url}; ${count} read on it`
      if (count > 0) found.push({ url: page.url, confidence, because, count, page })
    }
  }
  return { pages: found, fetches }
}
