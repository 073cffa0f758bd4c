import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { type Sighting, type SourceName, sightingKey, storable } from '../sighting.ts'

export type CandidateStatus = 'found' | 'promoted' | 'merged' | 'rejected'

export type Candidate = Omit<Sighting, 'status' | 'identity' | 'page' | 'aboutEventId'> & {
  id: string
  scanId: string | null
  source: string
  sourceUrl: string | null
  eventStatus: Sighting['status']
  status: CandidateStatus
  because: string | null
  confidence: number | null
  eventId: string | null
  eventName: string | null
  foundAt: Date
  decidedAt: Date | null
  /** The event it is known to be about before it is compared with any. */
  aboutEventId: string | null
  /** When its source was seen not to give it any more. */
  goneAt: Date | null
}

/** The list, page or service that sightings came from; what has no name of its own is ''. */
export const originOf = (source: SourceName): string => source.url ?? source.name ?? ''

/** Keeps sightings that this source has not given before; answers the ids of the new ones. */
export async function insertCandidates(
  trx: Trx,
  source: SourceName,
  scanId: string | null,
  sightings: readonly Sighting[],
): Promise<string[]> {
  const rows = sightings.map((one) => ({
    ...storable(one),
    id: trx.ids.next(),
    key: sightingKey(source, one),
  }))
  const { rows: written } = await sql<{ id: string }>`
    insert into discovery.candidates (organisation_id, id, scan_id, source, source_url, origin, page_url, line, payload, content_key, name, url,
      starts_on, ends_on, day_known, city, country, event_status, about_event_id, found_at)
    select ${trx.organisationId}::uuid, id, ${scanId}::uuid, ${source.kind}, ${source.url ?? null}, ${originOf(source)}, page, line, payload, key, name, url,
      "startsOn", "endsOn", "dayKnown", city, country, status, "aboutEventId", ${trx.clock.now().toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (id uuid, line int, payload jsonb, key text, name text, url text,
      "startsOn" date, "endsOn" date, "dayKnown" boolean, city text, country text, status text, page text, "aboutEventId" uuid)
    on conflict (organisation_id, content_key) do nothing returning id`.execute(trx.db)
  return written.map((row) => row.id)
}

export const candidateColumns = sql<Candidate>`c.id, c.scan_id as "scanId", c.source, c.source_url as "sourceUrl", c.line, c.payload,
  c.name, c.url, c.starts_on as "startsOn", c.ends_on as "endsOn", c.day_known as "dayKnown", c.city, c.country,
  c.event_status as "eventStatus", c.status, c.because, c.confidence, c.event_id as "eventId", c.found_at as "foundAt",
  c.decided_at as "decidedAt", c.about_event_id as "aboutEventId", c.gone_at as "goneAt", (select e.name from discovery.events e
    where e.organisation_id = c.organisation_id and e.id = c.event_id) as "eventName"`

export async function findCandidates(trx: Trx, ids: readonly string[]): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select ${candidateColumns} from discovery.candidates c where c.id = any(${ids}::uuid[]) order by c.id`.execute(
    trx.db,
  )
  return rows
}

/** Which of these sightings were kept before. */
export async function findKnownKeys(trx: Trx, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select content_key as key from discovery.candidates where content_key = any(${keys}::text[])`.execute(trx.db)
  return new Set(rows.map((row) => row.key))
}

/** How the reason of a candidate begins whose page did not answer: it is tried again when its source gives it again. */
export const unread = 'its page could not be read'

/** Of these sightings, those that wait for nothing but their page. */
export async function findUnread(trx: Trx, keys: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from discovery.candidates
    where content_key = any(${keys}::text[]) and status = 'found' and starts_with(because, ${unread})`.execute(trx.db)
  return rows.map((row) => row.id)
}

export type Decision = {
  id: string
  status: CandidateStatus
  because: string | null
  confidence: number | null
  eventId: string | null
}

export async function decideCandidates(trx: Trx, decisions: readonly Decision[]): Promise<void> {
  if (decisions.length === 0) return
  await sql`
    update discovery.candidates c set status = new.status, because = new.because, confidence = new.confidence,
      event_id = new."eventId", decided_at = ${trx.clock.now().toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb)
      as new (id uuid, status text, because text, confidence real, "eventId" uuid)
    where c.id = new.id`.execute(trx.db)
}

/** These sightings are of events that move: they say on which days, or where. */
export async function tellMoves(trx: Trx, moves: readonly { id: string; eventId: string }[]): Promise<void> {
  if (moves.length === 0) return
  await sql`
    update discovery.candidates c set about_event_id = new."eventId"
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as new (id uuid, "eventId" uuid) where c.id = new.id`.execute(
    trx.db,
  )
}
