import type { ContactFilter } from '@lanyard/contract/contacts.ts'
import type { newEnrollments } from '@lanyard/contract/outreach-enrolling.ts'
import type { z } from 'zod'
import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { type EnrollmentResult, enrollContacts } from './enroll-contacts.ts'

const mostAtOnce = 1000

export type Matched = { contactIds: string[]; more: number; next: string | null }

/** Enrolls those who are named, or those who match a filter, and says how many more match than are taken at once. Throws what `enrollContacts` does. */
export async function enrollNamedOrMatching(
  deps: OutreachDeps,
  trx: Trx,
  sequenceId: string,
  { filter, after, contactIds: named, ...how }: z.output<typeof newEnrollments>,
): Promise<Omit<Matched, 'contactIds'> & { results: EnrollmentResult[] }> {
  const { contactIds, ...rest } = filter
    ? await findMatching(deps, trx, filter, after)
    : { contactIds: named ?? [], more: 0, next: null }
  return { results: await enrollContacts(deps, trx, { sequenceId, contactIds, ...how }), ...rest }
}

async function findMatching(
  deps: OutreachDeps,
  trx: Trx,
  filter: ContactFilter,
  after: string | undefined,
): Promise<Matched> {
  const { items, next } = await deps.contacts.listContacts(trx, { ...filter, after, limit: mostAtOnce })
  const more = next ? await deps.contacts.countContacts(trx, { ...filter, after: next }) : 0
  return { contactIds: items.map((one) => one.id), more, next }
}
