import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Gone } from '../changes/find-moves.ts'
import type { Sighting, SourceName } from '../sighting.ts'
import { originOf } from './candidates.ts'

/** A sighting that an event rests on and that its source still gives. */
export type LiveSighting = Pick<Sighting, 'startsOn' | 'endsOn' | 'dayKnown' | 'city' | 'country'> & {
  eventId: string
  source: string
  origin: string | null
  pageUrl: string | null
  eventStatus: Sighting['status']
  aboutEventId: string | null
  /** Older than what a person, or enough sources, settled. */
  isSettled: boolean
  foundAt: Date
}

export async function findLiveSightings(trx: Trx, eventIds: readonly string[]): Promise<LiveSighting[]> {
  if (eventIds.length === 0) return []
  // Looked up by lists of keys: a scan makes these tables grow by thousands in a minute, and a join planned by what was known of them
  // before goes through all rows for each.
  const { rows } = await sql<LiveSighting>`
    with meant as materialized (select event_id, candidate_id from discovery.event_sources
      where organisation_id = ${trx.organisationId}::uuid and event_id = any(${eventIds}::uuid[]))
    select s.event_id as "eventId", c.source, coalesce(c.origin, c.source_url) as origin, coalesce(c.page_url, c.source_url) as "pageUrl",
      c.starts_on as "startsOn", c.ends_on as "endsOn", c.day_known as "dayKnown", c.city, c.country, c.event_status as "eventStatus",
      c.about_event_id as "aboutEventId", c.found_at as "foundAt", coalesce(c.found_at <= e.settled_at, false) as "isSettled"
    from meant s
      join discovery.candidates c on c.id = s.candidate_id
      join discovery.events e on e.id = s.event_id
    where c.organisation_id = ${trx.organisationId}::uuid and c.id = any(array(select candidate_id from meant)) and c.gone_at is null
      and e.organisation_id = ${trx.organisationId}::uuid and e.id = any(${eventIds}::uuid[]) order by c.id`.execute(
    trx.db,
  )
  return rows
}

/**
 * Notes which of the sightings of a source it gives no more, and which again: `keys` is all it gives now. Answers those that are gone, of
 * events that are not over, and the events of that kind whose sightings came or went.
 */
export async function noteGone(
  trx: Trx,
  source: SourceName,
  keys: readonly string[],
): Promise<{ gone: Gone[]; changed: string[] }> {
  const now = trx.clock.now()
  const today = now.toZonedDateTimeISO('UTC').toPlainDate().toString()
  const { rows: changed } = await sql<{ eventId: string }>`
    with noted as (
      update discovery.candidates c
      set gone_at = case when c.content_key = any(${keys}::text[]) then null else ${now.toString()}::timestamptz end
      where c.source = ${source.kind} and c.origin = ${originOf(source)} and c.event_id is not null
        and (c.gone_at is null) <> (c.content_key = any(${keys}::text[]))
      returning c.event_id)
    select distinct e.id as "eventId" from noted join discovery.events e on e.id = noted.event_id
    where e.ends_on >= ${today}::date and e.status in ('active', 'postponed')`.execute(trx.db)
  const { rows: gone } = await sql<Gone>`
    select c.event_id as "eventId", c.name, c.url, c.starts_on as "startsOn", c.city, c.country
    from discovery.candidates c join discovery.events e on e.id = c.event_id
    where c.source = ${source.kind} and c.origin = ${originOf(source)} and c.gone_at is not null
      and e.ends_on >= ${today}::date and e.status in ('active', 'postponed')
      and e.starts_on = c.starts_on order by c.id`.execute(trx.db)
  return { gone, changed: changed.map((row) => row.eventId) }
}

/**
 * The same for a service that gives events an id of its own but never all it has: `keys` is what it gives now, by its id. What it said of
 * these before otherwise is gone. Answers the event of each id, of those that are
 * not over, and these events.
 */
export async function noteReplaced(
  trx: Trx,
  source: SourceName,
  given: readonly { ref: string; key: string }[],
): Promise<{ eventByRef: Map<string, string>; changed: string[] }> {
  const now = trx.clock.now()
  const today = now.toZonedDateTimeISO('UTC').toPlainDate().toString()
  const { rows } = await sql<{ ref: string; eventId: string }>`
    with given as (select ref, key from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as new (ref text, key text)),
      noted as (
        update discovery.candidates c set gone_at = case when c.content_key <> given.key then coalesce(c.gone_at, ${now.toString()}::timestamptz) end
        from given where c.source = ${source.kind} and c.payload ->> 'ref' = given.ref and c.event_id is not null
        returning given.ref, c.event_id)
    select distinct noted.ref, e.id as "eventId" from noted join discovery.events e on e.id = noted.event_id
    where e.ends_on >= ${today}::date and e.status in ('active', 'postponed')`.execute(trx.db)
  return {
    eventByRef: new Map(rows.map((row) => [row.ref, row.eventId])),
    changed: [...new Set(rows.map((row) => row.eventId))],
  }
}
