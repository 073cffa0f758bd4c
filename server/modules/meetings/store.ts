import type { MeetingsQuery } from '@lanyard/contract/meetings.ts'
import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { keyset } from '#platform/db/keyset.ts'
import { textSearch } from '#platform/db/text-search.ts'
import type { Attendee, Booking, Meeting, MeetingStatus } from './meeting.ts'

const columns = sql<Meeting>`m.id, m.provider, m.notes, m.booking_uid as "bookingUid", m.title, m.status, m.starts_at as "startsAt", m.ends_at as "endsAt",
  m.join_url as "joinUrl", m.organizer_email as "organizerEmail", m.contact_id as "contactId", m.company_id as "companyId",
  m.told_at as "toldAt", coalesce((select jsonb_agg(jsonb_build_object('email', email, 'name', name, 'contactId', contact_id) order by email)
    from meetings.attendees a where a.organisation_id = m.organisation_id and a.meeting_id = m.id), '[]') as attendees`

/** The meetings of these bookings, oldest first, locked for this transaction. */
export async function claimMeetings(trx: Trx, uids: readonly string[]): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`
    select ${columns} from meetings.meetings m where m.booking_uid = any(${uids}::text[]) order by m.id for update`.execute(
    trx.db,
  )
  return rows
}

/** The older meeting takes over the newer one's booking and news; the newer one goes. */
export async function mergeMeetings(trx: Trx, older: Meeting, newer: Meeting): Promise<void> {
  await trx.db.deleteFrom('meetings.meetings').where('id', '=', newer.id).execute()
  const news = newer.toldAt > older.toldAt ? newer : older
  await trx.db
    .updateTable('meetings.meetings')
    .set({
      booking_uid: newer.bookingUid,
      status: news.status,
      starts_at: news.startsAt,
      ends_at: news.endsAt,
      told_at: news.toldAt,
    })
    .where('id', '=', older.id)
    .execute()
}

/** Two webhooks of one booking that come at once are taken in one after the other. */
export async function lockBooking(trx: Trx, uid: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`booking ${trx.organisationId} ${uid}`}, 0))`.execute(
    trx.db,
  )
}

type Linked = { contactId: string | null; companyId: string | null }

export async function insertMeeting(trx: Trx, id: string, booking: Booking, linked: Linked): Promise<void> {
  await trx.db
    .insertInto('meetings.meetings')
    .values({
      organisation_id: trx.organisationId,
      id,
      provider: 'cal.com',
      status: booking.change === 'cancelled' ? 'cancelled' : 'booked',
      created_at: trx.clock.now().toString(),
      ...valuesOf(booking),
      contact_id: linked.contactId,
      company_id: linked.companyId,
    })
    .execute()
}

export async function updateMeeting(trx: Trx, id: string, booking: Booking): Promise<void> {
  await trx.db
    .updateTable('meetings.meetings')
    .set({ ...valuesOf(booking), status: booking.change === 'cancelled' ? 'cancelled' : 'booked' })
    .where('id', '=', id)
    .execute()
}

const valuesOf = (booking: Booking) => ({
  booking_uid: booking.uid,
  title: booking.title,
  starts_at: booking.startsAt.toString(),
  ends_at: booking.endsAt.toString(),
  join_url: booking.joinUrl ?? null,
  organizer_email: booking.organizerEmail ?? null,
  told_at: booking.toldAt.toString(),
})

export async function writeAttendees(trx: Trx, meetingId: string, attendees: readonly Attendee[]): Promise<void> {
  const rows = attendees.map((one) => ({ ...one, id: trx.ids.next() }))
  await sql`
    insert into meetings.attendees (organisation_id, id, meeting_id, email, name, contact_id)
    select distinct on (email) ${trx.organisationId}::uuid, id, ${meetingId}::uuid, email, name, "contactId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (id uuid, email text, name text, "contactId" uuid)
    on conflict (organisation_id, meeting_id, email)
    do update set name = excluded.name, contact_id = excluded.contact_id`.execute(trx.db)
}

export async function setStatus(trx: Trx, id: string, status: MeetingStatus, toldAt: Temporal.Instant): Promise<void> {
  await trx.db
    .updateTable('meetings.meetings')
    .set({ status, told_at: toldAt.toString() })
    .where('id', '=', id)
    .execute()
}

export async function findMeetings(trx: Trx, ids: readonly string[]): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`
    select ${columns} from meetings.meetings m where m.id = any(${ids}::uuid[]) order by m.id`.execute(trx.db)
  return rows
}

const sorts = {
  startsAt: { by: sql`m.starts_at`, type: 'timestamptz' },
  title: { by: sql`lower(m.title)`, type: 'text' },
} as const

export async function listMeetings(trx: Trx, query: MeetingsQuery): Promise<{ items: Meeting[]; next: string | null }> {
  const page = keyset(sorts, query, sql`m.id`)
  const now = sql`${trx.clock.now().toString()}::timestamptz`
  const conditions = [
    query.when === 'upcoming' && sql`m.ends_at > ${now}`,
    query.when === 'past' && sql`m.ends_at <= ${now}`,
    query.status && sql`m.status = ${query.status}`,
    query.from && sql`m.starts_at >= ${query.from}::timestamptz`,
    query.to && sql`m.starts_at <= ${query.to}::timestamptz`,
    query.contactId && sql`m.contact_id = ${query.contactId}::uuid`,
    query.companyId && sql`m.company_id = ${query.companyId}::uuid`,
    query.search &&
      textSearch(query.search).in(sql`concat_ws(' ', m.title, m.notes, (select string_agg(a.name || ' ' || a.email, ' ')
        from meetings.attendees a where a.organisation_id = m.organisation_id and a.meeting_id = m.id))`),
  ].filter((one) => one !== undefined && one !== '' && one !== false)
  const { rows } = await sql<Meeting & { sortKey: string }>`
    select ${columns}, ${page.key} as "sortKey" from meetings.meetings m
    where ${sql.join([sql`true`, ...conditions], sql` and `)} and ${page.past}
    order by ${page.order} limit ${query.limit}`.execute(trx.db)
  return { items: rows, next: page.next(rows, query.limit) }
}

type Details = Pick<Meeting, 'title' | 'joinUrl' | 'notes' | 'contactId' | 'companyId'> & {
  startsAt: string
  endsAt: string
}

const rowOf = (one: Details) => ({
  title: one.title,
  starts_at: one.startsAt,
  ends_at: one.endsAt,
  join_url: one.joinUrl,
  notes: one.notes,
  contact_id: one.contactId,
  company_id: one.companyId,
})

/** One that a person entered: it is its own booking. */
export async function insertOwnMeeting(trx: Trx, one: Details): Promise<string> {
  const id = trx.ids.next()
  const now = trx.clock.now().toString()
  await trx.db
    .insertInto('meetings.meetings')
    .values({
      ...rowOf(one),
      organisation_id: trx.organisationId,
      id,
      provider: 'hand',
      booking_uid: id,
      status: 'booked',
      told_at: now,
      created_at: now,
    })
    .execute()
  return id
}

export async function updateDetails(trx: Trx, id: string, one: Details): Promise<void> {
  await trx.db.updateTable('meetings.meetings').set(rowOf(one)).where('id', '=', id).execute()
}

export async function findAttended(trx: Trx, contactIds: readonly string[]) {
  return trx.db
    .selectFrom('meetings.attendees')
    .selectAll()
    .where('contact_id', 'in', [...contactIds, nobody])
    .execute()
}

export async function listMeetingIdsOf(trx: Trx, contactIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from meetings.meetings where contact_id = any(${contactIds}::uuid[])`.execute(trx.db)
  return rows.map((row) => row.id)
}

/** Blanks the attendee, keeps the meeting: it is the organisation's own record. */
export async function eraseAttendees(trx: Trx, contactIds: readonly string[]): Promise<number> {
  const { rows } = await sql`
    update meetings.attendees set email = 'erased-' || id, name = '', contact_id = null
    where contact_id = any(${contactIds}::uuid[]) returning id`.execute(trx.db)
  await sql`update meetings.meetings set title = 'Meeting', notes = '', contact_id = null where contact_id = any(${contactIds}::uuid[])`.execute(
    trx.db,
  )
  return rows.length
}

/** An id that no contact has, as a list for IN may not be empty. */
const nobody = '00000000-0000-0000-0000-000000000000'
