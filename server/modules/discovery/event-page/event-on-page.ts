export type EventStatus = 'scheduled' | 'cancelled' | 'postponed' | 'rescheduled' | 'moved_online'

/** An event as a page's markup states it. What the page doesn't say is null. Dates are local days at the venue, YYYY-MM-DD. */
export type EventOnPage = {
  name: string
  url: string | null
  startDate: string | null
  endDate: string | null
  city: string | null
  country: string | null
  venue: string | null
  organizer: string | null
  status: EventStatus
  online: boolean
}
