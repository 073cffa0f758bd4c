import type { Trx } from '#platform/context.ts'
import type { DeliveryDeps } from './deps.ts'
import { deleteHitsOf, listHitsOf } from './store/hits.ts'
import { blankMessages, listMessagesOf } from './store/messages.ts'

type Deps = Pick<DeliveryDeps, 'findPerson' | 'compliance'>

export async function exportPerson(deps: Deps, trx: Trx, personId: string): Promise<Record<string, unknown[]>> {
  const { contactIds } = await deps.findPerson(trx, personId)
  return {
    'delivery.messages': await listMessagesOf(trx, contactIds),
    'delivery.hits': await listHitsOf(trx, contactIds),
  }
}

/** That something was sent, and when, stays for the counts. */
export async function erasePerson(deps: Deps, trx: Trx, personId: string): Promise<Record<string, number>> {
  const { contactIds } = await deps.findPerson(trx, personId)
  const messages = await listMessagesOf(trx, contactIds)
  return {
    'compliance.changes of messages': await deps.compliance.forgetChanges(
      trx,
      messages.map((one) => one.id),
    ),
    'delivery.hits': await deleteHitsOf(trx, contactIds),
    'delivery.messages': await blankMessages(trx, contactIds),
  }
}
