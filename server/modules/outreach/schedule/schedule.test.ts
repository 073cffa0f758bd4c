import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeBlackouts } from '../calendar/change-blackouts.ts'
import type { Step } from '../sequences/step.ts'
import { startTestOutreach, type TestOutreach } from '../test-outreach.ts'
import { type Course, forecastSteps } from './forecast-steps.ts'
import { listSchedule } from './list-schedule.ts'

const email = (number: number, more: Partial<Step> = {}): Step => ({
  ...{ number, kind: 'email', delayDays: 3, delayUnit: 'calendar', subject: 'A', body: 'B' },
  ...more,
})

describe('a forecast', () => {
  const monday = Temporal.Instant.from('2026-03-02T08:00:00Z')
  const course: Course = {
    ...{ window: { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] }, zone: 'UTC', event: undefined },
    ...{ steps: [], next: 1, from: monday, lastAt: undefined, minGapHours: 24 },
  }
  const days = (more: Partial<Course>, until = '2026-04-01T00:00:00Z') =>
    forecastSteps({ ...course, ...more }, Temporal.Instant.from(until)).map(
      ({ step, at }) => `${step} ${at.toString().slice(5, 10)}`,
    )
  const cases: [string, Partial<Course>, string[]][] = [
    [
      'goes step by step, by their days and the window',
      { steps: [email(1), email(2), email(3)] },
      ['1 03-02', '2 03-05', '3 03-09'],
    ],
    [
      'passes tasks over as if they were done on their day',
      { steps: [email(1), email(2, { kind: 'call' }), email(3)] },
      ['1 03-02', '3 03-09'],
    ],
    ['follows branches', { steps: [email(1, { thenStep: 3 }), email(2), email(3)] }, ['1 03-02', '3 03-05']],
    [
      'leaves out what would be skipped, and goes on behind it',
      { steps: [email(1, { anchor: { of: 'start', days: -5 } }), email(2)] },
      ['2 03-05'],
    ],
    [
      'passes free days over',
      { steps: [email(1)], freeDay: (day) => (day.toString() < '2026-03-05' ? 'a blackout day' : undefined) },
      ['1 03-05'],
    ],
  ]
  it.each(cases)('%s', (_, more, expected) => expect(days(more)).toEqual(expected))

  it('ends with the days that are asked for', () =>
    expect(days({ steps: [email(1), email(2)] }, '2026-03-05T00:00:00Z')).toEqual(['1 03-02']))
})

describe('the schedule', () => {
  let outreach: TestOutreach
  beforeAll(async () => {
    outreach = await startTestOutreach()
  })
  afterAll(() => outreach.platform.close())
  beforeEach(() => outreach.reset())

  const step = { kind: 'email' as const, subject: 'Hello', body: 'Hello {{ contact.first_name }}' }
  const follow = { ...step, delayDays: 4, delayUnit: 'calendar' as const }
  const show = async (asked = {}) => {
    const { items } = await outreach.ctx().transaction((trx) => listSchedule(outreach.deps, trx, asked))
    return items.map(({ kind, at, step }) => `${kind} ${step} ${at.slice(0, 10)}`)
  }
  const day = (ahead: number) =>
    outreach.platform.clock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ days: ahead }).toString()

  it('shows what is planned and what would follow, and changes nothing', async () => {
    const { contactId } = await outreach.begin({ steps: [step, follow, follow] })
    const expected = [`planned 1 ${day(0)}`, `forecast 2 ${day(4)}`, `forecast 3 ${day(8)}`]
    expect(await show()).toEqual(expected)
    expect(await show({ from: day(1), to: day(5) })).toEqual([expected[1]])
    expect(outreach.messagesTo(contactId)).toHaveLength(1)
    await outreach.send(contactId)
    expect(await show()).toEqual(expected.slice(1))
    await changeBlackouts(outreach.deps, outreach.ctx(), [{ from: day(4), to: day(5), name: null }])
    expect((await show())[0]).toBe(`forecast 2 ${day(6)}`)
  })
})
