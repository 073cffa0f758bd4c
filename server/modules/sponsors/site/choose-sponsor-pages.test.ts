import { expect, test } from 'vitest'
import type { PageSource } from '../page-source.ts'
import { chooseSponsorPages } from './choose-sponsor-pages.ts'

const HOME = 'https://conf.example/'
const logos = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `<img class="logo" alt="Company ${from + index}">`).join('')
const countSponsors = (html: string) => html.match(/class="logo"/g)?.length ?? 0

function siteOf(pages: Record<string, string>): PageSource & { asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    async fetchPage(url) {
      asked.push(url)
      const path = Object.keys(pages).find((one) => URL.parse(one, HOME)?.href === url)
      if (path === undefined) return { ok: false, reason: 'not found', status: 404 }
      const contentType = path.endsWith('.xml') || path.endsWith('.txt') ? 'text/plain' : 'text/html'
      return { ok: true, url, status: 200, contentType, body: pages[path]! }
    },
  }
}

const choose = (source: PageSource, homeUrl = HOME) => chooseSponsorPages(source, homeUrl, { countSponsors })
const urls = ({ pages }: { pages: { url: string }[] }) => pages.map(({ url }) => url.replace(HOME, '/'))

test('the linked page wins over the strip of logos on the home page, and the invitation is not chosen', async () => {
  const source = siteOf({
    '/': `<nav><a href="/sponsors/">Sponsors</a><a href="/become/">Become a sponsor</a></nav>${logos(5)}`,
    '/sponsors/': `<h1>Sponsors</h1>${logos(12)}`,
    '/become/': `<h1>Become a sponsor</h1>${logos(5)}`,
  })
  const chosen = await choose(source)
  expect(urls(chosen)).toEqual(['/sponsors/'])
  expect(chosen.outcome).toBe('found')
  expect(chosen.pages[0]).toMatchObject({
    confidence: 0.98,
    because: 'linked as "Sponsors", in the navigation; 12 sponsors read on it',
  })
  expect(source.asked).toEqual([HOME, `${HOME}sponsors/`])
})

test('sponsors and exhibitors on pages of their own are both chosen', async () => {
  const source = siteOf({
    '/': '<nav><a href="/partner">Partner</a><a href="/aussteller">Aussteller</a></nav>',
    '/partner': `<h1>Partner</h1>${logos(4)}`,
    '/aussteller': `<h1>Aussteller</h1>${logos(40)}`,
  })
  expect(urls(await choose(source))).toEqual(['/aussteller', '/partner'])
})

test.each([
  ['a section the navigation leads to', `<nav><a href="#sponsoren">Sponsoren</a></nav>${logos(6)}`],
  ['logos nobody links to', `<p>Thanks</p>${logos(6)}`],
])('the home page itself is chosen for %s', async (_, html) => {
  expect(urls(await choose(siteOf({ '/': html })))).toEqual(['/'])
})

test.each([
  [
    'a sub-page of a sponsors overview',
    {
      '/': '<a href="/sponsors/">Sponsors</a>',
      '/sponsors/': '<a href="/sponsors/2030">All sponsors</a>',
      '/sponsors/2030': logos(9),
    },
    '/sponsors/2030',
  ],
  [
    'robots.txt and its sitemap',
    {
      '/': 'Hello',
      '/robots.txt': 'Sitemap: https://conf.example/map.xml',
      '/map.xml': '<sitemapindex><loc>https://conf.example/pages.xml</loc></sitemapindex>',
      '/pages.xml': '<urlset><loc>https://conf.example/who/our-sponsors</loc></urlset>',
      '/who/our-sponsors': logos(9),
    },
    '/who/our-sponsors',
  ],
  ['a usual path', { '/': 'Hello', '/exhibitors/': logos(9) }, '/exhibitors/'],
  [
    'a language switch',
    { '/': '<a href="/en/">English</a>', '/en/': '<a href="/en/partners">Partners</a>', '/en/partners': logos(9) },
    '/en/partners',
  ],
  [
    'a page that sends its visitor on',
    {
      '/': '<meta http-equiv="refresh" content="0; url=/start/">',
      '/start/': '<a href="/start/sponsors">Sponsors</a>',
      '/start/sponsors': logos(9),
    },
    '/start/sponsors',
  ],
  [
    'a frame',
    {
      '/': '<a href="/sponsors">Sponsors</a>',
      '/sponsors': '<iframe src="/widgets/sponsor-list"></iframe>',
      '/widgets/sponsor-list': logos(9),
    },
    '/widgets/sponsor-list',
  ],
])('sponsors are found by way of %s', async (_, pages, expected) => {
  expect(urls(await choose(siteOf(pages)))[0]).toBe(expected)
})

test('a list spread over several pages is read to its end, after the pages found', async () => {
  const pager = '<a href="?page=2">2</a><a href="?page=3">3</a>'
  const source = siteOf({
    '/': '<a href="/exhibitors">Exhibitors</a>',
    '/exhibitors': `<h1>Exhibitors</h1>${logos(20)}${pager}`,
    '/exhibitors?page=2': `${logos(20, 20)}${pager}`,
    '/exhibitors?page=3': logos(3, 40),
  })
  const chosen = await choose(source)
  expect(urls(chosen)).toEqual(['/exhibitors', '/exhibitors?page=2', '/exhibitors?page=3'])
  expect(chosen.pages[1]?.because).toContain('continues https://conf.example/exhibitors')
})

test('a sponsor page on which no sponsor can be read is still told, with little confidence', async () => {
  const chosen = await choose(
    siteOf({ '/': '<nav><a href="/sponsors">Sponsors</a></nav>', '/sponsors': '<div id="app"></div>' }),
  )
  expect(chosen.outcome).toBe('not_listed')
  expect(chosen.pages[0]?.confidence).toBeLessThan(0.5)
})

test('the walk ends: a site without sponsors costs no more than the limit', async () => {
  const links = Array.from({ length: 50 }, (_, index) => `<a href="/s${index}">Sponsors</a>`).join('')
  const pages = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`/s${index}`, links]))
  const source = siteOf({ '/': links, ...pages })
  expect((await choose(source)).outcome).toBe('not_listed')
  expect(source.asked).toHaveLength(12)
})

test('a home page that cannot be had says why', async () => {
  const chosen = await choose(siteOf({}))
  expect(chosen).toMatchObject({ pages: [], outcome: 'home_unreachable', because: 'not found', fetches: 1 })
})

test('a clearly named page that seems empty is told beside the home page that shows a few', async () => {
  const pages = { '/': `<nav><a href="/sponsors">Sponsors</a></nav>${logos(3)}`, '/sponsors': '<h1>Sponsors</h1>' }
  expect(urls(await choose(siteOf(pages)))).toEqual(['/', '/sponsors'])
})
