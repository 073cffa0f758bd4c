import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestPlatform, type TestPlatform } from '../../../test/platform.ts'
import { createAddressGuard, createFetcher } from '../../platform/fetch/index.ts'
import { type LocalSite, serveLocally } from '../../platform/fetch/local-site.ts'
import { createEvent } from './create-event.ts'
import { deleteEvent } from './delete-events.ts'
import { editEvent } from './edit-event.ts'
import { createDiscovery, type Discovery } from './index.ts'
import { promoteCandidate } from './promote-by-hand.ts'
import { rejectCandidate } from './reject-candidates.ts'
import type { Sighting } from './sighting.ts'
import { listEventSources } from './store/event-sources.ts'
import { listCandidates } from './store/list-candidates.ts'
import { findScan } from './store/scans.ts'

const csvOf = (ownPage: string) => `name,url,start,end,city,country
Harbour Data Days 2026,https://harbourdata.example/2026,2026-03-10,2026-03-12,Hamburg,DE
Alpine Rust Conf,${ownPage},2026-04-02,,Innsbruck,AT
,https://nameless.example,2026-04-02,,Graz,AT
Some Day Conf,https://someday.example,one day soon,,Graz,AT
Far Future Summit,https://far.example,2027-05-01,2027-05-02,Graz,AT
`
const markup = (
  status: string,
  ownPage: string,
) => `<html><head><title>Alpine Rust Conf</title><script type="application/ld+json">
  {"@context":"https://schema.org","@type":"Event","name":"Alpine Rust Conf 2026","url":"${ownPage}","startDate":"2026-04-02",
  "eventStatus":"https://schema.org/${status}","location":{"@type":"Place","name":"Hall","address":{"addressLocality":"Innsbruck","addressCountry":"AT"}}}
  </script></head><body>Alpine Rust Conf</body></html>`

describe('discovery', () => {
  let site: LocalSite
  let platform: TestPlatform
  let discovery: Discovery
  let status = 'EventScheduled'
  const csv = () => csvOf(`${site.url}/event`)
  beforeAll(async () => {
    site = await serveLocally((request, response) => {
      if (request.url === '/list.json') {
        const rows = [
          {
            name: 'Lakeside JS',
            url: 'https://lakesidejs.example',
            startDate: '2026-05-06',
            city: 'Zürich',
            country: 'CH',
          },
        ]
        response.setHeader('content-type', 'application/json').end(JSON.stringify(rows))
      } else if (request.url === '/event')
        response.setHeader('content-type', 'text/html').end(markup(status, `${site.url}/event`))
      else if (request.url === '/real') {
        response.setHeader('content-type', 'text/html').end('<h1>Fjord Cloud Summit</h1><p>11-12 June 2026, Bergen</p>')
      } else if (request.url === '/other') {
        response.setHeader('content-type', 'text/html').end('<h1>Cooking for beginners</h1>')
      } else response.writeHead(request.url === '/robots.txt' ? 404 : 500).end()
    })
    const guard = createAddressGuard({ allowHosts: [site.host] })
    const fetcher = createFetcher({
      guard,
      version: '0',
      aboutUrl: 'https://lanyard.example',
      minGapMs: 0,
      attempts: 1,
    })
    discovery = createDiscovery({ fetcher, windowMonths: 6 })
    platform = await startTestPlatform({ listeners: discovery.listeners })
  })
  afterAll(async () => {
    await platform.close()
    await site.close()
  })

  const scan = async (source: Parameters<Discovery['scanSource']>[1]['source']) => {
    const { id } = await discovery.scanSource(platform.ctx(), { source })
    await platform.worker.idle()
    return (await platform.ctx().transaction((trx) => findScan(trx, id)))!
  }
  const events = () => platform.ctx().transaction((trx) => discovery.listEvents(trx, { limit: 200 }))
  const find = async (name: string) =>
    (await platform.ctx().transaction((trx) => discovery.listEvents(trx, { search: name, limit: 1 })))[0]!
  const facts = async () => {
    const { rows } = await platform.db.pool.query('select 1').then(() =>
      platform.ctx().transaction(async (trx) => ({
        rows: await trx.db.selectFrom('platform.facts').select('name').where('name', 'like', 'event.%').execute(),
      })),
    )
    return rows.map((row) => row.name)
  }

  it('makes events of the rows of a list that fall into the window, and says of the others why not', async () => {
    const first = await scan({ kind: 'list', format: 'csv', content: csv(), name: 'spring' })
    expect(first).toMatchObject({ outcome: 'done', rowsRead: 5, found: 2, rowsKnown: 0, rowsOutside: 1, rowsBad: 2 })
    expect(first.badRows).toEqual([
      { line: 4, reason: 'no name' },
      { line: 5, reason: 'the date "one day soon" can not be read' },
    ])
    expect(await events()).toMatchObject([
      {
        name: 'Harbour Data Days 2026',
        seriesName: 'Harbour Data Days',
        startsOn: '2026-03-10',
        timeZone: 'Europe/Berlin',
        reasons: ['curated list'],
      },
      { name: 'Alpine Rust Conf', endsOn: '2026-04-02', city: 'Innsbruck', country: 'AT', status: 'active' },
    ])
    expect(await facts()).toEqual(['event.promoted', 'event.promoted'])
  })

  it('finds nothing new in the same list', async () => {
    const again = await scan({ kind: 'list', format: 'csv', content: csv(), name: 'spring' })
    expect(again).toMatchObject({ found: 0, rowsKnown: 2, rowsBad: 2 })
    expect(await events()).toHaveLength(2)
    expect(await facts()).toHaveLength(2)
  })

  it('takes a second sighting as another source of the same event', async () => {
    const seen = await scan({ kind: 'jsonld', url: `${site.url}/event` })
    expect(seen).toMatchObject({ outcome: 'done', found: 1 })
    expect(await events()).toHaveLength(2)
    const alpine = await find('Alpine')
    const sources = await platform.ctx().transaction((trx) => listEventSources(trx, alpine.id))
    expect(sources.map((one) => one.source)).toEqual(['list', 'jsonld'])
  })

  it('ends an event that its page calls cancelled', async () => {
    status = 'EventCancelled'
    await scan({ kind: 'jsonld', url: `${site.url}/event` })
    expect((await find('Alpine')).status).toBe('cancelled')
    expect((await facts()).filter((name) => name === 'event.cancelled')).toHaveLength(1)
  })

  it('reads a list that lies on the web, and says why it could not', async () => {
    expect(await scan({ kind: 'list', format: 'confs-tech', url: `${site.url}/list.json` })).toMatchObject({
      outcome: 'done',
      found: 1,
    })
    expect((await find('Lakeside')).city).toBe('Zürich')
    const failed = await scan({ kind: 'list', format: 'csv', url: `${site.url}/gone.csv` })
    expect(failed).toMatchObject({ outcome: 'failed', because: expect.stringContaining('http_error') })
    const refused = await scan({ kind: 'jsonld', url: 'http://169.254.169.254/' })
    expect(refused).toMatchObject({ outcome: 'failed', because: expect.stringContaining('refused_address') })
  })

  it('promotes what an untrusted source names only when its page confirms it', async () => {
    const one = (name: string, path: string): Sighting => ({
      ...{ name, url: `${site.url}${path}`, startsOn: '2026-06-11', endsOn: '2026-06-12', dayKnown: true },
      ...{ city: 'Bergen', country: 'NO', status: 'active', line: null, payload: { name } },
    })
    const candidates = [
      one('Fjord Cloud Summit', '/real'),
      one('Invented AI Expo', '/other'),
      one('Silent Conf', '/down'),
    ]
    await discovery.addCandidates(platform.ctx(), { source: { kind: 'search' }, candidates })
    await platform.worker.idle()
    const { items: decided } = await platform.ctx().transaction((trx) => listCandidates(trx, { limit: 200 }))
    expect(decided.filter((c) => c.source === 'search').map((c) => [c.name, c.status])).toEqual([
      ['Fjord Cloud Summit', 'promoted'],
      ['Invented AI Expo', 'rejected'],
      ['Silent Conf', 'found'],
    ])
    const silent = decided.find((c) => c.name === 'Silent Conf')!
    await rejectCandidate(platform.ctx(), silent.id, 'heard it is a hoax')
    await expect(rejectCandidate(platform.ctx(), decided[0]!.id, 'no')).rejects.toThrow('is an event')
  })

  it('undoes a merge when a person tells a candidate apart', async () => {
    const { eventId } = await createEvent(platform.ctx(), {
      ...{ name: 'Harbour Data Days', url: null, startsOn: '2026-03-10', city: 'Hamburg', country: 'DE' },
    })
    expect(eventId).toBe((await find('Harbour')).id)
    const merged = (
      await platform.ctx().transaction((trx) => listCandidates(trx, { status: 'merged', limit: 200 }))
    ).items.at(-1)!
    const apart = await promoteCandidate(platform.ctx(), merged.id)
    expect(apart.eventId).not.toBe(eventId)
    expect(await promoteCandidate(platform.ctx(), merged.id)).toEqual(apart)
    await deleteEvent(platform.ctx(), apart.eventId)
  })

  it('announces when an event is moved, and only then', async () => {
    const event = await find('Lakeside')
    const before = (await facts()).length
    expect(await editEvent(platform.ctx(), event.id, { name: 'Lakeside JS 2026' })).toMatchObject({ city: 'Zürich' })
    expect(await facts()).toHaveLength(before)
    await editEvent(platform.ctx(), event.id, { startsOn: '2026-05-07', endsOn: '2026-05-07' })
    expect((await facts()).slice(before)).toEqual(['event.moved'])
  })

  it('takes a list of four thousand rows, with names that PostgreSQL could not store', {
    timeout: 120_000,
  }, async () => {
    const rows = Array.from({ length: 4000 }, (_, n) => ({
      name: `${['Oak', 'Elm', 'Ash', 'Yew'][n % 4]} Conf ${String.fromCharCode(97 + (n % 26))}${n}${n === 7 ? '\0\ud800' : ''}`,
      url: `https://conf${n}.example`,
      startDate: Temporal.PlainDate.from('2026-02-01')
        .add({ days: n % 100 })
        .toString(),
      city: ['Berlin', 'Paris', 'Vienna', 'Oslo'][n % 4],
    }))
    const big = await scan({ kind: 'list', format: 'json', content: JSON.stringify(rows) })
    expect(big).toMatchObject({ rowsRead: 4000, found: 4000, rowsBad: 0 })
    const { items: open } = await platform
      .ctx()
      .transaction((trx) => listCandidates(trx, { status: 'found', limit: 10 }))
    expect(open).toEqual([])
  })

  it('shows nothing of it to another organisation', async () => {
    const other = platform.ctx('019a0000-0000-7000-8000-0000000000ff')
    expect(await other.transaction((trx) => discovery.listEvents(trx, { limit: 10 }))).toEqual([])
    const event = await find('Harbour')
    await expect(other.transaction((trx) => discovery.getEvent(trx, event.id))).rejects.toThrow('no such event')
    await expect(editEvent(other, event.id, { name: 'Theirs' })).rejects.toThrow('no such event')
  })
})
