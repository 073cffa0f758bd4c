import type { Trx } from '#platform/context.ts'
import type { DeliveryDeps } from './deps.ts'
import { holdMessages, releaseMessages } from './hold-messages.ts'
import type { MessageFilter } from './message.ts'
import { listUnderOwners, ownedByOther } from './store/under-owners.ts'

const batch = 500

/**
 * Asks again whose the companies are that outreach goes to: what another member keeps to themselves is held at once, and what was held
 * for that and may go now is planned again. Answers how many changed. The claim asks again whatever is done here.
 */
export async function reviewOwners(
  deps: Pick<DeliveryDeps, 'findOwnedByOthers'>,
  trx: Trx,
  filter: MessageFilter,
): Promise<number> {
  if (!deps.findOwnedByOthers) return 0
  let changed = 0
  for (let after: string | undefined; ; ) {
    const messages = await listUnderOwners(trx, filter, { after, limit: batch })
    const kept = await deps.findOwnedByOthers(trx, messages)
    const idsOf = (held: boolean) =>
      messages.filter((one) => (one.state === 'held') === held && kept.has(one.id) !== held).map((one) => one.id)
    const [free, going] = [idsOf(true), idsOf(false)]
    if (free.length > 0) changed += (await releaseMessages(trx, { messageIds: free })).length
    if (going.length > 0) changed += (await holdMessages(trx, { messageIds: going, reason: ownedByOther })).length
    after = messages.at(-1)?.id
    if (messages.length < batch) return changed
  }
}
