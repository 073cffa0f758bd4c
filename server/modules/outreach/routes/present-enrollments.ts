import type { enrollmentsQuery } from '@lanyard/contract/outreach.ts'
import type { z } from 'zod'
import type { Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { OutreachDeps } from '../deps.ts'
import type { EnrollmentResult } from '../enrollments/enroll-contacts.ts'
import type { ForeseenRule } from '../enrollments/foresee-rule.ts'
import { findNames } from '../find-names.ts'
import { type Enrollment, findEnrollments } from '../store/enrollments.ts'
import { listEnrollments } from '../store/lists.ts'
import { listPasses } from '../store/passes.ts'
import { findSearched } from './find-searched.ts'

/** A page of enrollments with the names of what they refer to. */
export async function presentEnrollments(deps: OutreachDeps, trx: Trx, query: z.output<typeof enrollmentsQuery>) {
  const { search, contactId, ...rest } = query
  const contactIds = await findSearched(deps, trx, search, contactId)
  const { items, next } = await listEnrollments(trx, { ...rest, contactIds })
  const names = await findNames(deps, trx, {
    contacts: items.map((one) => one.contactId),
    companies: items.map((one) => one.companyId),
    sequences: items.map((one) => one.sequenceId),
    events: items.flatMap((one) => one.eventId ?? []),
  })
  return { items: items.map((one) => present(one, names)), next }
}

const present = (one: Enrollment, names: ReadonlyMap<string, string>) => ({
  ...one,
  contactName: names.get(one.contactId) ?? null,
  companyName: names.get(one.companyId) ?? null,
  sequenceName: names.get(one.sequenceId) ?? null,
  eventName: one.eventId ? (names.get(one.eventId) ?? null) : null,
  dueAt: one.status === 'stopped' ? null : (one.dueAt?.toISOString() ?? null),
  heldUntil: one.heldUntil?.toISOString() ?? null,
  startedAt: one.startedAt.toISOString(),
  repliedAt: one.repliedAt?.toISOString() ?? null,
})

/** What came of enrolling, with names. */
export async function presentResults(deps: OutreachDeps, trx: Trx, results: readonly EnrollmentResult[]) {
  const contacts = await deps.contacts.getContacts(
    trx,
    results.map((one) => one.contactId),
  )
  const companyOf = new Map(contacts.map((one) => [one.id, one.companyId]))
  const names = await findNames(deps, trx, {
    contacts: [...companyOf.keys()],
    companies: [...companyOf.values()],
    sequences: [],
    events: [],
  })
  return results.map((one) => ({
    ...one,
    contactName: names.get(one.contactId) ?? null,
    companyName: names.get(companyOf.get(one.contactId) ?? '') ?? null,
  }))
}

/** The same, with the event that is the reason to write. */
export async function presentForeseen(deps: OutreachDeps, trx: Trx, results: ForeseenRule['results']) {
  const events = results.flatMap((one) => one.eventId ?? [])
  const names = await findNames(deps, trx, { contacts: [], companies: [], sequences: [], events })
  const items = await presentResults(deps, trx, results)
  return items.map((one, index) => ({ ...one, eventName: names.get(results[index]!.eventId ?? '') ?? null }))
}

/** What became of its steps. Throws `not_found`. */
export async function presentSteps(trx: Trx, id: string) {
  const [enrollment] = await findEnrollments(trx, { ids: [id] })
  if (!enrollment) throw new AppError('not_found', { detail: 'There is no such enrollment.' })
  const passed = await listPasses(trx, id)
  return { items: passed.map((one) => ({ ...one, passedAt: one.passedAt.toISOString() })) }
}
