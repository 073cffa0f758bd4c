import { createHmac } from 'node:crypto'
import type { MeetingsQuery } from '@lanyard/contract/meetings.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewChange } from '#modules/compliance/index.ts'
import { startTestPlatform, type TestPlatform } from '../../../test/platform.ts'
import { createMeeting, editMeeting, setCancelled } from './edit-meeting.ts'
import { checkCalSignature, readCalWebhook } from './read-cal-webhook.ts'
import { receiveCalWebhook } from './receive-cal-webhook.ts'
import { recordOutcome } from './record-outcome.ts'
import { listMeetings } from './store.ts'

const ada = { contactId: '019a0000-0000-7000-8000-000000000001', companyId: '019a0000-0000-7000-8000-000000000002' }
const deps = {
  findContactsByAddress: async (_: unknown, addresses: readonly string[]) =>
    new Map(addresses.filter((one) => one === 'ada@acorn.example').map((one) => [one, ada])),
  findCompanyByDomain: async (_: unknown, domain: string) =>
    domain === 'acorn.example' ? { id: ada.companyId } : undefined,
}

const changes: NewChange[] = []
const editing = {
  getContacts: async (_: unknown, ids: readonly string[]) =>
    ids.includes(ada.contactId)
      ? [{ id: ada.contactId, ...ada, fullName: 'Ada Berg', email: 'ada@acorn.example', timeZone: 'Europe/Oslo' }]
      : [],
  recordChange: async (_: unknown, change: NewChange) => {
    changes.push(change)
  },
}

const booking = (trigger: string, more: Record<string, unknown> = {}, createdAt = '2026-01-05T10:00:00Z') => ({
  triggerEvent: trigger,
  createdAt,
  payload: {
    uid: 'b1',
    title: '30 min',
    startTime: '2026-01-08T10:00:00Z',
    endTime: '2026-01-08T10:30:00Z',
    organizer: { email: 'Noor@Seller.example' },
    attendees: [{ email: 'Ada@Acorn.example', name: 'Ada' }],
    ...more,
  },
})

describe('bookings from Cal.com', () => {
  let platform: TestPlatform
  beforeAll(async () => {
    platform = await startTestPlatform()
  })
  afterAll(() => platform.close())

  const receive = (content: unknown) => receiveCalWebhook(deps, platform.ctx(), readCalWebhook(content))
  const list = async (query: Partial<MeetingsQuery>) =>
    (await platform.ctx().transaction((trx) => listMeetings(trx, { sort: '-startsAt', limit: 10, ...query }))).items
  const meetings = () => list({ sort: 'startsAt' })
  const facts = async () => {
    const found = await platform
      .ctx()
      .transaction((trx) => sql<{ name: string }>`select name from platform.facts order by id`.execute(trx.db))
    return found.rows.map((row) => row.name)
  }

  it('make one meeting, linked to the contact by address, however often they are told', async () => {
    await receive(booking('BOOKING_CREATED'))
    await receive(booking('BOOKING_CREATED'))
    expect(await meetings()).toMatchObject([
      {
        status: 'booked',
        ...ada,
        organizerEmail: 'noor@seller.example',
        attendees: [{ email: 'ada@acorn.example', contactId: ada.contactId }],
      },
    ])
    expect(await facts()).toEqual(['meeting.booked'])
  })

  it('stay one meeting when moved, although the booking gets a new id', async () => {
    const moved = { uid: 'b2', rescheduleUid: 'b1', startTime: '2026-01-09T10:00:00Z', endTime: '2026-01-09T10:30:00Z' }
    await receive(booking('BOOKING_RESCHEDULED', moved, '2026-01-05T11:00:00Z'))
    expect((await meetings()).map((one) => one.startsAt.toISOString())).toEqual(['2026-01-09T10:00:00.000Z'])
    expect(await facts()).toEqual(['meeting.booked', 'meeting.moved'])
  })

  it('are not undone by an older webhook that comes late', async () => {
    await receive(booking('BOOKING_CANCELLED', { uid: 'b2' }, '2026-01-05T10:30:00Z'))
    expect(await meetings()).toMatchObject([{ status: 'booked' }])
  })

  it('become one meeting when news of the new booking overtakes the news that it was moved', async () => {
    const first = { uid: 'c1', attendees: [{ email: 'late@elsewhere.example', name: 'Late' }] }
    await receive(booking('BOOKING_CREATED', first, '2026-01-05T10:00:00Z'))
    await receive(booking('BOOKING_CANCELLED', { ...first, uid: 'c2' }, '2026-01-05T12:00:00Z'))
    await receive(booking('BOOKING_RESCHEDULED', { ...first, uid: 'c2', rescheduleUid: 'c1' }, '2026-01-05T11:00:00Z'))
    const found = (await meetings()).filter((one) => one.bookingUid.startsWith('c'))
    expect(found).toMatchObject([{ bookingUid: 'c2', status: 'cancelled' }])
    const mine = found.map((one) => one.id)
    await platform
      .ctx()
      .transaction((trx) => sql`delete from meetings.meetings where id = any(${mine}::uuid[])`.execute(trx.db))
    await platform
      .ctx()
      .transaction((trx) =>
        sql`delete from platform.facts where payload->>'meetingId' = any(${mine}::text[]) or name = 'meeting.cancelled'`.execute(
          trx.db,
        ),
      )
  })

  it('become held or missed when the service or a person says so, and each is told once', async () => {
    const [meeting] = await meetings()
    await receive({
      triggerEvent: 'BOOKING_NO_SHOW_UPDATED',
      createdAt: '2026-01-09T11:00:00Z',
      payload: { bookingUid: 'b2', attendees: [{ email: 'x', noShow: true }] },
    })
    expect(await meetings()).toMatchObject([{ status: 'missed' }])
    await recordOutcome(editing, platform.ctx(), meeting!.id, 'held')
    await recordOutcome(editing, platform.ctx(), meeting!.id, 'held')
    expect(await facts()).toEqual(['meeting.booked', 'meeting.moved', 'meeting.missed', 'meeting.held'])
  })

  it('are linked to the company where the guest is no contact', async () => {
    await receive(booking('BOOKING_CREATED', { uid: 'b9', attendees: [{ email: 'new@acorn.example', name: 'New' }] }))
    const found = (await meetings()).find((one) => one.bookingUid === 'b9')
    expect(found).toMatchObject({ contactId: null, companyId: ada.companyId })
  })
})

describe('meetings entered by hand', () => {
  let platform: TestPlatform
  beforeAll(async () => {
    platform = await startTestPlatform()
  })
  afterAll(() => platform.close())

  const list = async (query: Partial<MeetingsQuery>) =>
    (await platform.ctx().transaction((trx) => listMeetings(trx, { sort: 'startsAt', limit: 10, ...query }))).items
  const create = (title: string, startsAt: string, endsAt: string, contactId: string | null = null) =>
    createMeeting(editing, platform.ctx(), { title, startsAt, endsAt, contactId, joinUrl: null, notes: '' })
  const factNames = async () => {
    const { rows } = await platform
      .ctx()
      .transaction((trx) => sql<{ name: string }>`select name from platform.facts order by id`.execute(trx.db))
    return rows.map((row) => row.name)
  }

  it('are with the contact and its company, who attends, and announced like a booking', async () => {
    await create('Booth talk', '2026-01-08T10:00:00Z', '2026-01-08T10:30:00Z', ada.contactId)
    expect(await list({ contactId: ada.contactId })).toMatchObject([
      { title: 'Booth talk', provider: 'hand', ...ada, attendees: [{ email: 'ada@acorn.example' }] },
    ])
    expect(await factNames()).toEqual(['meeting.booked'])
  })

  it('are upcoming until they end, past afterwards, and found by title and guest', async () => {
    await create('Over', '2026-01-05T08:00:00Z', '2026-01-05T08:30:00Z')
    await create('Going on', '2026-01-05T08:45:00Z', '2026-01-05T09:15:00Z')
    const titles = async (query: Partial<MeetingsQuery>) => (await list(query)).map((one) => one.title)
    expect(await titles({ when: 'past' })).toEqual(['Over'])
    expect(await titles({ when: 'upcoming' })).toEqual(['Going on', 'Booth talk'])
    expect(await titles({ search: 'ACORN' })).toEqual(['Booth talk'])
  })

  it('can be moved, cancelled and restored; each is told and kept in the history', async () => {
    const [meeting] = await list({ search: 'Booth' })
    const id = meeting!.id
    await editMeeting(editing, platform.ctx(), id, {
      startsAt: '2026-01-09T10:00:00.000Z',
      endsAt: '2026-01-09T10:30:00.000Z',
    })
    await setCancelled(editing, platform.ctx(), id, true)
    await setCancelled(editing, platform.ctx(), id, true)
    await setCancelled(editing, platform.ctx(), id, false)
    expect(await list({ search: 'Booth' })).toMatchObject([{ status: 'booked' }])
    expect((await factNames()).slice(-3)).toEqual(['meeting.moved', 'meeting.cancelled', 'meeting.booked'])
    expect(changes.filter((one) => one.id === id).map((one) => one.action)).toEqual([
      'create',
      'edit',
      'cancel',
      'restore',
    ])
  })

  it('end after they begin, also when only one end is changed', async () => {
    const [meeting] = await list({ search: 'Booth' })
    const edit = editMeeting(editing, platform.ctx(), meeting!.id, { endsAt: '2026-01-09T09:00:00.000Z' })
    await expect(edit).rejects.toMatchObject({ code: 'invalid_request' })
  })

  it('differ from bookings, whose time is changed at the calendar service alone; notes are ours', async () => {
    await receiveCalWebhook(deps, platform.ctx(), readCalWebhook(booking('BOOKING_CREATED', { uid: 'cal' })))
    const id = (await list({ search: '30 min' }))[0]!.id
    const startsAt = '2026-01-08T09:00:00.000Z'
    await expect(editMeeting(editing, platform.ctx(), id, { startsAt })).rejects.toMatchObject({ code: 'conflict' })
    await editMeeting(editing, platform.ctx(), id, { notes: 'Wants two booths' })
    expect(await list({ search: 'two booths' })).toMatchObject([{ notes: 'Wants two booths' }])
  })

  it('an outcome can be taken back', async () => {
    const [meeting] = await list({ search: 'Over' })
    await recordOutcome(editing, platform.ctx(), meeting!.id, 'missed')
    await recordOutcome(editing, platform.ctx(), meeting!.id, 'booked')
    expect(await list({ search: 'Over' })).toMatchObject([{ status: 'booked' }])
  })
})

describe('a Cal.com webhook', () => {
  const body = Buffer.from('{"triggerEvent":"PING"}')
  const signature = createHmac('sha256', 'the secret').update(body).digest('hex')

  it('is believed with the right signature only', () => {
    expect(() => checkCalSignature(body, signature, 'the secret')).not.toThrow()
    expect(() => checkCalSignature(body, signature, 'another')).toThrow()
    expect(() => checkCalSignature(Buffer.from('{}'), signature, 'the secret')).toThrow()
    expect(() => checkCalSignature(body, undefined, 'the secret')).toThrow()
  })

  it('of a kind we do not follow changes nothing, and a broken one is refused with what is missing', () => {
    expect(readCalWebhook({ triggerEvent: 'PING', createdAt: 'x' })).toEqual({ kind: 'other', trigger: 'PING' })
    expect(() =>
      readCalWebhook({ triggerEvent: 'BOOKING_CREATED', createdAt: '2026-01-05T10:00:00Z', payload: {} }),
    ).toThrow(/payload\.uid/)
  })
})
