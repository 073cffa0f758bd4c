import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { effectiveCap } from './mailbox.ts'
import { presentMailbox } from './present-mailbox.ts'
import { startDelivery, type TestDelivery } from './test-delivery.ts'

describe('the cap of a mailbox that warms up', () => {
  const warmup = { start: 5, step: 3, beganOn: '2026-01-05' }
  const cases: [string, string, number | null, number][] = [
    ['is small on its first day', '2026-01-05', 50, 5],
    ['grows by the step each day', '2026-01-08', 50, 14],
    ['ends at the daily cap', '2026-03-01', 50, 50],
    ['is never above the daily cap', '2026-01-05', 2, 2],
    ['is that of the first day before it', '2026-01-01', 50, 5],
  ]
  it.each(cases)('%s', (_, day, dailyCap, cap) =>
    expect(effectiveCap({ dailyCap: dailyCap!, warmup }, Temporal.PlainDate.from(day))).toBe(cap),
  )

  it('is the daily cap where there is no warm-up', () =>
    expect(effectiveCap({ dailyCap: 50, warmup: null }, Temporal.PlainDate.from('2026-01-05'))).toBe(50))
})

describe('a mailbox that warms up', () => {
  let all: TestDelivery
  beforeAll(async () => {
    all = await startDelivery()
  })
  afterAll(() => all.close())

  const show = (id: string) => all.platform.ctx().transaction((trx) => presentMailbox(trx, id))

  it('sends what its schedule lets it, more each day, and shows it', async () => {
    const { id } = await all.createMailbox({ fromAddress: 'young@seller.example', warmup: { start: 3, step: 2 } })
    await all.plan(...Array.from({ length: 30 }, () => ({ mailboxId: id })))
    await Promise.all(Array.from({ length: 3 }, () => all.delivery.sendDueMessages(all.platform.ctx())))
    await all.platform.worker.idle()
    expect(all.sink.received).toHaveLength(3)
    expect(await show(id)).toMatchObject({ effectiveCap: 3, usedToday: 3, state: 'full', dailyCap: 1000 })
    all.platform.clock.advance({ hours: 24 })
    await all.platform.worker.idle()
    expect(all.sink.received).toHaveLength(3 + 5)
    const warmup = { start: 3, step: 8, beganOn: '2026-01-05' }
    await all.delivery.editMailbox(all.platform.ctx(), id, { warmup: { start: 3, step: 8 } })
    await all.platform.worker.idle()
    expect(all.sink.received).toHaveLength(3 + 11)
    expect(await show(id)).toMatchObject({ warmup, effectiveCap: 11 })
    await all.delivery.editMailbox(all.platform.ctx(), id, { fromName: 'Young' })
    expect(await show(id)).toMatchObject({ warmup })
    await all.delivery.editMailbox(all.platform.ctx(), id, { warmup: null })
    await all.platform.worker.idle()
    expect(all.sink.received).toHaveLength(30)
    expect(await show(id)).toMatchObject({ warmup: null, effectiveCap: 1000 })
  })

  it('has its whole cap unless somebody says otherwise', async () => {
    expect(await show(all.mailbox.id)).toMatchObject({ warmup: null, effectiveCap: 1000 })
  })
})
