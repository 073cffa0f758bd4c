import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { correctAnswers } from './correct-answers.ts'
import type { InboxDeps } from './deps.ts'
import { findConversationsOf } from './store/mails.ts'

/** Takes an answer back that has not left yet. Throws `conflict` where it has. */
export async function cancelAnswer(
  deps: Pick<InboxDeps, 'compliance' | 'delivery'>,
  ctx: Ctx,
  conversationId: string,
  messageId: string,
): Promise<void> {
  await ctx.commit(async (ctx) => {
    const mailId = (await deps.delivery.findAnswered(ctx, [messageId])).get(messageId)
    const found = mailId ? (await findConversationsOf(ctx, [mailId])).get(mailId) : undefined
    if (found !== conversationId) throw new AppError('not_found', { detail: 'There is no such answer here.' })
    const cancelled = await deps.delivery.cancelMessages(ctx, { messageIds: [messageId], reason: 'taken_back' })
    if (cancelled.length === 0) {
      throw new AppError('conflict', { detail: 'The answer has left already.', hint: 'Write another one.' })
    }
    await correctAnswers(deps, ctx, [conversationId])
    await deps.compliance.recordChange(ctx, {
      table: 'inbox.conversations',
      id: conversationId,
      action: 'take back answer',
      before: { messageId },
    })
  })
}
