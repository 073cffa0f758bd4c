import type { Meeting as Row } from '@lanyard/contract/meetings.ts'
import type { Trx } from '#platform/context.ts'
import type { MeetingContact } from './edit-meeting.ts'
import type { Meeting } from './meeting.ts'

export type NameDeps = {
  getContacts(trx: Trx, ids: readonly string[]): Promise<MeetingContact[]>
  findCompanies(trx: Trx, ids: readonly string[]): Promise<{ id: string; name: string }[]>
}

/** Meetings as lists show them, with the names they refer to: one question to each module for all of them. */
export async function nameMeetings(deps: NameDeps, trx: Trx, meetings: readonly Meeting[]): Promise<Row[]> {
  const contactIds = [...new Set(meetings.flatMap((one) => one.contactId ?? []))]
  const companyIds = [...new Set(meetings.flatMap((one) => one.companyId ?? []))]
  const contacts = new Map((await deps.getContacts(trx, contactIds)).map((one) => [one.id, one]))
  const companies = new Map((await deps.findCompanies(trx, companyIds)).map((one) => [one.id, one.name]))
  return meetings.map(({ bookingUid: _, toldAt: __, ...one }) => {
    const contact = one.contactId ? contacts.get(one.contactId) : undefined
    return {
      ...one,
      startsAt: one.startsAt.toISOString(),
      endsAt: one.endsAt.toISOString(),
      begun: one.startsAt.getTime() <= trx.clock.now().epochMilliseconds,
      contactName: contact?.fullName ?? null,
      contactTimeZone: contact?.timeZone ?? null,
      companyName: (one.companyId && companies.get(one.companyId)) || null,
    }
  })
}
