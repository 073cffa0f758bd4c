import { engagementWeights, isAboutOpens } from '@lanyard/contract/engagement.ts'
import type { condition, conditionFields, rule } from '@lanyard/contract/outreach-steps.ts'
import type { z } from 'zod'

export type Condition = z.output<typeof condition>
export type Rule = z.output<typeof rule>
export type Field = (typeof conditionFields)[number]

/** How an earlier step went. */
export type Past = {
  step: number
  outcome: 'sent' | 'done' | 'skipped'
  /** Of a task. */
  taskOutcome: string | null
  opened: boolean
  clicked: boolean
}

/** What conditions are asked of; a field that is not known is null. */
export type Known = {
  answered: boolean
  past: readonly Past[]
  fields: Record<Field, string | number | boolean | null>
}

/** Whether a condition holds; where it fails, the rule that it failed on, in words of the condition itself. */
export function judgeCondition(
  condition: Condition,
  known: Known,
): { holds: true } | { holds: false; because: string } {
  const failed = condition.rules.filter((one) => !holds(one, known))
  const passes = condition.match === 'all' ? failed.length === 0 : failed.length < condition.rules.length
  return passes ? { holds: true } : { holds: false, because: failed.map(describeRule).join(', ') }
}

function holds(rule: Rule, { answered, past, fields }: Known): boolean {
  if ('field' in rule) return fits(rule, fields[rule.field])
  if (rule.when === 'answered') return answered === rule.is
  if (rule.when === 'step') return past.some((one) => one.step === rule.step && one.outcome === rule.is)
  if (rule.when === 'outcome') {
    return past.some((one) => one.step === rule.step && rule.in.some((outcome) => outcome === one.taskOutcome))
  }
  const meant = past.filter((one) => rule.step === undefined || one.step === rule.step)
  return meant.some((one) => (rule.when === 'clicked' ? one.clicked : one.opened)) === rule.is
}

/** How much the messages of an enrollment moved its contact: 0 to 100. */
export const scoreEngagement = ({ answered, past }: Pick<Known, 'answered' | 'past'>): number =>
  (past.some((one) => one.opened) ? engagementWeights.opened : 0) +
  (past.some((one) => one.clicked) ? engagementWeights.clicked : 0) +
  (answered ? engagementWeights.answered : 0)

type FieldRule = Extract<Rule, { field: Field }>

/** What is not known differs from everything, and fits nothing else. */
function fits(rule: FieldRule, value: string | number | boolean | null): boolean {
  if (!('value' in rule)) return (value !== null) === (rule.op === 'known')
  if (value === null) return rule.op === 'differs'
  const [one, other] = [folded(value), folded(rule.value)]
  if (rule.op === 'equals') return one === other
  if (rule.op === 'differs') return one !== other
  if (rule.op === 'contains') return one.includes(other)
  const [number, limit] = [Number(value), Number(rule.value)]
  return rule.op === 'at_least' ? number >= limit : number <= limit
}

const folded = (value: string | number | boolean): string => String(value).trim().toLowerCase()

function describeRule(rule: Rule): string {
  if ('field' in rule) return [rule.field, rule.op, 'value' in rule ? rule.value : ''].join(' ').trim()
  if (rule.when === 'outcome') return `outcome of step ${rule.step} is ${rule.in.join(' or ')}`
  if (rule.when === 'step') return `step ${rule.step} ${rule.is}`
  const of = rule.when !== 'answered' && rule.step !== undefined ? ` step ${rule.step}` : ''
  return `${rule.is ? '' : 'not '}${rule.when}${of}`
}

export type FlowFault = { at: string; problem: string }

type Flowing = { number: number; condition?: Condition | undefined; thenStep?: number | undefined }

/** What is wrong with the ways through a sequence: they only lead forward, and look back only. */
export const findFlowFaults = (steps: readonly Flowing[]): FlowFault[] =>
  steps.flatMap(({ number, condition, thenStep }) => {
    const at = `steps.${number - 1}`
    return [
      ...wrongWay(`${at}.thenStep`, thenStep, number, steps.length),
      ...wrongWay(`${at}.condition.otherwise`, condition?.otherwise, number, steps.length),
      ...(condition?.rules ?? []).flatMap((rule, index) =>
        'step' in rule && rule.step !== undefined && rule.step >= number
          ? [{ at: `${at}.condition.rules.${index}.step`, problem: 'is not an earlier step' }]
          : [],
      ),
      ...(condition && restsOnOpens(condition)
        ? [
            {
              at: `${at}.condition`,
              problem: 'rests on opens alone, which machines make too; say opensAlone if you mean it',
            },
          ]
        : []),
    ]
  })

function wrongWay(at: string, to: number | undefined, from: number, count: number): FlowFault[] {
  if (to === undefined || (to > from && to <= count + 1)) return []
  return [{ at, problem: to > from ? 'is past the end' : 'leads back: only a later step can follow' }]
}

/** With `any`, one rule on opens is enough to decide; with `all`, only where there is no other. */
function restsOnOpens({ match, rules, opensAlone }: Condition): boolean {
  const opens = rules.filter(isAboutOpens).length
  if (opens === 0 || opensAlone) return false
  return match === 'any' || opens === rules.length
}
