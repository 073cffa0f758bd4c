import type { Ctx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { findReplyRules, writeReplyRules } from '../store/reply-rules.ts'
import type { ReplyRules } from './reply-rules.ts'

/** Says what answers mean for colleagues; counts for answers from now on. */
export async function changeReplyRules(
  deps: Pick<OutreachDeps, 'compliance'>,
  ctx: Ctx,
  rules: ReplyRules,
): Promise<ReplyRules> {
  return ctx.commit(async (ctx) => {
    const before = await findReplyRules(ctx)
    await writeReplyRules(ctx, rules)
    await deps.compliance.recordChange(ctx, {
      ...{ table: 'outreach.reply_rules', id: ctx.organisationId, action: 'edit' },
      ...{ before: inWords(before), after: inWords(rules) },
    })
    return rules
  })
}

/** As a person reads it in the history. */
const inWords = (rules: ReplyRules): Record<string, string> =>
  Object.fromEntries(
    Object.entries(rules).map(([intent, rule]) => [
      intent,
      rule.act === 'hold' ? `hold for ${rule.days} days` : rule.act.replace('_', ' '),
    ]),
  )
