import type { Ctx } from '#platform/context.ts'
import { tidy } from './arrival.ts'
import type { InboxDeps } from './deps.ts'
import { followIntent } from './follow-intent.ts'
import { factOf, type Mail } from './mail.ts'
import { type Classification, findMails, lockSender, setClassification } from './store/mails.ts'
import { classifyMail, readMail } from './understand/index.ts'

/** Says what an answer means, and replaces the conservative stop by what follows from that. */
export async function understandReply(deps: InboxDeps, ctx: Ctx, mailId: string): Promise<void> {
  const mail = await ctx.transaction((ctx) => findUnread(ctx, mailId))
  if (!mail?.rawKey) return
  const said = await classify(mail, await deps.blobs.get(mail.rawKey))
  await ctx.commit(async (ctx) => {
    await lockSender(ctx, mail)
    // A person may have been faster, or the mail was erased.
    if (!(await findUnread(ctx, mailId))) return
    await setClassification(ctx, mailId, said)
    await followIntent(deps, ctx, { ...mail, ...said })
    const { kind, intent, returnOn } = said
    await ctx.announce([{ name: 'reply.classified', ...factOf(mail), kind, intent, returnOn }])
  })
}

async function findUnread(trx: Parameters<typeof findMails>[0], id: string): Promise<Mail | undefined> {
  const [mail] = await findMails(trx, [id])
  return mail && !mail.classifiedAt && !mail.erasedAt ? mail : undefined
}

async function classify(mail: Mail, raw: Uint8Array): Promise<Classification> {
  const read = await readMail(raw)
  // A return day without a year or month counts from the day of writing.
  const receivedAt = Temporal.Instant.fromEpochMilliseconds(mail.receivedAt.getTime())
  const meaning = classifyMail({ ...read, date: read.date ?? receivedAt.toZonedDateTimeISO('UTC') })
  return {
    kind: meaning.kind === 'auto_reply' ? 'auto_reply' : 'reply',
    intent: meaning.intent ?? 'neutral',
    confidence: meaning.confidence,
    because: meaning.because.slice(0, 20).map((reason) => tidy(reason, 300)),
    returnOn: meaning.returnOn ?? null,
    referralName: meaning.referral?.name ? tidy(meaning.referral.name, 300) : null,
    referralEmail: meaning.referral?.email ? tidy(meaning.referral.email, 320).toLowerCase() : null,
    overruledBy: null,
  }
}
