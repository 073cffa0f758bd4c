import type { Actor } from '#platform/context.ts'
import type { DeliveryDeps } from '../deps.ts'
import { holdMessages } from '../hold-messages.ts'
import { findMessages } from '../store/messages.ts'
import { pauseMonths } from './pages.ts'
import type { Tracked } from './token.ts'

const recipient: Actor = { kind: 'system', id: 'recipient' }

/**
 * Not to this address for some months, as its owner wished; what is planned for it is held in the same transaction. Once the months are
 * over somebody decides about what was held. Who unsubscribed before stays unsubscribed.
 */
export async function pauseWriting(
  deps: Pick<DeliveryDeps, 'compliance' | 'contextFor'>,
  { organisationId, messageId }: Tracked,
): Promise<void> {
  await deps.contextFor(organisationId, recipient).commit(async (ctx) => {
    const [message] = await findMessages(ctx, [messageId])
    if (!message?.toAddress) return
    const address = message.toAddress.toLowerCase()
    const until = ctx.clock.now().toZonedDateTimeISO('UTC').add({ months: pauseMonths }).toInstant()
    await deps.compliance.writeStop(ctx, {
      ...{ subject: { kind: 'address', value: address }, until, kept: true },
      ...{ reason: 'asked_to_wait', source: `message ${messageId}` },
    })
    await holdMessages(ctx, { addresses: [address], reason: 'stopped: asked_to_wait' })
  })
}
