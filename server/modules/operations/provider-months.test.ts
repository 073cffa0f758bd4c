import type { ProviderMonth, Spent } from '@lanyard/contract/operations.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/app.ts'
import { addQuotas } from './list-provider-months.ts'

describe('what outside services were asked and cost', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({
      env: {
        ...{ LANYARD_NOMINATIM_URL: 'https://places.example', LANYARD_GEOCODER_CALLS: '40' },
        ...{ LANYARD_SCRAPINGBEE_KEY: 'secret', LANYARD_PAGE_BROKER_CALLS: '5' },
        ...{ LANYARD_MODEL_URL: 'https://model.example/v1', LANYARD_MODEL: 'a-model', LANYARD_MODEL_TOKENS: '1000' },
      },
    })
  })
  afterAll(() => app.stop())

  const list = async (query = '') =>
    (await app.api.get<{ items: ProviderMonth[] }>(`/api/v1/provider-months${query}`)).items
  const of = async (provider: string, month: string) =>
    (await list()).filter((one) => one.provider === provider && one.month === month)
  /** As the system, which sees every organisation. */
  const put = async (text: string, values: unknown[]) => {
    const client = await app.pool.connect()
    try {
      await client.query('begin')
      await client.query('set local role lanyard_system')
      await client.query(text, values)
      await client.query('commit')
    } finally {
      client.release()
    }
  }
  const thisMonth = new Date().toISOString().slice(0, 7)
  const lastMonth = new Date(Date.parse(`${thisMonth}-01T00:00:00Z`) - 1).toISOString()

  it('names those that are set up with what is left, before anything was asked', async () => {
    const shown = (await list()).map(({ provider, work, calls, quota }) => [
      provider,
      work,
      calls,
      quota?.left,
      quota?.unit,
    ])
    expect(shown).toEqual([
      ['language-model', 'opening_line', 0, 1000, 'tokens'],
      ['language-model', 'sponsors', 0, 1000, 'tokens'],
      ['nominatim', null, 0, 40, 'calls'],
      ['scrapingbee', null, 0, 5, 'calls'],
    ])
  })

  it('counts every kind of call by month, says what has no price, and what is left of this month', async () => {
    const id = () => crypto.randomUUID()
    const org = (await app.pool.query('select id from access.organization')).rows[0].id as string
    const now = new Date().toISOString()
    for (const [at, cents] of [
      [lastMonth, 2],
      [now, 0.5],
      [now, null],
    ] as const)
      await put(
        `insert into discovery.geocoder_calls (organisation_id, id, provider, outcome, milliseconds, cost_cents, called_at)
          values ($1, $2, 'nominatim', 'found', 5, $3, $4)`,
        [org, id(), cents, at],
      )
    await put(
      `insert into sponsors.page_calls (organisation_id, id, provider, url, outcome, milliseconds, cost_cents, called_at)
        values ($1, $2, 'scrapingbee', 'https://conf.example/', 'read', 5, 0.375, $3)`,
      [org, id(), now],
    )
    await put(
      `insert into platform.model_calls (organisation_id, id, job, model, outcome, prompt_tokens, completion_tokens, milliseconds, called_at)
        values ($1, $2, 'sponsors', 'a-model', 'answered', 900, 150, 5, $3)`,
      [org, id(), now],
    )
    await put(
      `insert into discovery.scans (organisation_id, id, source, from_on, to_on, outcome, started_at, calls, cost_cents)
        values ($1, $2, '{"kind":"service","provider":"serpapi"}', '2026-01-01', '2026-02-01', 'done', $3, 7, 10.5)`,
      [org, id(), now],
    )
    expect(await of('nominatim', thisMonth)).toMatchObject([
      { calls: 2, costCents: 0.5, unpriced: 1, quota: { left: 38 } },
    ])
    expect(await of('nominatim', lastMonth.slice(0, 7))).toMatchObject([{ calls: 1, costCents: 2, quota: null }])
    expect(await of('scrapingbee', thisMonth)).toMatchObject([
      { calls: 1, costCents: 0.375, quota: { most: 5, left: 4, setting: 'LANYARD_PAGE_BROKER_CALLS' } },
    ])
    // Not set up any more: what it cost stands there all the same.
    expect(await of('serpapi', thisMonth)).toMatchObject([{ calls: 7, costCents: 10.5, unpriced: 0, quota: null }])
    expect((await of('language-model', thisMonth)).find((one) => one.work === 'sponsors')).toMatchObject({
      ...{ calls: 1, tokens: 1050, costCents: null, unpriced: 1 },
      quota: { left: 0, most: 1000, setting: 'LANYARD_MODEL_TOKENS' },
    })
    expect((await list('?months=1')).map((one) => one.month)).not.toContain(lastMonth.slice(0, 7))
    expect((await list())[0]!.month).toBe(thisMonth)
  })

  it('shows nobody what another organisation asked', async () => {
    const before = await list()
    await put(
      `insert into discovery.geocoder_calls (organisation_id, id, provider, outcome, milliseconds, cost_cents, called_at)
        values ($1, $1, 'nominatim', 'found', 5, 9, now())`,
      [crypto.randomUUID()],
    )
    expect(await list()).toEqual(before)
  })

  it('has no quota for months that are over', () => {
    const spent: Spent = {
      provider: 'a',
      work: null,
      month: '2025-12',
      calls: 9,
      tokens: null,
      costCents: 1,
      unpriced: 0,
    }
    const quota = { provider: 'a', work: null, unit: 'calls' as const, most: 10, setting: 'CALLS' }
    const rows = addQuotas([spent], [quota], '2026-01')
    expect(rows.map((one) => [one.month, one.calls, one.quota?.left])).toEqual([
      ['2026-01', 0, 10],
      ['2025-12', 9, undefined],
    ])
  })
})
