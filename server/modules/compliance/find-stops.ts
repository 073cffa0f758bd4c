import type { Trx } from '#platform/context.ts'
import type { Secrets } from '#platform/secrets.ts'
import { domainsOf, type Stop, type Subject, type SubjectKind, tidyAddress, tidySubject } from './stop.ts'
import { findStopsInForce } from './store.ts'
import { fingerprintOf, isSuppressible } from './suppressions/suppression.ts'

export type StopQuestion = {
  addresses?: readonly string[]
  domains?: readonly string[]
  companyIds?: readonly string[]
  contactIds?: readonly string[]
  sequenceIds?: readonly string[]
  mailboxIds?: readonly string[]
}

/**
 * What is in force now (domain clock) against any of these, and against everything: one query however many are asked about. Addresses
 * bring their domains along; what is suppressed answers as a stop on it, with no id of its own.
 */
export async function findStops(secrets: Secrets, trx: Trx, question: StopQuestion): Promise<Stop[]> {
  const addresses = [...new Set(question.addresses?.map(tidyAddress))]
  const domains = [...(question.domains ?? []), ...addresses.flatMap(domainsOf)]
  const wanted: Subject[] = [
    ...about('address', addresses),
    ...about('domain', domains),
    ...about('company', question.companyIds),
    ...about('contact', question.contactIds),
    ...about('sequence', question.sequenceIds),
    ...about('mailbox', question.mailboxIds),
  ]
  const suppressed = wanted.filter(isSuppressible).map((one) => ({ ...one, fingerprint: fingerprintOf(secrets, one) }))
  return findStopsInForce(trx, wanted, suppressed)
}

const about = (kind: SubjectKind, values: readonly string[] = []): Subject[] =>
  [...new Set(values)].map((value) => tidySubject({ kind, value }))

/** Whom a message would reach, and by which way: what a stop can be about. */
export type Target = {
  address?: string | null
  companyId?: string | null
  contactId?: string | null
  sequenceId?: string | null
  mailboxId?: string | null
}

/** The first of these stops that stands against the target. Pure, so that one query can serve a whole batch. */
export function stopAgainst(stops: readonly Stop[], target: Target): Stop | undefined {
  const address = target.address ? tidyAddress(target.address) : undefined
  const domains = address ? domainsOf(address) : []
  return stops.find(({ subject: { kind, value } }) => {
    if (kind === 'everything') return true
    if (kind === 'address') return value === address
    if (kind === 'domain') return domains.includes(value)
    if (kind === 'company') return value === target.companyId
    if (kind === 'contact') return value === target.contactId
    if (kind === 'sequence') return value === target.sequenceId
    return value === target.mailboxId
  })
}
