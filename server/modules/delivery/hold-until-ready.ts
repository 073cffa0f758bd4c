import type { Trx } from '#platform/context.ts'
import type { DeliveryDeps } from './deps.ts'
import type { DomainLack } from './domains/finding.ts'
import { releaseMessages } from './hold-messages.ts'
import type { MessageFilter } from './message.ts'
import { deliveryReadiness } from './readiness.ts'
import { listMended, listShutMailboxes } from './store/domains.ts'
import { listMailboxes } from './store/mailboxes.ts'
import { moveMessages } from './store/messages.ts'

const lacks: readonly DomainLack[] = ['no_spf', 'no_dkim', 'no_dmarc']

/**
 * Holds what is due and may not go yet, and lets go what was held for something that is there now. Answers the mailboxes that must not
 * send, because their domain certainly lacks SPF, DKIM or DMARC; undefined where nothing may go at all.
 */
export async function holdUntilReady(
  deps: Pick<DeliveryDeps, 'publicUrl' | 'postalAddress'>,
  trx: Trx,
): Promise<ReadonlySet<string> | undefined> {
  const [lack] = (await deliveryReadiness(deps, trx)).missing
  if (lack) {
    await holdDue(trx, { everything: true }, lack.reason)
    return undefined
  }
  await releaseMessages(trx, { everything: true, heldFor: ['no_public_url', 'no_postal_address'] })
  const shut = await listShutMailboxes(trx)
  const ids = new Set(shut.map((one) => one.id))
  const mended = await listMended(trx, lacks, [...ids])
  const open = (await listMailboxes(trx)).some((one) => !ids.has(one.id))
  if (mended.length > 0 && (open || shut.length === 0)) await releaseMessages(trx, { messageIds: mended })
  if (shut.length > 0 && !open) {
    await holdDue(trx, { everything: true }, shut[0]!.lack)
    return undefined
  }
  for (const lack of lacks) {
    const mailboxIds = shut.flatMap((one) => (one.lack === lack ? one.id : []))
    if (mailboxIds.length > 0) await holdDue(trx, { mailboxIds }, lack)
  }
  return ids
}

async function holdDue(trx: Trx, filter: MessageFilter, reason: string): Promise<void> {
  const held = await moveMessages(trx, filter, { from: ['planned'], to: 'held', reason, dueBy: trx.clock.now() })
  await trx.announce(held.map(({ id, contactId }) => ({ name: 'message.held', messageId: id, contactId, reason })))
}
