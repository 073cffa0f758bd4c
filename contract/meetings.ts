import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })

/** What Lanyard reads of a Cal.com webhook; whatever else is in it is left alone. */
export const calWebhook = z.object({
  triggerEvent: z.string(),
  createdAt: instant,
  payload: z.object({
    uid: z.string().min(1).max(200),
    title: z.string().max(500).default('Meeting'),
    startTime: instant,
    endTime: instant,
    rescheduleUid: z.string().max(200).optional(),
    noShowHost: z.boolean().optional(),
    organizer: z.object({ email: z.string().max(320) }).optional(),
    attendees: z
      .array(z.object({ email: z.string().max(320), name: z.string().max(300).default('') }))
      .max(200)
      .default([]),
    metadata: z.object({ videoCallUrl: z.string().optional() }).optional(),
  }),
})

/** Cal.com's no-show webhook has a payload of its own shape. */
export const calNoShow = z.object({
  triggerEvent: z.literal('BOOKING_NO_SHOW_UPDATED'),
  createdAt: instant,
  payload: z.object({
    bookingUid: z.string().min(1).max(200),
    attendees: z.array(z.object({ email: z.string(), noShow: z.boolean() })).default([]),
  }),
})

export const attendee = z.object({ email: z.string(), name: z.string(), contactId: z.uuid().nullable() })

const status = z.enum(['booked', 'cancelled', 'held', 'missed'])
export type MeetingStatus = z.infer<typeof status>

export const meeting = z
  .object({
    id: z.uuid(),
    provider: z.string().describe("'cal.com', or 'hand' for one that a person entered"),
    title: z.string(),
    status,
    startsAt: instant,
    endsAt: instant,
    begun: z.boolean().describe('Whether its hour has come'),
    joinUrl: z.string().nullable(),
    organizerEmail: z.string().nullable(),
    contactId: z.uuid().nullable(),
    contactName: z.string().nullable(),
    contactTimeZone: z.string().nullable(),
    companyId: z.uuid().nullable(),
    companyName: z.string().nullable(),
    notes: z.string(),
    attendees: z.array(attendee),
  })
  .meta({ id: 'Meeting' })
export type Meeting = z.infer<typeof meeting>

export const meetingParams = z.object({ id: z.uuid() })

export const meetingsQuery = z.object({
  search: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('In title, notes, and names and addresses of attendees'),
  when: z.enum(['upcoming', 'past']).optional().describe('A meeting is upcoming until it ends'),
  status: status.optional(),
  from: instant.optional(),
  to: instant.optional(),
  contactId: z.uuid().optional(),
  companyId: z.uuid().optional(),
  sort: z.enum(['startsAt', '-startsAt', 'title', '-title']).default('-startsAt'),
  after: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type MeetingsQuery = z.infer<typeof meetingsQuery>

export const meetingsAnswer = z.object({ items: z.array(meeting), next: z.string().nullable() })
export const meetingOutcome = z.object({
  status: z.enum(['held', 'missed', 'booked']).describe('booked: takes an outcome back'),
})

const details = {
  title: z.string().trim().min(1).max(500),
  startsAt: instant,
  endsAt: instant,
  joinUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
  notes: z.string().trim().max(20_000),
  contactId: z.uuid().nullable(),
}
const wrongWay = { message: 'A meeting ends after it begins', path: ['endsAt'] }

export const newMeeting = z
  .object({
    ...details,
    joinUrl: details.joinUrl.default(null),
    notes: details.notes.default(''),
    contactId: details.contactId.default(null),
  })
  .refine((one) => Date.parse(one.endsAt) > Date.parse(one.startsAt), wrongWay)
export type NewMeeting = z.input<typeof newMeeting>

export const meetingChanges = z
  .object(details)
  .partial()
  .refine(({ startsAt, endsAt }) => !startsAt || !endsAt || Date.parse(endsAt) > Date.parse(startsAt), wrongWay)
export type MeetingChanges = z.infer<typeof meetingChanges>

export const hookAddresses = z.object({
  cal: z.string().describe('Where Cal.com sends its webhooks'),
  ready: z.boolean().describe('Whether the secret is set: without it bookings are refused'),
})
export type HookAddresses = z.infer<typeof hookAddresses>
