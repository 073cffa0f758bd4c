import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractSponsors } from '../server/modules/sponsors/extract/extract-sponsors.ts'
import type { PageSource } from '../server/modules/sponsors/page-source.ts'
import { openSite } from '../server/modules/sponsors/read/open-site.ts'
import { readSiteSponsors } from '../server/modules/sponsors/read/read-site-sponsors.ts'
import { chooseSponsorPages } from '../server/modules/sponsors/site/choose-sponsor-pages.ts'
import { chooseSpeakerPages } from '../server/modules/sponsors/speakers/choose-speaker-pages.ts'
import { extractSpeakers } from '../server/modules/sponsors/speakers/extract-speakers.ts'
import { mergeSpeakers, type Speaker } from '../server/modules/sponsors/speakers/speaker.ts'
import { isPaying } from '../server/modules/sponsors/sponsorship.ts'
import { createReplayFetcher, type Fetcher } from '../server/platform/fetch/index.ts'

export type SiteResult = {
  home: string
  /** 1 for the page chosen first; undefined where no true page was chosen. */
  rank?: number
  chosen: string[]
  fetches: number
  speakers: Speaker[]
  /** What a reading of the site brings, as the product does it: pages used, and sponsors on them. */
  read: { outcome: string; pages: number; sponsors: number }
}

export type SponsorPagesResult = { sites: SiteResult[]; inFirstThree: number; first: number }

type Recorded = { url: string; file: string; status: number; contentType: string }

/** Finds sponsor pages and speakers on every recorded site of `corpusFolder`/web, from its home page on. */
export async function evaluateSponsorPages(corpusFolder: string): Promise<SponsorPagesResult> {
  const web = join(corpusFolder, 'web')
  const truth: Record<string, { sponsorPages: string[] }> = JSON.parse(readFileSync(join(web, 'truth.json'), 'utf8'))
  const source = recordedPages(web)
  const replay = await createReplayFetcher(web)
  const sites: SiteResult[] = []
  for (const [home, { sponsorPages }] of Object.entries(truth)) {
    const countSponsors = (html: string, url: string) => extractSponsors(html, { url }).sponsors.length
    const { pages, fetches } = await chooseSponsorPages(source, home, { countSponsors })
    const place = pages.findIndex(({ url }) => sponsorPages.includes(url))
    const talks = await chooseSpeakerPages(source, home)
    const speakers = mergeSpeakers(talks.pages.map(({ page, url }) => extractSpeakers(page.body, { url })))
    const chosen = pages.map(({ url, confidence, because }) => `${confidence.toFixed(2)} ${url} (${because})`)
    const read = await readWhole(replay, home)
    sites.push({ home, rank: place < 0 ? undefined : place + 1, chosen, fetches, speakers, read })
  }
  const within = (limit: number) => sites.filter(({ rank }) => rank !== undefined && rank <= limit).length
  return { sites, inFirstThree: within(3), first: within(1) }
}

async function readWhole(fetcher: Pick<Fetcher, 'get'>, home: string): Promise<SiteResult['read']> {
  const year = Number(/20\d\d/.exec(home)?.[0] ?? 0)
  const { outcome, pages, sponsors } = await readSiteSponsors(openSite({ fetcher }), home, year)
  const paying = new Set(sponsors.filter(isPaying).map(({ name }) => name.toLowerCase()))
  return { outcome, pages: pages.length, sponsors: paying.size }
}

function recordedPages(folder: string): PageSource {
  const recorded: Recorded[] = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
  const byUrl = new Map(recorded.map((page) => [page.url.replace(/\/$/, ''), page]))
  return {
    async fetchPage(url) {
      const page = byUrl.get(url.replace(/#.*$/, '').replace(/\/$/, ''))
      if (!page) return { ok: false, reason: 'not recorded', status: 404 }
      const body = readFileSync(join(folder, page.file), 'utf8')
      return { ok: true, url: page.url, status: page.status, contentType: page.contentType, body }
    },
  }
}

if (import.meta.main) {
  const corpus = process.argv[2] ?? join(import.meta.dirname, '../../shared/corpus')
  if (!existsSync(join(corpus, 'web'))) {
    console.log(`skipped: no recorded sites in ${corpus}`)
  } else {
    const { sites, inFirstThree, first } = await evaluateSponsorPages(corpus)
    for (const { home, rank, chosen, fetches, speakers } of sites) {
      console.log(`${home}  rank ${rank ?? '-'}  ${fetches} fetches  ${speakers.length} speakers with a company`)
      for (const line of chosen) console.log(`    ${line}`)
      if (process.argv.includes('--speakers')) {
        for (const one of speakers)
          console.log(`    ${one.name} | ${one.title ?? ''} | ${one.company} | ${one.confidence}`)
      }
    }
    console.log(`a true page among the first three: ${inFirstThree} of ${sites.length}; first: ${first}`)
  }
}
