import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { writeTouches } from '../store/touches.ts'

/** Messages by hand are known by their key. */
export const byHandKey = 'by-hand:'

/** Messages were sent: those of sequences and those by hand count as touches. Answers to what somebody wrote do not. */
export async function noteSent(
  deps: Pick<OutreachDeps, 'delivery'>,
  trx: Trx,
  messageIds: readonly string[],
): Promise<void> {
  const sent = await deps.delivery.findMessages(trx, messageIds)
  const now = trx.clock.now().toString()
  await writeTouches(
    trx,
    sent
      .filter((one) => one.sequenceId !== null || one.key.startsWith(byHandKey))
      .map(({ id, contactId, companyId, sentAt }) => ({ id, contactId, companyId, at: sentAt?.toISOString() ?? now })),
  )
}
