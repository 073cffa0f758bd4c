import type { Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { findStopped } from './claim-messages.ts'
import type { DeliveryDeps } from './deps.ts'
import { sendDueKind } from './plan-messages.ts'
import { insertAnswer, type NewAnswer } from './store/answers.ts'
import { findByKeys } from './store/messages.ts'

/**
 * Takes a person's answer to a mail, to be sent at its hour whatever the mailbox's window and cap say. A key that is there already
 * changes nothing. Stops named in `despite` do not hold it; any other refuses it here (`conflict`), and is asked again when it is sent.
 */
export async function planAnswer(
  deps: Pick<DeliveryDeps, 'compliance'>,
  trx: Trx,
  answer: NewAnswer,
): Promise<{ messageId: string; created: boolean }> {
  const known = (await findByKeys(trx, [answer.key])).get(answer.key)
  if (known) return { messageId: known, created: false }
  const stopped = await findStopped(deps, trx, [{ ...answer, id: answer.key, sequenceId: null }])
  for (const reason of stopped.values()) throw refusal(answer.toAddress, reason)
  const messageId = await insertAnswer(trx, answer)
  if (!messageId) return { messageId: (await findByKeys(trx, [answer.key])).get(answer.key)!, created: false }
  await trx.announce([{ name: 'message.planned', messageId, contactId: answer.contactId }])
  await trx.wakeAt(sendDueKind, answer.sendAt)
  return { messageId, created: true }
}

function refusal(address: string, stopped: string): AppError {
  const reason = stopped.replace(/^stopped: /, '')
  const suppressed = ['unsubscribed', 'complained', 'hard_bounce', 'erased'].includes(reason)
  return new AppError('conflict', {
    reason,
    detail: suppressed
      ? `${address} must not be written to any more (${reason.replaceAll('_', ' ')}), not even to answer.`
      : `Writing to ${address} is stopped (${reason.replaceAll('_', ' ')}).`,
    hint: suppressed
      ? 'If the person asked you to write nevertheless, answer from your own mail program.'
      : 'Lift the stop under Settings, Do not contact, and send the answer again.',
  })
}
