import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enrollContacts } from '../enrollments/enroll-contacts.ts'
import { markReplied } from '../store/enrollments.ts'
import { findTouchesOf, writeTouches } from '../store/touches.ts'
import { companyId, startTestOutreach, type TestOutreach } from '../test-outreach.ts'
import { changePolicy } from './change-policy.ts'
import { usualPolicy } from './contact-policy.ts'

describe('the contact policy of an organisation', () => {
  let outreach: TestOutreach
  beforeAll(async () => {
    outreach = await startTestOutreach()
  })
  afterAll(() => outreach.platform.close())
  beforeEach(async () => {
    outreach.reset()
    // What earlier tests left waiting is done, and has left every window by then.
    pass(100)
    await set({})
    await outreach.plan()
    pass(100)
  })

  const open = { personTouches: null, companyTouches: null, cooldownDays: 0 }
  const set = (policy: object) => changePolicy(outreach.deps, outreach.ctx(), { ...usualPolicy, ...open, ...policy })
  const email = { kind: 'email' as const, subject: 'Hello', body: 'Hello {{ contact.first_name }}' }
  const follow = { ...email, delayDays: 1, delayUnit: 'calendar' as const }
  const pass = (days: number) => outreach.platform.clock.advance({ hours: 24 * days })
  const enroll = (sequenceId: string, contactIds: string[], more = {}) =>
    outreach.ctx().transaction((trx) => enrollContacts(outreach.deps, trx, { sequenceId, contactIds, ...more }))
  const id = () => outreach.ctx().ids.next()
  const touches = (contactId: string) => outreach.ctx().transaction((trx) => findTouchesOf(trx, [contactId]))

  it('keeps a step waiting until there is room, and says so', async () => {
    await set({ personTouches: 1, personDays: 5 })
    const { contactId } = await outreach.begin({ steps: [email, follow] })
    await outreach.send(contactId)
    const sentAt = outreach.platform.clock.now()
    pass(1)
    await outreach.plan()
    expect(await outreach.state(contactId)).toMatchObject({
      ...{ status: 'active', reason: 'contact_policy: person_limit', nextStep: 2 },
      dueAt: new Date(sentAt.add({ hours: 24 * 5 }).epochMilliseconds),
    })
    pass(5)
    await outreach.plan()
    expect(outreach.messagesTo(contactId).map((one) => one.step)).toEqual([1, 2])
    expect(await outreach.state(contactId)).toMatchObject({ reason: null })
  })

  it('lets what it held back go when it is changed', async () => {
    await set({ personTouches: 1, personDays: 50 })
    const { contactId } = await outreach.begin({ steps: [email, follow] })
    await outreach.send(contactId)
    pass(1)
    await outreach.plan()
    expect(outreach.messagesTo(contactId)).toHaveLength(1)
    await set({ personTouches: 2, personDays: 50 })
    await outreach.plan()
    expect(outreach.messagesTo(contactId)).toHaveLength(2)
  })

  it('skips an anchored step rather than sending it late', async () => {
    await set({ personTouches: 1, personDays: 5 })
    const startsOn = outreach.platform.clock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ days: 12 }).toString()
    Object.assign(outreach.world.event, { startsOn, endsOn: startsOn })
    const anchored = { ...email, anchor: { of: 'start' as const, days: -10 } }
    const { contactId } = await outreach.begin({ steps: [email, anchored] })
    await outreach.send(contactId)
    pass(1)
    await outreach.plan()
    expect(await outreach.passes(contactId)).toEqual(['1 sent', '2 skipped contact_policy: person_limit'])
  })

  it('takes all people at a company together, whatever sequence they are in', async () => {
    await set({ companyTouches: 2, companyDays: 7 })
    const { contactId, sequenceId } = await outreach.begin({ steps: [email] })
    await outreach.send(contactId)
    const [second, third, fourth] = [id(), id(), id()]
    const dry = await enroll(sequenceId, [second, third], { dryRun: true })
    expect(dry).toMatchObject([{ ok: true }, { ok: false, reason: 'company_limit', until: expect.any(String) }])
    expect(await enroll(sequenceId, [second])).toMatchObject([{ ok: true }])
    await outreach.plan()
    expect(await enroll(sequenceId, [third])).toMatchObject([{ ok: false, reason: 'company_limit' }])
    // By a rule nobody is lost: they are enrolled, and wait.
    expect(await enroll(sequenceId, [fourth], { byRule: true })).toMatchObject([{ ok: true }])
    await outreach.plan()
    expect(outreach.messagesTo(fourth)).toEqual([])
    expect(await outreach.state(fourth)).toMatchObject({ reason: 'contact_policy: company_limit' })
  })

  it('counts one batch of steps one after the other', async () => {
    await set({ companyTouches: 2, companyDays: 7 })
    const { sequenceId, contactId } = await outreach.begin({ steps: [email] })
    const others = [id(), id(), id()]
    await enroll(sequenceId, others, { byRule: true })
    await outreach.plan()
    const planned = [contactId, ...others].flatMap((one) => outreach.messagesTo(one))
    expect(planned).toHaveLength(2)
  })

  it('leaves a person alone for a while after an answer', async () => {
    await set({ cooldownDays: 20 })
    const { contactId, sequenceId } = await outreach.begin({ steps: [email] })
    await outreach.send(contactId)
    await outreach.ctx().transaction((trx) => markReplied(trx, contactId))
    const other = { eventId: id() }
    expect(await enroll(sequenceId, [contactId], other)).toMatchObject([{ ok: false, reason: 'cooling_down' }])
    expect(await enroll(sequenceId, [contactId], { ...other, byRule: true })).toMatchObject([{ ok: false }])
    pass(20)
    expect(await enroll(sequenceId, [contactId], { ...other, dryRun: true })).toMatchObject([{ ok: true }])
  })

  it('counts what was sent, not what was called off', async () => {
    const { contactId } = await outreach.begin({ steps: [email] })
    expect(await touches(contactId)).toHaveLength(1)
    pass(1)
    await outreach.send(contactId)
    const [sent] = await touches(contactId)
    expect(sent!.at).toEqual(outreach.messagesTo(contactId)[0]!.sentAt)
    await outreach
      .ctx()
      .transaction((trx) => writeTouches(trx, [{ id: sent!.id, contactId, companyId, at: trx.clock.now().toString() }]))
    expect(await touches(contactId)).toHaveLength(1)
  })
})
