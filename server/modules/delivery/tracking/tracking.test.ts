import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '#platform/http/create-server.ts'
import { createIds } from '#platform/ids.ts'
import { createJobSystem } from '#platform/jobs/job-system.ts'
import { createMetrics, silentLogger } from '#platform/telemetry.ts'
import { openTestDatabase } from '../../../../test/database.ts'
import { startDelivery, type TestDelivery } from '../test-delivery.ts'
import { type Hit, judgeHit } from './judge-hit.ts'
import { readToken, writeToken } from './token.ts'

const reader = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'

describe('machine or human', () => {
  const hit = (more: Partial<Hit>): Hit => ({
    id: '',
    messageId: '',
    kind: 'open',
    url: null,
    agent: reader,
    at: 100_000,
    ...more,
  })
  const cases: [string, Hit, Hit[], boolean][] = [
    ['a reader', hit({}), [], false],
    ['no agent', hit({ agent: null }), [], true],
    ['a privacy proxy', hit({ agent: 'Mozilla/5.0' }), [], true],
    ['a webmail proxy for a reader', hit({ agent: 'Mozilla/5.0 (via ggpht.com GoogleImageProxy)' }), [], false],
    ['a library', hit({ agent: 'python-requests/2.32' }), [], true],
    ['too soon after sending', hit({ at: 91_000 }), [], true],
    ['one link twice', hit({ kind: 'click', url: 'a' }), [hit({ kind: 'click', url: 'a' })], false],
    ['two links at once', hit({ kind: 'click', url: 'a' }), [hit({ kind: 'click', url: 'b', at: 100_400 })], true],
    [
      'two links one after another',
      hit({ kind: 'click', url: 'a' }),
      [hit({ kind: 'click', url: 'b', at: 104_000 })],
      false,
    ],
  ]
  it.each(cases)('tells %s', (_, one, others, machine) => {
    expect(judgeHit(one, 90_000, others).machine).toBe(machine)
  })
})

describe('tracking', () => {
  let all: TestDelivery
  let server: FastifyInstance
  let messageId: string
  const token = (purpose: 'open' | 'click' | 'unsubscribe', url: string | null = null) =>
    writeToken(all.secrets, purpose, { organisationId: all.platform.organisationId, messageId, url })
  const get = (url: string, agent = reader) => server.inject({ url, headers: { 'user-agent': agent } })

  beforeAll(async () => {
    all = await startDelivery()
    server = await createServer({
      routes: all.delivery.routes,
      findCaller: async () => undefined,
      contextFor: all.platform.jobs.contextFor,
      ids: createIds(),
      log: silentLogger,
      metrics: all.metrics,
      version: 'test',
      isReady: async () => ({ ready: true, checks: {} }),
      requestsPerMinute: 1000,
      trustProxy: false,
    })
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
    expect(answer.rawPayload.subarray(0, 3).toString()).toBe('GIF')
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

  it('asks on GET and changes nothing, because scanners follow links', async () => {
    const answer = await get(`/u/${token('unsubscribe')}`)
    expect(answer.body).toContain('<form method="post">')
    expect(answer.body).toMatch(/value="never" checked/)
    const stopped = await all.platform
      .ctx()
      .transaction((ctx) => all.compliance.isSuppressed(ctx, ['reader@buyer.example']))
    expect(stopped.size).toBe(0)
  })

  it('leaves somebody alone for some months who chooses that, and holds what was planned; after these they may be written to', async () => {
    const now = all.platform.clock.now()
    const [first, later] = await all.plan(
      { toAddress: 'Waits@buyer.example', sendAt: now.add({ hours: 1 }) },
      { toAddress: 'waits@buyer.example', sendAt: now.add({ hours: 24 * 300 }) },
    )
    const tracked = { organisationId: all.platform.organisationId, messageId: first!.messageId, url: null }
    const answer = await server.inject({
      method: 'POST',
      url: `/u/${writeToken(all.secrets, 'unsubscribe', tracked)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'choice=pause',
    })
    expect(answer.body).toContain('for the next 6 months')
    for (const one of [first, later]) {
      expect(await all.find(one!.messageId)).toMatchObject({ state: 'held', stateReason: 'stopped: asked_to_wait' })
    }
    const stops = await all.platform
      .ctx()
      .transaction((ctx) => all.compliance.findStops(ctx, { addresses: ['waits@buyer.example'] }))
    expect(stops.map((one) => [one.reason, one.until?.toISOString()])).toEqual([
      ['asked_to_wait', new Date(now.toZonedDateTimeISO('UTC').add({ months: 6 }).epochMilliseconds).toISOString()],
    ])
    const suppressed = await all.platform
      .ctx()
      .transaction((ctx) => all.compliance.isSuppressed(ctx, ['waits@buyer.example']))
    expect(suppressed.size).toBe(0)
  })

  it('unsubscribes on POST in one click, and holds what was planned', async () => {
    const [later] = await all.plan({
      toAddress: 'reader@buyer.example',
      sendAt: all.platform.clock.now().add({ hours: 1 }),
    })
    const answer = await server.inject({
      method: 'POST',
      url: `/u/${token('unsubscribe')}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    })
    expect(answer.statusCode).toBe(200)
    const stopped = await all.platform
      .ctx()
      .transaction((ctx) => all.compliance.isSuppressed(ctx, ['reader@buyer.example']))
    expect(stopped.size).toBe(1)
    expect(await all.find(later!.messageId)).toMatchObject({ state: 'held', stateReason: 'stopped: unsubscribed' })
    // Some send the form as multipart; acting twice is no harm.
    const again = await server.inject({ method: 'POST', url: `/u/${token('unsubscribe')}` })
    expect(again.statusCode).toBe(200)
  })

  it('writes the hits of many readers in few statements', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => get(`/t/o/${token('open')}.gif`)))
    expect(answers.every((answer) => answer.statusCode === 200)).toBe(true)
    const rows = await all.platform.db.systemWork((db) =>
      db.selectFrom('delivery.hits').selectAll().where('judged_at', 'is', null).execute(),
    )
    expect(rows).toHaveLength(201)
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
