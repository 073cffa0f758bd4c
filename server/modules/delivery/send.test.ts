import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Behaviour } from '../../../test/smtp-sink.ts'
import { startDelivery, type TestDelivery } from './test-delivery.ts'

const on = (delivery: TestDelivery, to: string, behaviour: Behaviour) => {
  delivery.sink.misbehave = (address) => (address === to || address === '' ? behaviour : undefined)
}

describe('sending', () => {
  let all: TestDelivery
  beforeAll(async () => {
    all = await startDelivery()
  })
  afterEach(() => {
    all.sink.misbehave = () => undefined
    all.sink.onBody = () => {}
  })
  afterAll(() => all.close())

  it('sends what is due once, at its hour and not before, and announces it', async () => {
    const [now, later] = await all.plan({}, { sendAt: all.platform.clock.now().add({ hours: 2 }) })
    await all.platform.worker.idle()
    const sent = await all.find(now!.messageId)
    expect(sent).toMatchObject({ state: 'sent', tries: 1, headerMessageId: `<${sent.id}@seller.example>` })
    expect((await all.find(later!.messageId)).state).toBe('planned')
    all.platform.clock.advance({ hours: 2 })
    await all.platform.worker.idle()
    expect((await all.find(later!.messageId)).state).toBe('sent')
    const ids = all.sink.received.map((mail) => mail.messageId)
    expect(ids.filter((id) => id === sent.headerMessageId)).toHaveLength(1)
    expect(await all.factNames()).toContainEqual(
      expect.objectContaining({ name: 'message.sent', messageId: now!.messageId }),
    )
  })

  it('plans the same key once', async () => {
    const [first] = await all.plan({ key: 'the same' })
    const [again] = await all.plan({ key: 'the same', subject: 'other' })
    expect(again).toEqual({ messageId: first!.messageId, created: false })
    await all.platform.worker.idle()
  })

  it('sends many over few connections, every one once', async () => {
    const before = all.sink.received.length
    const connections = all.sink.connections()
    await all.plan(...Array.from({ length: 200 }, () => ({})))
    await all.platform.worker.idle()
    const ids = all.sink.received.slice(before).map((mail) => mail.messageId)
    expect(new Set(ids).size).toBe(200)
    expect(ids).toHaveLength(200)
    expect(all.sink.connections() - connections).toBeLessThanOrEqual(3)
  })

  const notSent: [string, Behaviour][] = [
    ['cut off at MAIL', { at: 'mail', drop: true }],
    ['cut off after RCPT', { at: 'rcpt', drop: true }],
    ['4xx at RCPT', { at: 'rcpt', code: 451 }],
    ['4xx at MAIL', { at: 'mail', code: 421 }],
    ['4xx after the body', { at: 'end', code: 452 }],
  ]
  it.each(notSent)('tries again later when %s, and then sends it once', async (_, behaviour) => {
    const [{ messageId } = { messageId: '' }] = await all.plan({})
    on(all, `${(await all.find(messageId)).contactId}@buyer.example`, behaviour)
    await all.platform.worker.idle()
    expect(await all.find(messageId)).toMatchObject({ state: 'planned', tries: 1 })
    all.sink.misbehave = () => undefined
    all.platform.clock.advance({ minutes: 6 })
    await all.platform.worker.idle()
    expect(await all.find(messageId)).toMatchObject({ state: 'sent', tries: 2 })
    expect(all.sink.received.filter((mail) => mail.messageId.includes(messageId))).toHaveLength(1)
  })

  it('tries again when cut off in the middle of a body that was not fully handed over', async () => {
    const text = `${'A long line of the report.\n'.repeat(400_000)}`
    const [{ messageId } = { messageId: '' }] = await all.plan({ text, html: '<p>x</p>' })
    on(all, `${(await all.find(messageId)).contactId}@buyer.example`, { at: 'data', drop: true })
    await all.platform.worker.idle()
    expect((await all.find(messageId)).state).toBe('planned')
    await all.platform
      .ctx()
      .transaction((ctx) => all.delivery.cancelMessages(ctx, { messageIds: [messageId], reason: 'test' }))
  })

  it('stands in doubt when no answer comes after the whole body, and is not sent again', async () => {
    const [{ messageId } = { messageId: '' }] = await all.plan({})
    on(all, `${(await all.find(messageId)).contactId}@buyer.example`, { at: 'end', drop: true })
    await all.platform.worker.idle()
    all.sink.misbehave = () => undefined
    all.platform.clock.advance({ hours: 48 })
    await all.platform.worker.idle()
    expect(await all.find(messageId)).toMatchObject({ state: 'in_doubt', stateReason: 'no_answer' })
    expect(all.sink.received.filter((mail) => mail.messageId.includes(messageId))).toHaveLength(1)
    await all.delivery.settleInDoubt(all.platform.ctx(), messageId, { sent: true })
    expect((await all.find(messageId)).state).toBe('sent')
  })

  it('stands in doubt when the server never answers, once the deadline is past', async () => {
    const [{ messageId } = { messageId: '' }] = await all.plan({})
    const to = `${(await all.find(messageId)).contactId}@buyer.example`
    all.sink.onBody = (mail) => (mail.to === to ? new Promise((resolve) => setTimeout(resolve, 5000)) : undefined)
    await all.platform.worker.idle()
    expect((await all.find(messageId)).state).toBe('in_doubt')
    await all.delivery.settleInDoubt(all.platform.ctx(), messageId, { sent: false })
    all.sink.onBody = () => {}
    await all.platform.worker.idle()
    expect(await all.find(messageId)).toMatchObject({ state: 'sent', tries: 2 })
  })

  it('fails for good on a 5xx, and keeps the connection for the others', async () => {
    const [bad, good] = await all.plan({}, {})
    on(all, `${(await all.find(bad!.messageId)).contactId}@buyer.example`, { at: 'rcpt', code: 550 })
    await all.platform.worker.idle()
    expect(await all.find(bad!.messageId)).toMatchObject({ state: 'failed', stateReason: 'refused 550' })
    expect((await all.find(good!.messageId)).state).toBe('sent')
  })

  it('gives up after its tries, a day later', async () => {
    const [{ messageId } = { messageId: '' }] = await all.plan({})
    on(all, `${(await all.find(messageId)).contactId}@buyer.example`, { at: 'rcpt', code: 450 })
    for (const hours of [1, 2, 4, 8, 16, 24]) {
      await all.platform.worker.idle()
      all.platform.clock.advance({ hours })
    }
    await all.platform.worker.idle()
    expect(await all.find(messageId)).toMatchObject({ state: 'failed', stateReason: 'too_many_tries', tries: 6 })
  })

  it('waits for the message before it, and threads with it', async () => {
    const parent = await all.plan({})
    const [child] = await all.plan({ inReplyTo: parent[0]!.messageId })
    const [grandchild] = await all.plan({ inReplyTo: child!.messageId })
    await all.platform.worker.idle()
    const raws = [parent[0]!, child!, grandchild!].map(({ messageId }) =>
      all.sink.received.find((mail) => mail.messageId.includes(messageId))!.raw.toString(),
    )
    const [first, second] = [parent[0]!, child!].map((one) => `<${one.messageId}@seller.example>`)
    expect(raws[0]).not.toMatch(/^In-Reply-To/m)
    expect(raws[1]).toContain(`In-Reply-To: ${first}\r\n`)
    expect(raws[2]!.replace(/\r\n /g, ' ')).toContain(`References: ${first} ${second}\r\n`)
  })

  it('sends nothing from a mailbox whose sign-in is refused, and says why', async () => {
    const { smtp } = all.mailbox
    await all.delivery.editMailbox(all.platform.ctx(), all.mailbox.id, { smtp: { ...smtp!, password: 'wrong' } })
    const [{ messageId } = { messageId: '' }] = await all.plan({ mailboxId: all.mailbox.id })
    await all.platform.worker.idle()
    expect(await all.find(messageId)).toMatchObject({ state: 'planned', tries: 0 })
    const [mailbox] = await all.platform.ctx().transaction((ctx) => all.delivery.listMailboxes(ctx))
    expect(mailbox!.restReason).toContain('misconfigured')
    expect((await all.delivery.checkMailbox(all.platform.ctx(), all.mailbox.id)).ok).toBe(false)
    await all.delivery.editMailbox(all.platform.ctx(), all.mailbox.id, {
      smtp: { ...smtp!, password: 'correct horse' },
    })
    expect(await all.delivery.checkMailbox(all.platform.ctx(), all.mailbox.id)).toMatchObject({
      ok: true,
      detail: 'connected',
    })
    await all.platform.worker.idle()
    expect((await all.find(messageId)).state).toBe('sent')
  })
})
