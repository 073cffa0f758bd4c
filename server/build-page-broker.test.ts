import { expect, it } from 'vitest'
import type { Limits } from '#platform/limits.ts'
import { buildPageBroker } from './build-page-broker.ts'
import { readConfig } from './config.ts'

const silence = { ok: false as const, reason: 'network' as const, detail: 'no network here' }
let asked = 0
const fetcher = {
  request: async () => {
    asked++
    return silence
  },
  takeTurn: async () => silence,
}
const limits = (taken: Awaited<ReturnType<Limits['take']>>): Limits => ({
  take: async () => taken,
  report: async () => undefined,
})
const build = (environment: Record<string, string>, taken: Awaited<ReturnType<Limits['take']>> = { ok: true }) =>
  buildPageBroker(readConfig(environment).sponsors, fetcher, limits(taken))

it('reads pages through nobody without a key, and through ScrapingBee with one', () => {
  expect(build({})).toBeUndefined()
  const built = build({ LANYARD_SCRAPINGBEE_KEY: 'secret', LANYARD_PAGE_BROKER_CALLS: '7' })
  expect([built!.broker.provider, built!.monthlyCalls]).toEqual(['scrapingbee', 7])
})

it('asks nobody while the share of calls is spent, and says how long that is', async () => {
  const { broker } = build({ LANYARD_SCRAPINGBEE_KEY: 'secret' }, { ok: false, waitMilliseconds: 900, why: 'spent' })!
  const answer = await broker.readPage('https://conf.example/', { maxBytes: 1000 })
  expect(answer).toMatchObject({ ok: false, reason: 'try_later', milliseconds: 900, costCents: 0 })
  expect(asked).toBe(0)
})
