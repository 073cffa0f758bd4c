import { condition as schema } from '@lanyard/contract/outreach-steps.ts'
import { describe, expect, it } from 'vitest'
import { findFlowFaults, judgeCondition, type Known, type Past, scoreEngagement } from './condition.ts'

const past = (step: number, more: Partial<Past> = {}): Past => ({
  ...{ step, outcome: 'sent', taskOutcome: null, opened: false, clicked: false },
  ...more,
})

const fields: Known['fields'] = {
  'contact.title': 'Head of Marketing',
  'contact.department': 'marketing',
  'contact.seniority': 'head',
  'contact.decision_maker': true,
  'contact.status': 'new',
  'contact.language': null,
  'contact.email': 'ada@acorn.example',
  'contact.linkedin': null,
  'contact.phone': null,
  'company.name': 'Acorn',
  'company.country': 'DE',
  'company.industry': null,
  'event.name': 'Lantern Conf',
  'event.city': 'Bristol',
  'event.country': 'GB',
  'event.online': false,
  'event.days_to_start': 12,
  'sponsorship.tier': 'Gold',
  engagement: 35,
}

const judge = (written: unknown, known: Partial<Known> = {}) => {
  const judged = judgeCondition(schema.parse(written), { answered: false, past: [], fields, ...known })
  return judged.holds ? 'holds' : judged.because
}

describe('engagement', () => {
  it.each([
    [0, { answered: false, past: [past(1)] }],
    [25, { answered: false, past: [past(1, { opened: true }), past(2, { opened: true })] }],
    [60, { answered: false, past: [past(1, { opened: true }), past(2, { clicked: true })] }],
    [100, { answered: true, past: [past(1, { opened: true, clicked: true })] }],
  ])('is %i', (score, known) => expect(scoreEngagement(known)).toBe(score))
})

describe('a condition', () => {
  const cases: [string, object, Partial<Known>, string][] = [
    [
      'on a click of any step',
      { rules: [{ when: 'clicked' }] },
      { past: [past(1), past(2, { clicked: true })] },
      'holds',
    ],
    [
      'on a click of another step',
      { rules: [{ when: 'clicked', step: 1 }] },
      { past: [past(2, { clicked: true })] },
      'clicked step 1',
    ],
    ['on no click', { rules: [{ when: 'clicked', is: false }] }, { past: [past(1, { clicked: true })] }, 'not clicked'],
    ['on no answer', { rules: [{ when: 'answered', is: false }] }, {}, 'holds'],
    [
      'on no answer where there is one',
      { rules: [{ when: 'answered', is: false }] },
      { answered: true },
      'not answered',
    ],
    [
      'on how a call went',
      { rules: [{ when: 'outcome', step: 1, in: ['voicemail', 'no_answer'] }] },
      { past: [past(1, { outcome: 'done', taskOutcome: 'voicemail' })] },
      'holds',
    ],
    [
      'on a call that was not made',
      { rules: [{ when: 'outcome', step: 1, in: ['talked'] }] },
      {},
      'outcome of step 1 is talked',
    ],
    [
      'on a skipped step',
      { rules: [{ when: 'step', step: 1, is: 'skipped' }] },
      { past: [past(1, { outcome: 'skipped' })] },
      'holds',
    ],
    [
      'on a field, whatever its case',
      { rules: [{ field: 'sponsorship.tier', op: 'equals', value: ' gold' }] },
      {},
      'holds',
    ],
    ['on a part of a field', { rules: [{ field: 'contact.title', op: 'contains', value: 'marketing' }] }, {}, 'holds'],
    ['on a yes', { rules: [{ field: 'contact.decision_maker', op: 'equals', value: true }] }, {}, 'holds'],
    [
      'on a number that is reached',
      { rules: [{ field: 'event.days_to_start', op: 'at_least', value: 12 }] },
      {},
      'holds',
    ],
    [
      'on a number that is not reached',
      { rules: [{ field: 'event.days_to_start', op: 'at_most', value: 7 }] },
      {},
      'event.days_to_start at_most 7',
    ],
    ['on what is not known', { rules: [{ field: 'contact.phone', op: 'known' }] }, {}, 'contact.phone known'],
    ['on what should not be known', { rules: [{ field: 'contact.phone', op: 'unknown' }] }, {}, 'holds'],
    [
      'on an unknown number',
      { rules: [{ field: 'contact.phone', op: 'at_most', value: 5 }] },
      {},
      'contact.phone at_most 5',
    ],
    [
      'on an unknown field that differs',
      { rules: [{ field: 'contact.language', op: 'differs', value: 'de' }] },
      {},
      'holds',
    ],
    [
      'on all of several, naming those that fail',
      {
        rules: [
          { when: 'clicked' },
          { when: 'answered', is: false },
          { field: 'event.online', op: 'equals', value: true },
        ],
      },
      {},
      'clicked, event.online equals true',
    ],
    [
      'on any of several',
      { match: 'any', rules: [{ when: 'clicked' }, { field: 'company.country', op: 'equals', value: 'DE' }] },
      {},
      'holds',
    ],
    [
      'on any of several that all fail',
      { match: 'any', rules: [{ when: 'clicked' }, { when: 'answered' }] },
      {},
      'clicked, answered',
    ],
  ]
  it.each(cases)('%s', (_, written, known, expected) => expect(judge(written, known)).toBe(expected))
})

describe('the ways through a sequence', () => {
  const faults = (...steps: object[]) =>
    findFlowFaults(
      steps.map((step, index) => ({
        ...step,
        number: index + 1,
        condition: 'condition' in step ? schema.parse(step.condition) : undefined,
      })),
    ).map((one) => one.at)

  const clicked = { rules: [{ when: 'clicked' }] }
  const cases: [string, object[], string[]][] = [
    ['may lead forward', [{ thenStep: 3 }, { condition: { ...clicked, otherwise: 3 } }, {}], []],
    ['may lead to the end', [{ thenStep: 3 }, {}], []],
    ['never lead back', [{}, { thenStep: 1 }], ['steps.1.thenStep']],
    ['never lead to themselves', [{}, { condition: { ...clicked, otherwise: 2 } }], ['steps.1.condition.otherwise']],
    ['never lead past the end', [{ thenStep: 4 }, {}], ['steps.0.thenStep']],
    ['look back only', [{ condition: { rules: [{ when: 'clicked', step: 1 }] } }], ['steps.0.condition.rules.0.step']],
    ['rest on opens alone only when told to', [{ condition: { rules: [{ when: 'opened' }] } }], ['steps.0.condition']],
    [
      'rest on opens no more by way of engagement',
      [{ condition: { rules: [{ field: 'engagement', op: 'at_least', value: 25 }] } }],
      ['steps.0.condition'],
    ],
    [
      'may rest on engagement that takes a click or an answer',
      [{ condition: { rules: [{ field: 'engagement', op: 'at_least', value: 35 }] } }],
      [],
    ],
    ['may rest on opens when told to', [{ condition: { rules: [{ when: 'opened' }], opensAlone: true } }], []],
    [
      'may ask for opens beside something else',
      [{ condition: { rules: [{ when: 'opened' }, { when: 'clicked', is: false }] } }],
      [],
    ],
    [
      'do not rest on opens as one of several',
      [{ condition: { ...clicked, match: 'any', rules: [{ when: 'opened' }, { when: 'clicked' }] } }],
      ['steps.0.condition'],
    ],
  ]
  it.each(cases)('%s', (_, steps, expected) => expect(faults(...steps)).toEqual(expected))
})
