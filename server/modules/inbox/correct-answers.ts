import type { Ctx, Trx } from '#platform/context.ts'
import type { InboxDeps } from './deps.ts'
import { correctAnswered } from './store/conversations.ts'
import { findConversationsOf, listMailIdsOf } from './store/mails.ts'

type Deps = Pick<InboxDeps, 'delivery'>

/** An answer that was called off or failed is none: its conversation waits again. */
export async function followLostAnswers(deps: Deps, ctx: Ctx, messageIds: readonly string[]): Promise<void> {
  await ctx.commit(async (ctx) => {
    const answered = await deps.delivery.findAnswered(ctx, messageIds)
    if (answered.size === 0) return
    const conversations = await findConversationsOf(ctx, [...answered.values()])
    await correctAnswers(deps, ctx, [...new Set(conversations.values())])
  })
}

/** Says anew when each of these conversations was last answered. */
export async function correctAnswers(deps: Deps, trx: Trx, conversationIds: readonly string[]): Promise<void> {
  const mails = await listMailIdsOf(trx, conversationIds)
  const ofMail = new Map(mails.map((mail) => [mail.id, mail.conversationId]))
  const ours = await deps.delivery.listThread(trx, { messageIds: [], mailIds: [...ofMail.keys()], limit: 10_000 })
  const latest = new Map<string, Date>()
  for (const { answersMailId, createdAt, state } of ours) {
    const id = answersMailId ? ofMail.get(answersMailId) : undefined
    if (!id || state === 'failed') continue
    const known = latest.get(id)
    if (!known || known < createdAt) latest.set(id, createdAt)
  }
  await correctAnswered(
    trx,
    conversationIds.map((id) => ({ id, at: latest.get(id) ?? null })),
  )
}
