import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

export type EventSource = { eventId: string; candidateId: string; because: string; confidence: number }

export async function insertEventSources(trx: Trx, sources: readonly EventSource[]): Promise<void> {
  if (sources.length === 0) return
  await sql`
    insert into discovery.event_sources (organisation_id, event_id, candidate_id, because, confidence, seen_at)
    select ${trx.organisationId}::uuid, "eventId", "candidateId", because, confidence, ${trx.clock.now().toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(sources)}::jsonb)
      as new ("eventId" uuid, "candidateId" uuid, because text, confidence real)
    on conflict do nothing`.execute(trx.db)
}

export async function removeEventSources(trx: Trx, candidateIds: readonly string[]): Promise<void> {
  if (candidateIds.length === 0) return
  await trx.db.deleteFrom('discovery.event_sources').where('candidate_id', 'in', candidateIds).execute()
}

/** A sighting that an event rests on, with what it says of it. */
export type SourceRow = Awaited<ReturnType<typeof listEventSources>>[number]

export async function listEventSources(trx: Trx, eventId: string) {
  return trx.db
    .selectFrom('discovery.event_sources as s')
    .innerJoin('discovery.candidates as c', 'c.id', 's.candidate_id')
    .select(['s.candidate_id as candidateId', 'c.source', 'c.source_url as sourceUrl', 'c.name'])
    .select(['s.because', 's.confidence', 's.seen_at as seenAt', 'c.gone_at as goneAt'])
    .select(['c.starts_on as startsOn', 'c.ends_on as endsOn', 'c.city', 'c.event_status as status'])
    .where('s.event_id', '=', eventId)
    .orderBy('s.seen_at')
    .orderBy('s.candidate_id')
    .execute()
}

/** What one event rests on becomes sources of another, with the keys that it is found by. */
export async function moveSources(trx: Trx, from: string, to: string): Promise<void> {
  await sql`
    update discovery.candidates set event_id = ${to}::uuid, about_event_id = ${to}::uuid, status = 'merged'
    where event_id = ${from}::uuid`.execute(trx.db)
  await sql`update discovery.event_sources set event_id = ${to}::uuid where event_id = ${from}::uuid`.execute(trx.db)
  await sql`
    insert into discovery.event_keys (organisation_id, key, event_id)
    select organisation_id, key, ${to}::uuid from discovery.event_keys where event_id = ${from}::uuid
    on conflict do nothing`.execute(trx.db)
  await sql`delete from discovery.event_keys where event_id = ${from}::uuid`.execute(trx.db)
}
