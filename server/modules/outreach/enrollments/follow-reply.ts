import type { FactOf } from '@lanyard/contract/facts/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { isTelling, type TellingIntent } from '../replies/reply-rules.ts'
import { removeAbsences, writeAbsence } from '../store/absences.ts'
import { markReplied } from '../store/enrollments.ts'
import { findReplyRules, writeHandover } from '../store/reply-rules.ts'
import { markAnsweredTrials } from '../store/trials.ts'
import { holdEnrollments } from './hold-enrollments.ts'
import { stopEnrollments } from './stop-enrollments.ts'

/** Of answers, for the texts that brought them. */
const meaningOf: Partial<Record<string, 'interested' | 'refused'>> = {
  interested: 'interested',
  meeting_request: 'interested',
  not_interested: 'refused',
  unsubscribe: 'refused',
}

/** When an absent colleague gives no date. */
const absentDays = 7

/**
 * What an answer means for the sequences: an absence holds until the day after the return
 * (what begins later waits as well), an automatic receipt changes nothing, every
 * human answer ends the contact's own sequence, and means for colleagues what the organisation wants (`replies/`).
 */
export async function followReply(deps: OutreachDeps, ctx: Ctx, fact: FactOf<'reply.classified'>): Promise<void> {
  const { contactId, companyId, intent } = fact
  if (!contactId || intent === 'auto_reply') return
  await ctx.commit(async (ctx) => {
    if (intent === 'out_of_office') {
      const until = fact.returnOn
        ? Temporal.PlainDate.from(fact.returnOn).add({ days: 1 }).toZonedDateTime('UTC').toInstant()
        : ctx.clock.now().add({ hours: 24 * absentDays })
      await writeAbsence(ctx, contactId, until)
      await holdEnrollments(deps, ctx, { contactIds: [contactId], until, reason: 'out_of_office' })
      return
    }
    await removeAbsences(ctx, [contactId])
    await markReplied(ctx, contactId)
    await markAnsweredTrials(ctx, contactId, meaningOf[intent] ?? 'other')
    await stopEnrollments(deps, ctx, { contactIds: [contactId], reason: `replied:${intent}` })
    if (companyId && isTelling(intent)) await followForColleagues(deps, ctx, { contactId, companyId, intent })
  })
}

async function followForColleagues(
  deps: OutreachDeps,
  trx: Trx,
  { contactId, companyId, intent }: { contactId: string; companyId: string; intent: TellingIntent },
): Promise<void> {
  const rule = (await findReplyRules(trx))[intent]
  const those = { companyIds: [companyId], reason: `colleague_replied:${intent}` }
  if (rule.act === 'go_on') return
  if (rule.act === 'hand_over') await writeHandover(trx, companyId, contactId)
  if (rule.act !== 'hold') await stopEnrollments(deps, trx, those)
  else await holdEnrollments(deps, trx, { ...those, until: trx.clock.now().add({ hours: 24 * rule.days }) })
}
