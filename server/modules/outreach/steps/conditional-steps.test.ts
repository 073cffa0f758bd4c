import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listTasks } from '../store/tasks.ts'
import { finishTasks } from '../tasks/finish-tasks.ts'
import { type NewTestSequence, startTestOutreach, type TestOutreach } from '../test-outreach.ts'

describe('steps with a condition', () => {
  let outreach: TestOutreach
  let contactId: string
  beforeAll(async () => {
    outreach = await startTestOutreach()
  })
  afterAll(() => outreach.platform.close())
  beforeEach(() => outreach.reset())

  const email = { kind: 'email' as const, subject: 'Hello', body: 'Hello {{ contact.first_name }}', delayDays: 2 }
  const first = { ...email, delayDays: 0 }
  const clicked = { rules: [{ when: 'clicked' as const }] }
  const begin = async (...steps: NewTestSequence['steps']) => {
    contactId = (await outreach.begin({ steps })).contactId
  }
  const messages = () => outreach.messagesTo(contactId)
  const planned = () => messages().map((one) => one.step)
  const passes = () => outreach.passes(contactId)
  const goOn = async (days = 5) => {
    outreach.platform.clock.advance({ hours: 24 * days })
    await outreach.plan()
  }

  it('are done where it holds when their time has come', async () => {
    await begin(first, { ...email, condition: clicked })
    await outreach.send(contactId)
    Object.assign(messages()[0]!, { firstClickedAt: new Date() })
    await goOn()
    expect(planned()).toEqual([1, 2])
  })

  it('are skipped with the reason where it fails', async () => {
    await begin(first, { ...email, condition: clicked }, email)
    await outreach.send(contactId)
    await goOn()
    expect(planned()).toEqual([1])
    expect(await passes()).toEqual(['1 sent', '2 skipped condition: clicked'])
    await goOn()
    expect(planned()).toEqual([1, 3])
  })

  it('lead to another step where it fails, and past a branch where they are done', async () => {
    const branching = [first, { ...email, condition: { ...clicked, otherwise: 4 }, thenStep: 5 }, email, email, email]
    await begin(...branching)
    await outreach.send(contactId)
    await goOn()
    await goOn()
    expect(planned()).toEqual([1, 4])

    await begin(...branching)
    await outreach.send(contactId)
    Object.assign(messages()[0]!, { firstClickedAt: new Date() })
    await goOn()
    await outreach.send(contactId)
    await goOn()
    expect(planned()).toEqual([1, 2, 5])
  })

  it('end the sequence where they lead past its last step', async () => {
    await begin({ ...first, condition: { ...clicked, otherwise: 3 } }, email)
    expect(await outreach.state(contactId)).toMatchObject({ status: 'finished' })
    expect(planned()).toEqual([])
  })

  it('can ask how a task went', async () => {
    const call = { kind: 'call' as const, subject: 'Call', body: 'Call {{ contact.first_name }}' }
    const missed = { rules: [{ when: 'outcome' as const, step: 1, in: ['no_answer' as const] }] }
    await begin(call, { ...email, condition: missed })
    const { items } = await outreach
      .ctx()
      .transaction((trx) => listTasks(trx, { contactIds: [contactId], sort: 'dueAt', limit: 1 }))
    await finishTasks(outreach.deps, outreach.ctx(), [items[0]!.id], { state: 'done', outcome: 'no_answer' })
    await goOn()
    expect(planned()).toEqual([2])
  })

  it('can ask for what is known of contact and event', async () => {
    const soon = { field: 'event.days_to_start' as const, op: 'at_most' as const, value: 3 }
    const today = outreach.platform.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
    Object.assign(outreach.world.event, { startsOn: today.add({ days: 3 }).toString(), endsOn: '2999-01-01' })
    await begin({ ...first, condition: { rules: [soon] } })
    expect(planned()).toEqual([1])
    outreach.world.contact = { ...outreach.world.contact, department: 'sales' }
    const marketing = { field: 'contact.department' as const, op: 'equals' as const, value: 'Marketing' }
    await begin({ ...first, condition: { rules: [marketing] } })
    expect(await passes()).toEqual(['1 skipped condition: contact.department equals Marketing'])
  })

  it('are refused when they lead back or rest on opens alone', async () => {
    await expect(begin(first, { ...email, thenStep: 1 })).rejects.toMatchObject({ code: 'invalid_request' })
    const opened = { rules: [{ when: 'opened' as const }] }
    await expect(begin(first, { ...email, condition: opened })).rejects.toThrow(/opens alone/)
  })
})
