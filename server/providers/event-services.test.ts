import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type EventQuery, type EventSearch, searchWithModel } from '#modules/discovery/index.ts'
import { createAddressGuard, createFetcher, type Fetcher } from '#platform/fetch/index.ts'
import {
  type EventServices,
  type ServiceFault,
  type ServiceName,
  startEventServices,
} from '../../sandbox/event-services/index.ts'
import { createChatSearch } from './chat-search/index.ts'
import { createEventbrite } from './eventbrite/index.ts'
import { createPerplexity } from './perplexity/index.ts'
import { createPredicthq } from './predicthq/index.ts'
import { createSerpapi } from './serpapi/index.ts'

let world: EventServices
let fetcher: Fetcher
let strict: Fetcher

beforeAll(async () => {
  world = await startEventServices()
  const options = { version: '0', aboutUrl: 'https://lanyard.example/bot' }
  fetcher = createFetcher({ guard: createAddressGuard({ allowHosts: [world.host] }), ...options })
  strict = createFetcher({ guard: createAddressGuard({ allowHosts: [] }), ...options })
})
afterEach(() => world.reset())
afterAll(async () => {
  await fetcher.close()
  await strict.close()
  await world.stop()
})

type Options = { key?: string; url?: string; fetcher?: Fetcher }

const builders: Record<ServiceName, (from: Required<Options>) => EventSearch> = {
  serpapi: (from) => createSerpapi({ ...from, timeoutMs: 300, centsPerCall: 1.5 })!,
  predicthq: (from) => createPredicthq({ ...from, timeoutMs: 300 })!,
  eventbrite: (from) => createEventbrite({ ...from, timeoutMs: 300 })!,
  perplexity: (from) => searchWithModel(createPerplexity({ ...from, model: 'perplexity/sonar', timeoutMs: 300 })!),
  chat: ({ url, ...from }) => {
    const extra = { web_search_options: {} }
    return searchWithModel(createChatSearch({ ...from, url: `${url}/v1`, model: 'm', extra, timeoutMs: 300 })!)
  },
}
const names = Object.keys(builders) as ServiceName[]
const build = (name: ServiceName, options: Options = {}) =>
  builders[name]({ fetcher, url: world.urlOf(name), key: world.keyOf(name), ...options })

const query: EventQuery = {
  ...{ city: 'Hamburg', country: 'DE', latitude: 53.55, longitude: 10, radiusKm: 50 },
  ...{ from: '2026-01-05', to: '2026-07-05', topics: [], languages: ['de'] },
}
const harbour = {
  ...{ name: 'Harbour Data Days', url: 'https://harbourdata.example/', city: 'Hamburg', country: 'DE' },
  ...{ startsOn: '2026-03-10', endsOn: '2026-03-12' },
}

describe.each(names)('events by %s', (name) => {
  it('are found with name, days and city', async () => {
    world.serve([harbour])
    const { events, failure, calls } = await build(name).searchEvents(query)
    expect(failure).toBeUndefined()
    expect(calls).toBe(world.asked.length)
    expect(events[0]).toMatchObject({
      name: 'Harbour Data Days',
      start: '2026-03-10',
      end: '2026-03-12',
      status: 'active',
    })
    expect(events[0]!.city).toContain('Hamburg')
    expect(events[0]!.url).toBe(name === 'predicthq' ? null : harbour.url)
  })

  it('are none where nothing is known', async () => {
    expect(await build(name).searchEvents(query)).toMatchObject({ events: [] })
  })

  const faults: [string, ServiceFault, object][] = [
    ['a limit', { kind: 'too_many', retryAfter: '7' }, { reason: 'try_later', milliseconds: 7000 }],
    ['an inner error', { kind: 'server_error' }, { reason: 'broken' }],
    ['a pause for repairs', { kind: 'unavailable' }, { reason: 'try_later', milliseconds: 300_000 }],
    ['a page for people', { kind: 'garbage' }, { reason: 'broken' }],
    ['half an answer', { kind: 'half' }, { reason: 'broken' }],
    ['an answer of another shape', { kind: 'other_shape' }, { reason: 'broken' }],
    ['no answer', { kind: 'silence' }, { reason: 'try_later' }],
    ['a broken connection', { kind: 'drop' }, { reason: 'try_later' }],
  ]
  it.each(faults)('become one of the four words after %s', async (_, fault, said) => {
    world.serve([harbour])
    world.misbehave([fault])
    expect(await build(name).searchEvents(query)).toMatchObject({ events: [], calls: 1, failure: said })
    expect((await build(name).searchEvents(query)).failure).toBeUndefined()
  })

  it('name the setting that is wrong: the key, the address, an address that may not be called', async () => {
    const answers = [
      await build(name, { key: 'guess' }).searchEvents(query),
      await build(name, { url: `${world.urlOf(name)}/elsewhere` }).searchEvents(query),
      await build(name, { fetcher: strict }).searchEvents(query),
    ]
    expect(answers.map((one) => one.failure?.reason)).toEqual(Array(3).fill('misconfigured'))
    expect(answers[0]!.failure!.why).toMatch(/LANYARD_\w+_(KEY|TOKEN)/)
    expect(answers[1]!.failure!.why).toMatch(/LANYARD_\w+_URL/)
    // A key that stands in an address must not come out with the reason.
    expect(JSON.stringify(answers)).not.toContain(world.keyOf(name))
  })
})

describe('each service by itself', () => {
  it('is not there without its settings', () => {
    const nothing = { fetcher, url: 'https://service.example', key: undefined, model: 'm' }
    expect(createSerpapi(nothing)).toBeUndefined()
    expect(createPredicthq(nothing)).toBeUndefined()
    expect(createEventbrite(nothing)).toBeUndefined()
    expect(createPerplexity(nothing)).toBeUndefined()
    expect(createChatSearch({ fetcher, url: undefined, model: 'm', extra: {} })).toBeUndefined()
  })

  it('asks SerpAPI once for each topic and page, in English, and counts what it costs', async () => {
    world.serve(Array.from({ length: 12 }, (_, n) => ({ ...harbour, name: `Conf ${n}` })))
    const found = await build('serpapi').searchEvents({ ...query, topics: ['robotics', 'logistics'] })
    expect(world.asked.map(({ query }) => [query['q'], query['start'], query['hl']])).toEqual([
      ['robotics conferences in Hamburg', '0', 'en'],
      ['robotics conferences in Hamburg', '10', 'en'],
      ['logistics conferences in Hamburg', '0', 'en'],
      ['logistics conferences in Hamburg', '10', 'en'],
    ])
    expect(found).toMatchObject({ calls: 4, costCents: 6 })
    expect(found.events).toHaveLength(24)
  })

  it('keeps what SerpAPI found before a page failed', async () => {
    world.serve(Array.from({ length: 12 }, (_, n) => ({ ...harbour, name: `Conf ${n}` })))
    world.misbehave([{ kind: 'none' }, { kind: 'too_many', retryAfter: '60' }])
    const found = await build('serpapi').searchEvents({ ...query, topics: ['robotics'] })
    expect([found.events.length, found.failure?.reason]).toEqual([10, 'try_later'])
  })

  it('asks PredictHQ by point, radius, window and topic, page by page, and hears what is off', async () => {
    world.serve([
      ...Array.from({ length: 130 }, (_, n) => ({ ...harbour, name: `Robotics ${n}` })),
      { ...harbour, name: 'Robotics off', status: 'cancelled' as const },
      { ...harbour, name: 'Cooking' },
    ])
    const { events, calls, costCents } = await build('predicthq').searchEvents({ ...query, topics: ['Robotics'] })
    expect(world.asked[0]).toMatchObject({
      authorization: `Bearer ${world.keyOf('predicthq')}`,
      query: {
        ...{ category: 'conferences,expos', within: '50km@53.55,10', 'active.gte': '2026-01-05', q: 'Robotics' },
        ...{ 'active.lte': '2026-07-05', state: 'active,deleted', offset: '0' },
      },
    })
    expect([events.length, calls, costCents, world.asked[1]!.query['offset']]).toEqual([131, 2, null, '100'])
    expect(events.at(-1)).toMatchObject({ name: 'Robotics off', status: 'cancelled', ref: 'phq-130' })
  })

  it('reads the organisers of the Eventbrite token, all pages, what is cancelled too', async () => {
    world.serve([
      { ...harbour, status: 'cancelled' },
      ...Array.from({ length: 60 }, (_, n) => ({ ...harbour, name: `Conf ${n}` })),
    ])
    const { events, calls } = await build('eventbrite').searchEvents(query)
    expect([events.length, calls, events[0]!.status, events[0]!.ref]).toEqual([61, 3, 'cancelled', '9000'])
    expect(world.asked[1]!.query).toMatchObject({ time_filter: 'current_future', expand: 'venue' })
    expect(world.asked[2]!.query).toMatchObject({ continuation: '50' })
  })

  it('asks Perplexity in a strict form, and keeps cited pages and the cost', async () => {
    world.serve([harbour])
    const { events, costCents } = await build('perplexity').searchEvents({ ...query, topics: ['data'] })
    expect(costCents).toBeCloseTo(1.19)
    expect(events[0]!.raw).toEqual({ sources: [harbour.url], citations: [harbour.url] })
    const { body } = world.asked[0]!
    expect(body).toMatchObject({ model: 'perplexity/sonar', tools: [{ type: 'web_search' }] })
    expect(body.input).toMatch(/about data .*50 km of Hamburg, DE between 2026-01-05 and 2026-07-05/)
    const schema = body.response_format.json_schema.schema.properties.events.items
    expect(schema.required.toSorted()).toEqual(Object.keys(schema.properties).toSorted())
  })

  it('merges what makes a chat model search into the request', async () => {
    world.serve([harbour])
    const { events } = await build('chat').searchEvents(query)
    expect(events[0]!.raw).toEqual({ sources: [harbour.url], citations: [harbour.url] })
    expect(world.asked[0]!.body).toMatchObject({ web_search_options: {}, model: 'm' })
  })
})
