import type { Actor, Trx } from '#platform/context.ts'
import type { DeliveryDeps } from '../deps.ts'
import { holdMessages } from '../hold-messages.ts'
import { findMessages } from '../store/messages.ts'
import type { Tracked } from './token.ts'

const recipient: Actor = { kind: 'system', id: 'recipient' }

/** Why an address is left alone, and which message said how to ask for that. */
export type Wish = { address: string; reason: string; source: string }

/**
 * What the owner of an address wished by a link in a message: `stop` writes it down, and what is planned for the address is held in the
 * same transaction. A message that is gone has nobody to write to.
 */
export async function forRecipient(
  deps: Pick<DeliveryDeps, 'contextFor'>,
  { organisationId, messageId }: Tracked,
  reason: string,
  stop: (trx: Trx, wish: Wish) => Promise<unknown>,
): Promise<void> {
  await deps.contextFor(organisationId, recipient).commit(async (ctx) => {
    const [message] = await findMessages(ctx, [messageId])
    if (!message?.toAddress) return
    const address = message.toAddress.toLowerCase()
    await stop(ctx, { address, reason, source: `message ${messageId}` })
    await holdMessages(ctx, { addresses: [address], reason: `stopped: ${reason}` })
  })
}
