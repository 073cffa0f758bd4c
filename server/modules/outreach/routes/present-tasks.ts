import type { tasksQuery } from '@lanyard/contract/outreach-tasks.ts'
import type { z } from 'zod'
import { stopAgainst } from '#modules/compliance/index.ts'
import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { findNames } from '../find-names.ts'
import { listTasks } from '../store/tasks.ts'
import type { Task } from '../tasks/task.ts'
import { findSearched } from './find-searched.ts'

/** A page of tasks with whom they are about, and what now speaks against writing to them. */
export async function presentTasks(deps: OutreachDeps, trx: Trx, query: z.output<typeof tasksQuery>) {
  const { search, contactId, ...rest } = query
  const { items, next } = await listTasks(trx, {
    ...rest,
    contactIds: await findSearched(deps, trx, search, contactId),
  })
  return { items: await describeTasks(deps, trx, items), next }
}

/** The same for tasks that are known. */
export async function describeTasks(deps: OutreachDeps, trx: Trx, tasks: readonly Task[]) {
  const contacts = new Map(
    (
      await deps.contacts.getContacts(
        trx,
        tasks.map((one) => one.contactId),
      )
    ).map((one) => [one.id, one]),
  )
  const names = await findNames(deps, trx, {
    contacts: [],
    companies: tasks.map((one) => one.companyId),
    sequences: tasks.map((one) => one.sequenceId),
    events: tasks.flatMap((one) => one.eventId ?? []),
  })
  const stops = await deps.compliance.findStops(trx, {
    addresses: [...contacts.values()].flatMap((one) => one.email ?? []),
    contactIds: tasks.map((one) => one.contactId),
    companyIds: tasks.map((one) => one.companyId),
  })
  return tasks.map((one) => {
    const contact = contacts.get(one.contactId)
    const { contactId, companyId } = one
    return {
      ...one,
      sequenceName: names.get(one.sequenceId) ?? null,
      contactName: contact?.fullName ?? null,
      contactTitle: contact?.title ?? null,
      email: contact?.email ?? null,
      phone: contact?.phone ?? null,
      linkedin: contact?.linkedin ?? null,
      companyName: names.get(companyId) ?? null,
      eventName: one.eventId ? (names.get(one.eventId) ?? null) : null,
      stop: stopAgainst(stops, { contactId, companyId, address: contact?.email ?? null })?.reason ?? null,
      dueAt: one.dueAt.toISOString(),
      expiresAt: one.expiresAt.toISOString(),
      closedAt: one.closedAt?.toISOString() ?? null,
    }
  })
}
