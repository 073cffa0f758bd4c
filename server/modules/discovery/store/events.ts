import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Doubt, Event, EventReading, EventStatus } from '../event.ts'

/** One matcher of candidates at a time in an organisation, so that two sightings at once don't make two events. */
export async function lockEvents(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`events ${trx.organisationId}`}, 0))`.execute(trx.db)
}

export type KnownEvent = {
  id: string
  name: string
  url: string | null
  startsOn: string
  endsOn: string
  dayKnown: boolean
  city: string | null
  country: string | null
  dedupeKey: string
  status: EventStatus
  doubt: Doubt | null
  keys: string[]
}

/** Events that share a key with what was sighted; deleted ones too, so that a scan doesn't bring them back. */
export async function findEventsByKeys(trx: Trx, keys: readonly string[]): Promise<KnownEvent[]> {
  // The keys first, then each event by its primary key: left to choose, the planner reads all events where its statistics are old.
  const { rows } = await sql<KnownEvent>`
    with hit as materialized (select distinct event_id as id from discovery.event_keys
      where organisation_id = ${trx.organisationId}::uuid and key = any(${keys}::text[]))
    select e.id, e.name, e.url, e.starts_on as "startsOn", e.ends_on as "endsOn", e.day_known as "dayKnown", e.city, e.country,
      e.dedupe_key as "dedupeKey", e.status, e.doubt,
      array(select key from discovery.event_keys k where k.organisation_id = e.organisation_id and k.event_id = e.id) as keys
    from discovery.events e where e.organisation_id = ${trx.organisationId}::uuid and e.id = any(array(select id from hit))
    order by e.id`.execute(trx.db)
  return rows
}

export type NewEvent = EventReading & {
  id: string
  name: string
  url: string | null
  startsOn: string
  endsOn: string
  dayKnown: boolean
  status: EventStatus
  confidence: number
  reasons: string[]
}

/** Writes events with their series and keys, in four statements whatever their number. */
export async function insertEvents(trx: Trx, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const now = trx.clock.now().toString()
  const rows = JSON.stringify(events.map((one) => ({ ...one, seriesId: trx.ids.next() })))
  await sql`
    insert into discovery.series (organisation_id, id, key, name)
    select distinct on ("seriesKey") ${trx.organisationId}::uuid, "seriesId", "seriesKey", "seriesName"
    from jsonb_to_recordset(${rows}::jsonb) as new ("seriesId" uuid, "seriesKey" text, "seriesName" text)
    order by "seriesKey", "seriesId" on conflict (organisation_id, key) do nothing`.execute(trx.db)
  await sql`
    insert into discovery.events (organisation_id, id, name, series_name, series_id, dedupe_key, url, starts_on, ends_on, day_known,
      city, region, country, time_zone, latitude, longitude, online, status, confidence, reasons, created_at, changed_at)
    select ${trx.organisationId}::uuid, new.id, new.name, "seriesName", s.id, "dedupeKey", url, "startsOn", "endsOn", "dayKnown",
      city, region, country, "timeZone", latitude, longitude, online, status, confidence, reasons, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as new (id uuid, name text, "seriesKey" text, "seriesName" text, "dedupeKey" text, url text,
        "startsOn" date, "endsOn" date, "dayKnown" boolean, city text, region text, country text, "timeZone" text,
        latitude float8, longitude float8, online boolean, status text, confidence real, reasons text[])
      join discovery.series s on s.key = new."seriesKey"`.execute(trx.db)
  await insertKeys(trx, events)
}

async function insertKeys(trx: Trx, events: readonly { id: string; keys: string[] }[]): Promise<void> {
  const pairs = events.flatMap((one) => one.keys.map((key) => ({ id: one.id, key })))
  await sql`
    insert into discovery.event_keys (organisation_id, key, event_id)
    select ${trx.organisationId}::uuid, key, id from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as new (id uuid, key text)
    on conflict do nothing`.execute(trx.db)
}

/** A sighting adds its keys to the event it joined, so that the next one like it is found at once. */
export const addEventKeys = insertKeys

export const eventColumns = sql<Event>`e.id, e.name, e.series_id as "seriesId", e.series_name as "seriesName", e.url, e.starts_on as "startsOn",
  e.ends_on as "endsOn", e.day_known as "dayKnown", e.city, e.region, e.country, e.time_zone as "timeZone", e.latitude,
  e.longitude, e.online, e.place_source as "placeSource", e.status, e.confidence, e.reasons, e.doubt, e.doubt_because as "doubtBecause", e.doubted_at as "doubtedAt",
  e.created_at as "createdAt"`

/** Deleted ones too: their status says so. */
export async function findEvents(trx: Trx, ids: readonly string[]): Promise<Event[]> {
  const { rows } = await sql<Event>`
    select ${eventColumns} from discovery.events e where e.id = any(${ids}::uuid[]) order by e.id`.execute(trx.db)
  return rows
}

/** Writes a changed event: its fields, its series and its keys anew. */
export async function rewriteEvent(trx: Trx, event: NewEvent): Promise<void> {
  const row = JSON.stringify([{ ...event, seriesId: trx.ids.next() }])
  await sql`
    insert into discovery.series (organisation_id, id, key, name)
    values (${trx.organisationId}::uuid, ${trx.ids.next()}::uuid, ${event.seriesKey}, ${event.seriesName})
    on conflict (organisation_id, key) do nothing`.execute(trx.db)
  await sql`
    update discovery.events e set name = new.name, series_name = "seriesName", series_id = s.id, dedupe_key = "dedupeKey",
      url = new.url, starts_on = "startsOn", ends_on = "endsOn", day_known = "dayKnown", city = new.city, region = new.region,
      country = new.country, time_zone = "timeZone", latitude = new.latitude, longitude = new.longitude, online = new.online,
      place_source = case when new.latitude = e.latitude and new.longitude = e.longitude then e.place_source end,
      status = new.status, changed_at = ${trx.clock.now().toString()}::timestamptz
    from jsonb_to_recordset(${row}::jsonb) as new (id uuid, name text, "seriesKey" text, "seriesName" text, "dedupeKey" text, url text,
        "startsOn" date, "endsOn" date, "dayKnown" boolean, city text, region text, country text, "timeZone" text,
        latitude float8, longitude float8, online boolean, status text)
      join discovery.series s on s.key = new."seriesKey"
    where e.id = new.id`.execute(trx.db)
  await trx.db.deleteFrom('discovery.event_keys').where('event_id', '=', event.id).execute()
  await insertKeys(trx, [event])
}

/** Answers the ids whose status it changed: those that were in one of the `from` states. */
export async function setEventStatus(
  trx: Trx,
  ids: readonly string[],
  change: { from: readonly EventStatus[]; to: EventStatus },
): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    update discovery.events set status = ${change.to}, changed_at = ${trx.clock.now().toString()}::timestamptz
    where id = any(${ids}::uuid[]) and status = any(${change.from}::text[]) returning id`.execute(trx.db)
  return rows.map((row) => row.id)
}

/** Puts events aside, keeping what they were; answers those that were not aside already. */
export async function putEventsAside(trx: Trx, ids: readonly string[]): Promise<Moved[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Moved>`
    update discovery.events set status_before = status, status = 'deleted', changed_at = ${trx.clock.now().toString()}::timestamptz
    where id = any(${ids}::uuid[]) and status <> 'deleted' returning id, status_before as status`.execute(trx.db)
  return rows
}

/** Brings events back as what they were; answers those that were aside. */
export async function bringEventsBack(trx: Trx, ids: readonly string[]): Promise<Moved[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Moved>`
    update discovery.events set status = coalesce(status_before, 'active'), status_before = null,
      changed_at = ${trx.clock.now().toString()}::timestamptz
    where id = any(${ids}::uuid[]) and status = 'deleted' returning id, status`.execute(trx.db)
  return rows
}

/** An event that was put aside or brought back, and what it is without that. */
export type Moved = { id: string; status: EventStatus }

/** Which of these events no sighting is a source of any more. */
export async function findUnsourced(trx: Trx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select e.id from discovery.events e where e.id = any(${ids}::uuid[]) and not exists (
      select from discovery.event_sources s where s.organisation_id = e.organisation_id and s.event_id = e.id)`.execute(
    trx.db,
  )
  return rows.map((row) => row.id)
}
