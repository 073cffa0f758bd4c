import type { FactOf } from '@lanyard/contract/facts/index.ts'
import type { Ctx } from '#platform/context.ts'
import { markBounced, type StatusStep, stepStatus } from './store/change-contacts.ts'

type Answer = FactOf<'reply.classified' | 'message.clicked' | 'bounce.received'>

/** Keeps status and address in step with what comes back: a click engages, a reply responds, who has left is disqualified. */
export async function noteAnswers(ctx: Ctx, facts: Answer[]): Promise<void> {
  const bounces = facts.flatMap((fact) =>
    fact.name === 'bounce.received' && fact.hard && fact.contactId
      ? [{ contactId: fact.contactId, reason: 'bounced' }]
      : [],
  )
  await ctx.commit(async (ctx) => {
    await stepStatus(ctx, facts.flatMap(stepOf))
    await markBounced(ctx, bounces)
  })
}

/** Which step a fact is worth; machines and automatic answers are nobody's interest. */
export function stepOf(fact: Answer): StatusStep[] {
  if (fact.name === 'bounce.received' || !fact.contactId) return []
  const { contactId } = fact
  if (fact.name === 'message.clicked') return fact.machine ? [] : [{ contactId, status: 'engaged', reason: 'clicked' }]
  if (fact.intent === 'left_company') return [{ contactId, status: 'disqualified', reason: 'left_company' }]
  return fact.kind === 'reply' ? [{ contactId, status: 'responded', reason: fact.intent }] : []
}
