import type { Trx } from '#platform/context.ts'
import type { DeliveryDeps } from './deps.ts'
import { pauseIfIll } from './pause-if-ill.ts'
import { closeDoubts } from './store/doubts.ts'
import { markBounced } from './store/sent.ts'

/** A message came back. After a hard bounce its address is never written to again, and a mailbox with too many is paused. Does nothing for a message that is not ours. */
export async function recordBounce(
  deps: Pick<DeliveryDeps, 'compliance' | 'usualLimits'>,
  trx: Trx,
  bounce: { messageId: string; hard: boolean; reason: string },
): Promise<void> {
  const bounced = await markBounced(trx, bounce)
  if (bounced) await closeDoubts(trx, [bounce.messageId], { by: 'bounce', sent: true })
  if (!bounce.hard || !bounced) return
  const { address, mailboxId } = bounced
  if (address) await deps.compliance.suppressAddress(trx, { address, reason: 'hard_bounce', source: 'delivery' })
  if (mailboxId) await pauseIfIll(deps, trx, [mailboxId])
}
