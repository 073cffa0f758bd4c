import type { MeetingChanges, NewMeeting } from '@lanyard/contract/meetings.ts'
import type { NewChange } from '#modules/compliance/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { factOf, type Meeting } from './meeting.ts'
import { findMeetings, insertOwnMeeting, setStatus, updateDetails, writeAttendees } from './store.ts'

export type MeetingContact = {
  id: string
  companyId: string
  fullName: string
  email: string | null
  timeZone: string | null
}

export type EditDeps = {
  getContacts(trx: Trx, ids: readonly string[]): Promise<MeetingContact[]>
  recordChange(trx: Trx, change: NewChange): Promise<void>
}

/** A meeting that was agreed on elsewhere. Like a booking it ends what was planned for the company. Answers its id. */
export async function createMeeting(deps: EditDeps, ctx: Ctx, input: Required<NewMeeting>): Promise<string> {
  return ctx.commit(async (ctx) => {
    const contact = await findContact(deps, ctx, input.contactId)
    const linked = { contactId: contact?.id ?? null, companyId: contact?.companyId ?? null }
    const id = await insertOwnMeeting(ctx, { ...input, ...linked })
    await nameAttendee(ctx, id, contact)
    await deps.recordChange(ctx, { table: 'meetings.meetings', id, action: 'create', after: { provider: 'hand' } })
    await ctx.announce([{ name: 'meeting.booked', meetingId: id, ...linked }])
    return id
  })
}

/** What a calendar service keeps (when, where) is changed there: else the next news of the booking would undo it. */
export async function editMeeting(deps: EditDeps, ctx: Ctx, id: string, changes: MeetingChanges): Promise<void> {
  await ctx.commit(async (ctx) => {
    const before = await getMeeting(ctx, id)
    const own = before.provider === 'hand'
    const theirs = (['startsAt', 'endsAt', 'title', 'joinUrl'] as const).filter((field) => changes[field] !== undefined)
    if (!own && theirs.some((field) => changes[field] !== present(before)[field])) {
      throw new AppError('conflict', {
        detail: `This meeting is kept by ${before.provider}: its title, time and link are changed there.`,
        hint: 'Move it in the calendar service; Lanyard follows by itself. Notes and contact can be changed here.',
      })
    }
    const after = { ...present(before), ...changes }
    if (Date.parse(after.endsAt) <= Date.parse(after.startsAt)) {
      throw new AppError('invalid_request', { detail: 'A meeting ends after it begins.' })
    }
    const contact = changes.contactId === undefined ? undefined : await findContact(deps, ctx, changes.contactId)
    const companyId = changes.contactId === undefined ? before.companyId : (contact?.companyId ?? before.companyId)
    await updateDetails(ctx, id, { ...after, companyId })
    await nameAttendee(ctx, id, contact)
    const fields = (Object.keys(changes) as (keyof MeetingChanges)[]).filter(
      (one) => after[one] !== present(before)[one],
    )
    if (fields.length === 0) return
    await deps.recordChange(ctx, {
      table: 'meetings.meetings',
      id,
      action: 'edit',
      before: pick(present(before), fields),
      after: pick(after, fields),
    })
    const moved = fields.includes('startsAt') || fields.includes('endsAt')
    if (moved) await ctx.announce([{ name: 'meeting.moved', ...factOf({ ...before, ...after, companyId }) }])
  })
}

/** Called off, or taken back from that; announced like a booking's. Nobody outside is told. */
export async function setCancelled(deps: EditDeps, ctx: Ctx, id: string, cancelled: boolean): Promise<void> {
  await ctx.commit(async (ctx) => {
    const before = await getMeeting(ctx, id)
    if ((before.status === 'cancelled') === cancelled) return
    const status = cancelled ? 'cancelled' : 'booked'
    await setStatus(ctx, id, status, ctx.clock.now())
    const change = { table: 'meetings.meetings', id, action: cancelled ? 'cancel' : 'restore' }
    await deps.recordChange(ctx, { ...change, before: { status: before.status }, after: { status } })
    await ctx.announce([{ name: `meeting.${status}`, ...factOf(before) }])
  })
}

export async function getMeeting(trx: Trx, id: string): Promise<Meeting> {
  const [meeting] = await findMeetings(trx, [id])
  if (!meeting) throw new AppError('not_found', { detail: 'There is no such meeting.' })
  return meeting
}

async function findContact(deps: EditDeps, trx: Trx, id: string | null): Promise<MeetingContact | undefined> {
  if (!id) return undefined
  const [contact] = await deps.getContacts(trx, [id])
  if (!contact) throw new AppError('not_found', { detail: 'There is no such contact.' })
  return contact
}

async function nameAttendee(trx: Trx, meetingId: string, contact: MeetingContact | undefined): Promise<void> {
  if (!contact?.email) return
  await writeAttendees(trx, meetingId, [{ email: contact.email, name: contact.fullName, contactId: contact.id }])
}

const present = ({ title, startsAt, endsAt, joinUrl, notes, contactId }: Meeting) => ({
  title,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  joinUrl,
  notes,
  contactId,
})

const pick = (from: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, from[field]]))
