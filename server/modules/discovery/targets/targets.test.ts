import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAddressGuard, createFetcher, type Fetcher } from '#platform/fetch/index.ts'
import { type LocalSite, serveLocally } from '#platform/fetch/local-site.ts'
import type { EventQuery, EventsFound, FoundEvent } from '../event-search.ts'
import { readSource } from '../read-source.ts'
import { searchWithModel } from '../search-with-model.ts'
import { startTestApi, type TestApi } from '../test-api.ts'

const found = (name: string, city: string | null, more: Partial<FoundEvent> = {}): FoundEvent => ({
  ...{
    ref: null,
    name,
    url: null,
    start: '2026-03-10',
    end: '2026-03-12',
    city,
    country: null,
    status: 'active',
    raw: {},
  },
  ...more,
})
const confs = [
  {
    name: 'Harbour Data Days',
    url: 'https://harbour.example',
    startDate: '2026-03-10',
    city: 'Hamburg',
    country: 'DE',
  },
  { name: 'Lübeck Logistics', url: 'https://luebeck.example', startDate: '2026-04-10', city: 'Lübeck', country: 'DE' },
  { name: 'Bavaria Conf', url: 'https://bavaria.example', startDate: '2026-04-10', city: 'Munich', country: 'DE' },
  { name: 'Late Hamburg Conf', url: 'https://late.example', startDate: '2027-04-10', city: 'Hamburg', country: 'DE' },
]
const markup = (name: string) =>
  `<script type="application/ld+json">{"@type":"Event","name":"${name}","startDate":"2026-05-01","location":{"@type":"Place","name":"X","address":{"addressLocality":"Hamburg","addressCountry":"DE"}}}</script>`
const geocoding = { geocoders: [], monthlyCalls: 0 }
const microdata = `<div itemscope itemtype="https://schema.org/BusinessEvent"><h1 itemprop="name">Alster Fintech Fair</h1>
  <time itemprop="startDate" datetime="2026-05-07">7 May</time><div itemprop="location" itemscope itemtype="https://schema.org/Place">
  <div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><span itemprop="addressLocality">Hamburg</span>
  <span itemprop="addressCountry">DE</span></div></div></div>`

describe('targets', () => {
  let site: LocalSite
  let fetcher: Fetcher
  let api: TestApi
  let answer: EventsFound = { events: [], calls: 1, costCents: 1.5 }
  let claims = ''
  let slow: string | undefined
  const asked: EventQuery[] = []
  const serpapi = {
    provider: 'serpapi',
    searchEvents: async (query: EventQuery) => {
      asked.push(query)
      return answer
    },
  }

  beforeAll(async () => {
    site = await serveLocally((request, response) => {
      const pages: Record<string, string> = {
        '/confs.json': JSON.stringify(confs),
        '/sitemap.xml': `<urlset><url><loc>${site.url}/events/elbe</loc></url><url><loc>${site.url}/events/alster</loc></url>
          <url><loc>${site.url}/events/gone</loc></url><url><loc>${site.url}/imprint</loc></url></urlset>`,
        '/events/elbe': markup('Elbe Cloud Summit'),
        '/events/alster': microdata,
        '/imprint': 'Nobody here',
        '/real': '<h1>Fjord Robotics Summit</h1><p>11-12 June 2026, Hamburg</p>',
        '/home': '<h1>Some other company</h1>',
      }
      if (request.url === '/slow' && !slow) return response.writeHead(503).end()
      const body = request.url === '/slow' ? slow : pages[request.url ?? '']
      if (body === undefined) return response.writeHead(404).end()
      response.setHeader('content-type', request.url!.endsWith('.xml') ? 'application/xml' : 'text/html').end(body)
    })
    const guard = createAddressGuard({ allowHosts: [site.host] })
    fetcher = createFetcher({ guard, version: '0', aboutUrl: 'https://lanyard.example', minGapMs: 0, attempts: 1 })
    const model = {
      provider: 'chat',
      ask: async () => ({ ok: true as const, value: { text: claims, citations: [], costCents: 2 } }),
    }
    api = await startTestApi({ fetcher, searches: [serpapi, searchWithModel(model)], monthlyCalls: 3 })
  })
  beforeEach(() => {
    asked.length = 0
  })
  afterAll(async () => {
    await api.close()
    await fetcher.close()
    await site.close()
  })

  const add = async (body: object) => (await api.call('POST', 'targets', body)).body
  const scan = async (id: string) => {
    const started = await api.call('POST', `targets/${id}/scans`)
    expect(started.status).toBe(201)
    await api.platform.worker.idle()
    const { body: run } = await api.call('GET', `targets/${id}/scans/${started.body.id}`)
    // The last one looks at pages of events that are known.
    return { ...run, sources: run.sources.slice(0, -1) }
  }

  it('are placed by the gazetteer, and refused where nobody can place them', async () => {
    const target = await add({ city: 'München', services: [] })
    expect(target).toMatchObject({
      ...{ name: 'Munich', city: 'Munich', country: 'DE', timeZone: 'Europe/Berlin', radiusKm: 50, months: 6 },
      ...{ lastRun: null, deleted: false },
    })
    expect(target.latitude).toBeCloseTo(48.13, 1)
    expect(target.nextScanAt > '2026-01-06T01:00:00Z' && target.nextScanAt < '2026-01-06T04:00:00Z').toBe(true)
    const nowhere = await api.call('POST', 'targets', { city: 'Zzyzxville' })
    expect([nowhere.status, nowhere.body.detail]).toEqual([400, 'The gazetteer does not know Zzyzxville.'])
    expect(await add({ city: 'Zzyzxville', latitude: 35.1, longitude: -116.1 })).toMatchObject({ city: 'Zzyzxville' })
    expect((await api.call('POST', `targets/${target.id}/scans`)).status).toBe(409)
  })

  it('are read from lists and sitemaps, and take what lies in their area and window', async () => {
    const feeds = [
      { kind: 'list', format: 'confs-tech', url: `${site.url}/confs.json` },
      { kind: 'jsonld', url: `${site.url}/sitemap.xml` },
      { kind: 'list', format: 'csv', url: `${site.url}/gone.csv` },
    ]
    const { id } = await add({ city: 'Hamburg', radiusKm: 70, feeds, services: [] })
    const run = await scan(id)
    expect(run).toMatchObject({ state: 'done', found: 4, costCents: 0 })
    expect(run.sources).toMatchObject([
      { outcome: 'done', rows: { read: 4, found: 2, outside: 1, elsewhere: 1 }, calls: 1 },
      { outcome: 'done', rows: { read: 2, found: 2 }, calls: 5, because: '1 of its pages could not be read' },
      { outcome: 'failed', because: expect.stringContaining('404'), rows: { read: 0 }, calls: 1 },
    ])
    const names = (await api.call('GET', 'events')).body.items.map((one: { name: string }) => one.name)
    expect(names).toEqual(['Harbour Data Days', 'Lübeck Logistics', 'Elbe Cloud Summit', 'Alster Fintech Fair'])
    const again = await scan(id)
    expect(again).toMatchObject({ found: 0, sources: [{ rows: { known: 2 } }, { rows: { known: 2 } }, {}] })
    expect((await api.call('GET', `targets/${id}`)).body.lastRun.id).toBe(again.id)
    expect((await api.call('GET', `targets/${id}/scans?limit=1`)).body).toMatchObject({ items: [{ id: again.id }] })
    await api.call('DELETE', `targets/${id}`)
  })

  it('ask the services for their city, window, topics and languages, and count calls and cost', async () => {
    answer = { events: [found('Wind Energy Congress', null), found('Isar Days', 'Munich')], calls: 2, costCents: 3 }
    const { id } = await add({ city: 'Hamburg', topics: ['wind'], languages: ['de'], services: ['serpapi'] })
    const run = await scan(id)
    expect(asked).toMatchObject([
      { city: 'Hamburg', country: 'DE', radiusKm: 50, from: '2026-01-05', to: '2026-07-05', topics: ['wind'] },
    ])
    expect(run).toMatchObject({ calls: 2, costCents: 3, sources: [{ rows: { found: 1, elsewhere: 1 }, costCents: 3 }] })
    await api.call('DELETE', `targets/${id}`)
  })

  it('keep what a service found before it failed, and say why there is no more', async () => {
    const failure = { ok: false as const, reason: 'misconfigured' as const, why: 'The key is wrong.' }
    answer = { events: [found('Kiel Conf', 'Hamburg')], calls: 1, costCents: null, failure }
    const { id } = await add({ city: 'Hamburg', services: ['serpapi'] })
    expect(await scan(id)).toMatchObject({
      sources: [{ outcome: 'done', because: 'The key is wrong.', rows: { found: 1 }, costCents: null }],
    })
    answer = { events: [], calls: 1, costCents: null, failure }
    const spent = await scan(id)
    const why = 'the 3 calls of serpapi for this month are used up (LANYARD_EVENT_SEARCH_CALLS)'
    expect(spent.sources).toMatchObject([{ outcome: 'failed', because: why, calls: 0 }])
    await api.call('DELETE', `targets/${id}`)
  })

  it('believe a model only what the page of the event itself says', async () => {
    const claim = (name: string, path: string) => {
      const days = { startDate: '2026-06-11', endDate: '2026-06-12', city: 'Hamburg', country: 'DE' }
      return { name, url: path && `${site.url}${path}`, ...days, sources: [site.url] }
    }
    const events = [
      ...[claim('Fjord Robotics Summit', '/real'), claim('Invented AI Expo', '/home'), claim('Vanished Expo', '/nope')],
      { ...claim('Homeless Expo', ''), url: null },
      { ...claim('Wrong Day Summit', '/real'), name: 'Fjord Robotics Summit', startDate: '2026-02-03', endDate: null },
    ]
    claims = `Here you are:\n\`\`\`json\n${JSON.stringify({ events })}\n\`\`\``
    const { id } = await add({ city: 'Hamburg', services: ['chat'] })
    const run = await scan(id)
    expect(run.sources).toMatchObject([{ source: { provider: 'chat' }, rows: { found: 5 }, costCents: 2 }])
    const { items } = (await api.call('GET', `candidates?scanId=${run.sources[0].id}&sort=name`)).body
    expect(items.map((one: { name: string; status: string }) => [one.name, one.status])).toEqual([
      ['Fjord Robotics Summit', 'promoted'],
      ['Fjord Robotics Summit', 'rejected'],
      ['Homeless Expo', 'rejected'],
      ['Invented AI Expo', 'rejected'],
      ['Vanished Expo', 'rejected'],
    ])
    expect(items[0].because).toContain('the page says "Fjord Robotics Summit"')
    claims = 'I am sorry, I found nothing.'
    expect((await scan(id)).sources).toMatchObject([{ outcome: 'failed', because: expect.stringMatching(/form/) }])
    await api.call('DELETE', `targets/${id}`)
  })

  it('try a page again that did not answer the night before', async () => {
    const days = { startDate: '2026-06-20', endDate: null, city: 'Hamburg', country: 'DE' }
    const event = { name: 'Slow Page Summit', url: `${site.url}/slow`, ...days, sources: [] }
    claims = JSON.stringify({ events: [event] })
    // The calls of January are used up.
    api.platform.clock.set(Temporal.Instant.from('2026-02-01T09:00:00Z'))
    const { id } = await add({ city: 'Hamburg', services: ['chat'] })
    const status = async () => (await api.call('GET', 'candidates?search=Slow')).body.items[0].status
    await scan(id)
    expect(await status()).toBe('found')
    slow = '<h1>Slow Page Summit</h1><p>20 June 2026</p>'
    expect((await scan(id)).sources).toMatchObject([{ rows: { found: 0, known: 1 } }])
    expect(await status()).toBe('promoted')
    await api.call('DELETE', `targets/${id}`)
  })

  it('wait for a service that limits its calls, and give up in the end', async () => {
    const failure = {
      ok: false as const,
      reason: 'try_later' as const,
      milliseconds: 3_600_000,
      why: 'SerpAPI limits.',
    }
    answer = { events: [], calls: 1, costCents: null, failure }
    api.platform.clock.set(Temporal.Instant.from('2026-02-01T09:00:00Z'))
    const { id } = await add({ city: 'Hamburg', services: ['serpapi'] })
    const { body: run } = await api.call('POST', `targets/${id}/scans`)
    const [scanId] = run.sources.map((one: { id: string }) => one.id)
    const look = async () => (await api.call('GET', `scans/${scanId}`)).body
    while ((await look()).because === null) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await look()).toMatchObject({ outcome: 'waiting', because: 'waits: SerpAPI limits.', calls: 1 })
    expect((await api.call('POST', `targets/${id}/scans`)).status).toBe(409)
    api.platform.clock.set(Temporal.Instant.from('2026-02-02T09:00:00Z'))
    await readSource({ fetcher, searches: [serpapi], monthlyCalls: 3, geocoding }, api.platform.ctx(), scanId)
    expect(await look()).toMatchObject({ outcome: 'failed', because: 'SerpAPI limits.', calls: 2 })
    await api.call('DELETE', `targets/${id}`)
  })

  it('are scanned each night, once, unless they are paused or put aside', async () => {
    const feeds = [{ kind: 'list', format: 'confs-tech', url: `${site.url}/confs.json` }]
    const targets = [
      await add({ city: 'Hamburg', feeds, services: [] }),
      await add({ city: 'Bremen', feeds, services: [], paused: true }),
      await add({ city: 'Kiel', feeds, services: [] }),
    ]
    await api.call('DELETE', `targets/${targets[2].id}`)
    const runs = async () =>
      Promise.all(targets.map(async ({ id }) => (await api.call('GET', `targets/${id}/scans`)).body.items.length))
    api.platform.clock.set(Temporal.Instant.from('2026-02-03T05:00:00Z'))
    await api.platform.worker.idle()
    expect(await runs()).toEqual([1, 0, 0])
    api.platform.clock.set(Temporal.Instant.from('2026-02-04T05:00:00Z'))
    await api.platform.worker.idle()
    expect(await runs()).toEqual([2, 0, 0])
  })

  it('are changed, put aside and brought back, with a history', async () => {
    const { id } = await add({ city: 'Hamburg', services: [] })
    const changed = await api.call('PATCH', `targets/${id}`, {
      city: 'Vienna',
      country: 'AT',
      radiusKm: 20,
      paused: true,
    })
    expect(changed.body).toMatchObject({ city: 'Vienna', radiusKm: 20, timeZone: 'Europe/Vienna', nextScanAt: null })
    expect((await api.call('PATCH', `targets/${id}`, { radiusKm: 0 })).status).toBe(400)
    expect((await api.call('DELETE', `targets/${id}`)).status).toBe(204)
    expect((await api.call('DELETE', `targets/${id}`)).status).toBe(404)
    expect((await api.call('PATCH', `targets/${id}`, { radiusKm: 5 })).status).toBe(404)
    const aside = (await api.call('GET', 'targets?deleted=true&limit=200')).body.items
    expect(aside.map((one: { id: string }) => one.id)).toContain(id)
    expect((await api.call('PUT', `targets/${id}/restoration`)).status).toBe(204)
    expect((await api.call('GET', `targets/${id}`)).body.deleted).toBe(false)
    api.as('viewer')
    expect((await api.call('DELETE', `targets/${id}`)).status).toBe(403)
    expect((await api.call('POST', `targets/${id}/scans`)).status).toBe(403)
    api.as('rep')
  })

  it('are listed by name, page by page', async () => {
    const all = (await api.call('GET', 'targets?limit=200')).body.items.map((one: { name: string }) => one.name)
    const first = (await api.call('GET', 'targets?limit=1')).body
    const second = (await api.call('GET', `targets?limit=200&after=${first.next}`)).body
    expect([...first.items, ...second.items].map((one: { name: string }) => one.name)).toEqual(all)
  })
})
