import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Mailbox } from './mailbox.ts'
import { startDelivery, type TestDelivery } from './test-delivery.ts'

describe('a mailbox that another stands in for', () => {
  let all: TestDelivery
  let other: Mailbox
  const wrong = async () => {
    const changes = { smtp: { ...all.mailbox.smtp!, password: 'wrong' } }
    await all.delivery.editMailbox(all.platform.ctx(), all.mailbox.id, changes)
  }
  const mend = async () => {
    const changes = { smtp: { ...all.mailbox.smtp!, password: 'correct horse' } }
    await all.delivery.editMailbox(all.platform.ctx(), all.mailbox.id, changes)
  }
  beforeAll(async () => {
    all = await startDelivery()
    other = await all.createMailbox({ fromAddress: 'other@seller.example' })
    await all.delivery.editMailbox(all.platform.ctx(), all.mailbox.id, { fallbackMailboxId: other.id })
  })
  afterEach(async () => {
    all.sink.misbehave = () => undefined
    await mend()
    await all.platform.worker.idle()
  })
  afterAll(() => all.close())

  const froms = (messageId: string) =>
    all.sink.received.filter((mail) => mail.messageId.includes(messageId)).map((mail) => mail.from)

  it('sends for itself while it can', async () => {
    const [planned] = await all.plan({ mailboxId: all.mailbox.id })
    await all.platform.worker.idle()
    expect(froms(planned!.messageId)).toEqual([all.mailbox.fromAddress])
  })

  it('has its first messages sent by the other at once, each once, when its account is refused', async () => {
    await wrong()
    const planned = await all.plan(...Array.from({ length: 5 }, () => ({ mailboxId: all.mailbox.id })))
    await all.platform.worker.idle()
    for (const { messageId } of planned) {
      expect(await all.find(messageId)).toMatchObject({ state: 'sent', mailboxId: other.id })
      expect(froms(messageId)).toEqual(['other@seller.example'])
    }
  })

  it('keeps its threads: a follow-up waits until the account is mended', async () => {
    const [first] = await all.plan({ mailboxId: all.mailbox.id })
    await all.platform.worker.idle()
    await wrong()
    const [second] = await all.plan({ mailboxId: all.mailbox.id, inReplyTo: first!.messageId })
    await all.platform.worker.idle()
    expect((await all.find(second!.messageId)).state).toBe('planned')
    await mend()
    await all.platform.worker.idle()
    expect(froms(second!.messageId)).toEqual([all.mailbox.fromAddress])
  })

  it('never has the other send what may have gone out', async () => {
    const [doubtful] = await all.plan({ mailboxId: all.mailbox.id })
    all.sink.misbehave = () => ({ at: 'end', drop: true })
    await all.platform.worker.idle()
    all.sink.misbehave = () => undefined
    await wrong()
    await all.plan({ mailboxId: all.mailbox.id })
    await all.platform.worker.idle()
    expect((await all.find(doubtful!.messageId)).state).toBe('in_doubt')
    expect(froms(doubtful!.messageId)).toHaveLength(1)
  })

  it('waits where it was paused by hand, or where its server is only away for the moment', async () => {
    await all.delivery.editMailbox(all.platform.ctx(), all.mailbox.id, { paused: true })
    const [paused] = await all.plan({ mailboxId: all.mailbox.id })
    await all.platform.worker.idle()
    expect((await all.find(paused!.messageId)).state).toBe('planned')
    await all.delivery.editMailbox(all.platform.ctx(), all.mailbox.id, { paused: false })
    await all.delivery.editMailbox(all.platform.ctx(), all.mailbox.id, { smtp: { ...all.mailbox.smtp!, port: 1 } })
    const [away] = await all.plan({ mailboxId: all.mailbox.id })
    await all.platform.worker.idle()
    expect(await all.find(away!.messageId)).toMatchObject({ state: 'planned', mailboxId: all.mailbox.id })
  })

  it('waits with the other, where that one has no room today, and both have their turn', async () => {
    await all.delivery.editMailbox(all.platform.ctx(), other.id, { dailyCap: 0 })
    await wrong()
    const [planned] = await all.plan({ mailboxId: all.mailbox.id })
    await all.platform.worker.idle()
    expect((await all.find(planned!.messageId)).state).toBe('planned')
    await all.delivery.editMailbox(all.platform.ctx(), other.id, { dailyCap: 1000 })
    await all.platform.worker.idle()
    expect(froms(planned!.messageId)).toEqual(['other@seller.example'])
  })

  it('can not be its own, nor one that is not there', async () => {
    for (const fallbackMailboxId of [all.mailbox.id, '0190a1b2-0000-7000-8000-000000000001']) {
      const edited = all.delivery.editMailbox(all.platform.ctx(), all.mailbox.id, { fallbackMailboxId })
      await expect(edited).rejects.toMatchObject({ code: 'invalid_request' })
    }
  })
})
