import type { Trx } from '#platform/context.ts'
import { findAbsences } from '../store/absences.ts'
import { findLastReplies, findPolicy, findTouches } from '../store/touches.ts'
import { judgePolicy, usualPolicy } from './contact-policy.ts'

type Reached = { contactId: string; companyId: string }

export type PolicyDesk = {
  /** May this contact be reached out to at that moment? */
  ask(one: Reached, at: Temporal.Instant): ReturnType<typeof judgePolicy>
  /** It will be: whoever is asked about next counts that in. */
  note(one: Reached, at: Temporal.Instant): void
}

/** The organisation's policy with all that it needs to know of these contacts and their companies: a read each for a whole batch. */
export async function askPolicy(trx: Trx, reached: readonly Reached[]): Promise<PolicyDesk> {
  const policy = (await findPolicy(trx)) ?? usualPolicy
  const days = Math.max(policy.personDays, policy.companyDays)
  const contactIds = [...new Set(reached.map((one) => one.contactId))]
  const companyIds = [...new Set(reached.map((one) => one.companyId))]
  const since = trx.clock.now().subtract({ hours: 24 * days })
  const persons = new Map<string, Temporal.Instant[]>()
  const companies = new Map<string, Temporal.Instant[]>()
  const note = ({ contactId, companyId }: Reached, at: Temporal.Instant) => {
    persons.set(contactId, [...(persons.get(contactId) ?? []), at])
    companies.set(companyId, [...(companies.get(companyId) ?? []), at])
  }
  // What the policy does not look at is not read.
  const isLimited = policy.personTouches !== null || policy.companyTouches !== null
  const touches = isLimited ? await findTouches(trx, { contactIds, companyIds, since }) : []
  for (const one of touches) note(one, instantOf(one.at))
  const replies = policy.cooldownDays > 0 ? await findLastReplies(trx, contactIds) : new Map<string, Date>()
  const absences = await findAbsences(trx, contactIds)
  return {
    note,
    ask: ({ contactId, companyId }, at) => {
      const replied = replies.get(contactId)
      const repliedAt = replied && instantOf(replied)
      const [person, company] = [persons.get(contactId) ?? [], companies.get(companyId) ?? []]
      return judgePolicy(policy, { person, company, repliedAt, awayUntil: absences.get(contactId) }, at)
    },
  }
}

const instantOf = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())
