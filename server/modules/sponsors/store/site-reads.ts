import type { siteOutcomes } from '@lanyard/contract/sponsors.ts'
import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { TriedPage } from '../read/read-site-sponsors.ts'

export type SiteOutcome = (typeof siteOutcomes)[number]

export type SiteRead = {
  eventId: string
  outcome: SiteOutcome
  because: string
  alarm: string | null
  alarmedAt: Date | null
  /** Sponsorships that the alarming reading missed. */
  missedIds: string[]
  pageIds: string[]
  pages: string[]
  tried: TriedPage[]
  sponsors: number
  speakers: number
  extractor: string
  readAt: Date
  speakersReadAt: Date | null
  nextCheckAt: Date | null
  /** Pages of this event that a service read for us, ever, and what it cost; null where nothing says. */
  paid: { calls: number; cents: number | null }
  /** Questions to a language model about this event, ever. */
  asked: { calls: number; tokens: number; cents: number | null }
}

export async function findSiteRead(trx: Trx, eventId: string): Promise<SiteRead | undefined> {
  const { rows } = await sql<SiteRead>`
    select r.event_id as "eventId", r.outcome, r.because, r.alarm,
      r.alarmed_at as "alarmedAt", r.missed_ids as "missedIds", r.page_ids as "pageIds", r.sponsors, r.speakers, r.extractor, r.tried,
      array(select url from sponsors.pages p where p.id = any(r.page_ids) order by url) as pages,
      r.read_at as "readAt", r.speakers_read_at as "speakersReadAt", r.next_check_at as "nextCheckAt",
      (select json_build_object('calls', count(*)::int, 'cents', sum(c.cost_cents)::float8)
        from sponsors.page_calls c where c.event_id = r.event_id) as paid,
      (select json_build_object('calls', count(*)::int, 'tokens', coalesce(sum(q.tokens), 0)::float8,
        'cents', sum(q.cost_cents)::float8) from sponsors.page_questions q where q.event_id = r.event_id) as asked
    from sponsors.site_reads r where r.event_id = ${eventId}::uuid`.execute(trx.db)
  return rows[0]
}

export type Alarm = Pick<SiteRead, 'alarm' | 'missedIds'> & { alarmedAt: Temporal.Instant | null }

export const noAlarm: Alarm = { alarm: null, alarmedAt: null, missedIds: [] }

export type NewSiteRead = Pick<SiteRead, 'eventId' | 'outcome' | 'because' | 'sponsors' | 'extractor' | 'pageIds'> & {
  alarm: Alarm
  tried: readonly TriedPage[]
  nextCheckAt: Temporal.Instant | null
}

export async function writeSiteRead(trx: Trx, read: NewSiteRead): Promise<void> {
  const next = read.nextCheckAt?.toString() ?? null
  const { alarm, missedIds } = read.alarm
  const alarmedAt = read.alarm.alarmedAt?.toString() ?? null
  await sql`
    insert into sponsors.site_reads (organisation_id, event_id, outcome, because, alarm, alarmed_at, missed_ids, page_ids, sponsors,
      extractor, tried, read_at, next_check_at)
    values (${trx.organisationId}::uuid, ${read.eventId}::uuid, ${read.outcome}, ${read.because}, ${alarm},
      ${alarmedAt}::timestamptz, ${missedIds}::uuid[], ${read.pageIds}::uuid[], ${read.sponsors}, ${read.extractor}, ${JSON.stringify(read.tried)}::jsonb, ${trx.clock.now().toString()}::timestamptz, ${next}::timestamptz)
    on conflict (organisation_id, event_id) do update set outcome = excluded.outcome, because = excluded.because,
      alarm = excluded.alarm, alarmed_at = excluded.alarmed_at, missed_ids = excluded.missed_ids, page_ids = excluded.page_ids, sponsors = excluded.sponsors, extractor = excluded.extractor,
      tried = excluded.tried, read_at = excluded.read_at, next_check_at = excluded.next_check_at`.execute(trx.db)
}

/** Where an alarm stands, the newest first; past a thousand nobody looks. */
export async function findAlarms(trx: Trx): Promise<{ eventId: string; because: string; since: Date }[]> {
  const { rows } = await sql<{ eventId: string; because: string; since: Date }>`
    select event_id as "eventId", alarm as because, coalesce(alarmed_at, read_at) as since from sponsors.site_reads
    where alarm is not null order by since desc, event_id limit 1000`.execute(trx.db)
  return rows
}

/** A person has settled the alarm: what was read is what there is. */
export async function settleAlarm(trx: Trx, eventId: string): Promise<void> {
  await sql`
    update sponsors.site_reads set alarm = null, alarmed_at = null, missed_ids = '{}',
      outcome = case when outcome <> 'collapsed' then outcome when sponsors > 0 then 'found' else 'no_sponsors' end
    where event_id = ${eventId}::uuid`.execute(trx.db)
}

/** The site is as it was. */
export async function touchSiteRead(trx: Trx, eventId: string, nextCheckAt: Temporal.Instant | null): Promise<void> {
  await trx.db
    .updateTable('sponsors.site_reads')
    .set({ read_at: trx.clock.now().toString(), next_check_at: nextCheckAt?.toString() ?? null })
    .where('event_id', '=', eventId)
    .execute()
}

export async function writeSpeakersRead(trx: Trx, eventId: string, speakers: number): Promise<void> {
  await trx.db
    .updateTable('sponsors.site_reads')
    .set({ speakers, speakers_read_at: trx.clock.now().toString() })
    .where('event_id', '=', eventId)
    .execute()
}

/**
 * Events whose site is due, and puts them off by a quarter of a day, so that none is asked for twice while it is being read. A reading
 * that ends sets its own next time.
 */
export async function takeDueSites(trx: Trx, limit: number): Promise<string[]> {
  const now = trx.clock.now()
  const { rows } = await sql<{ id: string }>`
    update sponsors.site_reads set next_check_at = ${now.add({ hours: 6 }).toString()}::timestamptz
    where event_id in (select event_id from sponsors.site_reads where next_check_at <= ${now.toString()}::timestamptz
      order by next_check_at limit ${limit} for update skip locked)
    returning event_id as id`.execute(trx.db)
  return rows.map((row) => row.id)
}

export async function findNextCheck(trx: Trx): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Date | null }>`select min(next_check_at) as at from sponsors.site_reads`.execute(
    trx.db,
  )
  return rows[0]?.at ? rows[0].at.toTemporalInstant() : undefined
}
