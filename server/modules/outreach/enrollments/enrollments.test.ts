import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setSequenceStatus } from '../sequences/set-sequence-status.ts'
import { markResumed } from '../store/enrollments.ts'
import { companyId, startTestOutreach, type TestOutreach } from '../test-outreach.ts'
import { renderStep } from '../text/render-step.ts'
import { holdEnrollments } from './hold-enrollments.ts'

describe('enrollments', () => {
  let outreach: TestOutreach
  let sequenceId: string
  let contactId: string

  beforeAll(async () => {
    outreach = await startTestOutreach()
  })
  afterAll(() => outreach.platform.close())

  beforeEach(async () => {
    outreach.reset()
    const step = { kind: 'email' as const, subject: 'Hello', body: 'Hello {{ contact.first_name }}' }
    ;({ sequenceId, contactId } = await outreach.begin({ steps: [step, { ...step, delayDays: 3 }] }))
  })

  const hold = (until: Temporal.Instant | null, reason = 'out_of_office') =>
    outreach.ctx().transaction((trx) => holdEnrollments(outreach.deps, trx, { contactIds: [contactId], until, reason }))
  const state = () => outreach.state(contactId)
  const steps = () => outreach.world.messages.map((one) => one.step)
  const inHours = (hours: number) => outreach.platform.clock.now().add({ hours })
  const pass = (hours: number) => outreach.platform.clock.advance({ hours })

  it('plan a follow-up only business days after the step before was sent', async () => {
    await outreach.plan()
    expect(steps()).toEqual([1])
    await outreach.send()
    pass(24)
    await outreach.plan()
    expect(steps()).toEqual([1])
    pass(24 * 5)
    await outreach.plan()
    expect(steps()).toEqual([1, 2])
  })

  it('plan a step again after a hold when its message had not left', async () => {
    await hold(inHours(1))
    pass(2)
    await outreach.plan()
    expect(outreach.world.messages.map((one) => one.key.split(':').slice(1).join(':'))).toEqual(['1:1', '1:2'])
  })

  it('keep a follow-up in its thread when it is planned again', async () => {
    await outreach.send()
    const [first] = outreach.world.messages
    pass(24 * 6)
    await outreach.plan()
    await hold(inHours(1))
    pass(2)
    await outreach.plan()
    const again = outreach.world.messages.at(-1)!
    expect(outreach.world.messages.map((one) => one.state)).toEqual(['sent', 'cancelled', 'planned'])
    expect(again).toMatchObject({ step: 2, inReplyTo: first!.id, subject: 'Re: Hello' })
  })

  it('never plan a step again whose message may have left', async () => {
    outreach.world.cancellable = false
    await hold(inHours(1))
    pass(2)
    await outreach.plan()
    expect(steps()).toEqual([1])
  })

  it('keep to the day of a follow-up through a short hold', async () => {
    await outreach.send()
    const due = (await state()).dueAt!
    outreach.world.cancellable = false
    await hold(outreach.platform.clock.now().add({ minutes: 1 }))
    outreach.platform.clock.advance({ minutes: 5 })
    await outreach.plan()
    expect(steps()).toEqual([1])
    expect((await state()).dueAt).toEqual(due)
  })

  it('stay paused when an absence would end sooner than the pause', async () => {
    await hold(null, 'paused_by_hand')
    await hold(inHours(1))
    expect(await state()).toMatchObject({ status: 'held', reason: 'paused_by_hand', heldUntil: null })
    await outreach.ctx().transaction((trx) => markResumed(trx, { ids: [] }))
  })

  it('end when their recipient is gone, instead of being due for ever', async () => {
    await outreach.send()
    outreach.world.gone.add(companyId)
    pass(24 * 6)
    await outreach.plan()
    expect(await state()).toMatchObject({ status: 'stopped', reason: 'recipient_gone' })
    const due = await outreach
      .ctx()
      .transaction((trx) =>
        sql`select 1 from outreach.enrollments where status = 'active' and due_at <= ${trx.clock.now().toString()}`.execute(
          trx.db,
        ),
      )
    expect(due.rows).toEqual([])
  })

  it('end with their sequence when it is archived, so that the contact is free again', async () => {
    await setSequenceStatus(outreach.deps, outreach.ctx(), sequenceId, 'archived')
    expect(await state()).toMatchObject({ status: 'stopped', reason: 'sequence_archived' })
  })
})

describe('a template from a member', () => {
  const facts = { contact: {}, company: { name: 'A' }, sender: { name: 'N' }, opening_line: '' } as never
  it('includes no file of the machine', () => {
    expect(renderStep({ subject: 'x', body: "{% render 'package.json' %}" }, facts)).toEqual({
      ok: false,
      reason: 'template_broken',
    })
    expect(renderStep({ subject: 'x', body: "{% include 'package.json' %}" }, facts)).toEqual({
      ok: false,
      reason: 'template_broken',
    })
  })
  it('can not keep the process busy', () => {
    const started = performance.now()
    const rendered = renderStep({ subject: 'x', body: '{% for i in (1..30000000) %}{{ i }}{% endfor %}' }, facts)
    expect(rendered.ok).toBe(false)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
