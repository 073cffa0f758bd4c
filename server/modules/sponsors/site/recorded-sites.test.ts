import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import type { PageSource } from '../page-source.ts'
import { chooseSponsorPages } from './choose-sponsor-pages.ts'

const web = join(import.meta.dirname, '../../../../../shared/corpus/web')
const read = <T>(file: string, absent: T): T =>
  existsSync(web) ? JSON.parse(readFileSync(join(web, file), 'utf8')) : absent

type Recorded = { url: string; file: string; status: number; contentType: string }
const recorded = new Map(read<Recorded[]>('index.json', []).map((page) => [page.url.replace(/\/$/, ''), page]))
const truth = read<Record<string, { sponsorPages: string[] }>>('truth.json', {})

const source: PageSource = {
  async fetchPage(url) {
    const page = recorded.get(url.replace(/\/$/, ''))
    if (!page) return { ok: false, reason: 'not recorded' }
    return { ok: true, ...page, body: readFileSync(join(web, page.file), 'utf8') }
  },
}

/** Pictures that lead to other sites: crude, so that what is tested here is the choosing. */
function countSponsors(html: string, url: string): number {
  const $ = load(html)
  const hosts = $('a:has(img)')
    .get()
    .map((link) => URL.parse($(link).attr('href') ?? '', url)?.host)
  return new Set(hosts.filter((host) => host && host !== new URL(url).host)).size
}

describe.skipIf(!existsSync(web))('recorded sites (skipped where ../shared/corpus is absent)', () => {
  test.each(Object.entries(truth))('%s: a true page is among the first three', async (home, { sponsorPages }) => {
    const { pages } = await chooseSponsorPages(source, home, { countSponsors })
    const firstThree = pages.slice(0, 3).map(({ url }) => url)
    expect(sponsorPages.some((page) => firstThree.includes(page))).toBe(true)
  })
})
