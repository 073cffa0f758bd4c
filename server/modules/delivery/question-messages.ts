import type { Trx } from '#platform/context.ts'
import { sendDueKind } from './plan-messages.ts'
import { forgetHeldBefore, moveHours } from './store/by-hand.ts'
import { findMessages, moveMessages } from './store/messages.ts'

/**
 * Holds what has not left until a person has looked at it, with its text as it is and at another hour where one is given; what was held
 * keeps in mind why.
 */
export async function questionMessages(
  trx: Trx,
  asked: readonly { id: string; sendAt?: Temporal.Instant | undefined }[],
  reason: string,
): Promise<void> {
  if (asked.length === 0) return
  const found = await findMessages(
    trx,
    asked.map((one) => one.id),
  )
  // Asked once already: why it was held before that is what it keeps in mind.
  const messageIds = found.filter((one) => one.state !== 'held' || one.stateReason !== reason).map((one) => one.id)
  const onTheirWay = found.filter((one) => one.state !== 'held').map((one) => one.id)
  const held =
    messageIds.length === 0
      ? []
      : await moveMessages(trx, { messageIds }, { from: ['planned', 'claimed', 'held'], to: 'held', reason })
  await forgetHeldBefore(trx, onTheirWay)
  await moveHours(
    trx,
    asked.flatMap(({ id, sendAt }) => (sendAt ? [{ id, sendAt }] : [])),
  )
  await trx.announce(held.map((one) => ({ name: 'message.held', messageId: one.id, contactId: one.contactId, reason })))
}

/** The question has answered itself: what was held for it is what it was before. */
export async function withdrawQuestion(trx: Trx, enrollmentIds: readonly string[], reason: string): Promise<void> {
  if (enrollmentIds.length === 0) return
  const move = { from: ['held'] as const, to: 'planned' as const, reason: null, asBefore: true, stateReasons: [reason] }
  const moved = await moveMessages(trx, { enrollmentIds }, move)
  if (moved.length > 0) await trx.wakeAt(sendDueKind, trx.clock.now())
}
