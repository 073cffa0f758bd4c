import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAddressGuard, createFetcher, type Fetcher } from '#platform/fetch/index.ts'
import { serveLocally } from '#platform/fetch/local-site.ts'
import { createLimits, type Limits } from '#platform/limits.ts'
import { createMapbox } from '#providers/mapbox/index.ts'
import { createNominatim } from '#providers/nominatim/index.ts'
import { type Geocoders, type KnownPlace, startGeocoders } from '../../../../test/geocoders/start-geocoders.ts'
import { startTestApi, type TestApi } from '../test-api.ts'
import { limitGeocoder } from './limit-geocoder.ts'

const village = (name: string, latitude: number, more: Partial<KnownPlace> = {}): KnownPlace => ({
  ...{ asked: name, name, size: 'village', town: name, region: 'Schleswig-Holstein', country: 'DE' },
  ...{ latitude, longitude: 9.57, ...more },
})

describe('places that the gazetteer does not know', () => {
  let world: Geocoders
  let fetcher: Fetcher
  let api: TestApi
  const geocodersBy = (by: Fetcher, limits: Limits) =>
    [
      createNominatim({ fetcher: by, url: world.nominatimUrl })!,
      createMapbox({ fetcher: by, url: world.mapboxUrl, token: world.mapboxToken, centsPerCall: 0.5 })!,
    ].map((one) => limitGeocoder(limits, one))
  beforeAll(async () => {
    world = await startGeocoders()
    const guard = createAddressGuard({ allowHosts: [world.host] })
    fetcher = createFetcher({ guard, version: '0', aboutUrl: 'https://lanyard.example', minGapMs: 0, attempts: 1 })
    // The buckets lie in the database, which opens later than the geocoders are built.
    const limits: Limits = {
      take: (...asked) => createLimits(api.platform.db).take(...asked),
      report: (...said) => createLimits(api.platform.db).report(...said),
    }
    api = await startTestApi({ geocoding: { geocoders: geocodersBy(fetcher, limits), monthlyCalls: 12 } })
  })
  afterEach(() => {
    expect(world.flaws).toEqual([])
    world.reset()
  })
  afterAll(async () => {
    await api.close()
    await Promise.all([fetcher.close(), world.close()])
  })

  const add = (body: object) => api.call('POST', 'targets', { services: [], ...body })
  const addEvent = (name: string, city: string | null, country: string | null = 'DE') =>
    api.call('POST', 'events', { name, city, country, startsOn: '2026-03-10' })
  const eventOf = async (id: string) => {
    await api.platform.worker.idle()
    return (await api.call('GET', `events/${id}`)).body
  }
  const calls = async () =>
    (
      await api.platform.db.systemWork((work) =>
        sql<{ provider: string; outcome: string; cost: string | null }>`
          select provider, outcome, cost_cents::float8::text as cost from discovery.geocoder_calls order by id`.execute(
          work,
        ),
      )
    ).rows.map((row) => `${row.provider} ${row.outcome} ${row.cost}`)

  it('make a target where a geocoder knows the city, with its zone, and say who knew it', async () => {
    world.places.push(village('Husby', 54.77))
    const { status, body } = await add({ city: 'Husby', country: 'Germany' })
    expect([status, body.city, body.country, body.timeZone]).toEqual([201, 'Husby', 'DE', 'Europe/Berlin'])
    expect(body).toMatchObject({ latitude: 54.77, longitude: 9.57, placeSource: 'nominatim' })
    expect((await add({ city: 'Hamburg' })).body.placeSource).toBe('gazetteer')
    expect((await add({ city: 'Husby', latitude: 54, longitude: 9 })).body.placeSource).toBe('person')
    expect(world.asked).toHaveLength(1)
    expect(await calls()).toEqual(['nominatim found 0'])
  })

  it('are not asked for twice, also when nobody knew them, until the answer expires', async () => {
    const nowhere = await add({ city: 'Zzyzxville' })
    expect([nowhere.status, nowhere.body.detail]).toEqual([
      400,
      'Neither the gazetteer nor Nominatim nor Mapbox knows Zzyzxville.',
    ])
    expect((await add({ city: 'husby', country: 'DE' })).body.city).toBe('Husby')
    // Which is nowhere.
    expect((await add({ city: 'Online' })).status).toBe(400)
    expect((await add({ city: ' ZZYZXVILLE ' })).status).toBe(400)
    expect(world.asked.map((one) => one.text)).toEqual(['Zzyzxville', 'Zzyzxville'])
    expect((await calls()).slice(1)).toEqual(['nominatim nothing 0', 'mapbox nothing 0.5'])
    api.platform.clock.set(Temporal.Instant.from('2026-02-05T09:00:00Z'))
    world.places.push(village('Zzyzxville', 54.5))
    expect((await add({ city: 'Zzyzxville' })).body).toMatchObject({ placeSource: 'nominatim' })
  })

  it('are asked of Nominatim at most once a second, whoever asks', async () => {
    world.places.push(village('Bohmstedt', 54.57), village('Drelsdorf', 54.6))
    await Promise.all([add({ city: 'Bohmstedt' }), add({ city: 'Drelsdorf' })])
    const [first, second] = world.asked.map((one) => one.at)
    expect(second! - first!).toBeGreaterThan(950)
  })

  it('leave a target as it was while nobody can be asked, and say so', async () => {
    const { body: target } = await add({ city: 'Hamburg' })
    world.faults.push({ kind: 'status', status: 503 }, { kind: 'status', status: 503 })
    const changed = await api.call('PATCH', `targets/${target.id}`, { city: 'Ockholm' })
    expect([changed.status, changed.body.code ?? changed.body.type]).toEqual([
      503,
      expect.stringContaining('unavailable'),
    ])
    expect(changed.body.detail).toContain('could not be asked: Mapbox is not available (503).')
    expect((await api.call('GET', `targets/${target.id}`)).body.city).toBe('Hamburg')
    world.places.push(village('Ockholm', 54.66))
    const { body: moved } = await api.call('PATCH', `targets/${target.id}`, { city: 'Ockholm', country: null })
    expect(moved).toMatchObject({ city: 'Ockholm', latitude: 54.66, placeSource: 'nominatim' })
    // What did not change is not looked up again.
    world.reset()
    await api.call('PATCH', `targets/${target.id}`, { city: 'Ockholm', radiusKm: 20 })
    expect(world.asked).toEqual([])
  })

  it('are told apart from online and from what is known: only events that nobody placed are asked for', async () => {
    api.platform.clock.set(Temporal.Instant.from('2026-03-01T09:00:00Z'))
    world.places.push(village('Elbdeck, Am Kai 4', 53.54, { size: 'venue', name: 'Elbdeck', town: 'Hamburg' }))
    const made = [
      await addEvent('Kai Summit', 'Elbdeck, Am Kai 4', null),
      await addEvent('Known Summit', 'Hamburg'),
      await addEvent('Screen Summit', 'Online'),
    ]
    const [placed, known, online] = await Promise.all(made.map((one) => eventOf(one.body.id)))
    expect(placed).toMatchObject({
      latitude: 53.54,
      country: 'DE',
      timeZone: 'Europe/Berlin',
      placeSource: 'nominatim',
    })
    expect([known.placeSource, online.placeSource, online.latitude]).toEqual([null, null, null])
    expect(world.asked).toHaveLength(1)
    const { items } = (await api.call('GET', 'events/places?search=Kai Summit')).body
    expect(items).toMatchObject([{ latitude: 53.54, placeSource: 'nominatim' }])
  })

  it('stay with an event whose name changes, and go when its city does', async () => {
    const { body: event } = await addEvent('Second Kai Summit', 'Elbdeck, Am Kai 4', null)
    expect((await eventOf(event.id)).placeSource).toBe('nominatim')
    await api.call('PATCH', `events/${event.id}`, { name: 'Third Kai Summit' })
    expect(await eventOf(event.id)).toMatchObject({ placeSource: 'nominatim', latitude: 53.54 })
    await api.call('PATCH', `events/${event.id}`, { city: 'Vienna', country: 'AT' })
    expect(await eventOf(event.id)).toMatchObject({ placeSource: null, city: 'Vienna' })
  })

  it('are taken in by the scan of a target that lies near', async () => {
    world.places.push(village('Löwenstedt', 54.62), village('Aschau', 47.78))
    const content = [
      'name,url,start,city,country',
      'Near Expo,,2026-05-05,Löwenstedt,DE',
      'Far Expo,,2026-05-05,Aschau,DE',
    ].join('\n')
    const served = await serveLocally((_, response) => void response.setHeader('content-type', 'text/csv').end(content))
    const guard = createAddressGuard({ allowHosts: [served.host, world.host] })
    const reader = createFetcher({ guard, version: '0', aboutUrl: 'https://lanyard.example', minGapMs: 0 })
    const geocoding = { geocoders: geocodersBy(reader, createLimits(api.platform.db)), monthlyCalls: 10 }
    const other = await startTestApi({ fetcher: reader, geocoding })
    const feeds = [{ kind: 'list', format: 'csv', url: `${served.url}/list.csv` }]
    const { body: target } = await other.call('POST', 'targets', {
      city: 'Flensburg',
      radiusKm: 60,
      feeds,
      services: [],
    })
    const { body: run } = await other.call('POST', `targets/${target.id}/scans`)
    await other.platform.worker.idle()
    const done = (await other.call('GET', `targets/${target.id}/scans/${run.id}`)).body
    expect(done.sources[0]).toMatchObject({ rows: { read: 2, found: 1, elsewhere: 1 } })
    const { items } = (await other.call('GET', 'events')).body
    expect(items).toMatchObject([{ name: 'Near Expo', placeSource: 'nominatim', latitude: 54.62 }])
    expect(world.asked).toHaveLength(2)
    await other.close()
    await Promise.all([reader.close(), served.close()])
  })

  it('are not asked for past the month’s calls', async () => {
    for (let n = 0; n < 12; n++) await add({ city: `Nowhere ${n}` })
    world.reset()
    const over = await add({ city: 'Overhausen' })
    expect([over.status, world.asked]).toEqual([503, []])
    expect(over.body.detail).toContain('LANYARD_GEOCODER_CALLS')
  }, 60_000)
})
