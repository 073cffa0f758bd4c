import type { Need, Overview } from '@lanyard/contract/insights.ts'
import type { SearchAnswer } from '@lanyard/contract/search.ts'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/app.ts'
import type { Trx } from '../../platform/context.ts'

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const now = () => new Date().toISOString()

/** Rows as the modules would have written them, a few of every kind that can wait for a person. */
function rowsOf(organisationId: string): RawBuilder<unknown>[] {
  const org = sql`${organisationId}::uuid`
  const candidates = [1, 2, 3].map(
    (
      n,
    ) => sql`insert into discovery.candidates (organisation_id, id, source, payload, content_key, name, starts_on, ends_on, day_known,
      status, found_at) values (${org}, ${id(n)}::uuid, 'list', '{}', ${`c${n}`}, 'Harbour Days', '2030-01-01', '2030-01-01', true,
      ${n === 3 ? 'rejected' : 'found'}, ${now()}::timestamptz)`,
  )
  const company = sql`insert into companies.companies (organisation_id, id, name, name_key, created_at)
    values (${org}, ${id(20)}::uuid, 'Lumenpath', 'lumenpath', ${now()}::timestamptz)`
  const contacts = [0.2, 0.4, 0.9].flatMap((confidence, n) => [
    sql`insert into contacts.persons (organisation_id, id, full_name, name_key, created_at)
      values (${org}, ${id(30 + n)}::uuid, ${['Zoë Łukasz', 'Grace Nakamura', 'Lumi Gracel'][n]}, ${`p${n}`}, ${now()}::timestamptz)`,
    sql`insert into contacts.contacts (organisation_id, id, person_id, company_id, title, title_confidence, source_kind, seen_at, created_at)
      values (${org}, ${id(40 + n)}::uuid, ${id(30 + n)}::uuid, ${id(20)}::uuid, 'Events', ${confidence}, 'person',
      ${now()}::timestamptz, ${now()}::timestamptz)`,
  ])
  const messages = [
    ['held', 'needs_approval'],
    ['held', 'needs_approval'],
    ['held', 'no_address'],
    ['in_doubt', 'connection_lost'],
    ['planned', null],
  ].map(
    (
      [state, reason],
      n,
    ) => sql`insert into delivery.messages (organisation_id, id, key, contact_id, company_id, step, to_name, subject,
      body_text, reasons, evidence_ids, state, state_reason, send_at, created_at, changed_at) values (${org}, ${id(50 + n)}::uuid,
      ${`m${n}`}, ${id(40)}::uuid, ${id(20)}::uuid, 1, 'Zoë', 'Hello', 'Hello', '{}', '{}', ${state}, ${reason}, ${now()}::timestamptz,
      ${now()}::timestamptz, ${now()}::timestamptz)`,
  )
  const conversations = ['interested', 'interested', 'not_now'].flatMap((intent, n) => [
    sql`insert into inbox.conversations (organisation_id, id, key, contact_id, company_id, state, created_at, last_at)
      values (${org}, ${id(60 + n)}::uuid, ${`contact ${n}`}, ${id(40 + n)}::uuid, ${id(20)}::uuid, ${n === 1 ? 'done' : 'open'},
      ${now()}::timestamptz, ${now()}::timestamptz)`,
    sql`insert into inbox.mails (organisation_id, id, source, source_key, fingerprint, size, from_address, from_name, to_addresses, subject,
      reference_ids, received_at, kind, conversation_id, body_text, intent) values (${org}, ${id(70 + n)}::uuid, 'imap', ${`s${n}`},
      ${`f${n}`}, 1, 'grace@lumenpath.example', 'Grace Nakamura', '{}', 'Re: Harbour Days', '{}', ${now()}::timestamptz, 'reply',
      ${id(60 + n)}::uuid, 'Yes', ${intent})`,
  ])
  const meetings = ['booked', 'cancelled'].map(
    (
      status,
      n,
    ) => sql`insert into meetings.meetings (organisation_id, id, provider, booking_uid, title, status, starts_at, ends_at, told_at,
      created_at) values (${org}, ${id(80 + n)}::uuid, 'cal.com', ${`b${n}`}, 'Meet', ${status}, ${now()}::timestamptz,
      now() + interval '30 minutes', ${now()}::timestamptz, ${now()}::timestamptz)`,
  )
  const mailboxes = ["now() + interval '1 hour'", "now() - interval '1 hour'"].map(
    (
      until,
      n,
    ) => sql`insert into delivery.mailboxes (organisation_id, id, from_name, from_address, smtp_host, smtp_port, smtp_security,
      daily_cap, time_zone, window_days, window_from, window_to, rests_until_at, paused_at, paused_because, created_at) values (${org}, ${id(90 + n)}::uuid, 'Noor',
      ${`noor${n}@berthline.example`}, 'smtp.berthline.example', 587, 'starttls', 10, 'UTC', '{1}', 0, 1440, ${sql.raw(until)},
      ${n === 1 ? now() : null}::timestamptz, ${n === 1 ? 'bounce_rate: 3 of 50' : null}, ${now()}::timestamptz)`,
  )
  const failure = sql`insert into platform.failures (organisation_id, id, queue, job, payload, attempts, error)
    values (${org}, ${id(99)}::uuid, 'fetch', 'sponsors.read-event-site', '{"due":"x"}', 4, 'no answer')`
  const series = sql`insert into discovery.series (organisation_id, id, key, name)
    values (${org}, ${id(100)}::uuid, 'pier days', 'Pier Days')`
  const events = [
    ['2030-01-01', 'cancelled'],
    ['2030-01-01', null],
    ['2020-01-01', 'moved'],
  ].map(
    (
      [day, doubt],
      n,
    ) => sql`insert into discovery.events (organisation_id, id, name, series_name, series_id, dedupe_key, starts_on, ends_on, doubt,
      doubt_because, doubted_at, confidence, reasons, created_at, changed_at) values (${org}, ${id(110 + n)}::uuid, 'Pier Days', 'Pier Days', ${id(100)}::uuid,
      ${`e${n}`}, ${day}::date, ${day}::date, ${doubt},
      ${doubt && 'a list says so'}, ${doubt && now()}::timestamptz, 1, '{}', ${now()}::timestamptz, ${now()}::timestamptz)`,
  )
  const read = (n: number, alarm: string | null) =>
    sql`insert into sponsors.site_reads (organisation_id, event_id, outcome, because, alarm, alarmed_at, sponsors, extractor, read_at)
      values (${org}, ${id(110 + n)}::uuid, 'collapsed', 'read', ${alarm}, ${now()}::timestamptz, 1, 't', ${now()}::timestamptz)`
  return [
    ...candidates,
    series,
    ...events,
    ...[read(0, '2 of 9 sponsors were found'), read(1, null), read(2, '1 of 8 sponsors was found')],
    company,
    ...contacts,
    ...messages,
    ...conversations,
    ...meetings,
    ...mailboxes,
    failure,
  ]
}

type Listed = { restsUntil?: string | null; pausedBecause?: string | null }

describe('the overview', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ role: 'web' })
    await app.app.jobs.contextFor(app.organisationId, { kind: 'system', id: 'test' }).transaction(async (trx: Trx) => {
      for (const row of rowsOf(app.organisationId)) await row.execute(trx.db)
    })
  })
  afterAll(() => app.stop())

  const overview = () => app.api.get<Overview>('/api/v1/overview?zone=UTC')
  const countListed = async (need: Need) => {
    const { items } = await app.api.get<{ items: Listed[] }>(need.list)
    if (need.kind === 'mailbox') return items.filter((one) => one.restsUntil && one.restsUntil > now()).length
    return need.kind === 'mailbox_paused' ? items.filter((one) => one.pausedBecause).length : items.length
  }

  it('has everything that waits for a person, the most pressing first', async () => {
    const { needs } = await overview()
    expect(needs.map((one) => [one.kind, one.detail, one.count])).toEqual([
      ['reply', 'interested', 1],
      ['meeting', null, 1],
      ['approval', 'needs_approval', 2],
      ['in_doubt', null, 1],
      ['failure', null, 1],
      ['mailbox', null, 1],
      ['mailbox_paused', null, 1],
      ['event_doubt', null, 1],
      ['sponsors_gone', null, 1],
      ['held', 'no_address', 1],
      ['candidate', null, 2],
      ['role', null, 2],
    ])
  })

  it('has no number that differs from the list it leads to', async () => {
    const { needs } = await overview()
    const listed = await Promise.all(needs.map(countListed))
    expect(listed).toEqual(needs.map((one) => one.count))
  })

  it('has today begin at the midnight of whoever looks', async () => {
    const [from] = await Promise.all(
      ['Asia/Tokyo'].map(async (zone) => {
        const { needs } = await app.api.get<Overview>(`/api/v1/overview?zone=${zone}`)
        return new URL(needs.find((one) => one.kind === 'meeting')!.list, 'http://x').searchParams.get('from')!
      }),
    )
    expect(Temporal.Instant.from(from!).toZonedDateTimeISO('Asia/Tokyo').hour).toBe(0)
  })

  it('refuses a zone that is none', async () => {
    await expect(app.api.get('/api/v1/overview?zone=Mars/Olympus')).rejects.toThrow()
  })

  describe('the search', () => {
    const search = async (words: string) => {
      const { groups } = await app.api.get<SearchAnswer>(`/api/v1/search?q=${encodeURIComponent(words)}`)
      return Object.fromEntries(groups.map((group) => [group.kind, group.items.map((one) => one.title)]))
    }

    it('finds names that begin so before those that have it inside', async () => {
      expect((await search('grace'))['contact']).toEqual(['Grace Nakamura', 'Lumi Gracel'])
    })

    it('finds words in any order, whatever the case and the accents', async () => {
      expect(await search('lukasz ZOE')).toEqual({ contact: ['Zoë Łukasz'] })
    })

    it('finds every kind of thing, with what tells it from others', async () => {
      const { groups } = await app.api.get<SearchAnswer>('/api/v1/search?q=lum')
      expect(groups.map((group) => [group.kind, group.items[0]!.title, group.items[0]!.detail])).toEqual([
        ['company', 'Lumenpath', null],
        ['contact', 'Lumi Gracel', 'Events · Lumenpath'],
        ['conversation', 'Re: Harbour Days', 'Grace Nakamura'],
      ])
    })

    it('takes percent and underscore for what they are', async () => {
      expect(await search('%')).toEqual({})
      expect(await search('_____')).toEqual({})
    })
  })
})
