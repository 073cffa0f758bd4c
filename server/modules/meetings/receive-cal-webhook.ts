import type { Ctx, Trx } from '#platform/context.ts'
import { type Booking, factOf, type Meeting } from './meeting.ts'
import type { CalNews } from './read-cal-webhook.ts'
import {
  claimMeetings,
  insertMeeting,
  lockBooking,
  mergeMeetings,
  setStatus,
  updateMeeting,
  writeAttendees,
} from './store.ts'

type Known = { contactId: string; companyId: string }

export type MeetingsDeps = {
  findContactsByAddress(trx: Trx, addresses: readonly string[]): Promise<Map<string, Known>>
  findCompanyByDomain(trx: Trx, domain: string): Promise<{ id: string } | undefined>
}

/**
 * Takes in what Cal.com says, once however often it says it: what was told before what we know already changes nothing. A booking that
 * was moved gets a new id at Cal.com and stays the same meeting here.
 */
export async function receiveCalWebhook(deps: MeetingsDeps, ctx: Ctx, news: CalNews): Promise<void> {
  if (news.kind === 'other') return
  await ctx.commit(async (ctx) => {
    if (news.kind === 'booking') return takeBooking(deps, ctx, news.booking)
    await lockBooking(ctx, news.uid)
    const [meeting] = await claimMeetings(ctx, [news.uid])
    if (meeting?.status !== 'booked') return
    const missed = news.kind === 'no_show'
    await setStatus(ctx, meeting.id, missed ? 'missed' : 'held', news.toldAt)
    await ctx.announce([{ name: missed ? 'meeting.missed' : 'meeting.held', ...factOf(meeting) }])
  })
}

async function takeBooking(deps: MeetingsDeps, trx: Trx, booking: Booking): Promise<void> {
  const uids = [booking.uid, ...(booking.earlierUid ? [booking.earlierUid] : [])].toSorted()
  for (const uid of uids) await lockBooking(trx, uid)
  const [meeting, late] = await claimMeetings(trx, uids)
  // News of the new booking came before the news that it takes the place of the old one: they are one meeting.
  if (meeting && late) {
    await mergeMeetings(trx, meeting, late)
    return
  }
  const contacts = await deps.findContactsByAddress(
    trx,
    booking.attendees.map((one) => one.email),
  )
  const attendees = booking.attendees.map((one) => ({ ...one, contactId: contacts.get(one.email)?.contactId ?? null }))
  if (!meeting) {
    const linked = await linkCompany(deps, trx, booking, contacts)
    const id = trx.ids.next()
    await insertMeeting(trx, id, booking, linked)
    await writeAttendees(trx, id, attendees)
    const change = booking.change === 'cancelled' ? 'cancelled' : 'booked'
    await trx.announce([{ name: `meeting.${change}`, meetingId: id, ...linked }])
    return
  }
  const told = Temporal.Instant.fromEpochMilliseconds(meeting.toldAt.getTime())
  if (Temporal.Instant.compare(booking.toldAt, told) <= 0) return
  const changed = findChange(meeting, booking)
  await updateMeeting(trx, meeting.id, booking)
  await writeAttendees(trx, meeting.id, attendees)
  if (changed) await trx.announce([{ name: `meeting.${changed}`, ...factOf(meeting) }])
}

/** The contact who booked, else at least the company by the guest's address. */
async function linkCompany(deps: MeetingsDeps, trx: Trx, booking: Booking, contacts: Map<string, Known>) {
  const known = booking.attendees.map((one) => contacts.get(one.email)).find((one) => one !== undefined)
  if (known) return { contactId: known.contactId, companyId: known.companyId }
  const domain = booking.attendees[0]?.email.split('@').at(-1)
  const company = domain ? await deps.findCompanyByDomain(trx, domain) : undefined
  return { contactId: null, companyId: company?.id ?? null }
}

function findChange(meeting: Meeting, booking: Booking): 'moved' | 'cancelled' | 'booked' | undefined {
  if (booking.change === 'cancelled') return meeting.status === 'cancelled' ? undefined : 'cancelled'
  if (meeting.status === 'cancelled') return 'booked'
  return meeting.startsAt.getTime() === booking.startsAt.epochMilliseconds ? undefined : 'moved'
}
