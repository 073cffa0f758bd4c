import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { capOf, domainOf, noLimits, usualLimits } from './limits.ts'
import { listUsedDomains } from './store/limits.ts'
import { startDelivery, type TestDelivery } from './test-delivery.ts'

describe('the domain an address counts for', () => {
  const cases: [string, string | undefined, number | null][] = [
    ['ada@acorn.example', 'acorn.example', 20],
    ['ada@Berlin.Acorn.co.uk', 'acorn.co.uk', 20],
    ['ada@gmail.com', 'gmail.com', null],
    ['ada@localhost', 'localhost', 20],
  ]
  it.each(cases)('of %s is %s, which takes %s a day', (address, domain, cap) => {
    expect(domainOf(address)).toBe(domain)
    expect(capOf(usualLimits, domain!)).toBe(cap)
  })

  it('may have a cap of its own where anybody may have an address', () => {
    expect(capOf({ ...usualLimits, freeMailDomainCap: 300 }, 'gmail.com')).toBe(300)
  })
})

describe('the cap of a recipient’s domain', () => {
  let all: TestDelivery
  beforeAll(async () => {
    all = await startDelivery()
  })
  afterAll(() => all.close())
  beforeEach(() => {
    all.sink.received.splice(0)
    all.platform.clock.advance({ hours: 48 })
  })

  const cap = (companyDomainCap: number | null, more = {}) =>
    all.delivery.changeLimits(all.platform.ctx(), { ...noLimits, companyDomainCap, ...more })
  const to = (many: number, domain: string, more = {}) =>
    Array.from({ length: many }, (_, n) => ({ toAddress: `reader${n}@${domain}`, ...more }))
  const send = async () => {
    await all.delivery.sendDueMessages(all.platform.ctx())
    await all.platform.worker.idle()
  }
  const sentTo = (domain: string) => all.sink.received.filter((one) => one.to.endsWith(domain)).length
  const used = () => {
    const today = all.platform.clock.now().toString().slice(0, 10)
    return all.platform.ctx().transaction((trx) => listUsedDomains(trx, today, 1))
  }

  it('is never passed, however many senders claim at once and from however many mailboxes', async () => {
    const other = await all.createMailbox({ fromAddress: 'second@seller.example' })
    await cap(7)
    await all.plan(...to(15, 'acorn.example', { mailboxId: all.mailbox.id }))
    await all.plan(...to(15, 'mail.acorn.example', { mailboxId: other.id }), ...to(30, 'birch.example'))
    await Promise.all(Array.from({ length: 6 }, send))
    expect([sentTo('acorn.example'), sentTo('birch.example')]).toEqual([7, 7])
    expect(await used()).toEqual([
      { domain: 'acorn.example', used: 7 },
      { domain: 'birch.example', used: 7 },
    ])
  })

  it('lets what goes elsewhere pass what waits, and that go on the next day by itself', async () => {
    await cap(2)
    // More than one claim takes at a time stand before the others.
    await all.plan(...to(150, 'cedar.example'))
    const others = await all.plan(...to(1, 'dogwood.example'), ...to(1, 'elm.example'))
    await send()
    expect([sentTo('cedar.example'), sentTo('dogwood.example'), sentTo('elm.example')]).toEqual([2, 1, 1])
    expect(await all.find(others[0]!.messageId)).toMatchObject({ state: 'sent' })
    all.platform.clock.advance({ hours: 24 })
    await expect.poll(() => sentTo('cedar.example'), { timeout: 10_000 }).toBe(4)
    await cap(null)
    await expect.poll(() => sentTo('cedar.example'), { timeout: 20_000 }).toBe(150)
  })

  it('gives a place back that was claimed and not used', async () => {
    await cap(1)
    all.sink.misbehave = () => ({ at: 'rcpt', code: 451 })
    const [first] = await all.plan(...to(1, 'fir.example'))
    await send()
    expect(await all.find(first!.messageId)).toMatchObject({ state: 'planned', tries: 1 })
    expect(await used()).toEqual([])
    all.sink.misbehave = () => undefined
    await all.plan(...to(1, 'fir.example'))
    await send()
    expect(sentTo('fir.example')).toBe(1)
    expect(await used()).toEqual([{ domain: 'fir.example', used: 1 }])
    await cap(null)
  })

  it('does not bind where anybody may have an address, unless it is told to', async () => {
    await cap(1)
    await all.plan(...to(4, 'gmail.com'))
    await send()
    expect(sentTo('gmail.com')).toBe(4)
    await cap(1, { freeMailDomainCap: 2 })
    await all.plan(...to(4, 'gmx.de'))
    await send()
    expect(sentTo('gmx.de')).toBe(2)
    const full = async (freeMailDomainCap: number) =>
      (await cap(1, { freeMailDomainCap })).fullToday.map((one) => one.domain)
    expect(await full(2)).toContain('gmx.de')
    expect(await full(5)).not.toContain('gmx.de')
    await cap(null)
  })
})
