import type { Change, Stop, WrittenStop } from '@lanyard/contract/compliance.ts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '#platform/http/create-server.ts'
import { createIds } from '#platform/ids.ts'
import { createSecrets } from '#platform/secrets.ts'
import { createMetrics, silentLogger } from '#platform/telemetry.ts'
import { startTestPlatform, type TestPlatform } from '../../../test/platform.ts'
import { createCompliance } from './index.ts'

const company = '019a0000-0000-7000-8000-0000000000c1'
const rep = '019a0000-0000-7000-8000-0000000000a1'
const admin = '019a0000-0000-7000-8000-0000000000a2'

describe('the API of stops', () => {
  let platform: TestPlatform
  let server: FastifyInstance
  let actor = { kind: 'member' as const, id: admin, role: 'admin' }

  beforeAll(async () => {
    platform = await startTestPlatform({ work: false })
    const compliance = createCompliance({
      secrets: createSecrets(['a key of sixteen characters']),
      findPerson: async () => ({ contactIds: [], addresses: [] }),
      nameSubjects: async (_, ids) => new Map(ids.companyIds.map((id) => [id, 'Quartz Harbor'])),
      searchSubjects: async (_, text) => ('quartz harbor'.includes(text.toLowerCase()) ? [company] : []),
      nameActors: async () => new Map([[admin, 'Noor']]),
    })
    server = await createServer({
      routes: compliance.routes,
      findCaller: async () => ({ organisationId: platform.organisationId, actor }),
      contextFor: (organisationId, who) => platform.jobs.contextFor(organisationId, who),
      isReady: async () => ({ ready: true, checks: {} }),
      ...{ ids: createIds(), log: silentLogger, metrics: createMetrics() },
      ...{ version: '0', requestsPerMinute: 1000, trustProxy: false },
    })
  })
  afterAll(async () => {
    await server.close()
    await platform.close()
  })

  type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
  const inject = (method: Method, url: string, payload?: object) =>
    server.inject({ method, url: `/api/v1/${url}`, ...(payload ? { payload } : {}) })
  const call = async <T>(method: Method, url: string, payload?: object): Promise<T> => {
    const answer = await inject(method, url, payload)
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`)
    return answer.body ? (answer.json() as T) : (undefined as T)
  }
  const stop = (kind: string, value: string, more: object = {}) =>
    call<WrittenStop>('POST', 'stops', { subject: { kind, value }, reason: 'asked by phone', ...more })
  const list = async (query: string) => (await call<{ items: Stop[] }>('GET', `stops?${query}`)).items

  it('shows what a stop is about and who wrote it, by name', async () => {
    await stop('company', company)
    expect(await list('')).toMatchObject([
      { subjectName: 'Quartz Harbor', writtenBy: 'Noor', mine: true, inForce: true, kept: true, suppressed: false },
    ])
    const file = await inject('GET', 'stops.csv')
    expect(file.body).toContain('Quartz Harbor')
  })

  it('is found by address, by reason and by the name of what it is about', async () => {
    await stop('address', 'Ana@Brightwater.example')
    await stop('domain', 'brightwater.example', { reason: 'competitor' })
    const found = async (search: string) =>
      (await list(`search=${search}&sort=subject`)).map((one) => one.subject.value)
    expect(await found('BRIGHT')).toEqual(['ana@brightwater.example', 'brightwater.example'])
    expect(await found('compet')).toEqual(['brightwater.example'])
    expect(await found('harbor')).toEqual([company])
    expect(await list('kind=domain&reason=competitor')).toHaveLength(1)
    expect(await list(`value=${company},Brightwater.example`)).toHaveLength(2)
  })

  it('tells stops in force from lapsed and lifted ones, and keeps their pages apart', async () => {
    const until = platform.clock.now().add({ hours: 1 }).toString()
    const soon = await stop('address', 'soon@lapsing.example', { until })
    expect(await list('state=in_force&value=soon@lapsing.example')).toHaveLength(1)
    platform.clock.advance({ hours: 2 })
    expect((await list('state=lapsed')).map((one) => one.id)).toEqual([soon.stopId])
    const first = await call<{ items: Stop[]; next: string }>('GET', 'stops?sort=until&limit=2')
    const rest = await call<{ items: Stop[] }>('GET', `stops?sort=until&limit=9&after=${first.next}`)
    expect(first.items[0]!.id).toBe(soon.stopId)
    expect(new Set([...first.items, ...rest.items].map((one) => one.id)).size).toBe(4)
  })

  it('is lifted and put back; a second writing of the same is not fresh', async () => {
    const written = await stop('domain', 'back-and-forth.example')
    expect(written.fresh).toBe(true)
    expect(await stop('domain', 'Back-and-forth.example')).toEqual({ stopId: written.stopId, fresh: false })
    await call('DELETE', `stops/${written.stopId}`)
    expect((await list('state=lifted')).map((one) => [one.id, one.liftedBy])).toEqual([[written.stopId, 'Noor']])
    await call('PUT', `stops/${written.stopId}/restoration`)
    expect(await list('state=lifted')).toEqual([])
    await call('POST', 'stops/removals', { ids: [written.stopId] })
    const again = await stop('domain', 'back-and-forth.example')
    await call('POST', 'stops/restorations', { ids: [written.stopId] })
    const standing = await list('state=in_force&value=back-and-forth.example')
    expect(standing.map((one) => one.id)).toEqual([again.stopId])
  })

  it('is lifted by a rep only where the rep wrote it', async () => {
    const theirs = await stop('address', 'theirs@fence.example')
    actor = { kind: 'member', id: rep, role: 'rep' }
    try {
      const own = await stop('address', 'own@fence.example')
      await call('DELETE', `stops/${own.stopId}`)
      const refused = await inject('DELETE', `stops/${theirs.stopId}`)
      expect(refused.json()).toMatchObject({ code: 'not_allowed', hint: 'Ask a manager or an admin to lift it.' })
      const bulk = await call<{ items: object[] }>('POST', 'stops/removals', { ids: [theirs.stopId] })
      expect(bulk.items).toMatchObject([{ ok: false }])
    } finally {
      actor = { kind: 'member', id: admin, role: 'admin' }
    }
    expect(await list('state=in_force&value=theirs@fence.example')).toHaveLength(1)
  })

  it('says of an address that it stays suppressed whatever is lifted', async () => {
    await call('POST', 'suppressions', { address: 'never@again.example' })
    expect(await list('value=never@again.example')).toMatchObject([{ suppressed: true }])
  })

  it.each([
    ['address', 'nobody'],
    ['domain', 'https://acme.example/'],
    ['company', 'acme'],
  ])('refuses a stop on a %s that is none', async (kind, value) => {
    const answer = await inject('POST', 'stops', { subject: { kind, value }, reason: 'test' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().faults).toMatchObject([{ at: expect.stringContaining('subject.value') }])
  })

  it('lists changes by record, by action and by who did it', async () => {
    const { items } = await call<{ items: Change[] }>(
      'GET',
      `changes?table=compliance.stops&actorId=${admin}&actor=member`,
    )
    expect(items.length).toBeGreaterThan(1)
    expect(items.every((one) => one.actorName === 'Noor')).toBe(true)
    const restored = await call<{ items: Change[] }>('GET', 'changes?action=restore&sort=changedAt')
    expect(restored.items).toHaveLength(1)
    expect((await call<{ items: Change[] }>('GET', 'changes?actor=system')).items).toEqual([])
    expect((await call<{ items: Change[] }>('GET', 'changes?until=2020-01-01T00:00:00Z')).items).toEqual([])
  })
})
