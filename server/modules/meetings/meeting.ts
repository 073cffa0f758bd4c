export type MeetingStatus = 'booked' | 'cancelled' | 'held' | 'missed'

export type Attendee = { email: string; name: string; contactId: string | null }

export type Meeting = {
  id: string
  /** 'cal.com', or 'hand' for one that a person entered. */
  provider: string
  bookingUid: string
  title: string
  status: MeetingStatus
  startsAt: Date
  endsAt: Date
  joinUrl: string | null
  organizerEmail: string | null
  contactId: string | null
  companyId: string | null
  notes: string
  toldAt: Date
  attendees: Attendee[]
}

/** What a calendar service tells us of a booking, in our words. */
export type Booking = {
  change: 'booked' | 'moved' | 'cancelled'
  uid: string
  /** The booking it takes the place of. */
  earlierUid: string | undefined
  title: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  joinUrl: string | undefined
  organizerEmail: string | undefined
  attendees: { email: string; name: string }[]
  toldAt: Temporal.Instant
}

/** What the facts of a meeting carry. */
export const factOf = (meeting: Pick<Meeting, 'id' | 'contactId' | 'companyId'>) => ({
  meetingId: meeting.id,
  contactId: meeting.contactId,
  companyId: meeting.companyId,
})
