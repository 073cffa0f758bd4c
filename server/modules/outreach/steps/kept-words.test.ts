import type { MessageAnswer, MessageRow } from '@lanyard/contract/delivery.ts'
import type { MessageComparison } from '@lanyard/contract/message-comparisons.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/app.ts'

type Items<T> = { items: T[] }
type Made = { id: string }

/** The whole of Lanyard over its API; it lacks a public URL, so that no mail leaves. */
describe('a message that a person rewrote or holds', () => {
  let app: TestApp
  let eventId: string
  const people: Record<string, string> = {}
  const today = Temporal.Now.plainDateISO('UTC')
  const dayIn = (days: number) => today.add({ days }).toString()

  beforeAll(async () => {
    app = await startTestApp({ env: { LANYARD_PITCH: 'We lend gangways.' } })
    const { api } = app
    const window = { from: '00:00', to: '23:59', days: [1, 2, 3, 4, 5, 6, 7] }
    await api.post('/api/v1/mailboxes', {
      fromName: 'Noor Haddad',
      fromAddress: 'noor@berthline.example',
      smtp: { host: 'mail.example', port: 25, security: 'none', user: 'noor', password: 'pw' },
    })
    await api.put('/api/v1/country-rules/unknown', { messages: 'allow', grounds: 'They asked us to write.' })
    eventId = (await api.post<Made>('/api/v1/events', { name: 'Harbour Days', startsOn: dayIn(11), endsOn: dayIn(12) }))
      .id
    for (const name of ['Ada Birch', 'Ben Cole', 'Cleo Dunn']) {
      const domain = `${name.split(' ')[1]!.toLowerCase()}.example`
      const { id: companyId } = await api.post<Made>('/api/v1/companies', { name: domain, domain })
      const email = `${name.split(' ')[0]!.toLowerCase()}@${domain}`
      people[name.split(' ')[0]!] = (await api.post<Made>('/api/v1/contacts', { companyId, fullName: name, email })).id
    }
    const sequence = await api.post<Made>('/api/v1/sequences', {
      ...{ name: 'Ten days before', window, approvalRequired: false },
      steps: [
        {
          ...{ kind: 'email', subject: 'Before {{ event.name }}', body: 'It begins on {{ event.starts_on }}.' },
          anchor: { of: 'start', days: -10 },
        },
      ],
    })
    await api.put(`/api/v1/sequences/${sequence.id}/status`, { status: 'active' })
    const contactIds = Object.values(people)
    await api.post(`/api/v1/sequences/${sequence.id}/enrollments`, { contactIds, eventId })
  }, 60_000)
  afterAll(() => app.stop())

  const all = async () => (await app.api.get<Items<MessageRow>>('/api/v1/messages?limit=50')).items
  const of = async (name: string) => (await all()).filter((one) => one.contactId === people[name])
  const latest = async (name: string) => {
    const [last] = (await of(name)).filter((one) => one.state !== 'cancelled')
    return app.api.get<MessageAnswer>(`/api/v1/messages/${last!.id}`)
  }
  const move = (days: number) =>
    app.api.patch(`/api/v1/events/${eventId}`, { startsOn: dayIn(days), endsOn: dayIn(days + 1) })
  const words = { subject: 'A word of mine', text: 'I wrote this myself.' }

  it('keeps its words, takes the hour of the new day, and asks; what nobody touched is made again', async () => {
    await expect.poll(async () => (await all()).length, { timeout: 30_000 }).toBe(3)
    const [ada, ben] = [await latest('Ada'), await latest('Ben')]
    await app.api.patch(`/api/v1/messages/${ada.id}`, words)
    await app.api.put(`/api/v1/messages/${ben.id}/hold`, {})
    await move(20)
    await expect.poll(async () => (await latest('Ada')).stateReason, { timeout: 30_000 }).toBe('event_moved_kept')
    const kept = await latest('Ada')
    expect(kept).toMatchObject({ id: ada.id, state: 'held', ...words })
    expect(kept.sendAt.slice(0, 10)).toBe(dayIn(10))
    expect(await latest('Ben')).toMatchObject({ id: ben.id, state: 'held', stateReason: 'event_moved_kept' })
    expect((await of('Cleo')).map((one) => [one.state, one.stateReason])).toEqual([['cancelled', 'event_moved']])
  })

  it('is shown beside what the step would say now', async () => {
    const { id } = await latest('Ada')
    const { items } = await app.api.post<Items<MessageComparison>>('/api/v1/message-comparisons', { ids: [id] })
    expect(items[0]).toMatchObject({
      ...words,
      afresh: { subject: 'Before Harbour Days', text: `It begins on ${dayIn(20)}.` },
    })
  })

  it('goes at its new hour once the person lets it', async () => {
    const { id } = await latest('Ada')
    await app.api.put(`/api/v1/messages/${id}/release`, {})
    expect(await latest('Ada')).toMatchObject({ id, state: 'planned', stateReason: null, ...words })
  })

  it('waits while the event is in doubt, and is what it was before once it stands', async () => {
    const [ada, ben] = [await latest('Ada'), await latest('Ben')]
    const why = async () => (await latest('Ada')).stateReason
    const say = (name: 'event.doubted' | 'event.confirmed') =>
      app.app.jobs
        .contextFor(app.organisationId, { kind: 'system', id: 'test' })
        .commit((trx) => trx.announce([{ name, eventId }]))
    await say('event.doubted')
    await expect.poll(why, { timeout: 20_000 }).toBe('event_doubted_kept')
    // Another source says so too: that is the same question.
    await say('event.doubted')
    await app.app.worker.idle()
    expect(await latest('Ada')).toMatchObject({ id: ada.id, state: 'held', ...words })
    await say('event.confirmed')
    await expect.poll(why, { timeout: 20_000 }).toBe(null)
    expect(await latest('Ada')).toMatchObject({ id: ada.id, state: 'planned', ...words })
    expect(await latest('Ben')).toMatchObject({ id: ben.id, stateReason: 'event_moved_kept' })
  })
})
