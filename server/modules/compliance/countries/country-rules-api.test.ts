import type { Change } from '@lanyard/contract/compliance.ts'
import type { CountryRule } from '@lanyard/contract/country-rules.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ComplianceApi, startComplianceApi } from '../test-routes.ts'

describe('the API of country rules', () => {
  let api: ComplianceApi
  beforeAll(async () => {
    api = await startComplianceApi()
  })
  afterAll(() => api.close())
  const get = (country: string) => api.call<CountryRule>('GET', `country-rules/${country}`)

  it('lists the choice for all, the unknown, and every country with its law and what is in force', async () => {
    const { items } = await api.call<{ items: CountryRule[] }>('GET', 'country-rules')
    expect(items.slice(0, 2).map((one) => one.country)).toEqual(['all', 'unknown'])
    expect(items.find((one) => one.country === 'DE')).toMatchObject({
      name: 'Germany',
      consent: 'required',
      source: { law: 'UWG, § 7 (2)', readOn: null },
      choice: null,
      inForce: { messages: 'held', openTracking: 'off' },
    })
  })

  it('keeps what an organisation decides, on what grounds, and who decided, with its history', async () => {
    await api.call('PUT', 'country-rules/DE', { messages: 'allow', grounds: 'Only people who asked at our stand.' })
    await api.call('PUT', 'country-rules/DE', { messages: 'allow', grounds: 'Only people who asked at our stand.' })
    expect(await get('DE')).toMatchObject({
      choice: { messages: 'allow', grounds: 'Only people who asked at our stand.', decidedBy: 'Noor' },
      inForce: { messages: 'go' },
    })
    await api.call('DELETE', 'country-rules/DE')
    expect(await get('DE')).toMatchObject({ choice: null, inForce: { messages: 'held' } })
    const { items } = await api.call<{ items: Change[] }>(
      'GET',
      'changes?table=compliance.country_choices&recordId=DE&sort=changedAt',
    )
    expect(items.map((one) => [one.action, one.actorName])).toEqual([
      ['decide', 'Noor'],
      ['withdraw', 'Noor'],
    ])
    expect(items[1]!.before).toMatchObject({ grounds: 'Only people who asked at our stand.' })
  })

  it('allows nothing without stated grounds, and knows no country of three letters', async () => {
    const bare = await api.inject('PUT', 'country-rules/DE', { messages: 'allow' })
    expect(bare.json().faults).toMatchObject([{ at: expect.stringContaining('grounds') }])
    expect((await api.inject('GET', 'country-rules/DEU')).statusCode).toBe(400)
  })

  it('leaves decisions to managers and admins', async () => {
    api.world.role = 'rep'
    expect((await api.inject('PUT', 'country-rules/all', { messages: 'hold' })).statusCode).toBe(403)
    expect((await api.inject('PUT', 'tracking-policy', { opens: false })).statusCode).toBe(403)
    expect((await api.inject('GET', 'country-rules')).statusCode).toBe(200)
    api.world.role = 'admin'
  })

  it('does not show one organisation what another decided', async () => {
    await api.call('PUT', 'country-rules/all', { messages: 'allow', grounds: 'ours' })
    await api.call('PUT', 'tracking-policy', { opens: false })
    const own = api.world.organisationId
    api.world.organisationId = '019a0000-0000-7000-8000-0000000000ff'
    expect((await get('all')).choice).toBeNull()
    expect(await api.call('GET', 'tracking-policy')).toEqual({ opens: true })
    api.world.organisationId = own
    expect(await api.call('GET', 'tracking-policy')).toEqual({ opens: false })
    await api.call('DELETE', 'country-rules/all')
  })
})
