import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { takeUpRestored } from '../enrollments/restore-enrollments.ts'
import { stopWaiting } from '../enrollments/stop-waiting.ts'
import { eventId, startTestOutreach, type TestOutreach } from '../test-outreach.ts'
import { retimeSteps } from './retime-steps.ts'

/** The clock moves on through 2026 from test to test, so each says when its event is. */
describe('steps anchored to the event', () => {
  let outreach: TestOutreach
  beforeAll(async () => {
    outreach = await startTestOutreach()
  })
  afterAll(() => outreach.platform.close())
  beforeEach(() => outreach.reset())

  const email = { kind: 'email' as const, subject: 'Hello', body: 'Hello {{ contact.first_name }}' }
  const before = (days: number) => ({ ...email, anchor: { of: 'start' as const, days: -days } })
  const today = () => outreach.platform.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  const setEvent = (days: number) => {
    const startsOn = today().add({ days }).toString()
    Object.assign(outreach.world.event, { startsOn, endsOn: startsOn })
  }
  const pass = (days: number) => outreach.platform.clock.advance({ hours: 24 * days })
  const sendDays = () => outreach.world.messages.map((one) => one.sendAt.toString().slice(0, 10))
  const moved = () => retimeSteps(outreach.deps, outreach.ctx(), [eventId], 'event_moved')

  it('wait for their day, and are made two days ahead at most', async () => {
    setEvent(30)
    const wanted = today().add({ days: 20 }).toString()
    const { contactId } = await outreach.begin({ steps: [before(10)] })
    expect(outreach.world.messages).toEqual([])
    expect((await outreach.state(contactId)).dueAt?.toISOString().slice(0, 10)).toBe(
      Temporal.PlainDate.from(wanted).subtract({ days: 2 }).toString(),
    )
    pass(19)
    await outreach.plan()
    expect(sendDays()).toEqual([wanted])
    expect(outreach.world.messages[0]).toMatchObject({ state: 'planned' })
  })

  it('move with the event while they wait', async () => {
    setEvent(30)
    await outreach.begin({ steps: [before(10)] })
    setEvent(12)
    await moved()
    await outreach.plan()
    expect(sendDays()).toEqual([today().add({ days: 2 }).toString()])
  })

  it('are called off and made again when the event moves after they were made', async () => {
    setEvent(11)
    const { contactId } = await outreach.begin({ steps: [before(10)] })
    setEvent(40)
    await moved()
    await outreach.plan()
    expect(outreach.world.messages.map((one) => one.stateReason)).toEqual(['event_moved'])
    expect((await outreach.state(contactId)).status).toBe('active')
    pass(29)
    await outreach.plan()
    expect(sendDays().at(-1)).toBe(today().add({ days: 1 }).toString())
    expect(outreach.world.messages.at(-1)).toMatchObject({ step: 1, state: 'planned' })
  })

  it('leave alone what was sent already when the event moves', async () => {
    setEvent(10)
    const { contactId } = await outreach.begin({ steps: [before(10)] })
    await outreach.send(contactId)
    setEvent(60)
    await moved()
    await outreach.plan()
    expect(outreach.world.messages).toHaveLength(1)
    expect((await outreach.state(contactId)).status).toBe('finished')
  })

  it('are skipped with the reason when their day has passed, and the next step goes on', async () => {
    setEvent(5)
    const { contactId } = await outreach.begin({ steps: [before(21), before(3)] })
    await outreach.plan()
    expect(await outreach.passes(contactId)).toEqual(['1 skipped anchor_passed'])
    pass(1)
    await outreach.plan()
    expect(outreach.world.messages.map((one) => one.step)).toEqual([2])
    expect(outreach.world.messages[0]).toMatchObject({ subject: 'Hello', inReplyTo: null })
  })

  it('are called off when a person approves too late, and skipped', async () => {
    setEvent(10)
    const { contactId } = await outreach.begin({ approvalRequired: true, steps: [before(10)] })
    expect(outreach.world.messages[0]).toMatchObject({ state: 'held', stateReason: 'needs_approval' })
    pass(2)
    await outreach.plan()
    expect(outreach.world.messages[0]).toMatchObject({ state: 'cancelled', stateReason: 'anchor_passed' })
    expect(await outreach.passes(contactId)).toEqual(['1 skipped anchor_passed'])
    expect((await outreach.state(contactId)).status).toBe('finished')
  })

  it('are called off while the event is in doubt, and made again once it is confirmed', async () => {
    setEvent(11)
    const { contactId } = await outreach.begin({ steps: [before(10)] })
    Object.assign(outreach.world.event, { doubt: 'moved' })
    await retimeSteps(outreach.deps, outreach.ctx(), [eventId], 'event_doubted')
    await outreach.plan()
    expect(outreach.world.messages.map((one) => one.stateReason)).toEqual(['event_doubted'])
    expect(await outreach.state(contactId)).toMatchObject({ status: 'active', reason: 'event_doubted' })
    Object.assign(outreach.world.event, { doubt: null })
    await retimeSteps(outreach.deps, outreach.ctx(), [eventId], null)
    await outreach.plan()
    expect(outreach.world.messages.map((one) => one.state)).toEqual(['cancelled', 'planned'])
  })

  it('do not hold back what says nothing of a doubtful event', async () => {
    Object.assign(outreach.world.event, { doubt: 'cancelled' })
    const { contactId } = await outreach.begin({ steps: [email] })
    expect(outreach.messagesTo(contactId)).toHaveLength(1)
    const speaking = await outreach.begin({ steps: [{ ...email, body: 'See you at {{ event.name }}' }] })
    expect(outreach.messagesTo(speaking.contactId)).toEqual([])
  })

  it('stay called off when somebody takes back too late that they were', async () => {
    setEvent(10)
    const { contactId } = await outreach.begin({ steps: [before(10)] })
    const [message] = outreach.messagesTo(contactId)
    const { deps, ctx } = outreach
    Object.assign(message!, { state: 'cancelled', stateReason: 'by_hand' })
    await stopWaiting(deps, ctx(), [message!.id], { state: 'cancelled', reason: 'message_cancelled' })
    expect(await outreach.state(contactId)).toMatchObject({ status: 'stopped' })
    pass(3)
    Object.assign(message!, { state: 'held', stateReason: 'restored' })
    await takeUpRestored(ctx(), [message!.id])
    await outreach.plan()
    expect(message).toMatchObject({ state: 'cancelled', stateReason: 'anchor_passed' })
    expect(await outreach.passes(contactId)).toEqual(['1 skipped anchor_passed'])
  })

  it('count as sent when they had left before their day was over', async () => {
    setEvent(10)
    const { contactId } = await outreach.begin({ steps: [before(10)] })
    outreach.world.cancellable = false
    pass(2)
    await outreach.plan()
    await outreach.send(contactId)
    expect(await outreach.passes(contactId)).toEqual(['1 sent'])
  })

  it('keep the minimum gap to the message before, or are skipped', async () => {
    setEvent(10)
    const { contactId } = await outreach.begin({ minGapHours: 48, steps: [email, before(9)] })
    await outreach.send(contactId)
    await outreach.plan()
    expect(await outreach.passes(contactId)).toEqual(['1 sent', '2 skipped too_soon_after_message'])
  })
})
