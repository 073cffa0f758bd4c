import { describe, expect, it } from 'vitest'
import { judgePolicy, type Touched, usualPolicy } from './contact-policy.ts'

const at = Temporal.Instant.from('2026-03-10T09:00:00Z')
const day = (number: number) => at.add({ hours: 24 * number })
const policy = { ...usualPolicy, personTouches: 2, personDays: 7, companyTouches: 3, companyDays: 7, cooldownDays: 30 }

describe('the contact policy', () => {
  const cases: [string, Partial<Touched>, string][] = [
    ['lets a stranger pass', {}, 'ok'],
    ['lets one touch under the limit pass', { person: [day(-1)] }, 'ok'],
    [
      'refuses past the limit of a person until the oldest leaves the window',
      { person: [day(-1), day(-3)] },
      'person_limit 4',
    ],
    ['forgets what lies before the window', { person: [day(-7), day(-8), day(-1)] }, 'ok'],
    ['counts what is planned for later', { person: [day(1), day(-1)] }, 'person_limit 6'],
    ['waits for enough of them to leave', { person: [day(-5), day(-3), day(-1)] }, 'person_limit 4'],
    ['refuses past the limit of a company', { company: [day(-1), day(-2), day(-3)] }, 'company_limit 4'],
    [
      'cools down after an answer, whatever the counts',
      { repliedAt: day(-10), person: [day(-1), day(-1)] },
      'cooling_down 20',
    ],
    ['waits for somebody who is away', { awayUntil: day(3) }, 'out_of_office 3'],
    ['waits no longer once they are back', { awayUntil: at }, 'ok'],
    ['has cooled down in the end', { repliedAt: day(-30) }, 'ok'],
  ]
  it.each(cases)('%s', (_, touched, expected) => {
    const judged = judgePolicy(policy, { person: [], company: [], repliedAt: undefined, ...touched }, at)
    expect(judged.ok ? 'ok' : `${judged.reason} ${at.until(judged.until).total('hours') / 24}`).toBe(expected)
  })

  it('has no limit where none is set', () => {
    const open = { ...policy, personTouches: null, companyTouches: null, cooldownDays: 0 }
    const touches = Array.from({ length: 100 }, () => day(-1))
    expect(judgePolicy(open, { person: touches, company: touches, repliedAt: day(-1) }, at)).toEqual({ ok: true })
  })
})
