import type { Stop } from '@lanyard/contract/compliance.ts'
import type { Suppression, SuppressionImport } from '@lanyard/contract/suppressions.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stopAgainst } from '../index.ts'
import { type ComplianceApi, startComplianceApi } from '../test-routes.ts'

const company = '019a0000-0000-7000-8000-0000000000c1'
const nobody = '019a0000-0000-7000-8000-0000000000c2'
const person = '019a0000-0000-7000-8000-000000000009'

describe('suppressions', () => {
  let api: ComplianceApi
  beforeAll(async () => {
    api = await startComplianceApi({
      nameSubjects: async (_, ids) => new Map(ids.companyIds.filter((id) => id === company).map((id) => [id, 'Acorn'])),
      findPerson: async () => ({ contactIds: [], addresses: ['ada@erased.example'] }),
    })
  })
  afterAll(() => api.close())
  const suppress = (kind: string, value: string) =>
    api.call<{ stopId: string }>('POST', 'suppressions', { subject: { kind, value } })
  const take = (content: string, more: object = {}) =>
    api.call<SuppressionImport>('POST', 'suppression-imports', { content, ...more })
  const list = async () => (await api.call<{ items: Suppression[] }>('GET', 'suppressions?limit=200')).items
  const against = (target: { address?: string; companyId?: string }) =>
    api.platform.ctx().transaction(async (ctx) => {
      const stops = await api.compliance.findStops(ctx, {
        addresses: target.address ? [target.address] : [],
        companyIds: target.companyId ? [target.companyId] : [],
      })
      return stopAgainst(stops, target)?.reason
    })

  it.each([
    ['domain', 'Fence.example', { address: 'jo@mail.fence.example' }],
    ['company', company, { companyId: company }],
    ['address', 'Jo@Gate.example', { address: 'jo@gate.example' }],
  ])('of a %s holds whatever is lifted', async (kind, value, target) => {
    const { stopId } = await suppress(kind, value)
    expect(await against(target)).toBe('asked_for')
    const { items } = await api.call<{ items: Stop[] }>('GET', `stops?value=${value}`)
    expect(items).toMatchObject([{ suppressed: true }])
    await api.call('DELETE', `stops/${stopId}`)
    expect(await against(target)).toBe('asked_for')
  })

  it('leave those alone who are not meant', async () => {
    expect(await against({ address: 'jo@notfence.example' })).toBeUndefined()
    expect(await against({ companyId: nobody })).toBeUndefined()
  })

  it('say in a dry run what would become of each row of a list, and change nothing', async () => {
    const content = `kind,value,reason\naddress,Lee@List.example,complained\ndomain,list2.example,\naddress,lee@list.example,\ndomain,fence.example,\naddress,nobody,\ncompany,${nobody},\n`
    const before = await list()
    const dry = await take(content, { dryRun: true })
    expect(dry.rows).toEqual([
      { line: 2, value: 'Lee@List.example', outcome: 'suppressed' },
      { line: 3, value: 'list2.example', outcome: 'suppressed' },
      { line: 4, value: 'lee@list.example', outcome: 'known', reason: 'named_twice' },
      { line: 5, value: 'fence.example', outcome: 'known', reason: 'suppressed_already' },
      { line: 6, value: 'nobody', outcome: 'rejected', reason: 'not_an_address' },
      { line: 7, value: nobody, outcome: 'rejected', reason: 'no_such_company' },
    ])
    expect(await list()).toEqual(before)
    const real = await take(content)
    expect(real.rows).toEqual(dry.rows)
    expect(await against({ address: 'lee@list.example' })).toBe('complained')
    expect(await against({ address: 'anybody@list2.example' })).toBe('asked_for')
  })

  it('are taken in once, however often a list comes', async () => {
    const content = 'email\nkim@again.example\nlou@again.example\n'
    expect(await take(content)).toMatchObject({ suppressed: 2, known: 0 })
    const after = await list()
    expect(await take(content)).toMatchObject({ suppressed: 0, known: 2 })
    expect(await list()).toEqual(after)
  })

  it('go out as a file that comes in again without a change', async () => {
    const file = (await api.inject('GET', 'suppressions.csv')).body
    expect(file).toContain(`company,${company},Acorn,asked_for`)
    const again = await take(file)
    expect(again).toMatchObject({ suppressed: 0, rejected: 0 })
    expect(again.known).toBe((await list()).length)
  })

  it('outlive the erasure of the person, and a list that names them brings no address back', async () => {
    await suppress('address', 'ada@erased.example')
    await api.platform.ctx().transaction((ctx) => api.compliance.erasePerson!(ctx, person))
    expect(await against({ address: 'ADA@erased.example' })).toBe('asked_for')
    expect(await take('email\nada@erased.example\n')).toMatchObject({ suppressed: 0, known: 1 })
    const rows = await list()
    expect(rows[0]).toMatchObject({ kind: 'address', value: null })
    expect(JSON.stringify(rows)).not.toContain('erased.example')
  })

  it('are a matter of one organisation, and lists one of managers and admins', async () => {
    const own = api.world.organisationId
    api.world.organisationId = '019a0000-0000-7000-8000-0000000000ff'
    expect(await list()).toEqual([])
    api.world.organisationId = own
    api.world.role = 'rep'
    expect((await api.inject('POST', 'suppression-imports', { content: 'email\na@b.example' })).statusCode).toBe(403)
    api.world.role = 'admin'
    expect((await api.inject('POST', 'suppression-imports', { content: 'email\n"a@b.example' })).statusCode).toBe(400)
  })
})
