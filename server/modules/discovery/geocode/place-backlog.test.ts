import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApi, type TestApi } from '../test-api.ts'
import type { Geocoder } from './geocoder.ts'
import { placeBacklog } from './place-backlog.ts'

describe('events that were there before a geocoder was set up', () => {
  let api: TestApi
  const asked: string[] = []
  let answer: Geocoder['findPlace']
  const known: Geocoder['findPlace'] = async ({ text }) => {
    const place = { city: text, region: null, country: 'DE', latitude: 54.5, longitude: 9.5 }
    return { ok: true, value: text.startsWith('Nowhere') ? null : place, costCents: 1 }
  }
  const geocoder: Geocoder = {
    provider: 'mapbox',
    findPlace: async (question) => {
      asked.push(question.text)
      return answer(question)
    },
  }
  const geocoding = (monthlyCalls = 100) => ({ geocoders: [geocoder], monthlyCalls })
  /** As the duty runs: what was due is not due any more. */
  const run = async (monthlyCalls?: number) => {
    await api.platform.db.systemWork((db) => sql`update platform.due set next_at = null`.execute(db))
    await placeBacklog(geocoding(monthlyCalls), api.platform.ctx())
  }
  const add = async (name: string, city: string, startsOn = '2026-03-10') => {
    const { body } = await api.call('POST', 'events', { name, city, country: null, startsOn })
    return body.id as string
  }
  const places = async () => (await api.call('GET', 'events/places')).body
  const sourceOf = async (id: string) => (await api.call('GET', `events/${id}`)).body.placeSource
  const wakes = async () => {
    const { rows } = await api.platform.db.systemWork((db) =>
      sql<{ at: Date }>`select next_at as at from platform.due where kind = 'discovery.place-backlog'`.execute(db),
    )
    return rows[0]?.at?.toISOString()
  }

  beforeAll(async () => {
    // None is set up yet, so what is promoted stays unplaced.
    api = await startTestApi()
    answer = known
  })
  afterAll(() => api.close())

  it('are counted for people to see, with what would help', async () => {
    await add('Far Expo', 'Husbyholm', '2026-05-01')
    await add('Near Expo', 'Löwenhagen')
    await add('Lost Expo', 'Nowhere Falls')
    await add('Over Expo', 'Altendorp', '2025-11-01')
    await api.platform.worker.idle()
    expect((await places()).unplaced).toEqual({ events: 3, toAsk: 3, geocoder: false })
    expect(await wakes()).toBeUndefined()
  })

  it('lose nothing where the geocoder wants to be left alone', async () => {
    answer = async () => ({ ok: false, reason: 'try_later', milliseconds: 1000, why: 'busy', costCents: 0 })
    await expect(run()).rejects.toThrow('busy')
    expect((await places()).unplaced).toMatchObject({ events: 3, toAsk: 3 })
    answer = known
    asked.length = 0
  })

  it('are placed, those to come and the nearest first, each asked for once', async () => {
    await run()
    expect(asked).toEqual(expect.arrayContaining(['Löwenhagen', 'Nowhere Falls', 'Husbyholm']))
    expect(asked).toHaveLength(3)
    expect((await places()).unplaced).toMatchObject({ events: 1, toAsk: 0 })
    expect(await wakes()).toBe('2026-01-05T10:00:00.000Z')
    await run()
    expect(asked).toHaveLength(3)
    expect(await wakes()).toBe('2026-01-06T09:00:00.000Z')
  })

  it('are asked for again after a month', async () => {
    api.platform.clock.advance({ hours: 24 * 31 })
    expect((await places()).unplaced).toMatchObject({ events: 1, toAsk: 1 })
    await run()
    expect(asked.slice(3)).toEqual(['Nowhere Falls'])
  })

  it('leave half of the month’s calls to what is new and to people who wait', async () => {
    const ids = []
    for (let n = 0; n < 6; n++) ids.push(await add(`Village Expo ${n}`, `Village ${n}`, `2026-04-1${n}`))
    asked.length = 0
    // One was asked for this month before.
    await run(8)
    expect(asked).toEqual(['Village 0', 'Village 1', 'Village 2'])
    await run(8)
    expect([asked.length, await wakes()]).toEqual([3, '2026-03-01T00:00:00.000Z'])
    expect(await Promise.all(ids.map(sourceOf))).toEqual(['mapbox', 'mapbox', 'mapbox', null, null, null])
  })
})
