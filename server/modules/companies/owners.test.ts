import type { AddedCompany, Company, CompanyAnswer } from '@lanyard/contract/companies.ts'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '#platform/http/create-server.ts'
import { createIds } from '#platform/ids.ts'
import { createMetrics, silentLogger } from '#platform/telemetry.ts'
import { startTestPlatform, type TestPlatform } from '../../../test/platform.ts'
import { type Companies, createCompanies } from './index.ts'

const noor = { id: '019a0000-0000-7000-8000-00000000a001', name: 'Noor Haddad', email: 'noor@lanyard.example' }
const tomas = { id: '019a0000-0000-7000-8000-00000000a002', name: 'Tomas Lind', email: 'tomas@lanyard.example' }

describe('the owner of a company', () => {
  let platform: TestPlatform
  let server: FastifyInstance
  let companies: Companies
  let members = [noor, tomas]

  beforeAll(async () => {
    companies = createCompanies({
      embedder: { model: 'none', dimensions: 512, embed: async () => [] },
      readPage: async () => ({ ok: false, reason: 'network' }),
      members: { list: async () => members, findOwn: async () => noor.id },
    })
    platform = await startTestPlatform({ listeners: companies.listeners })
    server = await createServer({
      routes: companies.routes,
      findCaller: async () => ({
        organisationId: platform.organisationId,
        actor: { kind: 'member', id: noor.id, role: 'rep' },
      }),
      contextFor: (organisationId, actor) => platform.jobs.contextFor(organisationId, actor),
      isReady: async () => ({ ready: true, checks: {} }),
      ...{ ids: createIds(), log: silentLogger, metrics: createMetrics() },
      ...{ version: '0', requestsPerMinute: 1000, trustProxy: false },
    })
  })
  afterAll(async () => {
    await server.close()
    await platform.close()
  })

  const inject = (method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) =>
    server.inject({ method, url: `/api/v1/${url}`, ...(payload ? { payload } : {}) })
  const call = async <T>(method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object): Promise<T> => {
    const answer = await inject(method, url, payload)
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`)
    return answer.json() as T
  }
  const add = async (name: string) =>
    (await call<AddedCompany>('POST', 'companies', { name, domain: `${name.toLowerCase()}.example` })).id
  const ownerOf = async (id: string) => (await call<CompanyAnswer>('GET', `companies/${id}`)).ownerId
  const namesOf = async (query: string) =>
    (await call<{ items: Company[] }>('GET', `companies?${query}`)).items.map((one) => one.name)
  const facts = async (id: string) => {
    const { rows } = await platform.ctx().transaction((trx) =>
      sql<{ n: number }>`select count(*)::int as n from platform.facts
        where name = 'company.owner_changed' and payload ->> 'companyId' = ${id}`.execute(trx.db),
    )
    return rows[0]!.n
  }

  it('is nobody until it is set by hand, stands in the history and is told as a fact', async () => {
    const id = await add('Acorn')
    expect(await ownerOf(id)).toBeNull()
    const set = await call<Company>('PATCH', `companies/${id}`, { ownerId: tomas.id })
    expect(set).toMatchObject({ ownerId: tomas.id, byHand: ['name'] })
    expect(await facts(id)).toBe(1)
    await call('PATCH', `companies/${id}`, { ownerId: null })
    expect(await ownerOf(id)).toBeNull()
    expect(await facts(id)).toBe(2)
  })

  it('can only be a member of the organisation', async () => {
    const id = await add('Birchline')
    const stranger = '019a0000-0000-7000-8000-00000000a999'
    expect((await inject('PATCH', `companies/${id}`, { ownerId: stranger })).statusCode).toBe(400)
    const edits = { ids: [id], changes: { ownerId: stranger } }
    expect((await inject('POST', 'companies/edits', edits)).statusCode).toBe(400)
    expect(await ownerOf(id)).toBeNull()
  })

  it('is set for many at once and taken back to whose each was', async () => {
    const [one, two] = [await add('Cinder'), await add('Dovetail')]
    await call('PATCH', `companies/${one}`, { ownerId: noor.id })
    await call('POST', 'companies/edits', { ids: [one, two], changes: { ownerId: tomas.id } })
    expect([await ownerOf(one), await ownerOf(two)]).toEqual([tomas.id, tomas.id])
    await call('POST', 'companies/reversions', { ids: [one, two], field: 'ownerId' })
    expect([await ownerOf(one), await ownerOf(two)]).toEqual([noor.id, null])
  })

  it('filters the list and the file by mine, by nobody and by a member', async () => {
    const [mine, theirs] = [await add('Elmwood'), await add('Fernhill')]
    await add('Gorse')
    await call('PATCH', `companies/${mine}`, { ownerId: noor.id })
    await call('PATCH', `companies/${theirs}`, { ownerId: tomas.id })
    expect(await namesOf('owner=me&search=m')).toContain('Elmwood')
    expect(await namesOf('owner=me')).not.toContain('Fernhill')
    expect(await namesOf(`owner=${tomas.id}`)).toContain('Fernhill')
    expect(await namesOf('owner=none')).toContain('Gorse')
    expect(await namesOf('owner=none')).not.toContain('Elmwood')
    expect((await inject('GET', 'companies.csv?owner=me')).body).toContain(noor.email)
    const { owners } = await call<{ owners: { value: string | null; count: number }[] }>('GET', 'companies/values')
    expect(owners.map((one) => one.value)).toEqual(expect.arrayContaining([noor.id, tomas.id, null]))
  })

  it('is taken from nobody by an import or an enrolment, never from somebody', async () => {
    const [free, taken] = [await add('Heather'), await add('Ivy')]
    await call('PATCH', `companies/${taken}`, { ownerId: noor.id })
    await platform.ctx().transaction((trx) =>
      companies.takeUnowned(trx, [
        { companyId: free, ownerId: tomas.id },
        { companyId: taken, ownerId: tomas.id },
      ]),
    )
    expect([await ownerOf(free), await ownerOf(taken)]).toEqual([tomas.id, noor.id])
  })

  it('is nobody again once the member has left, and an undo gives nothing back to them', async () => {
    const id = await add('Juniper')
    await call('PATCH', `companies/${id}`, { ownerId: tomas.id })
    await call('POST', 'companies/edits', { ids: [id], changes: { ownerId: noor.id } })
    await call('PATCH', `companies/${id}`, { ownerId: tomas.id })
    members = [noor]
    await platform.ctx().commit((trx) => trx.announce([{ name: 'member.dismissed', memberId: tomas.id }]))
    await expect.poll(() => ownerOf(id), { timeout: 10_000 }).toBeNull()
    const { items } = await call<{ items: { ok: boolean }[] }>('POST', 'companies/reversions', {
      ids: [id],
      field: 'ownerId',
    })
    expect(items).toMatchObject([{ ok: false }])
    expect(await namesOf(`owner=${tomas.id}`)).toEqual([])
  })
})
