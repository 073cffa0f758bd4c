import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { GeocodedPlace, GeocoderName } from '../geocode/geocoder.ts'

/** Days an answer is good for: towns stay where they are, but what nobody knew may be on the map by next month. */
const goodFor = { found: 180, nothing: 30 }

export type KeptAnswer = { provider: GeocoderName; key: string; place: GeocodedPlace | null }

/** Answers to these questions that are still good. */
export async function findGeocodings(trx: Trx, keys: readonly string[]): Promise<KeptAnswer[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<GeocodedPlace & { provider: GeocoderName; key: string; found: boolean }>`
    select provider, key, found, city, region, country, latitude, longitude from discovery.geocodings
    where key = any(${keys}::text[]) and expires_at > ${trx.clock.now().toString()}::timestamptz`.execute(trx.db)
  return rows.map(({ provider, key, found, ...place }) => ({ provider, key, place: found ? place : null }))
}

/** Keeps an answer; one that had expired makes room for it. */
export async function keepGeocoding(trx: Trx, { provider, key, place }: KeptAnswer): Promise<void> {
  const now = trx.clock.now()
  const expiresAt = now.add({ hours: 24 * (place ? goodFor.found : goodFor.nothing) })
  const { city = null, region = null, country = null, latitude = null, longitude = null } = place ?? {}
  await sql`
    insert into discovery.geocodings
      (organisation_id, provider, key, found, city, region, country, latitude, longitude, answered_at, expires_at)
    values (${trx.organisationId}::uuid, ${provider}, ${key}, ${place !== null}, ${city}, ${region}, ${country}, ${latitude}, ${longitude},
      ${now.toString()}::timestamptz, ${expiresAt.toString()}::timestamptz)
    on conflict (organisation_id, provider, key) do update set found = excluded.found, city = excluded.city, region = excluded.region,
      country = excluded.country, latitude = excluded.latitude, longitude = excluded.longitude, answered_at = excluded.answered_at,
      expires_at = excluded.expires_at`.execute(trx.db)
}

export type GeocoderCall = {
  provider: GeocoderName
  outcome: 'found' | 'nothing' | 'try_later' | 'refused' | 'misconfigured' | 'broken'
  milliseconds: number
  costCents: number | null
}

export async function insertGeocoderCall(trx: Trx, call: GeocoderCall): Promise<void> {
  const { provider, outcome, milliseconds, costCents } = call
  await trx.db
    .insertInto('discovery.geocoder_calls')
    .values({
      ...{ organisation_id: trx.organisationId, id: trx.ids.next(), provider, outcome, milliseconds },
      ...{ cost_cents: costCents?.toString() ?? null, called_at: trx.clock.now().toString() },
    })
    .execute()
}

/** How often a geocoder was asked since the month began, by the domain clock. */
export async function countGeocoderCalls(trx: Trx, provider: GeocoderName): Promise<number> {
  const month = trx.clock.now().toString().slice(0, 7)
  const { rows } = await sql<{ calls: number }>`
    select count(*)::int as calls from discovery.geocoder_calls
    where provider = ${provider} and called_at >= ${`${month}-01T00:00:00Z`}::timestamptz`.execute(trx.db)
  return rows[0]!.calls
}

export type Unplaced = { id: string; country: string | null; text: string }

/** Which of these events are somewhere, but nobody knows where: by what a source wrote for the place, or a venue that a page stated. */
export async function findUnplaced(trx: Trx, ids: readonly string[]): Promise<Unplaced[]> {
  const { rows } = await sql<Unplaced>`
    select e.id, e.country, coalesce(told.written, e.city, told.venue) as text
    from discovery.events e, lateral (
      -- An event's city is the first part of what was written; the rest tells where a hall is.
      select min(c.city) filter (where starts_with(lower(c.city), lower(e.city))) as written,
        min(c.payload ->> 'venue') filter (where jsonb_typeof(c.payload -> 'venue') = 'string') as venue
      from discovery.event_sources s
      join discovery.candidates c on c.organisation_id = s.organisation_id and c.id = s.candidate_id
      where s.organisation_id = e.organisation_id and s.event_id = e.id) told
    where e.id = any(${ids}::uuid[]) and e.latitude is null and not e.online and e.status in ('active', 'postponed')
      and coalesce(e.city, told.venue) is not null
    order by e.id`.execute(trx.db)
  return rows
}

/** Days after which an event that nobody could place is asked for again. */
const againAfter = 30

const isUnplaced = sql`e.latitude is null and not e.online and e.status in ('active', 'postponed')`

const isToAsk = (trx: Trx) => sql`${isUnplaced} and e.ends_on >= ${trx.clock.now().toString().slice(0, 10)}::date
  and (e.place_asked_at is null or e.place_asked_at < ${trx.clock
    .now()
    .subtract({ hours: 24 * againAfter })
    .toString()}::timestamptz)`

/** Unplaced events to come that no geocoder was asked for lately, the nearest first. */
export async function findBacklog(trx: Trx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from discovery.events e where ${isToAsk(trx)} order by e.starts_on, e.id limit ${limit}`.execute(trx.db)
  return rows.map((row) => row.id)
}

export async function notePlaceAsked(trx: Trx, ids: readonly string[]): Promise<void> {
  await sql`
    update discovery.events set place_asked_at = ${trx.clock.now().toString()}::timestamptz where id = any(${ids}::uuid[])`.execute(
    trx.db,
  )
}

/** How many events to come are unplaced, and how many of these a geocoder is still to be asked for. */
export async function countUnplaced(trx: Trx): Promise<{ unplaced: number; toAsk: number }> {
  const { rows } = await sql<{ unplaced: number; toAsk: number }>`
    select count(*)::int as unplaced, (count(*) filter (where ${isToAsk(trx)}))::int as "toAsk"
    from discovery.events e where ${isUnplaced} and e.ends_on >= ${trx.clock.now().toString().slice(0, 10)}::date`.execute(
    trx.db,
  )
  return rows[0]!
}

/** Says where events are that nobody could place; what their sources say of city, region and country stays. */
export async function placeEvents(
  trx: Trx,
  placed: readonly (GeocodedPlace & { id: string; provider: GeocoderName; timeZone: string | null })[],
): Promise<void> {
  if (placed.length === 0) return
  await sql`
    update discovery.events e set latitude = new.latitude, longitude = new.longitude, city = coalesce(e.city, new.city),
      region = coalesce(e.region, new.region), country = coalesce(e.country, new.country), time_zone = coalesce(new."timeZone", e.time_zone),
      place_source = new.provider, changed_at = ${trx.clock.now().toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) as new (id uuid, city text, region text, country text, latitude float8,
      longitude float8, provider text, "timeZone" text)
    where e.id = new.id and e.latitude is null`.execute(trx.db)
}
