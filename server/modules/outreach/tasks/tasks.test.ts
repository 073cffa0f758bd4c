import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { holdEnrollments } from '../enrollments/hold-enrollments.ts'
import { steerEnrollments } from '../enrollments/steer-enrollments.ts'
import { countOpenTasks, listTasks } from '../store/tasks.ts'
import { startTestOutreach, type TestOutreach } from '../test-outreach.ts'
import { finishTasks } from './finish-tasks.ts'
import { reopenTasks } from './reopen-tasks.ts'
import { waitsUntil } from './task.ts'

describe('tasks', () => {
  let outreach: TestOutreach
  let contactId: string

  beforeAll(async () => {
    outreach = await startTestOutreach()
  })
  afterAll(() => outreach.platform.close())
  beforeEach(() => outreach.reset())

  const email = { kind: 'email' as const, subject: 'Hello', body: 'Hello {{ contact.first_name }}' }
  const call = {
    kind: 'call' as const,
    subject: 'Call {{ contact.first_name }}',
    body: 'Ask the {{ contact.title }} of {{ company.name }} about the booth',
  }
  const start = async (...steps: Parameters<TestOutreach['begin']>[0]['steps']) => {
    contactId = (await outreach.begin({ steps })).contactId
  }
  const tasks = async () =>
    (await outreach.ctx().transaction((trx) => listTasks(trx, { contactIds: [contactId], sort: 'dueAt', limit: 50 })))
      .items
  const only = async () => (await tasks()).at(-1)!
  const complete = async (outcome = 'talked') =>
    finishTasks(outreach.deps, outreach.ctx(), [(await only()).id], { state: 'done', outcome })
  const reopen = async (id: string) => (await reopenTasks(outreach.deps, outreach.ctx(), [id])).items[0]!
  const pass = (days: number) => outreach.platform.clock.advance({ hours: 24 * days })
  const messages = () => outreach.messagesTo(contactId)
  const state = () => outreach.state(contactId)

  it('wait for a person with their text, gaps marked, and the sequence waits with them', async () => {
    await start(call, email)
    expect(await only()).toMatchObject({
      ...{ kind: 'call', state: 'open', step: 1, title: 'Call Ada' },
      body: 'Ask the ⟦contact.title⟧ of Acorn about the booth',
    })
    expect(await outreach.ctx().transaction(countOpenTasks)).toEqual({ open: 1, due: 1 })
    pass(3)
    await outreach.plan()
    expect(messages()).toEqual([])
    expect(await state()).toMatchObject({ status: 'active', nextStep: 1, dueAt: null, taskId: (await only()).id })
  })

  it('let the sequence go on when they are done', async () => {
    await start(call, { ...email, delayDays: 2, delayUnit: 'calendar' })
    expect(await complete()).toMatchObject({ items: [{ ok: true }] })
    expect(await only()).toMatchObject({ state: 'done', outcome: 'talked', closedBy: 'system:test' })
    await outreach.plan()
    expect(messages()).toEqual([])
    pass(2)
    await outreach.plan()
    expect(messages()).toMatchObject([{ step: 2, subject: 'Hello', inReplyTo: null }])
    expect(await outreach.passes(contactId)).toEqual(['1 done'])
  })

  it('are done once: a second time is refused', async () => {
    await start(call)
    await complete()
    expect(await complete()).toMatchObject({ items: [{ ok: false, reason: 'wrong_state' }] })
    expect(await state()).toMatchObject({ status: 'finished' })
  })

  it('are skipped when nobody does them in time, and the next step follows', async () => {
    await start({ ...call, patienceDays: 3 }, email)
    pass(4)
    await outreach.plan()
    expect(await only()).toMatchObject({ state: 'skipped', reason: 'nobody_did_it' })
    expect(await outreach.passes(contactId)).toEqual(['1 skipped nobody_did_it'])
    await outreach.plan()
    expect(messages()).toMatchObject([{ step: 2 }])
  })

  it('do not go on with a message that was sent before them, told late', async () => {
    await start(email, call)
    await outreach.send(contactId)
    await outreach.plan()
    await outreach.send(contactId)
    expect(await state()).toMatchObject({ nextStep: 2, taskId: (await only()).id })
  })

  it('are taken back before the next step has left, which is then made once more', async () => {
    await start(call, email)
    await complete()
    await outreach.plan()
    expect(await reopen((await only()).id)).toMatchObject({ ok: true })
    expect(messages().map((one) => one.state)).toEqual(['cancelled'])
    expect(await state()).toMatchObject({ status: 'active', nextStep: 1, taskId: (await only()).id })
    expect(await outreach.passes(contactId)).toEqual([])
    await complete()
    await outreach.plan()
    expect(messages().map((one) => one.state)).toEqual(['cancelled', 'planned'])
  })

  it('are taken back after they had finished the sequence', async () => {
    await start(call)
    await complete()
    expect(await reopen((await only()).id)).toMatchObject({ ok: true })
    expect(await state()).toMatchObject({ status: 'active', nextStep: 1 })
  })

  it('stay done once the next message may have left', async () => {
    await start(call, email)
    await complete()
    await outreach.plan()
    outreach.world.cancellable = false
    const { id } = await only()
    expect(await reopen(id)).toMatchObject({ ok: false, reason: 'gone_on' })
    await outreach.send(contactId)
    expect(await reopen(id)).toMatchObject({ ok: false, reason: 'gone_on' })
    expect(await only()).toMatchObject({ state: 'done' })
  })

  it('are called off with a stop, and put before somebody again when that is taken back', async () => {
    await start(email, call)
    await outreach.send(contactId)
    await outreach.plan()
    const { id } = await state()
    await steerEnrollments(outreach.deps, outreach.ctx(), 'stop', { ids: [id] })
    expect(await only()).toMatchObject({ state: 'cancelled', reason: 'stopped_by_hand' })
    await steerEnrollments(outreach.deps, outreach.ctx(), 'restore', { ids: [id] })
    await outreach.plan()
    expect((await tasks()).map((one) => one.state).sort()).toEqual(['cancelled', 'open'])
    expect(messages()).toHaveLength(1)
  })

  it('are called off by a hold, and put before somebody again after it', async () => {
    await start(call)
    const until = outreach.platform.clock.now().add({ hours: 24 })
    await outreach
      .ctx()
      .transaction((trx) =>
        holdEnrollments(outreach.deps, trx, { contactIds: [contactId], until, reason: 'out_of_office' }),
      )
    expect((await tasks()).map((one) => one.state)).toEqual(['cancelled'])
    pass(2)
    await outreach.plan()
    expect((await tasks()).map((one) => one.state).sort()).toEqual(['cancelled', 'open'])
  })

  it('are not put before anybody while a stop stands against the contact', async () => {
    const stop = { id: '1', subject: { kind: 'contact', value: '' }, reason: 'by_hand', until: null }
    await start(email, call)
    outreach.world.stops = (contact) => [{ ...stop, subject: { kind: 'contact', value: contact } }]
    await outreach.send(contactId)
    await outreach.plan()
    expect(await tasks()).toEqual([])
    expect(await outreach.passes(contactId)).toEqual(['1 sent', '2 skipped stopped: by_hand'])
  })
})

describe('a task', () => {
  const at = Temporal.Instant.from('2026-03-02T09:00:00Z')
  it.each([
    ['a week unless its step says', undefined, null, '2026-03-09T09:00:00Z'],
    ['as long as its step says', 2, null, '2026-03-04T09:00:00Z'],
    ['to the end of the day it is anchored to', undefined, '2026-03-03T00:00:00Z', '2026-03-03T00:00:00Z'],
    ['longer than that day where its step says so', 3, '2026-03-03T00:00:00Z', '2026-03-05T09:00:00Z'],
  ] as const)('waits %s', (_, days, expires, expected) => {
    const expiresAt = expires ? Temporal.Instant.from(expires) : null
    expect(waitsUntil(days, { at, expiresAt }).toString()).toBe(expected)
  })
})
