import type { Contact } from '#modules/contacts/index.ts'
import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { enrollContacts } from '../enrollments/enroll-contacts.ts'
import { findHandovers } from '../store/reply-rules.ts'
import { findEnroller } from '../store/writers.ts'

/** Days after an answer in which a contact may be the one that it named. */
const remembered = 30

/**
 * Contacts whom an answer named go on with the sequence that was answered, for its event, where that is how the organisation wants such
 * answers. Answers the ids of those that this was about.
 */
export async function enrollReferred(
  deps: OutreachDeps,
  trx: Trx,
  contacts: readonly Contact[],
): Promise<ReadonlySet<string>> {
  const named = contacts.filter((one) => one.source.kind === 'reply')
  if (named.length === 0) return new Set()
  const handovers = await findHandovers(
    trx,
    named.map((one) => one.companyId),
    trx.clock.now().subtract({ hours: 24 * remembered }),
  )
  const answered = new Map(handovers.map((one) => [one.companyId, one]))
  const wanted = named.flatMap(({ id, companyId }) => {
    const to = answered.get(companyId)
    return to ? [{ id, companyId, sequenceId: to.sequenceId, eventId: to.eventId }] : []
  })
  // Who has left enrolls nobody any more: those go on in nobody's name.
  const members = new Set(wanted.length > 0 ? (await deps.members.list(trx)).map((one) => one.id) : [])
  for (const group of Map.groupBy(wanted, (one) => `${one.sequenceId} ${one.eventId} ${one.companyId}`).values()) {
    const { sequenceId, eventId, companyId } = group[0]!
    const contactIds = group.map((one) => one.id)
    const enroller = await findEnroller(trx, { companyId, sequenceId })
    const by = { enrolledBy: enroller && members.has(enroller) ? enroller : null, byRule: true }
    await enrollContacts(deps, trx, { sequenceId, contactIds, ...(eventId ? { eventId } : {}), ...by })
  }
  return new Set(wanted.map((one) => one.id))
}
