import type { PageRead, PageSource } from '../page-source.ts'
import { findFurtherPages } from './find-further-pages.ts'
import { listSitemapUrls } from './list-sitemap-urls.ts'
import { folderOf, isSameSite, pageKey, pathWords, resolvePageUrl } from './page-address.ts'
import { type LinkCandidate, type LinkTopic, namesTopic, rankLinks, type SiteScope } from './rank-links.ts'
import { type PageLink, type PageLinks, readPageLinks } from './read-page-links.ts'

export type SiteTopic = {
  words: LinkTopic
  /** Tried below the home page when nothing links to what is sought. */
  commonPaths: string[]
  /** How many of what is sought the page carries. */
  countOn(page: PageRead): number
}

export type ExploreLimits = {
  /** Requests in all, home page included. */
  maxFetches: number
  /** The edition's year, where the home page's address doesn't say it. */
  year?: number
}

export type Visit = {
  page: PageRead
  links: PageLinks
  isHome: boolean
  /** 0 to 1: how clearly links, title and heading say that this is the page. */
  named: number
  because: string
  count: number
}

export type Exploration =
  | { ok: true; visits: Visit[]; fetches: number }
  | { ok: false; reason: string; fetches: number }

/** A candidate below this is not fetched; a visited page named at least so clearly and carrying something settles the search. */
const WORTH_A_LOOK = 0.3
const CLEARLY_NAMED = 0.6

type Walk = {
  source: PageSource
  topic: SiteTopic
  scope: SiteScope
  fetchesLeft: number
  seen: Set<string>
  /** What links offered and nobody has visited, by page key. */
  offers: Map<string, LinkCandidate>
  visits: Visit[]
}

/** Walks a site from its home page towards a topic, most promising link first, until it is found or the limit is reached. */
export async function exploreSite(
  source: PageSource,
  homeUrl: string,
  topic: SiteTopic,
  { maxFetches, year }: ExploreLimits,
): Promise<Exploration> {
  const scope = { homeUrl, year }
  const walk: Walk = { source, topic, scope, fetchesLeft: maxFetches, seen: new Set(), offers: new Map(), visits: [] }
  const refusal = await visitHome(walk)
  if (refusal) return { ok: false, reason: refusal, fetches: maxFetches - walk.fetchesLeft }
  await followOffers(walk)
  for (const offerMore of [offerLanguages, offerSitemap, offerCommonPaths]) {
    if (isSettled(walk) || walk.fetchesLeft <= 0) break
    await offerMore(walk)
    await followOffers(walk)
  }
  return { ok: true, visits: walk.visits, fetches: maxFetches - walk.fetchesLeft }
}

/** Home, and where it sends its visitor on. Returns why it can't be had. */
async function visitHome(walk: Walk): Promise<string | undefined> {
  let url = walk.scope.homeUrl
  for (let hops = 0; hops < 3; hops++) {
    const home = { url, confidence: 0, because: 'the home page' }
    const visit = await visitPage(walk, home, true)
    if (typeof visit === 'string') return walk.visits.length > 0 ? undefined : visit
    walk.scope = { ...walk.scope, homeUrl: visit.page.url }
    const onward = visit.links.refreshTo
    if (!onward || walk.seen.has(pageKey(onward)) || !isSameSite(onward, url)) return undefined
    url = onward
  }
  return undefined
}

async function followOffers(walk: Walk): Promise<void> {
  while (walk.fetchesLeft > 0) {
    const best = [...walk.offers.values()].sort((a, b) => b.confidence - a.confidence)[0]
    if (!best || best.confidence < (isSettled(walk) ? CLEARLY_NAMED : WORTH_A_LOOK)) return
    walk.offers.delete(pageKey(best.url))
    await visitPage(walk, best, false)
  }
}

async function visitPage(walk: Walk, candidate: LinkCandidate, isHome: boolean): Promise<Visit | string> {
  walk.seen.add(pageKey(candidate.url))
  walk.fetchesLeft--
  const page = await walk.source.fetchPage(candidate.url)
  if (!page.ok) return page.reason
  if (page.status >= 400 || !/html|^$/i.test(page.contentType)) return `answered ${page.status} ${page.contentType}`
  // A redirect may lead to a page seen already, often the home page: that is no second page.
  const landed = pageKey(page.url)
  const known = walk.visits.find((visit) => pageKey(visit.page.url) === landed)
  if (known) return 'led to a page already read'
  walk.seen.add(landed)
  walk.offers.delete(landed)
  const links = readPageLinks(page.body, page.url)
  const headed = Math.max(
    namesTopic(links.heading, walk.topic.words),
    namesTopic(titleWithoutSite(links.title), walk.topic.words),
  )
  const visit: Visit = {
    page,
    links,
    isHome,
    named: isHome ? 0 : Math.min(1, candidate.confidence * 0.85 + headed * 0.2),
    because: candidate.because,
    count: walk.topic.countOn(page),
  }
  walk.visits.push(visit)
  takeOffers(walk, visit)
  return visit
}

/** Offers what a page links to; a link into a page already read (`#sponsors`) names that page instead. */
function takeOffers(walk: Walk, visit: Visit): void {
  const trust = visit.isHome ? 1 : 0.92
  // The next pages of a list are no finds of their own; whoever reads the list turns them.
  const turned = new Set(findFurtherPages(visit.links.links, visit.page.url).map(pageKey))
  for (const candidate of rankLinks(
    [...visit.links.links, ...asLinks(visit.links.frames)],
    walk.topic.words,
    walk.scope,
  )) {
    const offer = { ...candidate, confidence: candidate.confidence * trust }
    const key = pageKey(offer.url)
    if (visit.isHome && key === pageKey(visit.page.url)) nameVisit(visit, offer)
    if (walk.seen.has(key) || turned.has(key)) continue
    if ((walk.offers.get(key)?.confidence ?? 0) < offer.confidence) walk.offers.set(key, offer)
  }
}

/** Addresses that stand without a text, read by their path. */
function asLinks(urls: string[]): PageLink[] {
  return urls.map((url) => ({ url, text: pathWords(url), isPicture: false, place: 'content' }))
}

function nameVisit(visit: Visit, offer: LinkCandidate): void {
  if (offer.confidence <= visit.named) return
  visit.named = offer.confidence
  visit.because = `${offer.because}, a part of the home page`
}

function isSettled(walk: Walk): boolean {
  return walk.visits.some((visit) => visit.named >= CLEARLY_NAMED && visit.count > 0)
}

async function offerLanguages(walk: Walk): Promise<void> {
  const home = walk.visits[0]
  for (const url of home?.links.languages.slice(0, 2) ?? []) {
    if (walk.fetchesLeft <= 0 || walk.seen.has(pageKey(url)) || !isSameSite(url, walk.scope.homeUrl)) continue
    await visitPage(walk, { url, confidence: 0, because: 'the home page in another language' }, true)
  }
}

async function offerSitemap(walk: Walk): Promise<void> {
  const { urls, fetches } = await listSitemapUrls(walk.source, walk.scope.homeUrl, Math.min(4, walk.fetchesLeft))
  walk.fetchesLeft -= fetches
  for (const candidate of rankLinks(asLinks(urls), walk.topic.words, walk.scope)) {
    const key = pageKey(candidate.url)
    if (!walk.seen.has(key)) walk.offers.set(key, { ...candidate, because: `in the sitemap: ${candidate.because}` })
  }
}

async function offerCommonPaths(walk: Walk): Promise<void> {
  for (const path of walk.topic.commonPaths) {
    const url = resolvePageUrl(path, folderOf(walk.scope.homeUrl))
    if (!url || walk.seen.has(pageKey(url)) || walk.offers.has(pageKey(url))) continue
    walk.offers.set(pageKey(url), { url, confidence: 0.5, because: 'found where such pages usually lie' })
  }
}

/** "Sponsors | Example Conf 2024" gives "Sponsors". */
function titleWithoutSite(title: string): string {
  return title.split(/\s+[|–—·»:-]\s+/)[0] ?? title
}
