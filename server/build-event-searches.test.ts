import { expect, it } from 'vitest'
import { createFetcher } from '#platform/fetch/create-fetcher.ts'
import { createAddressGuard } from '#platform/fetch/index.ts'
import type { Limits } from '#platform/limits.ts'
import { startEventServices } from '../sandbox/event-services/index.ts'
import { buildEventSearches } from './build-event-searches.ts'
import { readConfig } from './config.ts'
import { describeEventServices } from './describe-event-services.ts'

const keys = {
  LANYARD_EVENTBRITE_TOKEN: 'secret-e',
  LANYARD_PREDICTHQ_KEY: 'secret-p',
  LANYARD_SERPAPI_KEY: 'secret-s',
  LANYARD_PERPLEXITY_KEY: 'secret-x',
  LANYARD_CHAT_SEARCH_URL: 'https://models.example/v1',
  LANYARD_CHAT_SEARCH_MODEL: 'finder',
}
const query = {
  ...{ city: 'Hamburg', country: 'DE', latitude: 53.55, longitude: 10, radiusKm: 50, topics: [], languages: [] },
  ...{ from: '2026-01-05', to: '2026-07-05' },
}
const fetcher = { request: async () => ({ ok: false as const, reason: 'network' as const, detail: 'no network here' }) }
/** Limits that keep a note of what was taken and reported. */
function noteLimits(taken: Awaited<ReturnType<Limits['take']>>) {
  const notes: string[] = []
  const limits: Limits = {
    take: async (key) => {
      notes.push(key)
      return taken
    },
    report: async (key, outcome) => {
      notes.push(`${key} ${outcome}`)
    },
  }
  return { notes, limits }
}

it('asks the services that are configured, and lists just these as configured', () => {
  const { limits } = noteLimits({ ok: true })
  const idsOf = (environment: Record<string, string>) => {
    const config = readConfig(environment)
    const asked = buildEventSearches(config.discovery, fetcher, limits).map((one) => one.provider)
    const listed = describeEventServices(config).filter((one) => one.configured)
    expect(listed.map((one) => one.id)).toEqual(asked)
    return asked
  }
  expect(idsOf({})).toEqual([])
  expect(idsOf({ LANYARD_CHAT_SEARCH_URL: 'https://models.example/v1' })).toEqual([])
  expect(idsOf(keys)).toEqual(['eventbrite', 'predicthq', 'serpapi', 'perplexity', 'chat'])
})

it('refuses a chat request that is no JSON object', () => {
  for (const extra of ['{', '[1]', '"text"'])
    expect(() => readConfig({ LANYARD_CHAT_SEARCH_EXTRA: extra })).toThrow('LANYARD_CHAT_SEARCH_EXTRA')
})

it('asks nobody while the share of calls is spent', async () => {
  const world = await startEventServices()
  const guarded = createFetcher({
    ...{ guard: createAddressGuard({ allowHosts: [world.host] }), version: '0', aboutUrl: 'https://lanyard.example' },
  })
  const environment = { LANYARD_SERPAPI_KEY: world.keyOf('serpapi'), LANYARD_SERPAPI_URL: world.urlOf('serpapi') }
  const search = (limits: Limits) => buildEventSearches(readConfig(environment).discovery, guarded, limits)[0]!
  const spent = noteLimits({ ok: false, waitMilliseconds: 5000, why: 'spent' })
  expect(await search(spent.limits).searchEvents(query)).toMatchObject({
    ...{ events: [], calls: 0, failure: { reason: 'try_later', milliseconds: 5000 } },
  })
  expect([world.asked.length, spent.notes]).toEqual([0, ['event-search serpapi']])
  const free = noteLimits({ ok: true })
  world.misbehave([{ kind: 'server_error' }])
  await search(free.limits).searchEvents(query)
  await search(free.limits).searchEvents(query)
  expect(free.notes).toEqual([
    ...['event-search serpapi', 'event-search serpapi failed'],
    ...['event-search serpapi', 'event-search serpapi worked'],
  ])
  await guarded.close()
  await world.stop()
})
