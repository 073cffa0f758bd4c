import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAddressGuard, createFetcher, type Fetcher } from '#platform/fetch/index.ts'
import { type BeeFault, type Scrapingbee, startScrapingbee } from '../../../test/scrapingbee/start-scrapingbee.ts'
import { createScrapingbee, type ScrapingbeeOptions } from './index.ts'

const page = 'https://conf.example/sponsors?a=1&b=ü'
const html = '<h1>Sponsors</h1>'

describe('pages read by ScrapingBee', () => {
  let bee: Scrapingbee
  let fetcher: Fetcher
  let strict: Fetcher
  beforeAll(async () => {
    bee = await startScrapingbee()
    const options = { version: '0', aboutUrl: 'https://lanyard.example/bot' }
    fetcher = createFetcher({ guard: createAddressGuard({ allowHosts: [bee.host] }), ...options })
    strict = createFetcher({ guard: createAddressGuard({ allowHosts: [] }), ...options })
  })
  afterEach(() => {
    expect(bee.flaws).toEqual([])
    for (const list of [bee.asked, bee.faults]) list.length = 0
    bee.pages.clear()
  })
  afterAll(async () => {
    await Promise.all([fetcher.close(), strict.close(), bee.close()])
  })
  const build = (more: Partial<ScrapingbeeOptions> = {}) =>
    createScrapingbee({ ...{ fetcher, url: bee.url, key: bee.key, premium: false, timeoutMs: 1000 }, ...more })!
  const read = (more?: Partial<ScrapingbeeOptions>, signal = AbortSignal.timeout(20_000)) =>
    build(more).readPage(page, { maxBytes: 100_000, signal })

  it('come with where they ended and what they cost, by a request of published parameters only', async () => {
    bee.pages.set(page, { html, resolved: 'https://conf.example/2026/sponsors' })
    expect(await read({ centsPerCredit: 0.05 })).toEqual({
      ...{ ok: true, url: 'https://conf.example/2026/sponsors', html, costCents: 0.25 },
    })
    expect(await read({ premium: true, centsPerCredit: 0.05 })).toMatchObject({ costCents: 1.25 })
    expect(await read()).toMatchObject({ costCents: null })
    expect(bee.asked).toEqual([page, page, page])
  })

  const faults: [string, BeeFault, object][] = [
    [
      'too many calls at once',
      { kind: 'status', status: 429, retryAfter: '7' },
      { reason: 'try_later', milliseconds: 7000 },
    ],
    ['being out of credits', { kind: 'status', status: 402 }, { reason: 'misconfigured' }],
    ['wrong parameters', { kind: 'status', status: 400 }, { reason: 'refused' }],
    ['a page that is not there', { kind: 'status', status: 404 }, { reason: 'refused' }],
    ['a page it can not read either', { kind: 'status', status: 500 }, { reason: 'refused' }],
    ['a pause for repairs', { kind: 'status', status: 503 }, { reason: 'try_later' }],
    ['a page for people', { kind: 'garbage' }, { reason: 'broken' }],
    ['half an answer', { kind: 'half' }, { reason: 'broken' }],
    ['an answer of another shape', { kind: 'other_shape' }, { reason: 'broken' }],
    ['a picture', { kind: 'image' }, { reason: 'refused', costCents: 0.5 }],
    ['a broken connection', { kind: 'drop' }, { reason: 'try_later' }],
  ]
  it.each(faults)('become one of the four words after %s', async (_, fault, said) => {
    bee.pages.set(page, { html })
    bee.faults.push(fault)
    expect(await read({ centsPerCredit: 0.1 })).toMatchObject({ ok: false, ...said })
    expect(await read()).toMatchObject({ ok: true })
  })

  it('are given up when there is no answer in time, and when the reading is called off', async () => {
    bee.faults.push({ kind: 'silence' }, { kind: 'silence' })
    expect(await read({}, AbortSignal.timeout(200))).toMatchObject({ ok: false, reason: 'try_later' })
    expect(await read({ timeoutMs: 1000 })).toMatchObject({ ok: false, reason: 'try_later', costCents: null })
  }, 20_000)

  it('are refused when they are larger than asked', async () => {
    bee.pages.set(page, { html: 'x'.repeat(300_000) })
    expect(await read()).toMatchObject({ ok: false, reason: 'broken' })
  })

  it('name the setting that is wrong, and never the key', async () => {
    const answers = [await read({ key: 'guess' }), await read({ fetcher: strict })]
    expect(answers).toMatchObject([{ reason: 'misconfigured' }, { reason: 'misconfigured' }])
    expect(JSON.stringify(answers)).toMatch(/LANYARD_SCRAPINGBEE_KEY.*LANYARD_SCRAPINGBEE_URL/)
    expect(JSON.stringify(answers)).not.toContain(bee.key)
  })

  it('are not there without a key', () => {
    expect(createScrapingbee({ fetcher, url: bee.url, key: undefined, premium: false })).toBeUndefined()
  })
})
