import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApi, type TestApi } from './test-api.ts'

const content = `name,date,city,country,url
Harbour Data Days 2026,2026-03-10,Hamburg,DE,https://harbour.example/
Alpine Rust Conf,2026-02-03,Innsbruck,AT,https://alpine.example/
Berlin Cloud Forum,2026-04-01,Berlin,DE,https://cloud.example/
=cmd Summit,2026-05-01,Berlin,DE,https://formula.example/
Everywhere Online,2026-06-01,Online,,https://online.example/
Nowhere Known Meetup,2026-06-02,,,https://nowhere.example/
`
type Named = { id: string; name: string }

describe('lists of events and candidates', () => {
  let api: TestApi
  beforeAll(async () => {
    api = await startTestApi()
    await api.call('POST', 'scans', { source: { kind: 'list', format: 'csv', content, name: 'spring' } })
    await api.platform.worker.idle()
    await api.call('POST', 'events', { name: 'Added by Hand', startsOn: '2026-07-01', city: 'Oslo', country: 'NO' })
  })
  afterAll(() => api.close())

  const names = async (path: string) => (await api.call('GET', path)).body.items.map((one: Named) => one.name)
  const readAll = async (path: string) => {
    const found: string[] = []
    for (let after = ''; ; ) {
      const { body } = await api.call('GET', `${path}${after && `&after=${after}`}`)
      found.push(...body.items.map((one: Named) => one.name))
      if (!body.next) return found
      after = body.next
    }
  }

  it.each(['startsOn', '-startsOn', 'name', '-name', 'city', '-city', 'country', 'createdAt', '-createdAt'])(
    'show every event once, page by page, sorted by %s',
    async (sort) => {
      const whole = await names(`events?sort=${sort}`)
      expect(new Set(whole).size).toBe(7)
      expect(await readAll(`events?sort=${sort}&limit=2`)).toEqual(whole)
    },
  )

  it('sort events by name without regard to case, both ways', async () => {
    const byName = await names('events?sort=name&status=active')
    expect(byName.slice(0, 3)).toEqual(['=cmd Summit', 'Added by Hand', 'Alpine Rust Conf'])
    expect(await names('events?sort=-name')).toEqual(byName.toReversed())
  })

  it.each([
    ['search=hamb', ['Harbour Data Days 2026']],
    ['source=person', ['Added by Hand']],
    ['country=de&sort=name', ['=cmd Summit', 'Berlin Cloud Forum', 'Harbour Data Days 2026']],
    ['from=2026-06-02', ['Nowhere Known Meetup', 'Added by Hand']],
    ['online=true', ['Everywhere Online']],
    ['search=100%25', []],
    ['when=past', []],
    ['when=upcoming&country=AT', ['Alpine Rust Conf']],
  ])('narrow events by %s', async (query, expected) => {
    expect(await names(`events?${query}`)).toEqual(expected)
  })

  it('tell where events are, with the rest only counted', async () => {
    const { body } = await api.call('GET', 'events/places')
    expect(body).toMatchObject({ placeless: 1, online: 1 })
    expect(body.items[0]).toMatchObject({ city: 'Berlin', country: 'DE', events: 2, latitude: expect.closeTo(52.5, 0) })
    expect((await api.call('GET', 'events/places?country=AT')).body).toMatchObject({
      items: [{ city: 'Innsbruck', events: 1 }],
      placeless: 0,
    })
  })

  it('go out as CSV with the same filters, and no cell that a spreadsheet would run', async () => {
    const csv = await api.text('events.csv?city=Berlin&sort=name')
    const lines = csv.trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/^'=cmd Summit,/)
    expect(lines[2]).toMatch(/^Berlin Cloud Forum,Berlin Cloud Forum,2026-04-01,.*curated list/)
    expect((await api.text('candidates.csv?source=list')).trim().split('\r\n')).toHaveLength(7)
  })

  it.each(['foundAt', '-foundAt', 'name', '-name', 'startsOn', '-startsOn', 'confidence', '-confidence'])(
    'show every candidate once, page by page, sorted by %s',
    async (sort) => {
      const whole = await names(`candidates?sort=${sort}`)
      expect(whole).toHaveLength(7)
      expect(await readAll(`candidates?sort=${sort}&limit=3`)).toEqual(whole)
    },
  )

  it('show a candidate with its raw sighting and the event it became', async () => {
    const [row] = (await api.call('GET', 'candidates?search=alpine')).body.items
    const { body } = await api.call('GET', `candidates/${row.id}`)
    expect(body).toMatchObject({
      payload: { name: 'Alpine Rust Conf', city: 'Innsbruck' },
      ...{ status: 'promoted', because: 'curated list', eventName: 'Alpine Rust Conf', line: 3 },
    })
    expect(await names(`candidates?eventId=${body.eventId}`)).toEqual(['Alpine Rust Conf'])
  })

  it('tell what is over from what is not, by the day it is in Lanyard', async () => {
    api.platform.clock.set(Temporal.Instant.from('2026-03-11T00:00:00Z'))
    expect(await names('events?when=past')).toEqual(['Alpine Rust Conf', 'Harbour Data Days 2026'])
    expect(await names('events?when=upcoming&limit=1')).toEqual(['Berlin Cloud Forum'])
    api.platform.clock.set(Temporal.Instant.from('2026-01-05T09:00:00Z'))
  })

  it('refuse a cursor of another order', async () => {
    const { next } = (await api.call('GET', 'events?sort=name&limit=1')).body
    expect((await api.call('GET', `events?sort=city&limit=1&after=${next}`)).status).toBe(400)
    expect((await api.call('GET', 'events?sort=payload')).status).toBe(400)
  })
})
