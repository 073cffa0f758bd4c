import type { EventSponsors } from '@lanyard/contract/sponsors.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { logoWall, sitePage, startTestWorld, type TestWorld } from '../../../test/sponsors.ts'

const all = ['Acmeon', 'Boltworks', 'Corvida', 'Dynoflux', 'Evertide', 'Fablecast', 'Gaslight', 'Hexagram']

const iso = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds).toISOString()

describe('a site on which far fewer sponsors stand than before', () => {
  let names = all
  let isDown = false
  let world: TestWorld
  let id: string
  beforeAll(async () => {
    world = await startTestWorld([
      (request, response) => {
        if (isDown) return response.writeHead(503).end()
        const body = request.url === '/sponsors' ? logoWall({ 'Gold sponsors': names }) : '<p>Two days in Hamburg.</p>'
        if (!['/', '/sponsors'].includes(request.url ?? '')) return response.writeHead(404).end()
        return response.writeHead(200, { 'content-type': 'text/html' }).end(sitePage('Harbour Conf', body))
      },
    ])
  })
  beforeEach(async () => {
    names = all
    id = await world.hold(`Harbour Conf ${crypto.randomUUID().slice(0, 4)}`, '2026-06-02', `${world.sites[0]!.url}/`)
    expect(await standing()).toEqual(all)
  })
  afterAll(() => world.close())

  const sponsors = async (): Promise<EventSponsors> => (await world.call('GET', `events/${id}/sponsors`)).body
  const standing = async () => (await sponsors()).tiers.flatMap((tier) => tier.sponsors.map((one) => one.name))
  const readAgain = async () => {
    await world.call('POST', `events/${id}/site-reads`, { now: true })
    await world.platform.worker.idle()
  }
  const told = async () => (await world.facts()).filter((one) => one.payload['eventId'] === id).map((one) => one.name)
  const alarmed = async () =>
    (await world.call('GET', 'sponsor-alarms')).body.items.some((one: { eventId: string }) => one.eventId === id)
  const lapses = async () => (await told()).filter((name) => name === 'sponsorship.lapsed').length

  it('says so on the event, announces it once, and lets nobody lapse however often it is read', async () => {
    names = all.slice(0, 2)
    for (let check = 0; check < 3; check++) await readAgain()
    expect((await sponsors()).siteRead).toMatchObject({
      ...{ outcome: 'collapsed', alarm: '2 sponsors read where 8 stood before', missing: 6, sponsors: 2 },
      ...{ alarmedAt: '2026-01-05T09:00:00.000Z', nextCheckAt: '2026-01-06T09:00:00.000Z' },
    })
    expect((await standing()).toSorted()).toEqual(all)
    expect(await alarmed()).toBe(true)
    expect((await told()).filter((name) => name === 'sponsors.collapsed')).toHaveLength(1)
    expect(await lapses()).toBe(0)
    isDown = true
    await readAgain()
    isDown = false
    expect((await sponsors()).siteRead).toMatchObject({ outcome: 'unreachable', missing: 6, alarm: expect.any(String) })
  })

  it('goes back to normal by itself when they stand there again', async () => {
    names = []
    await readAgain()
    expect((await sponsors()).siteRead).toMatchObject({ outcome: 'collapsed', missing: 8 })
    names = all.slice(1)
    await readAgain()
    expect((await sponsors()).siteRead).toMatchObject({ outcome: 'found', alarm: null, alarmedAt: null, missing: 0 })
    expect(await alarmed()).toBe(false)
    // The alarming reading did not count: whoever is missing now is missing for the first time.
    expect(await lapses()).toBe(0)
    await world.wait(6)
    await readAgain()
    expect(await lapses()).toBe(1)
  })

  it('lets a sponsor lapse only where hours lie between two readings without it, and says from when on', async () => {
    const shown = async (name: string) =>
      (await sponsors()).tiers.flatMap((tier) => tier.sponsors).find((one) => one.name === name)
    names = all.slice(1)
    const from = world.platform.clock.now()
    for (let look = 0; look < 3; look++) await readAgain()
    const six = { missedAt: iso(from), missCountsFrom: iso(from.add({ hours: 6 })), lapsedAt: null }
    expect(await shown('Acmeon')).toMatchObject(six)
    expect(await shown('Boltworks')).toMatchObject({ missedAt: null, missCountsFrom: null })
    world.platform.clock.advance({ hours: 5, minutes: 59 })
    await readAgain()
    expect([await lapses(), await shown('Acmeon')]).toMatchObject([0, six])
    // Seen in between, it begins anew.
    names = all
    await readAgain()
    names = all.slice(1)
    world.platform.clock.advance({ minutes: 1 })
    await readAgain()
    expect([await lapses(), await shown('Acmeon')]).toMatchObject([0, { missedAt: iso(from.add({ hours: 6 })) }])
    world.platform.clock.advance({ hours: 6 })
    await readAgain()
    expect([await lapses(), await shown('Acmeon')]).toEqual([1, undefined])
    expect((await sponsors()).lapsed).toMatchObject([{ name: 'Acmeon', missCountsFrom: null }])
  })

  it('lets them lapse once a person says that it is true, and tells everybody who relied on them', async () => {
    names = all.slice(0, 3)
    await readAgain()
    world.as('viewer')
    expect((await world.call('PUT', `events/${id}/collapse-confirmation`)).status).toBe(403)
    world.as('rep')
    const { body } = await world.call('PUT', `events/${id}/collapse-confirmation`)
    expect(body.lapsed).toHaveLength(5)
    expect(await sponsors()).toMatchObject({ siteRead: { outcome: 'found', alarm: null, missing: 0 } })
    expect(await standing()).toEqual(all.slice(0, 3))
    expect(await lapses()).toBe(5)
    expect((await world.call('PUT', `events/${id}/collapse-confirmation`)).status).toBe(409)
    // The next reading agrees.
    await readAgain()
    expect((await sponsors()).siteRead).toMatchObject({ outcome: 'found', alarm: null })
    await world.call('POST', 'sponsorships/restorations', { ids: body.lapsed })
    expect((await standing()).toSorted()).toEqual(all)
  })

  it('shows which words went from the page and which came', async () => {
    expect((await world.call('GET', `events/${id}/page-changes`)).body).toEqual({ items: [] })
    names = [...all.slice(0, 7), '<Ironclad>']
    await readAgain()
    const { items } = (await world.call('GET', `events/${id}/page-changes`)).body
    expect(items).toMatchObject([
      {
        ...{ url: `${world.sites[0]!.url}/sponsors`, kept: true, left: 0 },
        lines: [
          { kind: 'removed', text: expect.stringContaining('[Hexagram]') },
          { kind: 'added', text: expect.stringContaining('[<Ironclad>]') },
        ],
      },
    ])
    expect(items[0].before < items[0].after).toBe(true)
    expect((await world.call('GET', `events/${world.platform.organisationId}/page-changes`)).status).toBe(404)
  })

  it('can not be settled for an event of another organisation', async () => {
    expect((await world.call('PUT', `events/${world.platform.organisationId}/collapse-confirmation`)).status).toBe(404)
  })
})
