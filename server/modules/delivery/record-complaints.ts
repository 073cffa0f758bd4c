import type { Trx } from '#platform/context.ts'
import type { DeliveryDeps } from './deps.ts'
import { pauseIfIll } from './pause-if-ill.ts'
import { markComplained } from './store/health.ts'

/** Somebody marked these messages as spam; a mailbox about which too many do is paused. Ids that are not ours do nothing. */
export async function recordComplaints(
  deps: Pick<DeliveryDeps, 'compliance' | 'usualLimits'>,
  trx: Trx,
  messageIds: readonly string[],
): Promise<void> {
  await pauseIfIll(deps, trx, await markComplained(trx, messageIds))
}
