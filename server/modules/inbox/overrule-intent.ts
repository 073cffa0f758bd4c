import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { consequenceOf } from './consequence.ts'
import type { InboxDeps } from './deps.ts'
import { followIntent } from './follow-intent.ts'
import { factOf, type Intent, type Mail } from './mail.ts'
import { findMails, listOtherIntents, lockSender, setClassification } from './store/mails.ts'

/**
 * A person says what an answer means: what followed from the earlier meaning is taken back where no other answer asks for it, and the
 * fact is told again. A suppressed address stays suppressed: that only a person lifts, on purpose.
 */
export async function overruleIntent(
  deps: InboxDeps,
  ctx: Ctx,
  mailId: string,
  said: { intent: Intent; returnOn: string | null },
): Promise<Mail> {
  const known = await ctx.transaction((ctx) => getAnswer(ctx, mailId))
  return ctx.commit(async (ctx) => {
    await lockSender(ctx, known)
    const mail = await getAnswer(ctx, mailId)
    if (mail.overruledBy && mail.intent === said.intent && mail.returnOn === said.returnOn) return mail
    const kind = kindFor(said.intent, mail.kind)
    await setClassification(ctx, mailId, {
      ...mail,
      ...said,
      kind,
      confidence: 1,
      because: ['a person said so'],
      overruledBy: `${ctx.actor.kind}:${ctx.actor.id}`,
    })
    if (mail.intent) await takeBack(deps, ctx, mail, mail.intent, said.intent)
    await followIntent(deps, ctx, { ...mail, intent: said.intent })
    await ctx.announce([{ name: 'reply.classified', ...factOf(mail), kind, ...said }])
    return getAnswer(ctx, mailId)
  })
}

async function getAnswer(trx: Trx, id: string): Promise<Mail> {
  const [mail] = await findMails(trx, [id])
  if (!mail || mail.erasedAt) throw new AppError('not_found', { detail: 'There is no such mail.' })
  if (mail.kind !== 'reply' && mail.kind !== 'auto_reply') {
    throw new AppError('conflict', { detail: `This mail is no answer (${mail.kind}), so it has no intent.` })
  }
  return mail
}

/** People write of their absence too; all else that only a machine or only a person can mean says which of them wrote. */
function kindFor(intent: Intent, known: Mail['kind']): 'reply' | 'auto_reply' {
  if (intent === 'auto_reply') return 'auto_reply'
  const either = intent === 'out_of_office' || intent === 'left_company'
  return either && known === 'auto_reply' ? 'auto_reply' : 'reply'
}

export async function takeBack(deps: InboxDeps, trx: Trx, mail: Mail, before: Intent, now: Intent): Promise<void> {
  const [old, next] = [consequenceOf(before), consequenceOf(now)]
  const others = (await listOtherIntents(trx, mail, mail.id)).map((one) => ({ ...one, ...consequenceOf(one.intent) }))
  const ofContact = others.filter((one) => one.contactId === mail.contactId)
  if (mail.contactId && old.contact && ![next, ...ofContact].some((one) => one.contact === old.contact)) {
    const subject = { kind: 'contact', value: mail.contactId } as const
    await deps.compliance.liftStops(trx, { subject, reason: old.contact })
  }
  const reason = old.company?.reason
  if (mail.companyId && reason && ![next, ...others].some((one) => one.company?.reason === reason)) {
    await deps.compliance.liftStops(trx, { subject: { kind: 'company', value: mail.companyId }, reason })
  }
}
