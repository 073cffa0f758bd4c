import type { Actor } from '#platform/context.ts'
import type { DeliveryDeps } from '../deps.ts'
import { holdMessages } from '../hold-messages.ts'
import { findMessages } from '../store/messages.ts'
import type { Tracked } from './token.ts'

const recipient: Actor = { kind: 'system', id: 'recipient' }

/** Never again to this address; what is planned for it is held in the same transaction. A message that is gone has nobody to write to. */
export async function unsubscribe(
  deps: Pick<DeliveryDeps, 'compliance' | 'contextFor'>,
  { organisationId, messageId }: Tracked,
): Promise<void> {
  await deps.contextFor(organisationId, recipient).commit(async (ctx) => {
    const [message] = await findMessages(ctx, [messageId])
    if (!message?.toAddress) return
    const address = message.toAddress.toLowerCase()
    await deps.compliance.suppressAddress(ctx, { address, reason: 'unsubscribed', source: `message ${messageId}` })
    await holdMessages(ctx, { addresses: [address], reason: 'stopped: unsubscribed' })
  })
}
