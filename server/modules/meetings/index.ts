import type { Trx } from '#platform/context.ts'
import type { ModuleParts } from '#platform/module.ts'
import { countBooked } from './count-booked.ts'
import { calHookPath, type MeetingsRouteDeps, meetingsRoutes } from './routes.ts'
import { eraseAttendees, findAttended, listMeetingIdsOf, listMeetings } from './store.ts'

export { meetingsSettings } from './config.ts'
export type { Meeting } from './meeting.ts'

export type Meetings = ModuleParts & {
  listMeetings: typeof listMeetings
  countBooked: typeof countBooked
  /** The path that Cal.com is to call for an organisation. */
  calHookPath(organisationId: string): string
}

/** Meetings: bookings that a calendar service tells of, joined to contacts by address. */
export function createMeetings(
  deps: MeetingsRouteDeps & {
    contactIdsOf(trx: Trx, personId: string): Promise<string[]>
    forgetChanges(trx: Trx, recordIds: readonly string[]): Promise<number>
  },
): Meetings {
  return {
    name: 'meetings',
    routes: meetingsRoutes(deps),
    listeners: [],
    schedules: [],
    listMeetings,
    countBooked,
    calHookPath: (organisationId) => calHookPath(deps.secrets, organisationId),
    exportPerson: async (trx, personId) => ({
      'meetings.attendees': await findAttended(trx, await deps.contactIdsOf(trx, personId)),
    }),
    erasePerson: async (trx, personId) => {
      const contactIds = await deps.contactIdsOf(trx, personId)
      await deps.forgetChanges(trx, await listMeetingIdsOf(trx, contactIds))
      return { 'meetings.attendees': await eraseAttendees(trx, contactIds) }
    },
  }
}
