import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewAnswer } from './index.ts'
import { startDelivery, type TestDelivery } from './test-delivery.ts'

let at: TestDelivery
beforeEach(async () => {
  // Neither ever open nor with room for anything: what goes out goes out despite that.
  const window = { timeZone: 'UTC', days: [7], from: 0, to: 1 }
  at = await startDelivery({ dailyCap: 0, window })
})
afterEach(() => at.close())

const plan = (changes: Partial<NewAnswer> = {}) =>
  at.platform.ctx().transaction((ctx) => {
    const id = ctx.ids.next()
    return at.delivery.planAnswer(ctx, { ...answer(id, at.mailbox.id), sendAt: ctx.clock.now(), ...changes })
  })

const answer = (id: string, mailboxId: string): Omit<NewAnswer, 'sendAt'> => ({
  key: id,
  mailId: id,
  contactId: id,
  companyId: id,
  eventId: null,
  mailboxId,
  toAddress: 'ada@buyer.example',
  toName: 'Ada Buyer',
  subject: 'Re: Your booth',
  text: 'Thursday at ten suits us.\n\nNoor',
  reasons: [],
  thread: ['<ours@seller.example>', '<theirs@buyer.example>'],
  despite: ['replied'],
})

const stop = (kind: 'contact' | 'address', value: string, reason: string) =>
  at.platform
    .ctx()
    .transaction((ctx) =>
      kind === 'address'
        ? at.compliance.suppressAddress(ctx, { address: value, reason, source: 'test' })
        : at.compliance.writeStop(ctx, { subject: { kind, value }, reason, source: 'test' }),
    )

const becomes = async (id: string, state: string) => {
  await at.platform.worker.idle()
  expect(await at.find(id)).toMatchObject({ state })
}

describe("a person's answer", () => {
  it('goes out at once, in its thread, with nothing in it but their words', async () => {
    const { messageId } = await plan()
    await becomes(messageId, 'sent')
    expect(at.sink.received).toHaveLength(1)
    const mail = await simpleParser(at.sink.received[0]!.raw)
    expect(mail.inReplyTo).toBe('<theirs@buyer.example>')
    expect(mail.references).toEqual(['<ours@seller.example>', '<theirs@buyer.example>'])
    expect(mail.text?.trim()).toBe('Thursday at ten suits us.\n\nNoor')
    expect(mail.html).not.toMatch(/<img|\/t\/|nsubscribe/)
    expect(mail.headers.has('list-unsubscribe')).toBe(false)
  })

  it('is not held by the stop that the answered mail brought about, be it written before or after', async () => {
    const contactId = at.platform.ctx().ids.next()
    await stop('contact', contactId, 'replied')
    const before = await plan({ contactId })
    await becomes(before.messageId, 'sent')
    const sendAt = at.platform.clock.now().add({ hours: 1 })
    const after = await plan({ contactId, sendAt, despite: ['replied', 'reply_unread'] })
    await stop('contact', contactId, 'reply_unread')
    await at.platform.worker.idle()
    expect((await at.find(after.messageId)).state).toBe('planned')
  })

  it('is refused to whoever asked not to be written to, and held where that was asked meanwhile', async () => {
    await stop('address', 'gone@buyer.example', 'unsubscribed')
    await expect(plan({ toAddress: 'gone@buyer.example', despite: ['unsubscribed'] })).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'unsubscribed' },
    })
    const sendAt = at.platform.clock.now().add({ hours: 1 })
    const { messageId } = await plan({ sendAt })
    await stop('address', 'ada@buyer.example', 'unsubscribed')
    await becomes(messageId, 'held')
  })

  it('is one answer under one key, however often it is asked for', async () => {
    const first = await plan({ key: 'answer 1' })
    expect(await plan({ key: 'answer 1', text: 'Again' })).toEqual({ messageId: first.messageId, created: false })
    await becomes(first.messageId, 'sent')
    expect(at.sink.received).toHaveLength(1)
  })
})
