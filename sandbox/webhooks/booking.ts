import { createHmac } from 'node:crypto'
import type { Person, Salesperson } from '../../cast/index.ts'
import type { Chance } from '../chance.ts'
import type { Ask } from '../loopback.ts'
import { skipWeekend } from '../prospects/working-hours.ts'

export type Booked = { uid: string; bookingId: number; start: Temporal.Instant; person: Person; host: Salesperson }

export type BookingHook = {
  triggerEvent: 'BOOKING_CREATED' | 'BOOKING_RESCHEDULED'
  createdAt: string
  payload: object
}

const LENGTH_MINUTES = 30

/** The salespeople's calendars: who is booked when. Each hook is what the calendar product then posts. */
export type Calendars = {
  book(person: Person, host: Salesperson, wish: { inDays: number; hour: number }, now: Temporal.Instant): BookingHook
  /** Moves the person's newest booking; nothing if there is none. */
  move(person: Person, wish: { inDays: number; hour: number }, now: Temporal.Instant): BookingHook | undefined
  clear(): void
}

export function createCalendars(chance: Chance): Calendars {
  let bookings: Booked[] = []
  let made = 0

  function reserve(person: Person, host: Salesperson, wish: { inDays: number; hour: number }, now: Temporal.Instant) {
    const day = now.toZonedDateTimeISO(person.company.zone).add({ days: wish.inDays })
    let start = skipWeekend(day.withPlainTime({ hour: wish.hour })).toInstant()
    const taken = (at: Temporal.Instant) => bookings.some((other) => other.host === host && other.start.equals(at))
    while (taken(start)) start = start.add({ minutes: LENGTH_MINUTES })
    made++
    const booked = { uid: chance.token(`booking:${person.id}:${made}`, 22), bookingId: 900 + made, start, person, host }
    bookings.push(booked)
    return booked
  }

  return {
    book(person, host, wish, now) {
      return {
        triggerEvent: 'BOOKING_CREATED',
        createdAt: now.toString(),
        payload: describe(reserve(person, host, wish, now)),
      }
    },
    move(person, wish, now) {
      const old = bookings.findLast((booked) => booked.person === person)
      if (!old) return undefined
      bookings = bookings.filter((booked) => booked !== old)
      const payload = {
        ...describe(reserve(person, old.host, wish, now)),
        rescheduleId: old.bookingId,
        rescheduleUid: old.uid,
        rescheduleStartTime: old.start.toString(),
        rescheduleEndTime: old.start.add({ minutes: LENGTH_MINUTES }).toString(),
      }
      return { triggerEvent: 'BOOKING_RESCHEDULED', createdAt: now.toString(), payload }
    },
    clear() {
      bookings = []
      made = 0
    },
  }
}

/** The request that carries a hook: Cal.com signs the body as it is sent, in hexadecimal. */
export function composeBooking(hook: BookingHook, secret: string): Ask {
  const body = JSON.stringify(hook)
  const signature = createHmac('sha256', secret).update(body).digest('hex')
  return { headers: { 'content-type': 'application/json', 'x-cal-signature-256': signature }, body }
}

function describe({ uid, bookingId, start, person, host }: Booked) {
  const locale = person.conversation.language ?? 'en'
  return {
    type: '30min',
    title: `30 min between ${host.name} and ${person.name}`,
    description: '',
    additionalNotes: '',
    customInputs: {},
    startTime: start.toString(),
    endTime: start.add({ minutes: LENGTH_MINUTES }).toString(),
    organizer: {
      id: 5,
      name: host.name,
      email: host.email,
      username: host.id,
      timeZone: host.zone,
      language: { locale: 'en' },
    },
    responses: {
      name: { label: 'your_name', value: person.name },
      email: { label: 'email_address', value: person.email },
    },
    userFieldsResponses: {},
    attendees: [{ email: person.email, name: person.name, timeZone: person.company.zone, language: { locale } }],
    location: 'integrations:daily',
    destinationCalendar: null,
    hideCalendarNotes: false,
    requiresConfirmation: null,
    eventTypeId: 7,
    uid,
    eventTitle: '30 min',
    length: LENGTH_MINUTES,
    bookingId,
    metadata: { videoCallUrl: `http://booking.example/video/${uid}` },
    status: 'ACCEPTED',
  }
}
