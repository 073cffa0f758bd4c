import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAddressGuard, createFetcher, type Fetcher } from '#platform/fetch/index.ts'
import { type LocalSite, serveLocally } from '#platform/fetch/local-site.ts'
import type { FoundEvent } from '../event-search.ts'
import { startTestApi, type TestApi } from '../test-api.ts'

type Row = { name: string; url?: string; startDate: string; endDate?: string; city: string; status?: string }
const conf = (name: string, more: Partial<Row> = {}): Row => ({
  name,
  startDate: '2026-05-06',
  city: 'Innsbruck',
  ...more,
})

describe('an event that sources call off or move', () => {
  let site: LocalSite
  let fetcher: Fetcher
  let api: TestApi
  const lists: Record<string, Row[]> = {}
  const pages: Record<string, string> = {}
  const served: Record<string, FoundEvent[]> = {}

  beforeAll(async () => {
    site = await serveLocally((request, response) => {
      const path = request.url ?? ''
      const body = lists[path] ? JSON.stringify(lists[path]) : pages[path]
      if (body === undefined) return response.writeHead(404).end()
      response.setHeader('content-type', lists[path] ? 'application/json' : 'text/html').end(body)
    })
    const guard = createAddressGuard({ allowHosts: [site.host] })
    fetcher = createFetcher({ guard, version: '0', aboutUrl: 'https://lanyard.example', minGapMs: 0, attempts: 1 })
    // Two lists have to be two sites: what is at list-b.example is served here too.
    const get: Fetcher['get'] = (url, options) =>
      fetcher.get(url.replace('https://list-b.example', `${site.url}/b`), options)
    const searches = ['predicthq', 'eventbrite'].map((provider) => ({
      provider,
      searchEvents: async () => ({ events: served[provider] ?? [], calls: 1, costCents: 0 }),
    }))
    api = await startTestApi({ fetcher: { get }, searches })
  })
  beforeEach(() => {
    for (const known of [lists, pages]) for (const path of Object.keys(known)) delete known[path]
    api.platform.clock.set(api.platform.clock.now().add({ hours: 24 }))
  })
  afterAll(async () => {
    await api.close()
    await fetcher.close()
    await site.close()
  })

  const read = async (url: string) => {
    await api.call('POST', 'scans', { source: { kind: 'list', format: 'confs-tech', url }, to: '2026-12-31' })
    await api.platform.worker.idle()
  }
  const readA = (...rows: Row[]) => {
    lists['/a.json'] = rows
    return read(`${site.url}/a.json`)
  }
  const readB = (...rows: Row[]) => {
    lists['/b/b.json'] = rows
    return read('https://list-b.example/b.json')
  }
  const find = async (name: string) => (await api.call('GET', `events?search=${name}`)).body.items
  const facts = async (id: string) =>
    api.platform.ctx().transaction(async (trx) => {
      const rows = await trx.db
        .selectFrom('platform.facts')
        .select(['name', 'payload'])
        .where('name', 'like', 'event.%')
        .orderBy('id')
        .execute()
      return rows.filter((row) => JSON.stringify(row.payload).includes(id)).map((row) => row.name.replace('event.', ''))
    })

  it('is doubtful while one list says that it is cancelled, and cancelled when two do', async () => {
    await readA(conf('Ada Conf'))
    await readB(conf('Ada Conf'))
    await readA(conf('Ada Conf', { status: 'cancelled' }))
    const [doubtful] = await find('Ada')
    expect(doubtful).toMatchObject({ status: 'active', sourceCount: 3 })
    expect(doubtful.doubt).toMatchObject({ kind: 'cancelled', because: 'one source says that it is cancelled' })
    expect((await api.call('GET', 'events?doubtful=true')).body.items).toHaveLength(1)
    const { sources } = (await api.call('GET', `events/${doubtful.id}`)).body
    expect(sources.map((one: { status: string; goneAt: string | null }) => [one.status, one.goneAt !== null])).toEqual([
      ['active', true],
      ['active', false],
      ['cancelled', false],
    ])
    await readB(conf('Ada Conf', { status: 'cancelled' }))
    const [cancelled] = await find('Ada')
    expect(cancelled).toMatchObject({ id: doubtful.id, status: 'cancelled', doubt: null })
    expect(await facts(doubtful.id)).toEqual(['promoted', 'doubted', 'cancelled'])
    api.as('manager')
    const history = (await api.call('GET', `changes?table=discovery.events&recordId=${doubtful.id}`)).body.items
    expect(history[0]).toMatchObject({ after: { status: 'cancelled', because: '2 sources say that it is cancelled' } })
    api.as('rep')
  })

  it('is not doubtful any more when the list takes it back', async () => {
    await readA(conf('Bea Conf'))
    await readA(conf('Bea Conf', { status: 'cancelled' }))
    const [doubtful] = await find('Bea')
    expect(doubtful.doubt.kind).toBe('cancelled')
    await readA(conf('Bea Conf'))
    expect(await find('Bea')).toMatchObject([{ status: 'active', doubt: null }])
    expect(await facts(doubtful.id)).toEqual(['promoted', 'doubted', 'confirmed'])
  })

  it('moves when two lists give it other days, and stays one event', async () => {
    const [may, september] = [{}, { startDate: '2026-09-10', endDate: '2026-09-11' }]
    await readA(conf('Cleo Conf', may))
    await readB(conf('Cleo Conf', may))
    await readA(conf('Cleo Conf', september))
    const [doubtful] = await find('Cleo')
    expect(doubtful).toMatchObject({ startsOn: '2026-05-06', doubt: { kind: 'moved' } })
    await readB(conf('Cleo Conf', september))
    expect(await find('Cleo')).toMatchObject([
      { id: doubtful.id, startsOn: '2026-09-10', endsOn: '2026-09-11', city: 'Innsbruck', doubt: null },
    ])
    expect(await facts(doubtful.id)).toEqual(['promoted', 'doubted', 'moved'])
    await readA(conf('Cleo Conf', september))
    expect(await facts(doubtful.id)).toHaveLength(3)
  })

  it('moves too when the second list names it for the first time, after or before the first one moves it', async () => {
    const september = { startDate: '2026-09-10', endDate: '2026-09-11' }
    await readA(conf('Lea Conf'))
    await readA(conf('Lea Conf', september))
    await readB(conf('Lea Conf', september))
    await readB(conf('Lea Conf', september), conf('Mia Conf', september))
    await readA(conf('Mia Conf'))
    expect(await find('Mia')).toHaveLength(2)
    await readA(conf('Mia Conf', september))
    for (const name of ['Lea', 'Mia']) {
      const found = await find(name)
      expect(found).toMatchObject([{ startsOn: '2026-09-10', endsOn: '2026-09-11', doubt: null, sourceCount: 3 }])
    }
    const before = await find('Mia')
    await readA(conf('Mia Conf', { ...september, url: 'https://mia.example/' }))
    expect((await find('Mia'))[0]).toMatchObject({ id: before[0].id, sourceCount: 4 })
  })

  it('is moved by its own page alone, which is looked at as soon as there is a doubt', async () => {
    const url = `${site.url}/dora`
    pages['/dora'] =
      '<h1>Dora Conf</h1><script type="application/ld+json">{"@type":"Event","name":"Dora Conf","startDate":"2026-09-10"}</script>'
    await readA(conf('Dora Conf', { url }))
    await readA(conf('Dora Conf', { url, startDate: '2026-08-01' }))
    const [moved] = await find('Dora')
    expect(moved).toMatchObject({ startsOn: '2026-09-10', city: 'Innsbruck', doubt: null })
    expect(await facts(moved.id)).toEqual(['promoted', 'doubted', 'moved'])
    const { sources } = (await api.call('GET', `events/${moved.id}`)).body
    expect(sources.map((one: { source: string }) => one.source)).toEqual(['list', 'list', 'page'])
  })

  it('stands when its own page says so, whatever one list says', async () => {
    const url = `${site.url}/emma`
    pages['/emma'] = '<h1>Emma Conf</h1><p>6 May 2026, Innsbruck</p>'
    await readA(conf('Emma Conf', { url }))
    await readA(conf('Emma Conf', { url, status: 'cancelled' }))
    const [one] = await find('Emma')
    expect(one).toMatchObject({ status: 'active', doubt: null })
    expect(await facts(one.id)).toEqual(['promoted', 'doubted', 'confirmed'])
    delete pages['/emma']
    await readA(conf('Emma Conf', { url }))
    api.platform.clock.set(api.platform.clock.now().add({ hours: 24 }))
    await readA(conf('Emma Conf', { url, status: 'cancelled', endDate: '2026-05-07' }))
    // What its page said once does not stand against what is said later.
    expect((await find('Emma'))[0].doubt).toMatchObject({ kind: 'cancelled' })
  })

  it('is settled by a person', async () => {
    await readA(conf('Fay Conf'))
    await readA(conf('Fay Conf', { status: 'cancelled' }))
    const [{ id }] = await find('Fay')
    expect((await api.call('PUT', `events/${id}/confirmation`)).status).toBe(204)
    expect((await api.call('PUT', `events/${id}/confirmation`)).status).toBe(409)
    expect(await find('Fay')).toMatchObject([{ status: 'active', doubt: null }])
    await readA(conf('Fay Conf', { status: 'cancelled' }))
    expect(await find('Fay')).toMatchObject([{ status: 'active', doubt: null }])
    api.as('viewer')
    expect((await api.call('PUT', `events/${id}/confirmation`)).status).toBe(403)
    api.as('rep')
  })

  it('is as doubtful as it was when a person takes back that it stands', async () => {
    await readA(conf('Fern Conf'))
    await readA(conf('Fern Conf', { status: 'cancelled' }))
    const [doubtful] = await find('Fern')
    const { id, doubt } = doubtful
    expect((await api.call('DELETE', `events/${id}/settlement`)).status).toBe(409)
    await api.call('PUT', `events/${id}/confirmation`)
    expect((await api.call('DELETE', `events/${id}/settlement`)).status).toBe(204)
    expect(await find('Fern')).toMatchObject([{ status: 'active', doubt }])
    expect((await facts(id)).slice(1)).toEqual(['doubted', 'confirmed', 'doubted'])
    // What was said before the confirmation is weighed again: another list may bring it down.
    await readB(conf('Fern Conf', { status: 'cancelled' }))
    expect(await find('Fern')).toMatchObject([{ status: 'cancelled', doubt: null }])
    expect((await api.call('DELETE', `events/${id}/settlement`)).status).toBe(409)
  })

  it('is off when a person says that it is true, and on and doubtful again when they take that back', async () => {
    await readA(conf('Flora Conf'))
    await readA(conf('Flora Conf', { status: 'cancelled' }))
    const [{ id, doubt }] = await find('Flora')
    expect((await api.call('PUT', `events/${id}/cancellation`)).status).toBe(204)
    expect(await find('Flora')).toMatchObject([{ status: 'cancelled', doubt: null }])
    expect((await api.call('PUT', `events/${id}/cancellation`)).status).toBe(409)
    api.as('viewer')
    expect((await api.call('DELETE', `events/${id}/settlement`)).status).toBe(403)
    api.as('rep')
    expect((await api.call('DELETE', `events/${id}/settlement`)).status).toBe(204)
    expect(await find('Flora')).toMatchObject([{ status: 'active', doubt }])
    expect((await facts(id)).slice(1)).toEqual(['doubted', 'cancelled', 'moved', 'doubted'])
  })

  it('can be moved by its days only, and what a person changed since is not taken back', async () => {
    await readA(conf('Fiona Conf'))
    await readA(conf('Fiona Conf', { startDate: '2026-09-10' }))
    const [{ id }] = await find('Fiona')
    expect((await api.call('PUT', `events/${id}/cancellation`)).body).toMatchObject({ detail: expect.any(String) })
    await api.call('PUT', `events/${id}/confirmation`)
    await api.call('PATCH', `events/${id}`, { startsOn: '2026-05-05' })
    expect((await api.call('DELETE', `events/${id}/settlement`)).status).toBe(409)
    expect((await api.call('DELETE', `events/${crypto.randomUUID()}/settlement`)).status).toBe(404)
  })

  it('is not moved by another edition or another event', async () => {
    await readA(conf('Gwen Conf 2026'), conf('Hope Conf'))
    await readA(conf('Gwen Conf 2027', { startDate: '2026-11-20' }), conf('Hope Camp', { startDate: '2026-09-01' }))
    const events = [...(await find('Gwen')), ...(await find('Hope'))]
    expect(events.map((one) => [one.name, one.startsOn, one.doubt])).toEqual([
      ['Gwen Conf 2026', '2026-05-06', null],
      ['Gwen Conf 2027', '2026-11-20', null],
      ['Hope Conf', '2026-05-06', null],
      ['Hope Camp', '2026-09-01', null],
    ])
  })

  it('is looked at on its own page by the scans of its city', async () => {
    const url = (path: string) => `${site.url}${path}`
    const markup = (name: string, status: string) =>
      `<script type="application/ld+json">{"@type":"Event","name":"${name}","startDate":"2026-05-06","eventStatus":"${status}"}</script>`
    pages['/iris'] = markup('Iris Conf', 'EventScheduled')
    pages['/jane'] = '<h1>Jane Conf</h1><p>6 May 2026, Innsbruck</p>'
    const rows = ['Iris', 'Jane', 'Kate'].map((name) => conf(`${name} Conf`, { url: url(`/${name.toLowerCase()}`) }))
    lists['/a.json'] = rows
    const feeds = [{ kind: 'list', format: 'confs-tech', url: url('/a.json') }]
    // Paused, so that no night's scan comes between those asked for here.
    const { body: target } = await api.call('POST', 'targets', { city: 'Innsbruck', feeds, services: [], paused: true })
    const scan = async () => {
      await api.call('POST', `targets/${target.id}/scans`)
      await api.platform.worker.idle()
      return (await api.call('GET', `targets/${target.id}`)).body.lastRun.sources.at(-1)
    }
    await scan()
    api.platform.clock.set(api.platform.clock.now().add({ hours: 24 * 15 }))
    pages['/iris'] = markup('Iris Conf', 'EventCancelled')
    pages['/jane'] = '<h1>Jane Conf</h1><h2>Cancelled!</h2>'
    const looked = await scan()
    expect(looked).toMatchObject({ source: { kind: 'pages' }, outcome: 'done', rows: { found: 2 } })
    // Kate Conf, whose page does not answer, and events of the tests before.
    expect(looked.rows.bad).toBeGreaterThan(0)
    expect(await find('Iris')).toMatchObject([{ status: 'cancelled' }])
    // A heading alone is one voice.
    expect(await find('Jane')).toMatchObject([{ status: 'active', doubt: { kind: 'cancelled' } }])
    expect(await find('Kate')).toMatchObject([{ status: 'active', doubt: null }])
    expect((await scan()).rows.read).toBe(0)
  })

  it('is known by the id that a service gives it, whatever else the service says of it now', async () => {
    const nina = (more: Partial<FoundEvent> = {}): FoundEvent => ({
      ...{ ref: 'r1', name: 'Nina Conf', url: null, start: '2026-05-06', end: '2026-05-06', city: 'Innsbruck' },
      ...{ country: 'AT', status: 'active', raw: {} },
      ...more,
    })
    const ticketPage = 'https://www.eventbrite.com/e/olga-1'
    const olga = (more: Partial<FoundEvent> = {}) => nina({ ref: 'o1', name: 'Olga Conf', url: ticketPage, ...more })
    const { body: target } = await api.call('POST', 'targets', {
      city: 'Innsbruck',
      services: ['predicthq', 'eventbrite'],
    })
    const scan = async (given: Record<string, FoundEvent[]>) => {
      Object.assign(served, given)
      expect((await api.call('POST', `targets/${target.id}/scans`)).status).toBe(201)
      await api.platform.worker.idle()
    }
    await scan({ predicthq: [nina()], eventbrite: [olga()] })
    const [first] = await find('Nina')
    // Far beyond what two sightings of one event may differ by, and out of the target's area.
    await scan({ predicthq: [nina({ start: '2026-09-20', end: '2026-09-20', city: 'Vienna' })] })
    expect(await find('Nina')).toMatchObject([{ id: first.id, startsOn: '2026-05-06', doubt: { kind: 'moved' } }])
    await scan({ predicthq: [nina()] })
    expect(await find('Nina')).toMatchObject([{ id: first.id, doubt: null }])
    // The organiser's own ticket page is the event's own page.
    await scan({ eventbrite: [olga({ status: 'cancelled' })] })
    expect(await find('Olga')).toMatchObject([{ status: 'cancelled' }])
    await scan({ predicthq: [], eventbrite: [] })
    expect(await find('Nina')).toMatchObject([{ status: 'active', doubt: null }])
  })
})
