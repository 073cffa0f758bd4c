import { newSequence, sequenceDefinition } from '@lanyard/contract/outreach.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listTasks } from '../store/tasks.ts'
import { type NewTestSequence, startTestOutreach, type TestOutreach } from '../test-outreach.ts'
import { defineSequence, draftFromFile } from './define-sequence.ts'
import { createSequence, editSequence } from './edit-sequence.ts'
import { moveToVersion } from './move-to-version.ts'
import type { Sequence } from './sequence.ts'

describe('versions of a sequence', () => {
  let outreach: TestOutreach
  let sequenceId: string
  let contactId: string
  beforeAll(async () => {
    outreach = await startTestOutreach()
  })
  afterAll(() => outreach.platform.close())

  const email = { kind: 'email' as const, subject: 'Hello', body: 'Hello {{ contact.first_name }}' }
  const follow = { ...email, delayDays: 3, delayUnit: 'calendar' as const }
  beforeEach(async () => {
    outreach.reset()
    ;({ sequenceId, contactId } = await outreach.begin({ steps: [email, follow] }))
  })

  const edit = (steps: NewTestSequence['steps']) =>
    editSequence(outreach.deps, outreach.ctx(), sequenceId, { steps: newSequence.parse({ name: 'x', steps }).steps })
  const move = (ids?: string[]) => moveToVersion(outreach.deps, outreach.ctx(), sequenceId, ids)
  const pass = (days: number) => outreach.platform.clock.advance({ hours: 24 * days })
  const subjects = () =>
    outreach.messagesTo(contactId).flatMap((one) => (one.state === 'cancelled' ? [] : [one.subject]))
  const state = () => outreach.state(contactId)

  it('are kept by those who run until the end, whatever is changed meanwhile', async () => {
    await outreach.send(contactId)
    await edit([email, { ...follow, subject: 'Other' }, { ...email, subject: 'More' }])
    pass(3)
    await outreach.plan()
    await outreach.send(contactId)
    expect(subjects()).toEqual(['Hello', 'Re: Hello'])
    expect(await state()).toMatchObject({ status: 'finished', version: 1 })
  })

  it('are changed for those who are moved, who go on where they were', async () => {
    await outreach.send(contactId)
    await edit([email, { ...follow, subject: 'Other', delayDays: 5 }])
    expect(await move()).toEqual({ version: 2, moved: 1, finished: 0 })
    pass(4)
    await outreach.plan()
    expect(subjects()).toEqual(['Hello'])
    pass(1)
    await outreach.plan()
    expect(subjects()).toEqual(['Hello', 'Re: Other'])
  })

  it('make anew what is on its way and has not left', async () => {
    await edit([{ ...email, subject: 'Other' }, follow])
    expect(await move()).toMatchObject({ moved: 1 })
    await outreach.plan()
    expect(outreach.messagesTo(contactId).map((one) => [one.state, one.stateReason])).toEqual([
      ['cancelled', 'version_changed'],
      ['planned', null],
    ])
    expect(subjects()).toEqual(['Other'])
  })

  it('leave what may have left, which then goes on with the new steps', async () => {
    outreach.world.cancellable = false
    await edit([email, { ...follow, subject: 'Other' }])
    await move()
    await outreach.plan()
    await outreach.send(contactId)
    pass(3)
    await outreach.plan()
    expect(subjects()).toEqual(['Hello', 'Re: Other'])
  })

  it('put a task of the old steps away for the step of the new ones', async () => {
    const call = { kind: 'call' as const, subject: 'Call', body: 'Ask' }
    ;({ sequenceId, contactId } = await outreach.begin({ steps: [call] }))
    await edit([{ ...call, subject: 'Ring' }])
    await move()
    await outreach.plan()
    const { items } = await outreach
      .ctx()
      .transaction((trx) => listTasks(trx, { contactIds: [contactId], sort: 'dueAt', limit: 5 }))
    expect(items.map((one) => `${one.title} ${one.state}`).sort()).toEqual(['Call cancelled', 'Ring open'])
  })

  it('finish those for whom there is no step left, and move nobody twice', async () => {
    await outreach.send(contactId)
    await edit([email])
    const { id } = await state()
    expect(await move([outreach.ctx().ids.next()])).toMatchObject({ moved: 0 })
    expect(await move([id])).toEqual({ version: 2, moved: 1, finished: 1 })
    expect(await move()).toMatchObject({ moved: 0 })
    expect(await state()).toMatchObject({ status: 'finished' })
  })

  it('are written to a file from which the same sequence can be drafted', async () => {
    const steps = [
      { ...email, anchor: { of: 'start' as const, days: -21 } },
      { ...follow, condition: { rules: [{ when: 'clicked' as const }], otherwise: 3 }, thenStep: 4 },
      { kind: 'call' as const, subject: 'Call', body: 'Ask', patienceDays: 2 },
    ]
    const made = await createSequence(outreach.deps, outreach.ctx(), newSequence.parse({ name: 'File', steps }))
    const define = (one: Sequence) => outreach.ctx().transaction((trx) => defineSequence(outreach.deps, trx, one))
    const file = JSON.parse(JSON.stringify(await define(made)))
    expect(file).not.toHaveProperty('id')
    const again = await draftFromFile(outreach.deps, outreach.ctx(), sequenceDefinition.parse(file))
    expect(await define(again)).toEqual(await define(made))
    expect(again.steps).toEqual(made.steps)
    expect(again.id).not.toBe(made.id)
  })
})
