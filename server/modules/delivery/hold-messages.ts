import type { Trx } from '#platform/context.ts'
import type { MessageFilter } from './message.ts'
import { sendDueKind } from './plan-messages.ts'
import { type Moved, moveMessages } from './store/messages.ts'

/**
 * Holds what has not left yet; a claimed message has not. Answers the ids of those held. `asBefore`: those that were held before they
 * were let go, for the reason they had then.
 */
export async function holdMessages(
  trx: Trx,
  input: MessageFilter & { reason: string; asBefore?: boolean },
): Promise<string[]> {
  const { reason, asBefore = false, ...filter } = input
  const held = await moveMessages(trx, filter, { from: ['planned', 'claimed'], to: 'held', reason, asBefore })
  await trx.announce(held.map((one) => ({ name: 'message.held', messageId: one.id, contactId: one.contactId, reason })))
  return idsOf(held)
}

/** Plans held messages again for their hour (at once when that is past); every gate is asked again. `heldFor`: only those held so. */
export async function releaseMessages(
  trx: Trx,
  input: MessageFilter & { heldFor?: readonly string[] },
): Promise<string[]> {
  const { heldFor, ...filter } = input
  const released = await moveMessages(trx, filter, {
    from: ['held'],
    to: 'planned',
    reason: null,
    ...(heldFor ? { stateReasons: heldFor } : {}),
  })
  if (released.length > 0) await trx.wakeAt(sendDueKind, trx.clock.now())
  return idsOf(released)
}

/** Calls off for good what has not left yet. `heldFor`: only what is held for one of these reasons. */
export async function cancelMessages(
  trx: Trx,
  input: MessageFilter & { reason: string; heldFor?: readonly string[] },
): Promise<string[]> {
  const { reason, heldFor, ...filter } = input
  const cancelled = await moveMessages(trx, filter, {
    from: heldFor ? ['held'] : ['planned', 'claimed', 'held'],
    to: 'cancelled',
    reason,
    ...(heldFor ? { stateReasons: heldFor } : {}),
  })
  await trx.announce(
    cancelled.map((one) => ({ name: 'message.cancelled', messageId: one.id, contactId: one.contactId })),
  )
  return idsOf(cancelled)
}

/**
 * Takes back what a person called off, or what was called off for another of these reasons: it is held for `reason`, or, `asBefore`, what
 * it was when it was called off.
 */
export async function restoreMessages(
  trx: Trx,
  input: MessageFilter & { reason: string; asBefore?: boolean; calledOffFor?: readonly string[] },
): Promise<string[]> {
  const { reason, asBefore = false, calledOffFor = ['by_hand'], ...filter } = input
  const restored = await moveMessages(trx, filter, {
    from: ['cancelled'],
    to: 'held',
    reason,
    asBefore,
    stateReasons: calledOffFor,
  })
  await trx.announce(restored.map((one) => ({ name: 'message.restored', messageId: one.id, contactId: one.contactId })))
  if (asBefore && restored.length > 0) await trx.wakeAt(sendDueKind, trx.clock.now())
  return idsOf(restored)
}

const idsOf = (moved: readonly Moved[]): string[] => moved.map((one) => one.id)
