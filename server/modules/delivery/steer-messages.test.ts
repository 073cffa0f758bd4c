import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composePage } from './compose/compose-message.ts'
import { editMessage } from './edit-message.ts'
import { type Act, steerMessages } from './steer-messages.ts'
import { countMessages, listMessages } from './store/list-messages.ts'
import { startDelivery, type TestDelivery } from './test-delivery.ts'

describe('what a person decides about messages', () => {
  let all: TestDelivery
  beforeAll(async () => {
    all = await startDelivery()
  })
  afterAll(() => all.close())

  const later = () => all.platform.clock.now().add({ hours: 3 })
  const plan = async (...messages: Parameters<TestDelivery['plan']>) =>
    (await all.plan(...messages.map((one) => ({ sendAt: later(), ...one })))).map((one) => one.messageId)
  const steer = (act: Act, ids: string[], more: { reason?: string; asBefore?: boolean } = {}) =>
    all.platform.ctx().transaction((trx) => steerMessages(all, trx, act, { ids, ...more }))
  const stateOf = async (id: string) => {
    const { state, stateReason } = await all.find(id)
    return `${state} ${stateReason ?? ''}`.trim()
  }

  it('is said for each of them, with why not', async () => {
    const [waiting, gap, nobody, planned] = await plan(
      { held: 'needs_approval' },
      { held: 'needs_approval', text: 'Hello {{ contact.first_name }}' },
      { held: 'needs_approval', toAddress: null },
      {},
    )
    const unknown = all.platform.ctx().ids.next()
    expect(await steer('approve', [waiting!, gap!, nobody!, planned!, unknown])).toEqual([
      { id: waiting, ok: true },
      { id: gap, ok: false, reason: 'unfinished_text' },
      { id: nobody, ok: false, reason: 'no_address' },
      { id: planned, ok: false, reason: 'wrong_state' },
      { id: unknown, ok: false, reason: 'not_found' },
    ])
    expect(await stateOf(waiting!)).toBe('planned')
  })

  it('can be taken back: approval, release, hold and cancellation leave everything as it was', async () => {
    const [approved, held, planned] = await plan({ held: 'needs_approval' }, { held: 'evidence_lapsed' }, {})
    await steer('approve', [approved!])
    await steer('release', [held!])
    await steer('hold', [approved!, held!], { asBefore: true })
    expect([await stateOf(approved!), await stateOf(held!)]).toEqual(['held needs_approval', 'held evidence_lapsed'])

    const three = [approved!, held!, planned!]
    await steer('cancel', three)
    expect(await Promise.all(three.map(stateOf))).toEqual(Array(3).fill('cancelled by_hand'))
    await steer('restore', three, { asBefore: true })
    expect(await Promise.all(three.map(stateOf))).toEqual(['held needs_approval', 'held evidence_lapsed', 'planned'])
    expect(await all.factNames()).toContainEqual(
      expect.objectContaining({ name: 'message.restored', messageId: planned }),
    )
  })

  it('restores nothing that was not called off by hand', async () => {
    const [id] = await plan({})
    await all.platform
      .ctx()
      .transaction((trx) => all.delivery.cancelMessages(trx, { messageIds: [id!], reason: 'out_of_office' }))
    expect(await steer('restore', [id!])).toEqual([{ id, ok: false, reason: 'wrong_state' }])
  })

  it('never sends a text with a gap, however it was let go', async () => {
    const [id] = await plan({ text: 'Hello {{ contact.first_name }}', sendAt: all.platform.clock.now() })
    await all.platform.worker.idle()
    expect(await stateOf(id!)).toBe('held unfinished_text')
  })

  it('closes a gap by an edit, which then waits for approval and keeps what was said before', async () => {
    const [id] = await plan({
      held: 'unresolved_variable:contact.title',
      text: 'As {{ contact.title }}',
      html: '<p>As {{ contact.title }}</p>',
    })
    await editMessage(all, all.platform.ctx(), id!, { text: 'As a reader' })
    expect(await all.find(id!)).toMatchObject({ text: 'As a reader', html: null, stateReason: 'needs_approval' })
    const { items } = await all.platform
      .ctx()
      .transaction(async (trx) => ({ items: await trx.db.selectFrom('compliance.changes').selectAll().execute() }))
    expect(items.find((one) => one.record_id === id && one.action === 'edit')).toMatchObject({
      before: { text: 'As {{ contact.title }}' },
      after: { text: 'As a reader' },
    })
  })

  it('refuses to edit what is not on its way any more, and says what to do', async () => {
    const [id] = await plan({})
    await steer('cancel', [id!])
    await expect(editMessage(all, all.platform.ctx(), id!, { text: 'x' })).rejects.toMatchObject({
      code: 'conflict',
      details: { hint: expect.stringContaining('another message') },
    })
  })
})

describe('the outbox', () => {
  let all: TestDelivery
  beforeAll(async () => {
    all = await startDelivery()
    const at = (hours: number) => all.platform.clock.now().add({ hours })
    await all.plan(
      { toName: 'Ada Birch', subject: 'The booth', sendAt: at(3) },
      { toName: 'Ben 100% Cole', subject: 'The pier', sendAt: at(1), held: 'needs_approval' },
      { toName: 'Cleo Dunn', toAddress: 'cleo@dunn.example', subject: 'The quay', sendAt: at(2), held: 'no_mailbox' },
    )
  })
  afterAll(() => all.close())

  const inside = <T>(work: Parameters<ReturnType<TestDelivery['platform']['ctx']>['transaction']>[0]) =>
    all.platform.ctx().transaction(work) as Promise<T>
  const names = async (query: object) => {
    const { items } = await inside<{ items: { toName: string }[] }>((trx) =>
      listMessages(trx, { sort: 'sendAt', limit: 50, ...query }),
    )
    return items.map((one) => one.toName.split(' ')[0])
  }

  it('is sorted by hour, searched by name, address and subject, and narrowed', async () => {
    expect(await names({})).toEqual(['Ben', 'Cleo', 'Ada'])
    expect(await names({ sort: '-sendAt' })).toEqual(['Ada', 'Cleo', 'Ben'])
    expect(await names({ search: 'birch' })).toEqual(['Ada'])
    expect(await names({ search: 'dunn.example' })).toEqual(['Cleo'])
    expect(await names({ search: 'PIER' })).toEqual(['Ben'])
    expect(await names({ search: '100%' })).toEqual(['Ben'])
    expect(await names({ state: ['held', 'failed'] })).toEqual(['Ben', 'Cleo'])
    expect(await names({ heldFor: 'no_mailbox' })).toEqual(['Cleo'])
    expect(await names({ from: '2026-01-05T11:00:00Z', to: '2026-01-05T12:00:00Z' })).toEqual(['Cleo'])
    expect(await names({ to: '2026-01-05' })).toHaveLength(3)
  })

  it('is read page by page without losing or repeating a row', async () => {
    const first = await inside<{ items: { toName: string }[]; next: string }>((trx) =>
      listMessages(trx, { sort: 'sendAt', limit: 2 }),
    )
    expect(first.items).toHaveLength(2)
    expect(await names({ limit: 2, after: first.next })).toEqual(['Ada'])
  })

  it('counts each state, and held ones by reason, up to a limit', async () => {
    const count = (most: number) =>
      inside<Awaited<ReturnType<typeof countMessages>>>((trx) => countMessages(trx, {}, most))
    expect(await count(100)).toMatchObject({
      states: { planned: 1, held: 2, sent: 0 },
      held: [
        { reason: 'needs_approval', count: 1 },
        { reason: 'no_mailbox', count: 1 },
      ],
    })
    expect((await count(1)).states.held).toBe(1)
  })

  it('shows a message as its recipient sees it, with nothing that reports back', () => {
    const page = composePage(
      { text: 'See https://seller.example/tour', html: null, dataNote: 'From a list <of> ours.' },
      'Berthline Ltd., 14 Chandlers Row, Bristol',
    )
    expect(page).toContain('href="https://seller.example/tour"')
    expect(page).toContain('14 Chandlers Row')
    expect(page).toContain('&lt;of&gt;')
    expect(page).not.toMatch(/<img|\/t\/[oc]\/|\/u\//)
  })
})
