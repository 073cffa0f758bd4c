import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDelivery, type TestDelivery } from './test-delivery.ts'

const nine = { timeZone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 }

describe('what keeps a message from going', () => {
  let all: TestDelivery
  beforeAll(async () => {
    all = await startDelivery()
  })
  afterAll(() => all.close())
  const sentTo = (id: string) => all.sink.received.filter((mail) => mail.messageId.includes(id)).length

  it('holds real mail until there is a public URL and a postal address, then lets it go', async () => {
    all.world.publicUrl = undefined
    const [{ messageId } = { messageId: '' }] = await all.plan({})
    await all.platform.worker.idle()
    expect(await all.find(messageId)).toMatchObject({ state: 'held', stateReason: 'no_public_url' })
    const readiness = await all.platform.ctx().transaction((ctx) => all.delivery.deliveryReadiness(ctx))
    expect(readiness.missing.map((one) => one.reason)).toEqual(['no_public_url'])
    all.world.publicUrl = 'https://mail.seller.example'
    await all.delivery.sendDueMessages(all.platform.ctx())
    await all.platform.worker.idle()
    expect((await all.find(messageId)).state).toBe('sent')
  })

  it('holds a message without an address, and one that needs approval', async () => {
    const [none, approval] = await all.plan({ toAddress: null }, { held: 'needs_approval' })
    await all.platform.worker.idle()
    expect(await all.find(none!.messageId)).toMatchObject({ state: 'held', stateReason: 'no_address' })
    expect(await all.find(approval!.messageId)).toMatchObject({ state: 'held', stateReason: 'needs_approval' })
    await all.platform
      .ctx()
      .transaction((ctx) => all.delivery.releaseMessages(ctx, { messageIds: [approval!.messageId] }))
    await all.platform.worker.idle()
    expect((await all.find(approval!.messageId)).state).toBe('sent')
  })

  it('holds what relies on evidence that lapsed, at once and at the claim', async () => {
    const sponsorshipId = all.platform.ctx().ids.next()
    const hour = all.platform.clock.now().add({ hours: 1 })
    const [later] = await all.plan({ evidenceIds: [sponsorshipId], sendAt: hour })
    const fact = {
      name: 'sponsorship.lapsed',
      sponsorshipId,
      eventId: sponsorshipId,
      companyId: sponsorshipId,
    } as const
    await all.platform.ctx().transaction((ctx) => ctx.announce([fact]))
    await all.platform.worker.idle()
    expect(await all.find(later!.messageId)).toMatchObject({ state: 'held', stateReason: 'evidence_lapsed' })
    all.world.lapsed.add(sponsorshipId)
    const [now] = await all.plan({ evidenceIds: [sponsorshipId] })
    await all.platform.worker.idle()
    expect(await all.find(now!.messageId)).toMatchObject({ state: 'held', stateReason: 'evidence_lapsed' })
  })

  it('holds what a stop stands against, whatever the stop is about', async () => {
    const id = all.platform.ctx().ids.next()
    const planned = await all.plan(
      { toAddress: 'a@stopped.example' },
      { toAddress: 'b@mail.domain-stopped.example' },
      { companyId: id },
      { contactId: id },
      { sequenceId: id },
      {},
    )
    await all.platform.ctx().transaction(async (ctx) => {
      await all.delivery.holdMessages(ctx, { messageIds: [planned[5]!.messageId], reason: 'by_hand' })
      const subjects = [
        { kind: 'address', value: 'A@stopped.example' },
        { kind: 'domain', value: 'domain-stopped.example' },
        { kind: 'company', value: id },
        { kind: 'contact', value: id },
        { kind: 'sequence', value: id },
      ] as const
      for (const subject of subjects)
        await all.compliance.writeStop(ctx, { subject, reason: 'replied', source: 'test' })
    })
    await all.platform.worker.idle()
    for (const { messageId } of planned.slice(0, 5)) {
      expect(await all.find(messageId)).toMatchObject({ state: 'held', stateReason: 'stopped: replied' })
      expect(sentTo(messageId)).toBe(0)
    }
  })

  it('holds a message of a batch that is already claimed when a stop is written', async () => {
    const planned = await all.plan(...Array.from({ length: 40 }, () => ({})))
    const last = planned.at(-1)!.messageId
    const { toAddress } = await all.find(last)
    let stopped = false
    all.sink.onBody = async () => {
      if (stopped) return
      stopped = true
      expect((await all.find(last)).state).toBe('claimed')
      await all.platform.ctx().transaction((ctx) =>
        all.compliance.writeStop(ctx, {
          subject: { kind: 'address', value: toAddress! },
          reason: 'replied',
          source: 'test',
        }),
      )
    }
    await all.platform.worker.idle()
    all.sink.onBody = () => {}
    expect(await all.find(last)).toMatchObject({ state: 'held', stateReason: 'stopped: replied' })
    expect(sentTo(last)).toBe(0)
    expect(planned.slice(0, -1).map((one) => sentTo(one.messageId))).toEqual(Array(39).fill(1))
  })

  it('never passes a daily cap, however many senders there are, and goes on the next day', async () => {
    const mailbox = await all.createMailbox({ fromAddress: 'capped@seller.example', dailyCap: 25 })
    const planned = await all.plan(...Array.from({ length: 60 }, () => ({ mailboxId: mailbox.id })))
    await Promise.all(Array.from({ length: 4 }, () => all.delivery.sendDueMessages(all.platform.ctx())))
    await all.platform.worker.idle()
    const sent = () => planned.filter((one) => sentTo(one.messageId) > 0).length
    expect(sent()).toBe(25)
    all.platform.clock.advance({ hours: 24 })
    await all.platform.worker.idle()
    expect(sent()).toBe(50)
    all.platform.clock.advance({ hours: 24 })
    await all.platform.worker.idle()
    expect(sent()).toBe(60)
  })

  it('sends inside the mailbox window of its own time zone only', async () => {
    // A Friday, 16:00 UTC: 17:00 in Berlin, where the window has just closed.
    all.platform.clock.set(Temporal.Instant.from('2026-01-16T16:00:00Z'))
    const mailbox = await all.createMailbox({ fromAddress: 'window@seller.example', window: nine })
    const [{ messageId } = { messageId: '' }] = await all.plan({ mailboxId: mailbox.id })
    await all.platform.worker.idle()
    expect((await all.find(messageId)).state).toBe('planned')
    all.platform.clock.set(Temporal.Instant.from('2026-01-19T07:59:00Z'))
    await all.platform.worker.idle()
    expect((await all.find(messageId)).state).toBe('planned')
    all.platform.clock.set(Temporal.Instant.from('2026-01-19T08:00:00Z'))
    await all.platform.worker.idle()
    expect((await all.find(messageId)).state).toBe('sent')
  })

  it('cancels for good, and holds by any filter but none', async () => {
    const enrollmentId = all.platform.ctx().ids.next()
    const [one] = await all.plan({ enrollmentId, sendAt: all.platform.clock.now().add({ hours: 3 }) })
    await all.platform.ctx().transaction(async (ctx) => {
      expect(await all.delivery.cancelMessages(ctx, { enrollmentIds: [enrollmentId], reason: 'stopped' })).toEqual([
        one!.messageId,
      ])
      expect(await all.delivery.releaseMessages(ctx, { messageIds: [one!.messageId] })).toEqual([])
      await expect(all.delivery.holdMessages(ctx, { reason: 'all of them' })).rejects.toThrow('Which messages?')
    })
  })

  it('returns what a dead sender had claimed, and doubts what it was sending', async () => {
    const [claimed, sending] = await all.plan(
      ...Array.from({ length: 2 }, () => ({ sendAt: all.platform.clock.now().add({ hours: 1 }) })),
    )
    const leave = (id: string, state: string) =>
      all.platform.ctx().transaction((ctx) =>
        ctx.db
          .updateTable('delivery.messages')
          .set({ state, lease_until: new Date(Date.now() - 1000), attempt_id: ctx.ids.next() })
          .where('id', '=', id)
          .execute(),
      )
    await leave(claimed!.messageId, 'claimed')
    await leave(sending!.messageId, 'sending')
    await all.delivery.sendDueMessages(all.platform.ctx())
    expect((await all.find(claimed!.messageId)).state).toBe('planned')
    expect(await all.find(sending!.messageId)).toMatchObject({ state: 'in_doubt', stateReason: 'sender_died' })
    expect(await all.factNames()).toContainEqual(
      expect.objectContaining({ name: 'message.in_doubt', messageId: sending!.messageId }),
    )
  })

  it('holds what was planned for a mailbox that is deleted', async () => {
    const mailbox = await all.createMailbox({ fromAddress: 'gone@seller.example' })
    const [{ messageId } = { messageId: '' }] = await all.plan({
      mailboxId: mailbox.id,
      sendAt: all.platform.clock.now().add({ hours: 1 }),
    })
    await all.delivery.deleteMailbox(all.platform.ctx(), mailbox.id)
    expect(await all.find(messageId)).toMatchObject({ state: 'held', stateReason: 'mailbox_deleted' })
  })

  it('keeps passwords sealed at rest', async () => {
    const { rows } = await all.platform.db.systemWork((db) => sql`select * from delivery.mailboxes`.execute(db))
    expect(JSON.stringify(rows)).not.toContain('correct horse')
  })
})
