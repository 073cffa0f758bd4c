import { z } from 'zod'

const meeting = z.object({ meetingId: z.uuid(), contactId: z.uuid().nullable(), companyId: z.uuid().nullable() })

export const meetingsFacts = {
  'meeting.booked': meeting,
  'meeting.moved': meeting,
  'meeting.cancelled': meeting,
  'meeting.held': meeting,
  'meeting.missed': meeting,
}
