import type { EventSponsors } from '@lanyard/contract/sponsors.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAddressGuard, createFetcher, type Fetcher } from '#platform/fetch/index.ts'
import { createScrapingbee } from '#providers/scrapingbee/index.ts'
import { type Scrapingbee, startScrapingbee } from '../../../test/scrapingbee/start-scrapingbee.ts'
import { logoWall, sitePage, startTestWorld, type TestWorld } from '../../../test/sponsors.ts'

const home = sitePage('Harbour Conf', '<p>Two days of harbours in Hamburg.</p>')
const list = sitePage('Sponsors', logoWall({ 'Gold sponsors': ['Acmeon', 'Boltworks'], Silver: ['Corvida'] }))
const wall = '<html><body><h1>Just a moment...</h1><script>window._cf_chl_opt={}</script></body></html>'

describe('a site that refuses plain requests', () => {
  let answer: { status: number; body: string } = { status: 403, body: '' }
  let robots = ''
  let bee: Scrapingbee
  let toBee: Fetcher
  let world: TestWorld
  beforeAll(async () => {
    bee = await startScrapingbee()
    world = await startTestWorld(
      [
        (request, response) =>
          request.url === '/robots.txt'
            ? response.writeHead(200, { 'content-type': 'text/plain' }).end(robots)
            : response.writeHead(answer.status, { 'content-type': 'text/html' }).end(answer.body),
      ],
      {
        deps: ({ fetcher }) => {
          const identity = { version: '0', aboutUrl: 'https://lanyard.example' }
          toBee = createFetcher({ guard: createAddressGuard({ allowHosts: [bee.host] }), ...identity })
          const made = {
            fetcher: toBee,
            url: bee.url,
            key: bee.key,
            premium: false,
            centsPerCredit: 0.05,
            timeoutMs: 2000,
          }
          return { pageBroker: { broker: createScrapingbee(made)!, takeTurn: fetcher.takeTurn, monthlyCalls: 200 } }
        },
      },
    )
    bee.pages.set(`${world.sites[0]!.url}/`, { html: home })
    bee.pages.set(`${world.sites[0]!.url}/sponsors`, { html: list })
  })
  afterEach(() => {
    expect(bee.flaws).toEqual([])
    bee.asked.length = 0
    bee.faults.length = 0
  })
  afterAll(async () => {
    await world.close()
    await Promise.all([toBee.close(), bee.close()])
  })

  let made = 0
  const names = ['Harbour', 'Lantern', 'Orchard', 'Granite', 'Meadow', 'Compass', 'Anvil', 'Copper', 'Violet', 'Tundra']
  /** An event whose site answers like this; what came of reading it. */
  const readSite = async (plain: { status: number; body?: string }, url = `${world.sites[0]!.url}/`) => {
    answer = { body: '', ...plain }
    const id = await world.hold(`${names[made++]} Conf`, '2026-06-02', url)
    return { id, read: (await world.call('GET', `events/${id}/sponsors`)).body as EventSponsors }
  }
  const calls = (id: string) =>
    world.read((trx) => trx.db.selectFrom('sponsors.page_calls').selectAll().where('event_id', '=', id).execute())

  it.each([
    ['403', { status: 403 }],
    ['429', { status: 429 }],
    ['503', { status: 503 }],
    ['a wall against robots', { status: 200, body: wall }],
  ])('with %s is read through the service, and what that cost is kept', async (_, plain) => {
    const { id, read } = await readSite(plain)
    expect(read.siteRead).toMatchObject({ outcome: 'found', sponsors: 3 })
    expect(read.siteRead!.tried[0]).toMatchObject({ problem: null, through: 'scrapingbee' })
    const kept = await calls(id)
    expect(kept.length).toBeGreaterThanOrEqual(2)
    expect(kept.filter((one) => one.outcome === 'read')[0]).toMatchObject({
      provider: 'scrapingbee',
      cost_cents: '0.25',
    })
    const cents = kept.reduce((sum, one) => sum + Number(one.cost_cents), 0)
    expect(read.siteRead!.paid).toEqual({ calls: kept.length, cents })
    expect(bee.asked.filter((url) => /\.(?:xml|txt)$/.test(url))).toEqual([])
  })

  it('is not read there against its robots.txt', async () => {
    robots = 'User-agent: *\nDisallow: /'
    // robots.txt is known for a day by each process; another port is another host.
    const other = await startTestWorld(
      [(request, response) => response.writeHead(request.url === '/robots.txt' ? 200 : 403).end(robots)],
      { deps: ({ fetcher }) => ({ pageBroker: { ...world.deps.pageBroker!, takeTurn: fetcher.takeTurn } }) },
    )
    const id = await other.hold('Closed Forum', '2026-06-02', `${other.sites[0]!.url}/`)
    expect((await other.call('GET', `events/${id}/sponsors`)).body.siteRead).toMatchObject({ outcome: 'robots' })
    expect(bee.asked).toEqual([])
    await other.close()
  })

  it('is never given away when its address is one of our own network', async () => {
    const { read } = await readSite({ status: 403 }, 'http://192.168.7.7/')
    expect(read.siteRead).toMatchObject({ outcome: 'unreachable', tried: [{ problem: 'refused_address' }] })
    expect(bee.asked).toEqual([])
  })

  it('is not believed when its redirects led into our own network', async () => {
    const url = `${world.sites[0]!.url}/`
    bee.pages.set(url, { html: home, resolved: 'http://10.0.0.5/' })
    const { read } = await readSite({ status: 403 })
    bee.pages.set(url, { html: home })
    expect(read.siteRead).toMatchObject({ outcome: 'unreachable', paid: { calls: 1, cents: 0.25 } })
  })

  it('says so when the service can not read it either, whatever the service does', async () => {
    bee.faults.push({ kind: 'silence' })
    const { id, read } = await readSite({ status: 403 })
    expect(read.siteRead).toMatchObject({
      ...{ outcome: 'unreachable', because: 'the home page could not be read: http_error (403)' },
      tried: [{ problem: 'http_error 403', through: 'scrapingbee' }],
    })
    expect(await calls(id)).toMatchObject([{ outcome: 'try_later', cost_cents: '0' }])
  })

  it('is left alone once the month is used up', async () => {
    const used = await world.read((trx) => trx.db.selectFrom('sponsors.page_calls').select('id').execute())
    world.deps.pageBroker!.monthlyCalls = used.length + 1
    const { id } = await readSite({ status: 403 })
    expect(await calls(id)).toHaveLength(1)
    world.deps.pageBroker!.monthlyCalls = 500
  })

  it('is told as it is where there is no such service', async () => {
    const plain = await startTestWorld([(_, response) => response.writeHead(200).end(wall)])
    const id = await plain.hold('Walled Days', '2026-06-02', `${plain.sites[0]!.url}/`)
    expect((await plain.call('GET', `events/${id}/sponsors`)).body.siteRead).toMatchObject({
      ...{ outcome: 'unreachable', because: 'the home page could not be read: bot_wall (200)' },
      paid: { calls: 0, cents: null },
    })
    await plain.close()
  })

  describe('whose address is pasted', () => {
    const paste = (more: object = {}) =>
      world.call('POST', 'event-addresses', { url: `${world.sites[0]!.url}/dated`, now: false, ...more })
    const unowned = () =>
      world.read((trx) =>
        trx.db.selectFrom('sponsors.page_calls').select(['url', 'outcome']).where('event_id', 'is', null).execute(),
      )

    it('becomes an event all the same, and the call is kept before there is one', async () => {
      robots = ''
      answer = { status: 403, body: '' }
      const dated = sitePage('Beacon Conf 2026', '<h1>Beacon Conf</h1><p>2-4 June 2026, Hamburg, Germany</p>')
      bee.pages.set(`${world.sites[0]!.url}/dated`, { html: dated })
      const { status, body } = await paste()
      expect([status, body.state, body.stated.name]).toEqual([201, 'created', expect.stringContaining('Beacon Conf')])
      expect(bee.asked).toEqual([`${world.sites[0]!.url}/dated`])
      expect(await unowned()).toEqual([{ url: `${world.sites[0]!.url}/dated`, outcome: 'read' }])
      answer = { status: 200, body: wall }
      expect((await paste()).body).toMatchObject({ state: 'known' })
      // Its site is read by a job of its own.
      await world.platform.worker.idle()
    })

    it('is refused with what to do where the service can’t read it either', async () => {
      answer = { status: 200, body: wall }
      bee.faults.push({ kind: 'status', status: 500 })
      const failed = await paste()
      expect([failed.status, failed.body.detail]).toEqual([502, expect.stringContaining('prove that they are people')])
      expect(bee.asked).toEqual([`${world.sites[0]!.url}/dated`])
    })
  })
})
