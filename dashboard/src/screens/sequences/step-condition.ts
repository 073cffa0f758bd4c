import { isAboutOpens } from '@lanyard/contract/engagement.ts'
import type { Step } from '@lanyard/contract/outreach.ts'
import type { conditionFields } from '@lanyard/contract/outreach-steps.ts'
import type { StepDraft } from './words.ts'

export type Condition = NonNullable<Step['condition']>
export type Rule = Condition['rules'][number]
type Field = (typeof conditionFields)[number]

const fieldWords: Record<Field, string> = {
  'contact.title': 'Title',
  'contact.department': 'Department',
  'contact.seniority': 'Seniority',
  'contact.decision_maker': 'Decides there',
  'contact.status': 'Status of the contact',
  'contact.language': 'Language',
  'contact.email': 'E-mail address',
  'contact.linkedin': 'LinkedIn profile',
  'contact.phone': 'Phone number',
  'company.name': 'Company',
  'company.country': 'Country of the company',
  'company.industry': 'Industry',
  'event.name': 'Event',
  'event.city': 'City of the event',
  'event.country': 'Country of the event',
  'event.online': 'Event is online',
  'event.days_to_start': 'Days until the event',
  'sponsorship.tier': 'Sponsorship tier',
  engagement: 'Engagement so far (0 to 100)',
}

/** What a rule may be about: what happened so far, or what is known. */
export const subjects = [
  {
    group: 'What happened so far',
    items: [
      { value: 'clicked', label: 'A link was clicked' },
      { value: 'opened', label: 'A message was opened' },
      { value: 'answered', label: 'An answer came' },
    ],
  },
  { group: 'What is known', items: Object.entries(fieldWords).map(([value, label]) => ({ value, label })) },
]

const happened = [
  { value: 'yes', label: 'yes' },
  { value: 'no', label: 'no, not yet' },
]
const compared = [
  { value: 'equals', label: 'is' },
  { value: 'differs', label: 'is not' },
  { value: 'contains', label: 'contains' },
  { value: 'at_least', label: 'is at least' },
  { value: 'at_most', label: 'is at most' },
  { value: 'known', label: 'is known' },
  { value: 'unknown', label: 'is not known' },
]

export const subjectOf = (rule: Rule): string => ('field' in rule ? rule.field : rule.when)
/** Rules about one step's outcome are written by the API and in files; here they are shown as they stand. */
export const isEditable = (rule: Rule): boolean => 'field' in rule || (rule.when !== 'outcome' && rule.when !== 'step')
export const testsOf = (rule: Rule) => ('field' in rule ? compared : happened)
export const testOf = (rule: Rule): string =>
  'field' in rule ? rule.op : 'is' in rule && rule.is === true ? 'yes' : 'no'
export const valueOfRule = (rule: Rule): string => ('value' in rule ? String(rule.value) : '')

export function aboutSubject(subject: string): Rule {
  if (subject === 'clicked' || subject === 'opened' || subject === 'answered') return { when: subject, is: true }
  return { field: subject as Field, op: 'known' }
}

export function withTest(rule: Rule, test: string): Rule {
  if (!('field' in rule)) return { ...rule, is: test === 'yes' } as Rule
  if (test === 'known' || test === 'unknown') return { field: rule.field, op: test }
  return { field: rule.field, op: test as 'equals', value: 'value' in rule ? rule.value : '' }
}

/** Limits are numbers; all else is compared as text. */
export function withValue(rule: Rule, text: string): Rule {
  if (!('value' in rule)) return rule
  const isLimit = rule.op === 'at_least' || rule.op === 'at_most'
  return { ...rule, value: isLimit && text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text }
}

/** The step with other rules; without any it always goes. What rests on opens alone says so, as the API wants it. */
export function withRules(step: StepDraft, rules: Rule[], more: Partial<Condition> = {}): StepDraft {
  const { condition, ...rest } = step
  if (rules.length === 0) return rest
  const { opensAlone: _, ...known } = { match: 'all' as const, ...condition, ...more }
  const opensAlone = rules.every(isAboutOpens)
  return { ...rest, condition: { ...known, rules, ...(opensAlone ? { opensAlone } : {}) } }
}

/** "Only if a link was clicked: no, not yet; Title contains sales". */
export function conditionWords({ match, rules, otherwise }: Condition): string {
  const said = rules.map(ruleWords).join(match === 'all' ? ', and ' : ', or ')
  return `Only if ${said}${otherwise ? `; else on with step ${otherwise}` : ''}`
}

export function ruleWords(rule: Rule): string {
  if (!('field' in rule)) {
    if (rule.when === 'outcome') return `step ${rule.step} ended with ${rule.in.join(' or ').replaceAll('_', ' ')}`
    if (rule.when === 'step') return `step ${rule.step} was ${rule.is}`
  }
  const subject = subjects.flatMap(({ items }) => items).find(({ value }) => value === subjectOf(rule))?.label
  const test = testsOf(rule).find(({ value }) => value === testOf(rule))?.label
  return `${subject}${'field' in rule ? '' : ':'} ${test} ${valueOfRule(rule)}`.trim()
}

/**
 * The steps in another order or fewer. What named a step by its number goes on naming that very step; what named one that is gone, or one
 * that it may not name from its new place, is dropped.
 */
export function rearranged(before: readonly StepDraft[], after: readonly StepDraft[]): StepDraft[] {
  const numbers = new Map(before.map((one, at) => [at + 1, after.findIndex((other) => other.key === one.key) + 1]))
  return after.map((step, at) => {
    const number = at + 1
    const later = (named: number | undefined) => {
      const now = named === undefined ? undefined : (numbers.get(named) ?? named)
      return now !== undefined && now > number ? now : undefined
    }
    const { thenStep, condition, ...rest } = step
    const next = later(thenStep)
    const moved = next === undefined ? rest : { ...rest, thenStep: next }
    if (!condition) return moved
    const { otherwise, rules, ...known } = condition
    const kept = rules.flatMap((rule) => {
      if (!('step' in rule) || rule.step === undefined) return [rule]
      const now = numbers.get(rule.step) ?? 0
      return now > 0 && now < number ? [{ ...rule, step: now } as Rule] : []
    })
    const other = later(otherwise)
    const left = {
      ...moved,
      condition: { ...known, rules: kept, ...(other === undefined ? {} : { otherwise: other }) },
    }
    return withRules(left, kept)
  })
}
