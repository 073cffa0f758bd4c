import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createIds } from '#platform/ids.ts'
import { createJobSystem } from '#platform/jobs/job-system.ts'
import { createMetrics, silentLogger } from '#platform/telemetry.ts'
import { openTestDatabase } from '../../../../test/database.ts'
import { createNetworks, type Networks } from '../networks/networks.ts'
import { insertHits } from '../store/hits.ts'
import { serveDelivery, startDelivery, type TestDelivery } from '../test-delivery.ts'
import { askToJudgeAgain } from './judge-again.ts'
import { rulesEdition } from './judge-hit.ts'
import { pixel } from './pages.ts'
import { readToken, writeToken } from './token.ts'

const reader = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'

describe('tracking', () => {
  let all: TestDelivery
  let server: FastifyInstance
  let messageId: string
  const token = (purpose: 'open' | 'click', url: string | null = null) =>
    writeToken(all.secrets, purpose, { organisationId: all.platform.organisationId, messageId, url })
  const get = (url: string, agent = reader) => server.inject({ url, headers: { 'user-agent': agent } })

  const from = (owner: string, range: string, readOn: string) => ({ owner, source: 's', readOn, ranges: [range] })
  let networks = createNetworks([from('A Cloud', '192.0.2.0/24', '2026-01-01')])
  const asKnownNow: Networks = {
    findOwner: (address) => networks.findOwner(address),
    findOwnerOfAll: (network) => networks.findOwnerOfAll(network),
    get edition() {
      return networks.edition
    },
    get count() {
      return networks.count
    },
  }

  beforeAll(async () => {
    all = await startDelivery({}, { networks: asKnownNow })
    server = await serveDelivery(all)
    const [planned] = await all.plan({ toAddress: 'Reader@buyer.example' })
    messageId = planned!.messageId
    await all.platform.worker.idle()
    all.platform.clock.advance({ minutes: 10 })
  })
  afterAll(async () => {
    await server.close()
    await all.close()
  })

  it('answers the pixel, keeps the open, and announces it judged', async () => {
    const answer = await get(`/t/o/${token('open')}.gif`)
    expect(answer.headers['content-type']).toBe('image/gif')
    expect(answer.rawPayload.equals(pixel)).toBe(true)
    all.platform.clock.advance({ seconds: 5 })
    await all.platform.worker.idle()
    expect(await all.factNames()).toContainEqual(
      expect.objectContaining({ name: 'message.opened', messageId, machine: false }),
    )
    expect((await all.find(messageId)).firstOpenedAt).not.toBeNull()
  })

  it('keeps what a machine clicked, as a machine', async () => {
    const links = ['https://seller.example/a', 'https://seller.example/b']
    await Promise.all(links.map((url) => get(`/t/c/${token('click', url)}`)))
    all.platform.clock.advance({ seconds: 5 })
    await all.platform.worker.idle()
    const clicks = (await all.factNames()).filter((fact) => fact['name'] === 'message.clicked')
    expect(clicks.map((fact) => fact['machine'])).toEqual([true, true])
    expect((await all.find(messageId)).firstClickedAt).toBeNull()
  })

  it('judges what came in while an earlier hit waited to be judged, although nothing comes after it', async () => {
    await get(`/t/o/${token('open')}.gif`)
    all.platform.clock.advance({ seconds: 2 })
    await get(`/t/c/${token('click', 'https://seller.example/late')}`)
    all.platform.clock.advance({ seconds: 2 })
    await all.platform.worker.idle()
    all.platform.clock.advance({ seconds: 2 })
    await all.platform.worker.idle()
    const rows = await all.platform.db.systemWork((db) =>
      db.selectFrom('delivery.hits').select('machine').where('url', '=', 'https://seller.example/late').execute(),
    )
    expect(rows).toEqual([{ machine: false }])
  })

  it('redirects where we signed it, and nowhere else', async () => {
    const good = await get(`/t/c/${token('click', 'https://seller.example/tour')}`)
    expect([good.statusCode, good.headers.location]).toEqual([302, 'https://seller.example/tour'])
    const [text, signature] = token('click', 'https://seller.example/tour').split('.')
    const forged = Buffer.concat([Buffer.from(text!, 'base64url').subarray(0, 32), Buffer.from('https://evil.example')])
    expect((await get(`/t/c/${forged.toString('base64url')}.${signature}`)).statusCode).toBe(404)
    // A token made for another purpose is no link either.
    expect((await get(`/t/c/${token('open')}`)).statusCode).toBe(404)
    expect(readToken(all.secrets, 'click', 'rubbish')).toBeUndefined()
  })

  it('answers a forged pixel with a picture, and keeps nothing', async () => {
    const count = async () =>
      (await all.platform.db.systemWork((db) => db.selectFrom('delivery.hits').selectAll().execute())).length
    const before = await count()
    expect((await get('/t/o/rubbish.gif')).headers['content-type']).toBe('image/gif')
    expect(await count()).toBe(before)
  })

  it('writes the hits of many readers in few statements', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => get(`/t/o/${token('open')}.gif`)))
    expect(answers.every((answer) => answer.statusCode === 200)).toBe(true)
    const rows = await all.platform.db.systemWork((db) =>
      db.selectFrom('delivery.hits').selectAll().where('judged_at', 'is', null).execute(),
    )
    expect(rows).toHaveLength(201)
  })

  describe('over the wire', () => {
    const fetchPlainly = (path: string) =>
      fetch(`${base}${path}`, { redirect: 'manual', headers: { 'user-agent': reader } })
    const hitsOf = (agent: string) =>
      all.platform.db.systemWork((db) =>
        db
          .selectFrom('delivery.hits')
          .select(['kind', 'url', 'message_id'])
          .where('agent', '=', agent)
          .orderBy('id')
          .execute(),
      )
    const counted = async (route: string) => {
      const { values } = await all.metrics.httpSeconds.get()
      const isCount = (one: (typeof values)[number]) =>
        one.metricName?.endsWith('_count') && one.labels.status === '302'
      return values.find((one) => isCount(one) && one.labels.route === route)?.value ?? 0
    }
    let base: string
    beforeAll(async () => {
      base = await server.listen({ port: 0, host: '127.0.0.1' })
    })

    it('answers plain hits the short way, as the long way would, and keeps them', async () => {
      const agent = 'A reader of their own'
      const url = 'https://seller.example/tour?a=1&b=2#top'
      const before = await counted('/t/c/*')
      const options = { redirect: 'manual', headers: { 'user-agent': agent } } as const
      const picture = await fetch(`${base}/t/o/${token('open')}.gif`, options)
      expect(Buffer.from(await picture.arrayBuffer()).equals(pixel)).toBe(true)
      const redirect = await fetch(`${base}/t/c/${token('click', url)}`, options)
      expect([redirect.status, redirect.headers.get('location')]).toEqual([302, url])
      for (const one of [picture, redirect]) {
        expect(one.headers.get('cache-control')).toBe('no-store, private')
        expect(one.headers.get('x-content-type-options')).toBe('nosniff')
        expect(one.headers.get('referrer-policy')).toBe('no-referrer')
        // Only the framework names requests.
        expect(one.headers.get('x-request-id')).toBeNull()
      }
      expect(await hitsOf(agent)).toEqual([
        { kind: 'open', url: null, message_id: messageId },
        { kind: 'click', url, message_id: messageId },
      ])
      expect(await counted('/t/c/*')).toBe(before + 1)
    })

    it('leaves what is odd to the framework', async () => {
      const forged = await fetchPlainly(`/t/c/${token('open')}`)
      expect([forged.status, forged.headers.has('x-request-id')]).toEqual([404, true])
      const picture = await fetchPlainly('/t/o/rubbish.gif')
      expect([picture.headers.get('content-type'), picture.headers.has('x-request-id')]).toEqual(['image/gif', true])
      const asked = await fetchPlainly(`/t/o/${token('open')}.gif?x=1`)
      expect([asked.status, asked.headers.has('x-request-id')]).toEqual([200, true])
    })
  })

  it('says of a message that nobody but machines opened after all that its opens are withdrawn', async () => {
    const [planned] = await all.plan({ toAddress: 'withdrawn@buyer.example' })
    await all.platform.worker.idle()
    all.platform.clock.advance({ minutes: 10 })
    const messageId = planned!.messageId
    const at = all.platform.clock.now().toString()
    const hit = { messageId, url: null, at, agent: 'ZScaler-Fetch/1', network: null, networkOwner: null }
    const kinds = ['open', 'open', 'click'] as const
    await all.platform.ctx().transaction((ctx) =>
      insertHits(
        ctx,
        kinds.map((kind) => ({ ...hit, kind })),
      ),
    )
    // As older rules judged it; the click was never taken for a person's.
    await all.platform.db.systemWork((db) =>
      sql`update delivery.hits set judged_at = hit_at, judged_rules = 1, machine = (kind = 'click')
        where message_id = ${messageId}::uuid`.execute(db),
    )
    await askToJudgeAgain(all.deps, all.platform.ctx())
    await all.platform.worker.idle()
    const told = (await all.factNames()).filter((fact) => fact['messageId'] === messageId)
    const names = told.map((fact) => fact['name']).filter((name) => String(name).endsWith('_withdrawn'))
    expect(names).toEqual(['message.open_withdrawn'])
    // Later tests ask whether it was ever announced.
    await all.platform.db.systemWork((db) =>
      sql`delete from platform.facts where name = 'message.open_withdrawn'`.execute(db),
    )
  })

  it('judges again what older rules judged, recounts the message, and announces only what is judged otherwise', async () => {
    const [planned] = await all.plan({ toAddress: 'again@buyer.example' })
    await all.platform.worker.idle()
    all.platform.clock.advance({ minutes: 10 })
    const id = planned!.messageId
    const at = all.platform.clock.now().toString()
    const hit = { messageId: id, kind: 'open' as const, url: null, at }
    // As an older edition left them: a scanner taken for a person, a person taken for a machine, and a person.
    const agents = ['ZScaler-Fetch/1', `${reader} Wronged`, reader]
    await all.platform.ctx().transaction((ctx) =>
      insertHits(
        ctx,
        agents.map((agent) => ({ ...hit, agent, network: null, networkOwner: null })),
      ),
    )
    await all.platform.db.systemWork((db) =>
      sql`update delivery.hits set judged_at = hit_at, judged_rules = 1, machine = agent like '%Wronged'
        where message_id = ${id}::uuid`.execute(db),
    )
    await all.platform.db.systemWork((db) =>
      sql`update delivery.messages set first_clicked_at = now() where id = ${id}::uuid`.execute(db),
    )
    const factsOf = async () =>
      (await all.factNames()).filter((fact) => fact['messageId'] === id && fact['name'] === 'message.opened')
    expect(await askToJudgeAgain(all.deps, all.platform.ctx())).toMatchObject({ waiting: 3, rules: rulesEdition })
    await all.platform.worker.idle()
    const hits = await all.platform.db.systemWork((db) =>
      db
        .selectFrom('delivery.hits')
        .select(['agent', 'machine', 'judged_rules'])
        .where('message_id', '=', id)
        .execute(),
    )
    expect(
      hits.every((one) => one.machine === one.agent!.startsWith('ZScaler') && one.judged_rules === rulesEdition),
    ).toBe(true)
    const message = await all.find(id)
    expect([message.firstOpenedAt === null, message.firstClickedAt]).toEqual([false, null])
    const facts = await factsOf()
    expect(facts.map((fact) => fact['machine']).toSorted()).toEqual([false, true])
    // A person opened it all the same.
    expect((await all.factNames()).filter((fact) => fact['name'] === 'message.open_withdrawn')).toEqual([])
    expect(await askToJudgeAgain(all.deps, all.platform.ctx())).toMatchObject({ waiting: 0 })
    await all.platform.worker.idle()
    expect(await factsOf()).toHaveLength(facts.length)
  })

  it('takes a reader’s program in a datacentre for a machine, keeps only the network, and learns from newer lists', async () => {
    const [planned] = await all.plan({})
    await all.platform.worker.idle()
    const id = planned!.messageId
    all.platform.clock.advance({ minutes: 10 })
    const word = writeToken(all.secrets, 'open', {
      ...{ organisationId: all.platform.organisationId, messageId: id, url: null },
    })
    const open = (remoteAddress: string) =>
      server.inject({ url: `/t/o/${word}.gif`, headers: { 'user-agent': reader }, remoteAddress })
    await open('192.0.2.77')
    await open('198.51.100.88')
    all.platform.clock.advance({ seconds: 5 })
    await all.platform.worker.idle()
    const kept = async () => {
      const { rows } = await all.platform.db.systemWork((db) =>
        sql<{ said: string }>`select concat_ws(' ', network, machine, judged_because) as said from delivery.hits
          where message_id = ${id}::uuid order by id`.execute(db),
      )
      return rows.map((row) => row.said)
    }
    expect(await kept()).toEqual([
      '192.0.2.0/24 t from the network of A Cloud',
      '198.51.100.0/24 f nothing speaks against a person',
    ])
    expect((await all.find(id)).firstOpenedAt).not.toBeNull()
    expect(await askToJudgeAgain(all.deps, all.platform.ctx())).toMatchObject({ waiting: 0 })
    networks = createNetworks([
      from('A Cloud', '192.0.2.64/26', '2026-02-01'),
      from('A Scanner', '198.51.100.0/22', '2026-02-01'),
    ])
    expect((await askToJudgeAgain(all.deps, all.platform.ctx())).waiting).toBeGreaterThanOrEqual(2)
    await all.platform.worker.idle()
    // Of the first only a part is the cloud's now: what was known of the whole address when it came in still counts.
    expect(await kept()).toEqual([
      '192.0.2.0/24 t from the network of A Cloud',
      '198.51.100.0/24 t from the network of A Scanner',
    ])
    expect((await all.find(id)).firstOpenedAt).toBeNull()
    expect(await askToJudgeAgain(all.deps, all.platform.ctx())).toMatchObject({ waiting: 0 })
  })

  it.each([
    ['of an earlier day', '203.0.113', '2020-01-01'],
    ['whose day is far away', '100.64.7', '9999-12-31'],
  ])('judges again by a list that was added %s', async (_, network, readOn) => {
    const known = [from('A Cloud', '192.0.2.64/26', '2026-02-01'), from('A Scanner', '198.51.100.0/22', '2026-02-01')]
    networks = createNetworks(known)
    await askToJudgeAgain(all.deps, all.platform.ctx())
    const [planned] = await all.plan({})
    await all.platform.worker.idle()
    const id = planned!.messageId
    all.platform.clock.advance({ minutes: 10 })
    const word = writeToken(all.secrets, 'open', {
      ...{ organisationId: all.platform.organisationId, messageId: id, url: null },
    })
    const remoteAddress = `${network}.5`
    await server.inject({ url: `/t/o/${word}.gif`, headers: { 'user-agent': reader }, remoteAddress })
    all.platform.clock.advance({ seconds: 5 })
    await all.platform.worker.idle()
    expect((await all.find(id)).firstOpenedAt).not.toBeNull()
    networks = createNetworks([...known, from('Their scanner', `${network}.0/24`, readOn)])
    expect((await askToJudgeAgain(all.deps, all.platform.ctx())).waiting).toBeGreaterThan(0)
    await all.platform.worker.idle()
    expect((await all.find(id)).firstOpenedAt).toBeNull()
  })

  it('still answers when the database is away, and counts the loss', async () => {
    const db = await openTestDatabase()
    await db.close()
    all.world.contextFor = createJobSystem({
      ...all.platform,
      db,
      ids: createIds(),
      log: silentLogger,
      metrics: createMetrics(),
    }).contextFor
    const picture = await get(`/t/o/${token('open')}.gif`)
    expect(picture.headers['content-type']).toBe('image/gif')
    expect((await get(`/t/c/${token('click', 'https://seller.example/')}`)).statusCode).toBe(302)
    expect(await all.metrics.registry.getSingleMetricAsString('lanyard_tracking_hits_lost_total')).toContain(' 2')
  })
})
