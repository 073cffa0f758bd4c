import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApi, type TestApi } from './test-api.ts'

const content = `name,date,city,country
Harbour Data Days 2026,2026-03-10,Hamburg,DE
Alpine Rust Conf,2026-02-03,Innsbruck,AT
Berlin Cloud Forum,2026-04-01,Berlin,DE
`
type Named = { id: string; name: string; eventId: string | null; status: string }

describe('what a person decides about events and candidates', () => {
  let api: TestApi
  beforeAll(async () => {
    api = await startTestApi()
    api.as('manager')
    for (const name of ['spring', 'autumn']) {
      await api.call('POST', 'scans', { source: { kind: 'list', format: 'csv', content, name } })
      await api.platform.worker.idle()
    }
  })
  afterAll(() => api.close())

  const items = async (path: string): Promise<Named[]> => (await api.call('GET', path)).body.items
  const eventOf = async (name: string) => (await items(`events?search=${name}`))[0]!
  const candidateOf = async (name: string, status: string) =>
    (await items(`candidates?search=${name}&status=${status}`))[0]!
  const status = async (id: string) => (await api.call('GET', `events/${id}`)).body.status
  const post = async (path: string, body: object) => (await api.call('POST', path, body)).body.items
  const stranger = '019a0000-0000-7000-8000-0000000000ff'

  it('puts many events aside and brings them back as what they were', async () => {
    const [harbour, alpine] = [await eventOf('Harbour'), await eventOf('Alpine')]
    await api.call('PATCH', `events/${harbour.id}`, { status: 'cancelled' })
    const ids = [harbour.id, alpine.id, stranger]
    expect(await post('events/removals', { ids })).toEqual([
      { id: harbour.id, ok: true },
      { id: alpine.id, ok: true },
      { id: stranger, ok: false, reason: 'not_found' },
    ])
    expect((await items('events?status=deleted')).map((one) => one.name)).toHaveLength(2)
    expect((await post('events/removals', { ids: [alpine.id] }))[0]).toMatchObject({ ok: false })
    await post('events/restorations', { ids })
    expect([await status(harbour.id), await status(alpine.id)]).toEqual(['cancelled', 'active'])
  })

  it('calls many events off and on again, and leaves those put aside alone', async () => {
    const [alpine, berlin] = [await eventOf('Alpine'), await eventOf('Berlin')]
    await api.call('DELETE', `events/${berlin.id}`)
    const ids = [alpine.id, berlin.id]
    const off = await post('events/edits', { ids, changes: { status: 'postponed' } })
    expect(off.map((one: { ok: boolean }) => one.ok)).toEqual([true, false])
    expect([await status(alpine.id), await status(berlin.id)]).toEqual(['postponed', 'deleted'])
    await post('events/edits', { ids, changes: { status: 'active' } })
    expect(await status(alpine.id)).toBe('active')
    await api.call('PUT', `events/${berlin.id}/restoration`)
  })

  it('keeps who changed what of an event, with before and after', async () => {
    const { id } = await eventOf('Alpine')
    await api.call('PATCH', `events/${id}`, { endsOn: '2026-02-05', name: 'Alpine Rust Conf' })
    const { items: changes } = (await api.call('GET', `changes?table=discovery.events&recordId=${id}`)).body
    expect(changes[0]).toMatchObject({
      ...{ action: 'edit', actor: 'member:somebody' },
      ...{ before: { endsOn: '2026-02-03' }, after: { endsOn: '2026-02-05' } },
    })
    expect(changes.map((one: { action: string }) => one.action)).toEqual(['edit', 'edit', 'edit', 'restore', 'delete'])
    await api.call('PATCH', `events/${id}`, { name: 'Alpine Rust Conf' })
    expect((await api.call('GET', `changes?recordId=${id}`)).body.items).toHaveLength(5)
  })

  it('sends a merged sighting back to review, and the event stands on its other source', async () => {
    const merged = await candidateOf('Berlin', 'merged')
    expect(await post('candidates/reopenings', { ids: [merged.id] })).toEqual([{ id: merged.id, ok: true }])
    const { body } = await api.call('GET', `candidates/${merged.id}`)
    expect(body).toMatchObject({ status: 'found', eventId: null, confidence: null })
    expect(await status(merged.eventId!)).toBe('active')
    expect((await api.call('GET', `events/${merged.eventId}`)).body.sources).toHaveLength(1)
  })

  it('takes a promotion back with its event, and promoting again brings the event back', async () => {
    const promoted = await candidateOf('Berlin', 'promoted')
    await api.call('PUT', `candidates/${promoted.id}/reopening`)
    expect(await status(promoted.eventId!)).toBe('deleted')
    expect(await post('candidates/promotions', { ids: [promoted.id] })).toEqual([{ id: promoted.id, ok: true }])
    expect(await status(promoted.eventId!)).toBe('active')
    expect(await items('events?search=Berlin')).toHaveLength(1)
  })

  it('rejects many with a reason, refuses what is an event, and a rejection can be overruled', async () => {
    const open = await candidateOf('Berlin', 'found')
    const event = await candidateOf('Berlin', 'merged')
    const ids = [open.id, event.id, stranger]
    expect(await post('candidates/rejections', { ids, reason: 'a hoax' })).toEqual([
      { id: open.id, ok: true },
      { id: event.id, ok: false, reason: 'is_event' },
      { id: stranger, ok: false, reason: 'not_found' },
    ])
    expect((await candidateOf('Berlin', 'rejected')).id).toBe(open.id)
    const { body } = await api.call('PUT', `candidates/${open.id}/promotion`)
    expect(body.eventId).toBe(event.eventId)
    const { items: changes } = (await api.call('GET', `changes?recordId=${open.id}`)).body
    expect(changes.map((one: { action: string }) => one.action)).toEqual(['promote', 'reject', 'reopen'])
  })

  it('merges a sighting into an event by hand, once it is told apart', async () => {
    const merged = await candidateOf('Harbour', 'merged')
    const { eventId } = (await api.call('PUT', `candidates/${merged.id}/promotion`)).body
    expect(eventId).not.toBe(merged.eventId)
    expect((await api.call('PUT', `candidates/${merged.id}/merge`, { eventId })).status).toBe(409)
    expect((await api.call('PUT', `candidates/${merged.id}/merge`, { eventId: stranger })).status).toBe(404)
    expect((await api.call('PUT', `candidates/${merged.id}/merge`, { eventId: merged.eventId })).status).toBe(204)
    expect(await status(eventId)).toBe('deleted')
    expect((await api.call('PUT', `candidates/${merged.id}/merge`, { eventId })).status).toBe(409)
    expect((await api.call('GET', `events/${merged.eventId}`)).body.sources).toHaveLength(2)
  })

  it('brings an event back that a person enters again after it was put aside', async () => {
    const { id } = await eventOf('Alpine')
    await api.call('DELETE', `events/${id}`)
    const again = { name: 'Alpine Rust Conf', startsOn: '2026-02-03', city: 'Innsbruck', country: 'AT' }
    expect((await api.call('POST', 'events', again)).body).toMatchObject({ id, status: 'active' })
  })

  it('lets a viewer decide nothing, and nobody more than 500 at once', async () => {
    const { id } = await eventOf('Alpine')
    api.as('viewer')
    for (const path of ['events/removals', 'candidates/promotions', 'candidates/reopenings']) {
      expect((await api.call('POST', path, { ids: [id] })).status).toBe(403)
    }
    api.as('manager')
    expect((await api.call('POST', 'events/removals', { ids: Array(501).fill(id) })).status).toBe(400)
  })
})
