import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBlobs } from '#platform/blobs.ts'
import { createServer } from '#platform/http/create-server.ts'
import { createIds } from '#platform/ids.ts'
import { createSecrets } from '#platform/secrets.ts'
import { createMetrics, silentLogger } from '#platform/telemetry.ts'
import { startTestPlatform, type TestPlatform } from '../../../test/platform.ts'
import { createCompanies, sameCompany } from '../companies/index.ts'
import { createDiscovery } from '../discovery/index.ts'
import { createSponsors } from './index.ts'

describe('the API of sponsors', () => {
  let platform: TestPlatform
  let server: FastifyInstance
  let folder: string
  let eventId: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lanyard-sponsors-api-'))
    const fetcher = { get: async () => ({ ok: false as const, reason: 'network' as const, detail: 'no network here' }) }
    const discovery = createDiscovery({ fetcher, windowMonths: 6 })
    const companies = createCompanies({ embedder: {} as never, readPage: {} as never })
    const secrets = createSecrets(['a key for tests only'])
    const sponsors = createSponsors({ fetcher, discovery, companies, sameCompany, secrets, blobs: createBlobs(folder) })
    platform = await startTestPlatform({
      listeners: [...discovery.listeners, ...sponsors.listeners],
      schedules: sponsors.schedules,
    })
    server = await createServer({
      routes: [...discovery.routes, ...sponsors.routes],
      findCaller: async () => ({
        organisationId: platform.organisationId,
        actor: { kind: 'member', id: 'somebody', role: 'rep' },
      }),
      contextFor: (organisationId, actor) => platform.jobs.contextFor(organisationId, actor),
      isReady: async () => ({ ready: true, checks: {} }),
      ...{ ids: createIds(), log: silentLogger, metrics: createMetrics() },
      ...{ version: '0', requestsPerMinute: 1000, trustProxy: false },
    })
    const event = { name: 'Harbour Conf', url: 'https://harbour.example/', startsOn: '2026-03-02', city: 'Hamburg' }
    eventId = (await call('POST', 'events', event)).body.id
    await platform.worker.idle()
  })
  afterAll(async () => {
    await server.close()
    await platform.close()
    await rm(folder, { recursive: true })
  })

  const call = async (method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', url: string, payload?: object) => {
    const answer = await server.inject({ method, url: `/api/v1/${url}`, ...(payload ? { payload } : {}) })
    return { status: answer.statusCode, body: answer.body ? answer.json() : undefined }
  }

  it('says on the event why its site was not read', async () => {
    expect((await call('GET', `events/${eventId}/sponsors`)).body).toMatchObject({
      siteRead: {
        outcome: 'unreachable',
        because: 'the home page could not be read: network',
        nextCheckAt: '2026-01-06T09:00:00.000Z',
      },
      tiers: [],
    })
    expect((await call('GET', `events/${eventId}/speakers`)).body).toEqual({ items: [] })
    expect(await call('POST', `events/${eventId}/site-reads`)).toEqual({ status: 202, body: { eventId, read: false } })
    expect(await call('POST', `events/${eventId}/site-reads`, { now: true })).toMatchObject({
      status: 202,
      body: { read: true },
    })
    expect((await call('POST', `events/${platform.organisationId}/site-reads`)).status).toBe(404)
  })

  it('enters, corrects and removes a sponsorship by hand', async () => {
    const entered = await call('POST', 'sponsorships', {
      eventId,
      name: 'Acmeon',
      url: 'https://acmeon.example/',
      tier: 'Gold',
    })
    expect(entered).toMatchObject({ status: 201, body: { name: 'Acmeon', tier: 'Gold', byHand: true, lapsedAt: null } })
    const again = await call('POST', 'sponsorships', {
      eventId,
      name: 'Acmeon GmbH',
      url: 'https://www.acmeon.example/',
    })
    expect(again.body.id).toBe(entered.body.id)
    const path = `sponsorships/${entered.body.id}`
    expect((await call('PATCH', path, { tier: 'Silver', role: 'exhibitor' })).body).toMatchObject({
      tier: 'Silver',
      role: 'exhibitor',
    })
    expect((await call('GET', `events/${eventId}/sponsors`)).body.tiers).toMatchObject([
      { tier: 'Silver', sponsors: [{ name: 'Acmeon GmbH' }] },
    ])
    expect((await call('GET', `${path}/evidence`)).body).toMatchObject({ kept: false, text: 'entered by a person' })
    expect((await call('DELETE', path)).status).toBe(204)
    expect((await call('PUT', `${path}/restoration`)).status).toBe(204)
    expect((await call('GET', `events/${eventId}/sponsors`)).body).toMatchObject({
      tiers: [{ tier: 'Silver' }],
      lapsed: [],
    })
    expect((await call('DELETE', path)).status).toBe(204)
    expect((await call('GET', `events/${eventId}/sponsors`)).body).toMatchObject({
      tiers: [],
      lapsed: [{ name: 'Acmeon GmbH', removedAt: expect.any(String) }],
    })
    expect((await call('GET', 'sponsors/changes')).body).toMatchObject({
      items: [{ kind: 'lapsed' }, { kind: 'returned' }, { kind: 'lapsed' }, { kind: 'found' }],
      next: null,
    })
  })

  it('lists sponsorships by what they are asked for', async () => {
    const count = async (query: string) => (await call('GET', `sponsorships?${query}`)).body.items.length
    expect(
      await Promise.all([count(''), count('lapsed=true'), count('lapsed=false'), count(`eventId=${eventId}`)]),
    ).toEqual([1, 1, 0, 1])
    expect(await Promise.all([count('role=sponsor'), count('tier=silver')])).toEqual([0, 1])
    expect(await Promise.all([count('search=acme'), count('search=100%25'), count('byHand=false')])).toEqual([1, 0, 0])
    expect((await call('GET', 'sponsorships?limit=0')).status).toBe(400)
  })

  it('names events and companies in the rows, pages by every sort, and gives the same as a CSV file', async () => {
    for (const [name, tier] of [
      ['Boltworks', 'Gold'],
      ['Corvida', 'Gold'],
      ['=Dynoflux', null],
    ]) {
      await call('POST', 'sponsorships', { eventId, name, tier })
    }
    const query = 'sponsorships?lapsed=false&limit=2&sort='
    for (const sort of ['name', '-name', 'tier', 'role', '-confidence', 'foundAt', '-lastSeenAt']) {
      const first = (await call('GET', query + sort)).body
      const second = (await call('GET', `${query}${sort}&after=${first.next}`)).body
      const names = [...first.items, ...second.items].map((one: { name: string }) => one.name)
      expect(names.toSorted()).toEqual(['=Dynoflux', 'Boltworks', 'Corvida'])
      if (sort === '-name') expect(names).toEqual(['Corvida', 'Boltworks', '=Dynoflux'])
    }
    const [row] = (await call('GET', 'sponsorships?search=boltworks')).body.items
    expect(row).toMatchObject({ eventName: 'Harbour Conf', eventStartsOn: '2026-03-02', companyName: 'Boltworks' })
    const file = await server.inject({ method: 'GET', url: '/api/v1/sponsorships.csv?lapsed=false&sort=name' })
    const lines = file.body.trim().split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[1]).toMatch(/^'=Dynoflux,'=Dynoflux,Harbour Conf,2026-03-02,/)
  })

  it('removes, restores and edits many at once, says of each what became of it, and keeps the history', async () => {
    const standing = (await call('GET', 'sponsorships?lapsed=false')).body.items as { id: string }[]
    const ids = standing.map((one) => one.id)
    const stranger = platform.organisationId
    const removed = (await call('POST', 'sponsorships/removals', { ids: [...ids, stranger] })).body.items
    expect(removed.map((one: { ok: boolean }) => one.ok)).toEqual([true, true, true, false])
    expect((await call('GET', 'sponsorships?lapsed=false')).body.items).toEqual([])
    await call('POST', 'sponsorships/restorations', { ids })
    await call('POST', 'sponsorships/edits', { ids, changes: { tier: 'Bronze' } })
    const after = (await call('GET', 'sponsorships?lapsed=false')).body.items
    expect(after.map((one: { tier: string }) => one.tier)).toEqual(['Bronze', 'Bronze', 'Bronze'])
    const told = await platform
      .ctx()
      .transaction((trx) =>
        trx.db
          .selectFrom('platform.facts')
          .select('payload')
          .where('name', '=', 'sponsorship.changed')
          .orderBy('id')
          .execute(),
      )
    expect(told.at(-1)!.payload).toMatchObject({ kind: 'corrected', tierAfter: 'Bronze' })
    const rows = await platform
      .ctx()
      .transaction((trx) =>
        trx.db
          .selectFrom('compliance.changes')
          .select(['action', 'before', 'after'])
          .where('record_id', '=', ids[0]!)
          .orderBy('id')
          .execute(),
      )
    expect(rows.map((one) => one.action)).toEqual(['create', 'delete', 'restore', 'edit'])
    expect(rows.at(-1)).toMatchObject({ before: { tier: 'Gold' }, after: { tier: 'Bronze' } })
    expect((await call('POST', 'sponsorships/removals', { ids: [] })).status).toBe(400)
  })

  it('counts the sponsors of many events at once, in the order asked', async () => {
    const other = (await call('POST', 'events', { name: 'Lantern Days', startsOn: '2026-05-02' })).body.id
    await platform.worker.idle()
    expect((await call('GET', `sponsor-counts?eventIds=${other},${eventId}`)).body.items).toMatchObject([
      { eventId: other, sponsors: 0, outcome: 'no_address' },
      { eventId, sponsors: 3, outcome: 'unreachable' },
    ])
    expect((await call('GET', 'sponsor-counts?eventIds=nonsense')).status).toBe(400)
  })
})
