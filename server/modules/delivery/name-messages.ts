import type { Trx } from '#platform/context.ts'
import type { DeliveryDeps } from './deps.ts'
import type { ListedMessage } from './store/list-messages.ts'

export type NamedMessage = ListedMessage & {
  contactName: string | null
  companyName: string | null
  sequenceName: string | null
  eventName: string | null
}

/** Messages with the names of what they refer to, found for all of them at once. */
export async function nameMessages(
  deps: Pick<DeliveryDeps, 'findNames'>,
  trx: Trx,
  messages: readonly ListedMessage[],
): Promise<NamedMessage[]> {
  const ids = {
    contacts: distinct(messages.map((one) => one.contactId)),
    companies: distinct(messages.map((one) => one.companyId)),
    sequences: distinct(messages.map((one) => one.sequenceId)),
    events: distinct(messages.map((one) => one.eventId)),
  }
  const names: ReadonlyMap<string, string> =
    (messages.length > 0 && (await deps.findNames?.(trx, ids))) || new Map<string, string>()
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return messages.map((one) => ({
    ...one,
    // The name it was written to still stands when the contact was put aside.
    contactName: nameOf(one.contactId) ?? (one.toName || null),
    companyName: nameOf(one.companyId),
    sequenceName: nameOf(one.sequenceId),
    eventName: nameOf(one.eventId),
  }))
}

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))]
