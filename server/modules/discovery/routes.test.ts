import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApi, type TestApi } from './test-api.ts'

describe('the API of discovery', () => {
  let api: TestApi
  let call: TestApi['call']
  beforeAll(async () => {
    api = await startTestApi()
    call = api.call
  })
  afterAll(() => api.close())

  const rows = [
    'One Conf,2026-02-03,Berlin',
    'Two Conf,2026-02-01,Paris',
    'Three Conf,2026-02-02,Oslo',
    ',2026-02-02,Oslo',
  ]
  const content = `name,date,city\n${rows.join('\n')}\n`

  it('scans a list and tells how far it has come', async () => {
    const { status, body } = await call('POST', 'scans', { source: { kind: 'list', format: 'csv', content } })
    expect([status, body.outcome, body.from, body.to]).toEqual([201, 'done', '2026-01-05', '2026-07-05'])
    await api.platform.worker.idle()
    const { body: later } = await call('GET', `scans/${body.id}`)
    expect(later).toMatchObject({
      rows: { read: 4, found: 3, known: 0, outside: 0, bad: 1 },
      badRows: [{ line: 5, reason: 'no name' }],
      candidates: { found: 0, promoted: 3, merged: 0, rejected: 0 },
    })
    expect((await call('GET', 'scans')).body.items).toHaveLength(1)
  })

  it('ends a scan of a page that can not be read with the reason', async () => {
    const { body } = await call('POST', 'scans', { source: { kind: 'jsonld', url: 'https://conf.example/' } })
    expect(body.outcome).toBe('waiting')
    await api.platform.worker.idle()
    expect((await call('GET', `scans/${body.id}`)).body).toMatchObject({
      outcome: 'failed',
      because: 'network: no network here',
    })
  })

  it.each([
    ['both a content and an address', { source: { kind: 'list', format: 'csv', content, url: 'https://a.example/' } }],
    ['neither', { source: { kind: 'list', format: 'csv' } }],
    ['an address that is no web address', { source: { kind: 'jsonld', url: 'file:///etc/passwd' } }],
    [
      'a window that ends before it begins',
      { source: { kind: 'list', format: 'csv', content }, from: '2026-03-01', to: '2026-02-01' },
    ],
  ])('refuses a scan with %s', async (_, body) => {
    expect((await call('POST', 'scans', body)).status).toBe(400)
  })

  it('lists events by their first day, page by page, and by filter', async () => {
    const first = (await call('GET', 'events?limit=2')).body
    expect(first.items.map((one: { name: string }) => one.name)).toEqual(['Two Conf', 'Three Conf'])
    const second = (await call('GET', `events?limit=2&after=${first.next}`)).body
    expect(second.items.map((one: { name: string }) => one.name)).toEqual(['One Conf'])
    expect((await call('GET', 'events?city=berlin')).body.items).toHaveLength(1)
    expect((await call('GET', 'events?search=thr&from=2026-02-02&to=2026-02-02&country=NO')).body.items).toHaveLength(1)
  })

  it('enters, shows, changes, deletes and restores an event', async () => {
    const entered = await call('POST', 'events', {
      name: 'Four Conf',
      startsOn: '2026-04-01',
      city: 'Wien',
      country: 'AT',
    })
    expect(entered).toMatchObject({ status: 201, body: { country: 'AT', sources: [{ source: 'person' }] } })
    const path = `events/${entered.body.id}`
    expect((await call('PATCH', path, { endsOn: '2026-04-02' })).body).toMatchObject({ endsOn: '2026-04-02' })
    expect((await call('PATCH', path, { endsOn: '2026-03-02' })).status).toBe(400)
    expect((await call('DELETE', path)).status).toBe(204)
    expect((await call('GET', path)).body.status).toBe('deleted')
    expect((await call('DELETE', path)).status).toBe(404)
    expect((await call('PUT', `${path}/restoration`)).status).toBe(204)
    expect((await call('GET', path)).body.status).toBe('active')
  })

  it('keeps a deleted event away when its list is scanned again', async () => {
    const [one] = (await call('GET', 'events?search=Two')).body.items
    await call('DELETE', `events/${one.id}`)
    await call('POST', 'scans', { source: { kind: 'list', format: 'csv', content, name: 'another list' } })
    await api.platform.worker.idle()
    expect((await call('GET', 'events?search=Two')).body.items).toEqual([])
  })

  it('shows candidates with what became of them, and lets nobody reject an event', async () => {
    const { items } = (await call('GET', 'candidates?status=merged')).body
    expect(items).toHaveLength(3)
    expect((await call('PUT', `candidates/${items[0].id}/rejection`, { reason: 'no' })).status).toBe(409)
    expect((await call('PUT', `candidates/${api.platform.organisationId}/promotion`)).status).toBe(404)
  })

  it('lets a viewer look and not touch', async () => {
    api.as('viewer')
    expect((await call('GET', 'events')).status).toBe(200)
    expect((await call('POST', 'scans', { source: { kind: 'list', format: 'csv', content } })).status).toBe(403)
    api.as('rep')
  })
})
