import { createHash } from 'node:crypto'
import type { AnswerPlanned } from '@lanyard/contract/inbox.ts'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { InboxDeps } from './deps.ts'
import { answeredDespite, findAnswering } from './find-answering.ts'
import type { Mail } from './mail.ts'
import { findConversation, setAnswered } from './store/conversations.ts'
import { listConversationMails } from './store/mails.ts'

/** Real seconds in which an answer can certainly be taken back. */
const undoSeconds = 15

export type SaidInAnswer = {
  text: string
  sendAt: Temporal.Instant | undefined
  /** The client's own for this answer: the same key again is the same answer. Without one the same text to the same mail is. */
  key: string | undefined
}

/**
 * Answers the newest mail of a conversation, from the mailbox it came to and in its thread. Neither window nor cap binds it, nor the
 * stops that the mail itself brought about; whoever asked not to be written to is not. Throws `conflict` with what to do.
 */
export async function answerConversation(
  deps: Pick<InboxDeps, 'compliance' | 'delivery'>,
  ctx: Ctx,
  conversationId: string,
  said: SaidInAnswer,
): Promise<AnswerPlanned> {
  return ctx.commit(async (ctx) => {
    const conversation = await findConversation(ctx, conversationId)
    if (!conversation) throw new AppError('not_found', { detail: 'There is no such conversation.' })
    const found = await findAnswering(deps, ctx, conversation, await listConversationMails(ctx, conversationId, 200))
    if (!found.possible) throw new AppError('conflict', found)
    const { mail, mailbox, contactId, companyId } = found
    const earliest = afterUndo(ctx)
    const sendAt = said.sendAt && Temporal.Instant.compare(said.sendAt, earliest) > 0 ? said.sendAt : earliest
    const { messageId, created } = await deps.delivery.planAnswer(ctx, {
      key: `answer ${conversationId} ${said.key ?? fingerprintOf(mail, said.text)}`,
      mailId: mail.id,
      contactId,
      companyId,
      eventId: conversation.eventId,
      mailboxId: mailbox.id,
      toAddress: found.address,
      toName: mail.fromName,
      subject: answeringSubject(mail.subject),
      text: said.text,
      sendAt,
      reasons: ['A member answers their mail.'],
      thread: threadOf(mail),
      despite: [...answeredDespite],
    })
    if (created) {
      await setAnswered(ctx, conversationId)
      await deps.compliance.recordChange(ctx, {
        table: 'inbox.conversations',
        id: conversationId,
        action: 'answer',
        after: { messageId },
      })
    }
    return { messageId, created, sendAt: sendAt.toString(), undoSeconds }
  })
}

/** People count in real seconds, wherever the domain clock runs fast. */
const afterUndo = ({ clock }: Pick<Ctx, 'clock'>): Temporal.Instant =>
  clock.now().add({ milliseconds: Math.ceil(undoSeconds * 1000 * Math.max(1, clock.speed)) })

export const threadOf = (mail: Pick<Mail, 'referenceIds' | 'headerMessageId'>): string[] => [
  ...mail.referenceIds.filter((id) => id !== mail.headerMessageId),
  ...(mail.headerMessageId ? [mail.headerMessageId] : []),
]

export const answeringSubject = (subject: string): string =>
  `Re: ${subject.replace(/^\s*(?:(?:re|aw|sv|odp|r|rif|antw|回复|答复)\s*(?:\[\d+\])?\s*[:：]\s*)+/i, '').trim()}`.slice(
    0,
    998,
  )

const fingerprintOf = (mail: Mail, text: string): string =>
  createHash('sha256').update(`${mail.id}\n${text}`).digest('hex')
