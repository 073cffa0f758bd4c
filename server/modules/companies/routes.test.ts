import type { AddedCompany, Company, CompanyAnswer, ProfilePreview } from '@lanyard/contract/companies.ts'
import type { Change, Stop } from '@lanyard/contract/compliance.ts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '#platform/http/create-server.ts'
import { createIds } from '#platform/ids.ts'
import { createSecrets } from '#platform/secrets.ts'
import { createMetrics, silentLogger } from '#platform/telemetry.ts'
import { createUseLite } from '#providers/use-lite/index.ts'
import { startTestPlatform, type TestPlatform } from '../../../test/platform.ts'
import { createCompliance } from '../compliance/index.ts'
import { type Companies, createCompanies } from './index.ts'

describe('the API of companies', () => {
  let platform: TestPlatform
  let server: FastifyInstance
  let companies: Companies
  const sites = new Map<string, string>()

  beforeAll(async () => {
    const readPage = async (url: string) => {
      const text = sites.get(url)
      return text ? { ok: true as const, url, text } : { ok: false as const, reason: 'http_error' }
    }
    const compliance = createCompliance({
      secrets: createSecrets(['a key of sixteen characters']),
      findPerson: async () => ({ contactIds: [], addresses: [] }),
    })
    companies = createCompanies({ embedder: createUseLite(), readPage })
    platform = await startTestPlatform({ listeners: companies.listeners })
    server = await createServer({
      routes: [...compliance.routes, ...companies.routes],
      findCaller: async () => ({
        organisationId: platform.organisationId,
        actor: { kind: 'member', id: 'somebody', role: 'admin' },
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

  type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  const inject = (method: Method, url: string, payload?: object) =>
    server.inject({ method, url: `/api/v1/${url}`, ...(payload ? { payload } : {}) })
  const call = async <T>(method: Method, url: string, payload?: object): Promise<T> => {
    const answer = await inject(method, url, payload)
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`)
    return answer.body ? (answer.json() as T) : (undefined as T)
  }
  const add = (name: string, more: object = {}) =>
    call<AddedCompany>('POST', 'companies', {
      name,
      domain: `${name.toLowerCase().replaceAll(' ', '-')}.example`,
      ...more,
    })
  const namesOf = async (query: string) =>
    (await call<{ items: Company[] }>('GET', `companies?${query}`)).items.map((one) => one.name)

  it('lists by what it is asked for, searches names and web addresses, and pages through any order', async () => {
    await add('Ashgrove Dairy', { country: 'NL', industry: 'Food' })
    await add('bellweather', { country: 'DE' })
    await add('Cindermoor', { domain: 'https://www.moorworks.example/about', country: 'NL' })
    expect(await namesOf('sort=name')).toEqual(['Ashgrove Dairy', 'bellweather', 'Cindermoor'])
    expect(await namesOf('sort=-name')).toEqual(['Cindermoor', 'bellweather', 'Ashgrove Dairy'])
    expect(await namesOf('search=MOORWORKS')).toEqual(['Cindermoor'])
    expect(await namesOf('search=rove%20d')).toEqual(['Ashgrove Dairy'])
    expect(await namesOf('search=%25')).toEqual([])
    expect(await namesOf('country=NL&industry=none')).toEqual(['Cindermoor'])
    expect(await namesOf('sort=industry')).toEqual(['Ashgrove Dairy', 'bellweather', 'Cindermoor'])
    const first = await call<{ items: Company[]; next: string }>('GET', 'companies?sort=-country&limit=2')
    const second = await call<{ items: Company[] }>('GET', `companies?sort=-country&limit=2&after=${first.next}`)
    const seen = [...first.items, ...second.items].map((one) => one.country)
    expect(seen).toEqual(['NL', 'NL', 'DE'])
    expect((await inject('GET', `companies?sort=name&after=${first.next}`)).statusCode).toBe(400)
  })

  it('gives the same rows as a file, and says which values there are to filter by', async () => {
    const file = await inject('GET', 'companies.csv?country=NL')
    expect(file.headers['content-type']).toContain('text/csv')
    expect(file.body).toContain('Ashgrove Dairy')
    expect(file.body).not.toContain('bellweather')
    const values = await call<{ countries: object[] }>('GET', 'companies/values')
    expect(values.countries).toEqual([
      { value: 'NL', count: 2 },
      { value: 'DE', count: 1 },
    ])
  })

  it('keeps what a person set when the website says otherwise, also when the person took it out', async () => {
    sites.set('https://driftpine.example/', '<meta name="description" content="What the site says.">')
    const made = await add('Driftpine', { description: 'What a person says.' })
    sites.set('https://elmstoke.example/', '<meta name="description" content="What the site says.">')
    const other = await add('Elmstoke')
    await platform.worker.idle()
    const read = await call<CompanyAnswer>('GET', `companies/${made.id}`)
    expect(read).toMatchObject({ description: 'What a person says.', enrichment: 'own_website' })
    expect(read.byHand).toEqual(['description', 'name'])
    expect(read.observations).toContainEqual(
      expect.objectContaining({ field: 'description', value: 'What the site says.', sourceKind: 'own_website' }),
    )
    expect((await call<Company>('GET', `companies/${other.id}`)).description).toBe('What the site says.')
    await call('PATCH', `companies/${other.id}`, { description: null })
    platform.clock.advance({ hours: 30 })
    await call('PATCH', `companies/${other.id}`, { country: 'fr' })
    await platform.worker.idle()
    expect(await call('GET', `companies/${other.id}`)).toMatchObject({ description: null, country: 'FR' })
  })

  it('leaves a field to the sources again when a person says so', async () => {
    sites.set('https://oakferry.example/', '<meta name="description" content="What the site says.">')
    const made = await add('Oakferry', { description: 'What a person says.' })
    await platform.worker.idle()
    await call('PATCH', `companies/${made.id}`, { byHand: ['name'] })
    platform.clock.advance({ hours: 30 })
    await call('PATCH', `companies/${made.id}`, { industry: 'Ferries' })
    await platform.worker.idle()
    expect(await call('GET', `companies/${made.id}`)).toMatchObject({
      description: 'What the site says.',
      byHand: ['industry', 'name'],
    })
  })

  it('reads the website of a company that was added by hand, and says at once whether it is a target', async () => {
    sites.set('https://fernquay.example/', '<meta name="description" content="Bookkeeping for bakeries.">')
    const made = await add('Fernquay')
    expect(made).toMatchObject({ target: true, known: false, enrichment: null })
    await platform.worker.idle()
    expect(await call('GET', `companies/${made.id}`)).toMatchObject({ description: 'Bookkeeping for bakeries.' })
    expect(await add('Fernquay GmbH', { domain: 'fernquay.example' })).toMatchObject({ id: made.id, known: true })
    const homeless = await add('Glasspath', { domain: null })
    expect(homeless).toMatchObject({ target: false, fitReason: 'No web address is known.' })
  })

  it('takes another web address by hand, reads that, and refuses one that is somebody else’s or everybody’s', async () => {
    const made = await add('Hollowbrook')
    await platform.worker.idle()
    sites.set('https://hollow.example/', '<meta name="description" content="Said at the new address.">')
    await call('PATCH', `companies/${made.id}`, { domains: ['https://www.hollow.example/en'] })
    await platform.worker.idle()
    const after = await call<Company>('GET', `companies/${made.id}`)
    expect(after).toMatchObject({ domains: ['hollow.example'], description: 'Said at the new address.' })
    const taken = await inject('PATCH', `companies/${made.id}`, { domains: ['fernquay.example'] })
    expect(taken.statusCode).toBe(409)
    expect(taken.json().detail).toContain('Fernquay')
    const shared = await inject('PATCH', `companies/${made.id}`, { domains: ['linkedin.com/company/hollow'] })
    expect(shared.json()).toMatchObject({ code: 'invalid_request', hint: expect.stringContaining('own website') })
  })

  it('remembers who changed what', async () => {
    const made = await add('Ironmeadow')
    await call('PATCH', `companies/${made.id}`, { industry: 'Mills', name: 'Ironmeadow' })
    const { items } = await call<{ items: Change[] }>('GET', `changes?recordId=${made.id}`)
    expect(items).toMatchObject([
      { action: 'edit', before: { industry: null }, after: { industry: 'Mills' }, actor: 'member:somebody' },
      { action: 'create' },
    ])
  })

  it('puts companies aside with a stop on each, and brings them back without it', async () => {
    const made = await Promise.all([add('Juniperly'), add('Kestrelby')])
    const ids = made.map((one) => one.id)
    const stopsOf = async (id: string) =>
      (await call<{ items: Stop[] }>('GET', `stops?state=in_force&value=${id}`)).items.map((one) => one.reason)
    const unknown = '019a0000-0000-7000-8000-000000000009'
    const removed = await call('POST', 'companies/removals', { ids: [...ids, unknown] })
    expect(removed).toEqual({
      items: [...ids.map((id) => ({ id, ok: true })), { id: unknown, ok: false, reason: 'not there any more' }],
    })
    expect(await stopsOf(ids[0]!)).toEqual(['put_aside'])
    expect(await namesOf('search=juniperly')).toEqual([])
    expect(await namesOf('search=juniperly&deleted=true')).toEqual(['Juniperly'])
    expect(await call('GET', `companies/${ids[0]}`)).toMatchObject({ deletedAt: expect.any(String) })
    await call('POST', 'companies/restorations', { ids })
    expect(await stopsOf(ids[0]!)).toEqual([])
    expect(await namesOf('search=juniperly')).toEqual(['Juniperly'])
    await call('DELETE', `companies/${ids[1]}`)
    expect((await inject('DELETE', `companies/${ids[1]}`)).statusCode).toBe(404)
    expect(await stopsOf(ids[1]!)).toEqual(['put_aside'])
    await call('PUT', `companies/${ids[1]}/restoration`)
    expect(await stopsOf(ids[1]!)).toEqual([])
  })

  it('sets the status of many, and takes that back to what each was before', async () => {
    const made = [await add('Larkmill'), await add('Mossgate')]
    const ids = made.map((one) => one.id)
    await call('PATCH', `companies/${ids[1]}`, { status: 'active' })
    await call('POST', 'companies/edits', { ids, changes: { status: 'won' } })
    expect(await namesOf('status=won')).toEqual(['Larkmill', 'Mossgate'])
    await call('POST', 'companies/reversions', { ids })
    expect(await namesOf('status=active')).toEqual(['Mossgate'])
    expect(await namesOf('status=won')).toEqual([])
  })

  it('shows what a profile would change before it is saved, and then judges everybody by it', async () => {
    const before = await namesOf('targeted=true')
    const profile = { countries: ['nl'], excludedDomains: ['https://www.moorworks.example/'] }
    const preview = await call<ProfilePreview>('POST', 'profile/previews', profile)
    expect(preview.stays.items.map((one) => one.name)).toEqual(['Ashgrove Dairy'])
    expect(preview.leaves.count).toBe(before.length - 1)
    expect(preview.leaves.items).toContainEqual(
      expect.objectContaining({ name: 'Cindermoor', reason: 'moorworks.example is on the exclude list.' }),
    )
    expect(await namesOf('targeted=true')).toEqual(before)
    await call('PUT', 'profile', profile)
    await platform.worker.idle()
    expect(await namesOf('targeted=true')).toEqual(['Ashgrove Dairy'])
    expect(await call('GET', 'profile')).toMatchObject({ countries: ['NL'], excludedDomains: ['moorworks.example'] })
    await call('PUT', 'profile', {})
    await platform.worker.idle()
    expect(await namesOf('targeted=true')).toEqual(before)
  })
})
