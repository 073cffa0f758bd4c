import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { companies, dateEvents, getCompany, listSponsors } from '../../cast/index.ts'
import { type Sandbox, startSandbox } from '../index.ts'
import { createLoopback, type Loopback } from '../loopback.ts'

const startsOn = Temporal.PlainDate.from('2031-03-03')
let world: Sandbox
let ask: Loopback

beforeAll(async () => {
  world = await startSandbox({ startsOn, inboundSigningKey: 'key', calSecret: 'secret' })
  ask = createLoopback(() => world.hostMap)
})
afterAll(() => world.stop())

type Visited = { url: string; status: number; type: 'html' | 'other'; body: string }

/** Follows every link, picture, script and style from the given addresses, through all hosts of the world. */
async function crawl(from: string[]): Promise<Visited[]> {
  const queue = [...from]
  const seen = new Set(queue)
  const visited: Visited[] = []
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    const answer = await ask(url)
    const isHtml = answer.body.trimStart().toLowerCase().startsWith('<!doctype html')
    visited.push({ url, status: answer.status, type: isHtml ? 'html' : 'other', body: answer.body })
    const found = [...(answer.location ? [answer.location] : []), ...(isHtml ? findReferences(answer.body) : [])]
    for (const reference of found) {
      if (/^(mailto:|#)/.test(reference)) continue
      const next = new URL(reference, url).href
      if (!seen.has(next)) queue.push(next)
      seen.add(next)
    }
  }
  return visited
}

function findReferences(body: string): string[] {
  const page = load(body)
  const of = (selector: string, attribute: string) =>
    page(selector)
      .toArray()
      .map((element) => page(element).attr(attribute) ?? '')
  return [...of('[href]', 'href'), ...of('[src]', 'src')]
}

describe('the sites of the world', () => {
  it('link to pages that exist, inside the world, from the calendar to every sponsor', async () => {
    const visited = await crawl(['http://calendar.example/'])
    expect(visited.filter(({ status }) => status !== 200 && status !== 301)).toEqual([])
    const hosts = new Set(visited.map(({ url }) => new URL(url).hostname.replace(/^www\./, '')))
    for (const event of world.events) {
      expect(hosts).toContain(event.host)
      // The scripted site links its sponsors only after its script has run.
      if (event.family === 'scripted') continue
      for (const id of listSponsors(event)) expect(hosts).toContain(getCompany(id).domain)
    }
  })

  it('name no host outside the world but the two vocabularies', async () => {
    const visited = await crawl(['http://calendar.example/', ...companies.map(({ domain }) => `http://${domain}/`)])
    const named = visited.flatMap(({ body }) =>
      [...body.matchAll(/https?:\/\/([a-z0-9.-]+)/gi)].map((match) => match[1]!),
    )
    const outside = new Set(named.filter((host) => !(host in world.hostMap)))
    expect([...outside].sort()).toEqual(['schema.org', 'www.w3.org'])
  })

  it.each(dateEvents(startsOn).map((event) => [event.family, event] as const))(
    'names every sponsor on one page of the %s site, and neither media partners nor last year there',
    async (_family, event) => {
      const pages = await crawl([event.url])
      const own = pages.filter(({ url }) => new URL(url).hostname === event.host)
      const data = event.family === 'scripted' ? [await ask(`${event.url}api/sponsors.json`)] : []
      const candidates = [...own.filter(({ type }) => type === 'html'), ...data].map(({ body }) => mainText(body))
      const names = listSponsors(event).map((id) => getCompany(id).name)
      const listing = candidates.filter((text) => names.every((name) => text.includes(name)))
      expect(listing.length).toBeGreaterThan(0)
      const others = [...event.mediaPartners, ...event.lastYear.map((id) => getCompany(id).name)]
      for (const name of others) expect(listing.some((text) => text.includes(name))).toBe(false)
    },
  )

  it('shows no sponsor in the HTML of the scripted site', async () => {
    const event = world.events.find(({ family }) => family === 'scripted')!
    const { body } = await ask(`${event.url}sponsors`)
    for (const id of listSponsors(event)) expect(body).not.toContain(getCompany(id).name)
  })

  it('describes one event as JSON-LD with its dates', async () => {
    const event = world.events.find(({ family }) => family === 'structured')!
    const page = load((await ask(event.url)).body)
    const described = JSON.parse(page('script[type="application/ld+json"]').text())
    expect(described).toMatchObject({ '@type': 'BusinessEvent', name: event.name, startDate: event.start.toString() })
  })

  it('tells robots where the sitemap is, and the sitemap lists pages that exist', async () => {
    for (const event of world.events) {
      const robots = (await ask(`${event.url}robots.txt`)).body
      const sitemap = await ask(/Sitemap: (\S+)/.exec(robots)![1]!)
      const urls = [...sitemap.body.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]!)
      expect(urls.length).toBeGreaterThan(4)
      for (const url of urls) expect((await ask(url)).status).toBe(200)
    }
  })

  it('gives the company pages a description somewhere a machine finds it', async () => {
    for (const company of companies) {
      const { body } = await ask(`http://www.${company.domain}/`)
      expect(load(body)('meta[name=description], meta[property="og:description"]').attr('content')).toBe(
        company.description,
      )
    }
  })
})

describe('ways in', () => {
  it('serves the list of events on weekdays of the months ahead', async () => {
    const { body } = await ask(world.eventsCsvUrl)
    const [header, ...rows] = body.trim().split('\n')
    expect(header).toBe('name,url,start,end,city,country')
    expect(rows).toHaveLength(world.events.length)
    for (const event of world.events) {
      expect(Temporal.PlainDate.compare(event.start, startsOn.add({ days: 30 }))).toBe(1)
      expect(Temporal.PlainDate.compare(event.end, startsOn.add({ months: 6 }))).toBe(-1)
      expect(event.end.dayOfWeek).toBeLessThan(6)
    }
  })

  it('serves an event site by path, with links that stay below it', async () => {
    const event = world.events[0]!
    const home = await ask(`${world.baseUrl}/sites/${event.id}/`)
    const local = findReferences(home.body).filter((reference) => reference.startsWith('/'))
    expect(local.length).toBeGreaterThan(3)
    for (const reference of local) {
      expect(reference).toMatch(new RegExp(`^/sites/${event.id}/`))
      expect((await ask(`${world.baseUrl}${reference}`)).status).toBe(200)
    }
  })

  it('answers a conditional request without the page', async () => {
    const url = `${world.baseUrl}/sites/${world.events[0]!.id}/`
    const etag = (await fetch(url)).headers.get('etag')!
    expect((await ask(url, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })
})

/** What a reader takes as the page's own content. */
function mainText(body: string): string {
  const page = load(body)
  page('footer, #footer, .sc-footer, header, nav, meta').remove()
  const pictures = page('img')
    .toArray()
    .map((image) => page(image).attr('alt') ?? '')
  return `${page.text()} ${pictures.join(' ')}`
}
