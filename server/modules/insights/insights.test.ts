import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestPlatform, type TestPlatform } from '../../../test/platform.ts'
import { createInsights, type InsightsDeps } from './index.ts'

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`

describe('the funnel', () => {
  // Counting asks no other module.
  const insights = createInsights({} as InsightsDeps)
  let platform: TestPlatform
  beforeAll(async () => {
    platform = await startTestPlatform({ listeners: insights.listeners })
  })
  afterAll(() => platform.close())

  const counts = async (range = {}) => {
    await platform.worker.idle()
    const funnel = await insights.getFunnel(platform.ctx(), range)
    return Object.fromEntries(funnel.stages.filter((one) => one.count > 0).map((one) => [one.stage, one.count]))
  }

  it('counts a company once, however many events it sponsors', async () => {
    await platform.ctx().transaction((trx) =>
      trx.announce([
        { name: 'sponsorship.found', sponsorshipId: id(1), eventId: id(2), companyId: id(3) },
        { name: 'sponsorship.found', sponsorshipId: id(4), eventId: id(5), companyId: id(3) },
      ]),
    )
    expect(await counts()).toEqual({ sponsorship: 2, company: 1 })
  })

  it('leaves out what machines opened, and answers that are not positive from the positive ones', async () => {
    const message = { messageId: id(6), contactId: id(7) }
    const reply = { replyId: id(8), contactId: id(7), companyId: null, messageId: id(6), returnOn: null }
    await platform.ctx().transaction((trx) =>
      trx.announce([
        { name: 'message.opened', ...message, machine: true },
        { name: 'message.clicked', ...message, machine: false },
        { name: 'reply.classified', ...reply, kind: 'reply', intent: 'not_now' },
        { name: 'reply.classified', ...reply, kind: 'auto_reply', intent: 'out_of_office', contactId: id(9) },
      ]),
    )
    expect(await counts()).toEqual({ sponsorship: 2, company: 1, clicked: 1, replied: 1 })
  })

  it('takes back what no person opened or clicked after all, from the day it was counted on', async () => {
    const message = { messageId: id(20), contactId: id(7) }
    const say = (...names: ('message.opened' | 'message.open_withdrawn' | 'message.click_withdrawn')[]) =>
      platform
        .ctx()
        .transaction((trx) => trx.announce(names.map((name) => ({ name, ...message, machine: false }) as never)))
    const before = await counts()
    const day = { from: '2026-01-05', to: '2026-01-05' }
    await say('message.opened')
    expect(await counts(day)).toEqual({ ...before, opened: 1 })
    platform.clock.advance({ hours: 24 })
    // Told twice it is taken back once, and what was never counted takes nothing away.
    await say('message.open_withdrawn', 'message.click_withdrawn')
    await say('message.open_withdrawn')
    expect(await counts(day)).toEqual(before)
    expect(await counts()).toEqual(before)
    // A person opens it later: that counts, and when all is said together the last counts.
    await say('message.open_withdrawn', 'message.opened')
    expect(await counts({ from: '2026-01-06' })).toEqual({ opened: 1 })
    await say('message.opened', 'message.open_withdrawn')
    expect(await counts()).toEqual(before)
    platform.clock.set(Temporal.Instant.from('2026-01-05T09:00:00Z'))
  })

  it('answers for the days asked for, by the domain clock', async () => {
    platform.clock.advance({ hours: 48 })
    await platform.ctx().transaction((trx) => trx.announce([{ name: 'event.promoted', eventId: id(10) }]))
    expect(await counts({ from: '2026-01-07' })).toEqual({ event: 1 })
    expect(await counts({ to: '2026-01-06' })).toEqual({ sponsorship: 2, company: 1, clicked: 1, replied: 1 })
  })

  it('shows one organisation nothing of another', async () => {
    const other = platform.jobs.contextFor('019a0000-0000-7000-8000-00000000ffff', { kind: 'system', id: 'test' })
    expect((await insights.getFunnel(other, {})).stages.every((one) => one.count === 0)).toBe(true)
  })
})
