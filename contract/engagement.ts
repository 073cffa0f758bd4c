/** What an open, a click and an answer count for in `engagement`, which goes from 0 to 100. */
export const engagementWeights = { opened: 25, clicked: 35, answered: 40 } as const

type Rule = { when: string } | { field: string; value?: unknown }

/** Whether opens, which machines make too, can meet a rule: asked of engagement, what they reach without a click or an answer. */
export function isAboutOpens(rule: Rule): boolean {
  if ('when' in rule) return rule.when === 'opened'
  return rule.field === 'engagement' && 'value' in rule && Number(rule.value) <= engagementWeights.opened
}
