import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findBlackouts } from '../store/blackouts.ts'
import { startTestOutreach, type TestOutreach } from '../test-outreach.ts'
import { changeBlackouts } from './change-blackouts.ts'

/** The clock begins on Monday, 5 January 2026, and moves on from test to test. */
describe('blackout days', () => {
  let outreach: TestOutreach
  beforeAll(async () => {
    outreach = await startTestOutreach()
  })
  afterAll(() => outreach.platform.close())
  beforeEach(async () => {
    outreach.reset()
    await set()
  })

  const set = (...days: { from: string; to: string; name: string | null }[]) =>
    changeBlackouts(outreach.deps, outreach.ctx(), days)
  const email = { kind: 'email' as const, subject: 'Hello', body: 'Hello {{ contact.first_name }}' }
  const follow = { ...email, delayDays: 1, delayUnit: 'calendar' as const }
  const day = (ahead: number) =>
    outreach.platform.clock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ days: ahead }).toString()
  const one = (ahead: number, name: string | null = null, to = ahead) => ({ from: day(ahead), to: day(to), name })
  const sendDay = (contactId: string) => outreach.messagesTo(contactId).at(-1)?.sendAt.toString().slice(0, 10)

  it('have nothing planned on them, and the plan says so', async () => {
    await set(one(0, 'Company day'))
    const { contactId } = await outreach.begin({ steps: [email] })
    expect(sendDay(contactId)).toBe(day(1))
    expect(outreach.messagesTo(contactId)[0]!.reasons.at(-1)).toMatch(
      /moved from \w+day, Company day \(blackout day\): inside/,
    )
  })

  it('are days of the recipient’s country too, where it has a public holiday', async () => {
    Object.assign(outreach.world.company, { country: 'DE' })
    await outreach.platform.clock.advance({
      hours: outreach.platform.clock.now().until('2026-04-06T09:00:00Z').total('hours'),
    })
    const { contactId } = await outreach.begin({ steps: [email] })
    expect(sendDay(contactId)).toBe('2026-04-07')
    expect(outreach.messagesTo(contactId)[0]!.reasons.at(-1)).toMatch('moved from Monday, Easter Monday in Germany')
  })

  it('have what is planned on them called off and made again for another day at once', async () => {
    const { contactId } = await outreach.begin({ steps: [email] })
    const other = await outreach.begin({ steps: [email] })
    await outreach.send(other.contactId)
    await set(one(0))
    await outreach.plan()
    expect(outreach.messagesTo(contactId).map((message) => [message.state, message.stateReason])).toEqual([
      ['cancelled', 'blackout_day'],
      ['planned', null],
    ])
    expect(sendDay(contactId)).toBe(day(1))
    expect(outreach.messagesTo(other.contactId).map((message) => message.state)).toEqual(['sent'])
  })

  it('leave what is planned on other days as it is, told by the recipient’s own calendar', async () => {
    Object.assign(outreach.world.contact, { timeZone: 'Pacific/Auckland' })
    const { contactId } = await outreach.begin({ steps: [email] })
    const there = outreach.messagesTo(contactId)[0]!.sendAt.toZonedDateTimeISO('Pacific/Auckland').toPlainDate()
    await set({ from: there.add({ days: 1 }).toString(), to: there.add({ days: 1 }).toString(), name: null })
    expect(outreach.messagesTo(contactId)[0]).toMatchObject({ state: 'planned' })
    await set({ from: there.toString(), to: there.toString(), name: null })
    expect(outreach.messagesTo(contactId)[0]).toMatchObject({ state: 'cancelled' })
  })

  it('make a step wait until two days before it can go, and let it go earlier when they are taken away', async () => {
    await set(one(0, 'Summer closing', 9))
    const { contactId } = await outreach.begin({ steps: [email] })
    expect(outreach.messagesTo(contactId)).toEqual([])
    const waiting = await outreach.state(contactId)
    expect(waiting).toMatchObject({ status: 'active', reason: 'free_day' })
    expect(waiting.dueAt?.toISOString().slice(0, 10)).toBe(day(8))
    await set()
    await outreach.plan()
    expect(sendDay(contactId)).toBe(day(0))
    expect(await outreach.state(contactId)).toMatchObject({ reason: null })
  })

  it('let steps on days of the event stand', async () => {
    Object.assign(outreach.world.event, { startsOn: day(1), endsOn: day(2) })
    const { contactId } = await outreach.begin({ steps: [{ ...email, anchor: { of: 'start', days: 0 } }] })
    await set(one(0, 'At the venue', 3))
    await outreach.plan()
    expect(outreach.messagesTo(contactId).map((message) => message.state)).toEqual(['planned'])
    const at = outreach.messagesTo(contactId)[0]!.sendAt.toZonedDateTimeISO('Europe/Berlin')
    expect(at.toPlainDate().toString()).toBe(day(1))
  })

  it('are kept as they were set, in order', async () => {
    await set(one(20, 'Later', 22), one(10))
    expect(await outreach.ctx().transaction(findBlackouts)).toEqual([one(10), one(20, 'Later', 22)])
    expect(await outreach.begin({ steps: [email, follow] })).toBeDefined()
  })
})
