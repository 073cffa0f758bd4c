import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Illness, judgeHealth } from './health.ts'
import { usualLimits } from './limits.ts'
import { listDays } from './list-days.ts'
import { presentMailbox } from './present-mailbox.ts'
import { startDelivery, type TestDelivery } from './test-delivery.ts'

describe('the health of a mailbox', () => {
  const numbers = { sent: 100, bounced: 0, complained: 0, replied: 0 }
  const cases: [string, Partial<typeof numbers>, Illness['reason'] | undefined][] = [
    ['is good while all is well', {}, undefined],
    ['is good at the limit itself', { bounced: 5 }, undefined],
    ['is bad above 5 % bounces', { bounced: 6 }, 'bounce_rate'],
    ['is not judged before 50 were sent', { sent: 49, bounced: 40 }, undefined],
    ['is judged from 50 on', { sent: 50, bounced: 3 }, 'bounce_rate'],
    ['is bad above 0.3 % complaints', { complained: 1 }, 'complaint_rate'],
    ['bears one complaint in 334', { sent: 334, complained: 1 }, undefined],
  ]
  it.each(cases)('%s', (_, some, reason) =>
    expect(judgeHealth({ ...numbers, ...some }, usualLimits)?.reason).toBe(reason),
  )

  it('is never judged by what has no limit', () =>
    expect(judgeHealth({ ...numbers, bounced: 100 }, { ...usualLimits, bounceRate: null })).toBeUndefined())
})

describe('a mailbox', () => {
  let all: TestDelivery
  let made = 0
  beforeAll(async () => {
    all = await startDelivery()
    await all.delivery.changeLimits(ctx(), {
      ...usualLimits,
      companyDomainCap: null,
      complaintRate: 0.15,
      minimumSent: 10,
    })
  })
  afterAll(() => all.close())
  beforeEach(() => all.platform.clock.advance({ hours: 24 * 10 }))

  const ctx = () => all.platform.ctx()
  const open = async () => (await all.createMailbox({ fromAddress: `m${++made}@health${made}.example` })).id
  const show = (id: string) => ctx().transaction((trx) => presentMailbox(trx, id))
  const days = (mailboxId: string, many = 30) => ctx().transaction((trx) => listDays(trx, { mailboxId }, many))
  const bounce = (messageId: string, hard = true) =>
    ctx().transaction((trx) => all.delivery.recordBounce(trx, { messageId, hard, reason: 'gone' }))
  async function send(mailboxId: string, many: number): Promise<string[]> {
    const planned = await all.plan(...Array.from({ length: many }, () => ({ mailboxId })))
    await all.platform.worker.idle()
    return planned.map((one) => one.messageId)
  }
  async function answer(messageIds: string[], kind: 'reply' | 'auto_reply') {
    const said = { kind, intent: 'neutral', returnOn: null, contactId: null, companyId: null } as const
    await ctx().commit((ctx) =>
      ctx.announce(
        messageIds.map((messageId) => ({ name: 'reply.classified', replyId: messageId, messageId, ...said })),
      ),
    )
    await all.platform.worker.idle()
  }
  const paused = async () => (await all.factNames()).filter((one) => one['name'] === 'mailbox.paused')

  it('is paused when too much of what it sent comes back, says why, and announces it once', async () => {
    const id = await open()
    const sent = await send(id, 20)
    await bounce(sent[0]!)
    expect(await show(id)).toMatchObject({ paused: false, pausedBecause: null })
    await bounce(sent[1]!)
    await bounce(sent[2]!)
    expect(await show(id)).toMatchObject({
      ...{ state: 'paused', paused: true },
      pausedBecause: 'bounce_rate: 2 of 20 sent in 7 days bounced (10 %, and the limit is 5 %)',
    })
    expect(await paused()).toMatchObject([{ mailboxId: id, reason: 'bounce_rate', sent: 20, count: 2 }])
    const [next] = await send(id, 1)
    expect(await all.find(next!)).toMatchObject({ state: 'planned' })
  })

  it('that a person takes up again is not paused for the same old numbers, but for new ones', async () => {
    const id = await open()
    const sent = await send(id, 20)
    for (const one of sent.slice(0, 2)) await bounce(one)
    expect(await show(id)).toMatchObject({ paused: true })
    await all.delivery.editMailbox(ctx(), id, { paused: false })
    all.platform.clock.advance({ hours: 1 })
    // They had left before.
    for (const one of sent.slice(2, 8)) await bounce(one)
    const [early, ...later] = await send(id, 10)
    expect(await show(id)).toMatchObject({ paused: false, pausedBecause: null })
    await bounce(early!)
    expect(await show(id)).toMatchObject({ paused: true })
    expect(later).toHaveLength(9)
  })

  it('bears what comes back for now, and what was sent long ago', async () => {
    const id = await open()
    const sent = await send(id, 20)
    for (const one of sent.slice(0, 10)) await bounce(one, false)
    all.platform.clock.advance({ hours: 24 * 8 })
    for (const one of sent.slice(10)) await bounce(one)
    expect(await show(id)).toMatchObject({ paused: false })
  })

  it('is paused for complaints too, each counted once', async () => {
    const id = await open()
    const sent = await send(id, 12)
    const complain = (ids: string[]) => ctx().transaction((trx) => all.delivery.recordComplaints(trx, ids))
    await complain(sent.slice(0, 1))
    await complain(sent.slice(0, 1))
    expect(await show(id)).toMatchObject({ paused: false })
    await complain(sent.slice(1, 2))
    expect(await show(id)).toMatchObject({
      paused: true,
      pausedBecause: expect.stringContaining('complaint_rate: 2 of 12'),
    })
  })

  it('stays paused by the person who paused it', async () => {
    const id = await open()
    const sent = await send(id, 20)
    await all.delivery.editMailbox(ctx(), id, { paused: true })
    for (const one of sent.slice(0, 5)) await bounce(one)
    expect(await show(id)).toMatchObject({ paused: true, pausedBecause: null })
  })

  it('shows what it sent each day and what became of it, and so does its domain', async () => {
    const id = await open()
    const sent = await send(id, 6)
    const first = all.platform.clock.now().toString().slice(0, 10)
    all.platform.clock.advance({ hours: 24 })
    const second = all.platform.clock.now().toString().slice(0, 10)
    await send(id, 3)
    await bounce(sent[0]!)
    await answer(sent.slice(1, 4), 'reply')
    await answer(sent.slice(4, 5), 'auto_reply')
    const expected = {
      items: [
        { on: second, sent: 3, bounced: 0, complained: 0, replied: 0 },
        { on: first, sent: 6, bounced: 1, complained: 0, replied: 3 },
      ],
      total: { sent: 9, bounced: 1, complained: 0, replied: 3, bounceRate: 1 / 9, complaintRate: 0 },
    }
    expect(await days(id)).toEqual(expected)
    const domain = `health${made}.example`
    expect(await ctx().transaction((trx) => listDays(trx, { domain }, 30))).toEqual(expected)
    expect((await days(id, 1)).items).toHaveLength(1)
    expect((await days(await open())).total).toMatchObject({ sent: 0, bounceRate: null })
  })
})
