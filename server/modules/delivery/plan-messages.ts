import type { Trx } from '#platform/context.ts'
import { askCountryRules, type LawDeps } from './ask-country-rules.ts'
import type { DeliveryDeps } from './deps.ts'
import type { PlannedMessage } from './message.ts'
import { reviewOwners } from './review-owners.ts'
import { findByKeys, insertMessages } from './store/messages.ts'

/** What is due is sent by this schedule. */
export const sendDueKind = 'delivery.send-due-messages'

/**
 * Takes finished messages to be sent at their hour, in input order. A key that is there already changes nothing. Messages without an
 * address, and those whose recipient's country asks for a basis that is not recorded, are held.
 */
export async function planMessages(
  deps: LawDeps & Pick<DeliveryDeps, 'findOwnedByOthers'>,
  trx: Trx,
  wanted: readonly PlannedMessage[],
): Promise<{ messageId: string; created: boolean }[]> {
  if (wanted.length === 0) return []
  const planned = await holdWithoutBasis(deps, trx, wanted)
  const inserted = new Map((await insertMessages(trx, planned)).map((row) => [row.key, row.id]))
  const ids =
    inserted.size === planned.length
      ? inserted
      : await findByKeys(
          trx,
          planned.map((one) => one.key),
        )
  const fresh = planned.filter((one) => inserted.has(one.key))
  const [held, free] = [fresh.filter(isHeld), fresh.filter((one) => !isHeld(one))]
  await trx.announce([
    ...fresh.map((one) => ({
      name: 'message.planned' as const,
      messageId: inserted.get(one.key)!,
      contactId: one.contactId,
    })),
    ...held.map((one) => ({
      name: 'message.held' as const,
      messageId: inserted.get(one.key)!,
      contactId: one.contactId,
      reason: one.held ?? 'no_address',
    })),
  ])
  const going = free.filter((one) => one.writtenBy)
  // What enrollments plan was asked of outreach, which plans them.
  if (going.length > 0) await reviewOwners(deps, trx, { messageIds: going.map((one) => inserted.get(one.key)!) })
  const earliest = free.map((one) => one.sendAt).sort(Temporal.Instant.compare)[0]
  if (earliest) await trx.wakeAt(sendDueKind, earliest)
  return planned.map((one) => ({ messageId: ids.get(one.key)!, created: inserted.has(one.key) }))
}

const isHeld = ({ held, toAddress }: PlannedMessage): boolean => held !== null || toAddress === null

/** What is held for a reason of its own already is asked once it is let go. */
async function holdWithoutBasis(deps: LawDeps, trx: Trx, wanted: readonly PlannedMessage[]): Promise<PlannedMessage[]> {
  const going = wanted.filter((one) => one.held === null && one.toAddress !== null)
  const rulings = going.length > 0 ? await askCountryRules(deps, trx, going) : undefined
  return wanted.map((one) => ({ ...one, held: one.held ?? rulings?.get(one)?.obstacle ?? null }))
}
