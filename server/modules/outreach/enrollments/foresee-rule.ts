import type { Contact } from '#modules/contacts/index.ts'
import type { Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { OutreachDeps } from '../deps.ts'
import { getSequence } from '../sequences/edit-sequence.ts'
import { type EnrollmentRule, fitRule } from '../sequences/enrollment-rule.ts'
import { type EnrollmentResult, enrollContacts } from './enroll-contacts.ts'
import { findCandidates } from './find-candidates.ts'

const most = { looked: 10_000, page: 1000, shown: 200 }

export type ForeseenRule = {
  looked: number
  lookedAtAll: boolean
  fit: number
  results: (EnrollmentResult & { eventId: string | null })[]
}

/** Whom a rule would take of the contacts that are ready now, and who of them would not be enrolled and why. Changes nothing. Throws `not_found`, and `conflict` where there is no rule. */
export async function foreseeRule(
  deps: OutreachDeps,
  trx: Trx,
  input: { sequenceId: string; rule?: EnrollmentRule | undefined },
): Promise<ForeseenRule> {
  const sequence = await getSequence(trx, input.sequenceId)
  const rule = input.rule ?? sequence.rule
  if (!rule)
    throw new AppError('conflict', { detail: 'The sequence has no rule.', hint: 'Say one, or save one first.' })
  const fitting: { contactId: string; eventId: string | null }[] = []
  let looked = 0
  let after: string | undefined
  do {
    const page = await deps.contacts.listContacts(trx, { sort: '-createdAt', limit: most.page, after })
    looked += page.items.filter((one) => one.readyAt).length
    fitting.push(...(await findFitting(deps, trx, page.items, rule)))
    after = page.next ?? undefined
  } while (after && looked < most.looked)
  const results = await foresee(deps, trx, sequence.id, fitting.slice(0, most.shown))
  return { looked, lookedAtAll: !after, fit: fitting.length, results }
}

async function findFitting(deps: OutreachDeps, trx: Trx, contacts: readonly Contact[], rule: EnrollmentRule) {
  const ready = contacts.filter((one) => one.readyAt)
  const candidates = await findCandidates(deps, trx, ready)
  return [...candidates].flatMap(([contactId, one]) => {
    const fit = fitRule(one, rule)
    return fit ? [{ contactId, eventId: fit.eventId }] : []
  })
}

/** As enrolling by the rule would do it, event by event, in the order in which they fit. */
async function foresee(
  deps: OutreachDeps,
  trx: Trx,
  sequenceId: string,
  fitting: readonly { contactId: string; eventId: string | null }[],
) {
  const found = new Map<string, EnrollmentResult>()
  for (const [eventId, group] of Map.groupBy(fitting, (one) => one.eventId ?? undefined)) {
    const contactIds = group.map((one) => one.contactId)
    const results = await enrollContacts(deps, trx, { sequenceId, contactIds, eventId, byRule: true, dryRun: true })
    for (const one of results) found.set(one.contactId, one)
  }
  return fitting.map(({ contactId, eventId }) => ({ ...found.get(contactId)!, eventId }))
}
