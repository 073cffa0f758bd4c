import { type Chooser, didAnswer, type ModelHelp } from '../choose/open-chooser.ts'
import type { FetchedPage, PageSource } from '../page-source.ts'
import { type ChosenPages, chooseSponsorPages } from '../site/choose-sponsor-pages.ts'
import { sponsorTopic } from '../site/sponsor-words.ts'
import { countPaying, createSponsorReader, type SponsorReader } from './create-sponsor-reader.ts'
import { hasScript } from './is-built-by-script.ts'
import type { Site } from './open-site.ts'

/** `extractor` is set where it was not the rules alone that read it. */
export type ReadSponsor = ReturnType<SponsorReader>[number] & { page: string; extractor?: string }

export type SiteSponsors = {
  outcome: 'found' | 'no_sponsors' | 'unreachable' | 'robots' | 'needs_browser'
  because: string
  /** Everybody on the pages read, in whatever role. */
  sponsors: ReadSponsor[]
  /** Addresses of the pages they were read from, or of the pages that list nobody. */
  pages: string[]
  /** Every page that was asked for, in order. */
  tried: TriedPage[]
  /** A model told who stands on every page that the rules were unsure of: whom it did not see is not there. */
  modelSpoke: boolean
}

/** A page that was asked for: how many sponsors stand on it, or why it could not be had. */
export type TriedPage = {
  url: string
  sponsors: number | null
  problem: string | null
  through?: string
  help?: ModelHelp
}

/** A page whose confidence is this far below the best one's is not read: last year's sponsors, a partner's page. */
const furthestBelowBest = 0.25

/**
 * Reads who sponsors an event, from its home page on. Never throws for what a site answers. `onTried` hears of every page as it comes
 * in, so that a person can watch.
 */
export async function readSiteSponsors(
  site: Site,
  homeUrl: string,
  year: number,
  onTried: (page: TriedPage) => Promise<void> = async () => {},
  chooser?: Chooser,
): Promise<SiteSponsors> {
  const read = createSponsorReader()
  const countSponsors = (html: string, url: string) => countPaying(read(html, url))
  const tried = new Map<string, TriedPage>()
  const watched: PageSource = {
    async fetchPage(url) {
      const page = await site.fetchPage(url)
      const note = noteOf(page, url, countSponsors)
      if (note && !tried.has(note.url)) {
        tried.set(note.url, note)
        await onTried(note)
      }
      return page
    },
  }
  const chosen = await chooseSponsorPages(watched, homeUrl, { countSponsors, year })
  if (chosen.outcome === 'home_unreachable') return unreachable(site, chosen.because, [...tried.values()])
  const pages = await withRendered(site, read, chosen)
  const best = Math.max(0, ...pages.filter((one) => one.count > 0).map((one) => one.confidence))
  const used = pages.filter((one) => (best > 0 ? one.count > 0 : true) && one.confidence >= best - furthestBelowBest)
  const helped = await readPages(used, read, chooser)
  const sponsors = helped.flatMap((one) => one.sponsors.map((sponsor) => ({ ...sponsor, page: one.url })))
  const isFound = best > 0 || countPaying(sponsors) > 0
  const added = helped.reduce((sum, one) => sum + (one.help?.added ?? 0), 0)
  const because = added > 0 ? `${chosen.because}, ${added} more picked by a language model` : chosen.because
  const outcome = isFound ? { outcome: 'found' as const, because } : explainNobody(site, because)
  // What a browser made of a page counts, not what stood in its source.
  for (const { url, count } of pages) {
    const before = tried.get(url)
    const one = helped.find((page) => page.url === url)
    const sponsors = one ? countPaying(one.sponsors) : count
    if (before) tried.set(url, { ...before, sponsors, problem: null, ...(one?.help && { help: one.help }) })
  }
  const asked = helped.filter((one) => one.help)
  const modelSpoke = asked.length > 0 && asked.every((one) => didAnswer(one.help))
  return { ...outcome, sponsors, pages: used.map((one) => one.url), tried: [...tried.values()], modelSpoke }
}

type HelpedPage = Awaited<ReturnType<Chooser['readPage']>> & { url: string }

/** One after the other, so that a question that is answered already costs no share. */
async function readPages(
  used: readonly WeighedPage[],
  read: SponsorReader,
  chooser: Chooser | undefined,
): Promise<HelpedPage[]> {
  const helped: HelpedPage[] = []
  for (const { html, url } of used) {
    const sponsors = read(html, url)
    helped.push({ url, ...(chooser ? await chooser.readPage({ url, html }, sponsors) : { sponsors }) })
  }
  return helped
}

/** Sitemaps and robots.txt are no pages for people. */
function noteOf(
  page: FetchedPage,
  url: string,
  countSponsors: (html: string, url: string) => number,
): TriedPage | undefined {
  const through = page.through ? { through: page.through } : {}
  if (!page.ok)
    return /\.(?:xml|txt)(?:\.gz)?$/i.test(url)
      ? undefined
      : { url, sponsors: null, problem: problemOf(page), ...through }
  if (!/html|^$/i.test(page.contentType)) return undefined
  return { url: page.url, sponsors: countSponsors(page.body, page.url), problem: null, ...through }
}

const problemOf = (page: { reason: string; status?: number }): string =>
  page.reason === 'http_error' && page.status ? `http_error ${page.status}` : page.reason

type WeighedPage = { url: string; confidence: number; count: number; html: string }

/** Pages that should list sponsors and don't may have theirs put in by a script. */
async function withRendered(site: Site, read: SponsorReader, { pages }: ChosenPages): Promise<WeighedPage[]> {
  const plain = pages.map(({ url, confidence, count, page }) => ({ url, confidence, count, html: page.body }))
  if (plain.some((one) => one.count > 0)) return plain
  for (const one of plain.slice(0, 2)) {
    const rendered = hasScript(one.html) ? await site.renderPage(one.url) : undefined
    if (rendered?.ok) Object.assign(one, { html: rendered.body, count: countPaying(read(rendered.body, one.url)) })
  }
  return plain
}

function unreachable(site: Site, reason: string, tried: TriedPage[]): SiteSponsors {
  const failure = site.failures[0]
  const status = failure?.status ? ` (${failure.status})` : ''
  return {
    outcome: failure?.reason === 'robots' ? 'robots' : 'unreachable',
    because: `the home page could not be read: ${reason}${status}`,
    sponsors: [],
    pages: [],
    tried,
    modelSpoke: false,
  }
}

/** Nobody is listed; or what would list them did not answer. */
function explainNobody(site: Site, because: string): Pick<SiteSponsors, 'outcome' | 'because'> {
  const failed = site.failures.find(isPassing) ?? site.failures.find(hidesSponsors)
  if (failed) return { outcome: 'unreachable', because: `${failed.url} could not be read: ${explain(failed)}` }
  if (site.lacksBrowser)
    return { outcome: 'needs_browser', because: 'its pages are built by script, and no browser could read them' }
  const banned = site.failures.find((one) => one.reason === 'robots')
  if (banned) return { outcome: 'robots', because: `the site asks not to read ${banned.url}` }
  return { outcome: 'no_sponsors', because }
}

type PageFailure = { url: string; reason: string; status: number | undefined }

/** The site says that there is no such page. */
export const isGone = ({ reason, status }: PageFailure): boolean =>
  reason === 'http_error' && (status === 404 || status === 410)

const explain = ({ reason, status }: PageFailure): string =>
  reason === 'http_error' && status ? `it answered ${status}` : reason

/** A page that speaks of sponsors in its address, and is there, but nobody can read it. */
const hidesSponsors = (failure: PageFailure): boolean =>
  (failure.reason === 'http_error' ? !isGone(failure) : unreadable.has(failure.reason)) &&
  sponsorTopic.subjects.some(
    ({ weight, pattern }) => weight >= 0.7 && new URL(failure.url).pathname.search(pattern) >= 0,
  )

const unreadable = new Set(['bot_wall', 'too_large', 'too_many_redirects'])

/** A failure that says nothing about what is on the page: it may answer tomorrow. */
const isPassing = (failure: PageFailure): boolean =>
  ['timeout', 'network'].includes(failure.reason) ||
  (failure.reason === 'http_error' && (failure.status === 429 || (failure.status ?? 0) >= 500))
