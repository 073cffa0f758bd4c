import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Geocoder, PlaceQuestion } from '#modules/discovery/index.ts'
import { createAddressGuard, createFetcher, type Fetcher } from '#platform/fetch/index.ts'
import {
  type GeocoderFault,
  type Geocoders,
  type KnownPlace,
  startGeocoders,
} from '../../test/geocoders/start-geocoders.ts'
import { createMapbox } from './mapbox/index.ts'
import { createNominatim } from './nominatim/index.ts'

const husby: KnownPlace = {
  ...{ asked: 'Husby', name: 'Husby', size: 'village', town: 'Husby', region: 'Schleswig-Holstein', country: 'DE' },
  ...{ latitude: 54.77, longitude: 9.57 },
}
const hall: KnownPlace = {
  ...{ asked: 'Elbdeck, Am Kai 4', name: 'Elbdeck', size: 'venue', town: 'Hamburg', region: 'Hamburg', country: 'DE' },
  ...{ latitude: 53.54, longitude: 9.98 },
}
const town: PlaceQuestion = { kind: 'city', text: 'Husby', country: 'DE' }

let world: Geocoders
let fetcher: Fetcher
let strict: Fetcher
beforeAll(async () => {
  world = await startGeocoders()
  const options = { version: '0', aboutUrl: 'https://lanyard.example/bot' }
  fetcher = createFetcher({ guard: createAddressGuard({ allowHosts: [world.host] }), ...options })
  strict = createFetcher({ guard: createAddressGuard({ allowHosts: [] }), ...options })
})
afterEach(() => {
  expect(world.flaws).toEqual([])
  world.reset()
})
afterAll(async () => {
  await Promise.all([fetcher.close(), strict.close(), world.close()])
})

type Options = { url?: string; token?: string; fetcher?: Fetcher }
const builders: Record<Geocoder['provider'], (options: Options) => Geocoder> = {
  nominatim: ({ token: _, ...options }) =>
    createNominatim({ fetcher, url: world.nominatimUrl, timeoutMs: 1500, ...options })!,
  mapbox: (options) =>
    createMapbox({
      ...{ fetcher, url: world.mapboxUrl, token: world.mapboxToken, timeoutMs: 1500, centsPerCall: 0.5 },
      ...options,
    })!,
}
const names = Object.keys(builders) as Geocoder['provider'][]

describe.each(names)('places by %s', (name) => {
  const cost = name === 'mapbox' ? 0.5 : 0
  const ask = (question: PlaceQuestion, options: Options = {}) => builders[name](options).findPlace(question)

  it('are found by the name of a town and its country', async () => {
    world.places.push({ ...husby, country: 'SE', latitude: 59.4, longitude: 17.9 }, husby)
    expect(await ask(town)).toEqual({
      ...{ ok: true, costCents: cost },
      value: { city: 'Husby', region: 'Schleswig-Holstein', country: 'DE', latitude: 54.77, longitude: 9.57 },
    })
    expect(world.asked).toMatchObject([{ text: 'Husby', country: 'DE' }])
    expect(await ask({ ...town, country: null })).toMatchObject({ value: { country: 'SE' } })
  })

  it('are found by what people write for a venue, with the town it lies in; a venue is no town', async () => {
    world.places.push(hall)
    const found = await ask({ kind: 'address', text: 'Elbdeck, Am Kai 4', country: null })
    expect(found).toMatchObject({ ok: true, value: { city: 'Hamburg', country: 'DE', latitude: 53.54 } })
    expect(await ask({ kind: 'city', text: 'Elbdeck, Am Kai 4', country: null })).toMatchObject({
      ok: true,
      value: null,
    })
  })

  it('are none where nothing of that name is known', async () => {
    expect(await ask(town)).toEqual({ ok: true, value: null, costCents: cost })
  })

  const faults: [string, GeocoderFault, object][] = [
    ['a limit', { kind: 'status', status: 429, retryAfter: '7' }, { reason: 'try_later', milliseconds: 7000 }],
    ['an inner error', { kind: 'status', status: 500 }, { reason: 'broken' }],
    ['a pause for repairs', { kind: 'status', status: 503 }, { reason: 'try_later', milliseconds: 300_000 }],
    ['being shut out', { kind: 'status', status: 403 }, { reason: 'misconfigured' }],
    ['a question it does not take', { kind: 'status', status: 422 }, { reason: 'refused' }],
    ['a page for people', { kind: 'garbage' }, { reason: 'broken' }],
    ['half an answer', { kind: 'half' }, { reason: 'broken' }],
    ['an answer of another shape', { kind: 'other_shape' }, { reason: 'broken' }],
    ['no answer', { kind: 'silence' }, { reason: 'try_later' }],
    ['a broken connection', { kind: 'drop' }, { reason: 'try_later' }],
  ]
  it.each(faults)('become one of the four words after %s, and are there again', async (_, fault, said) => {
    world.places.push(husby)
    world.faults.push(fault)
    expect(await ask(town)).toMatchObject({ ok: false, costCents: 0, ...said })
    expect(await ask(town)).toMatchObject({ ok: true, value: { city: 'Husby' } })
  })

  it('name the setting that is wrong, and never the token', async () => {
    const url = name === 'mapbox' ? world.mapboxUrl : world.nominatimUrl
    const answers = [
      await ask(town, { url: `${url}/elsewhere` }),
      await ask(town, { fetcher: strict }),
      ...(name === 'mapbox' ? [await ask(town, { token: 'pk.guess' })] : []),
    ]
    for (const answer of answers) {
      expect(answer).toMatchObject({ ok: false, reason: 'misconfigured', why: expect.stringMatching(/LANYARD_\w+/) })
    }
    expect(JSON.stringify(answers)).not.toContain('pk.')
  })
})

it('are asked of nobody without an address or a token', () => {
  expect(createNominatim({ fetcher, url: undefined })).toBeUndefined()
  expect(createMapbox({ fetcher, url: 'https://maps.example', token: undefined })).toBeUndefined()
})

it('are not believed where Mapbox answers with another town that sounds alike', async () => {
  world.places.push({ ...husby, name: 'Husum' })
  expect(await builders.mapbox({}).findPlace(town)).toMatchObject({ ok: true, value: null })
})

it('are asked of Mapbox with twenty words and no semicolon', async () => {
  const text = `Hall 4; ${'far '.repeat(30)}`
  await builders.mapbox({}).findPlace({ kind: 'address', text, country: null })
  expect(world.asked[0]!.text).toBe(`Hall 4, ${'far '.repeat(18).trim()}`)
})
