import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveDelivery, startDelivery, type TestDelivery } from '../test-delivery.ts'
import { writeToken } from './token.ts'

describe('the link to unsubscribe', () => {
  let all: TestDelivery
  let server: FastifyInstance
  let messageId: string
  const token = () =>
    writeToken(all.secrets, 'unsubscribe', { organisationId: all.platform.organisationId, messageId, url: null })

  beforeAll(async () => {
    all = await startDelivery()
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

  it('asks on GET and changes nothing, because scanners follow links', async () => {
    const answer = await server.inject({ url: `/u/${token()}` })
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
      url: `/u/${token()}`,
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
    const again = await server.inject({ method: 'POST', url: `/u/${token()}` })
    expect(again.statusCode).toBe(200)
  })
})
