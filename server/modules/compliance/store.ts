import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Stop, Subject, SubjectKind } from './stop.ts'

type StopRow = Omit<Stop, 'subject'> & { kind: SubjectKind; value: string }

const columns = sql`id, subject_kind as kind, subject_value as value, reason, source, kept, stops_until_at as until,
  written_at as "writtenAt", lifted_at as "liftedAt"`

const asStop = ({ kind, value, ...rest }: StopRow): Stop => ({ ...rest, subject: { kind, value } })

export const actorOf = (trx: Trx): string => `${trx.actor.kind}:${trx.actor.id}`

export type NewStop = { subject: Subject; reason: string; source: string; until?: Temporal.Instant; kept?: boolean }

/** The same reason for the same subject again lengthens the stop that is there; `changed` says whether anything is new. */
export async function insertStop(
  trx: Trx,
  stop: NewStop,
): Promise<{ stopId: string; changed: boolean; fresh: boolean }> {
  const id = trx.ids.next()
  const { rows } = await sql<{ id: string }>`
    insert into compliance.stops as known (organisation_id, id, subject_kind, subject_value, reason, source, kept, stops_until_at,
      written_at, written_by)
    values (${trx.organisationId}::uuid, ${id}::uuid, ${stop.subject.kind}, ${stop.subject.value}, ${stop.reason}, ${stop.source},
      ${stop.kept ?? false}, ${stop.until?.toString() ?? null}::timestamptz, ${trx.clock.now().toString()}::timestamptz, ${actorOf(trx)})
    on conflict (organisation_id, subject_kind, subject_value, reason) where lifted_at is null do update
      set kept = known.kept or excluded.kept, source = excluded.source, written_at = excluded.written_at,
        stops_until_at = case when known.stops_until_at is not null and excluded.stops_until_at is not null
          then greatest(known.stops_until_at, excluded.stops_until_at) end
      where (excluded.kept and not known.kept)
        or coalesce(excluded.stops_until_at, 'infinity') > coalesce(known.stops_until_at, 'infinity')
    returning id`.execute(trx.db)
  if (rows[0]) return { stopId: rows[0].id, changed: true, fresh: rows[0].id === id }
  const known = await sql<{ id: string }>`
    select id from compliance.stops where subject_kind = ${stop.subject.kind} and subject_value = ${stop.subject.value}
      and reason = ${stop.reason} and lifted_at is null`.execute(trx.db)
  return { stopId: known.rows[0]!.id, changed: false, fresh: false }
}

export type NewStops = { subjects: readonly Subject[]; reason: string; source: string; kept?: boolean }

/** Stops for ever on many subjects, for one reason; answers the ids of those that were not there yet. */
export async function insertStops(trx: Trx, { subjects, reason, source, kept = false }: NewStops): Promise<string[]> {
  const rows = subjects.map((subject) => ({ ...subject, id: trx.ids.next() }))
  const written = await sql<{ id: string }>`
    insert into compliance.stops (organisation_id, id, subject_kind, subject_value, reason, source, kept, written_at, written_by)
    select ${trx.organisationId}::uuid, id, kind, value, ${reason}, ${source}, ${kept}, ${trx.clock.now().toString()}::timestamptz, ${actorOf(trx)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (id uuid, kind text, value text)
    on conflict do nothing returning id`.execute(trx.db)
  return written.rows.map((row) => row.id)
}

/** The stops that stand on these subjects for a reason. */
export async function findStanding(
  trx: Trx,
  { subjects, reason }: { subjects: readonly Subject[]; reason: string },
): Promise<{ id: string; kind: string; value: string }[]> {
  const { rows } = await sql<{ id: string; kind: string; value: string }>`
    select id, subject_kind as kind, subject_value as value from compliance.stops
    where lifted_at is null and reason = ${reason} and (subject_kind, subject_value) in
      (select kind, value from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as wanted (kind text, value text))`.execute(
    trx.db,
  )
  return rows
}

/** Answers the ids of what it lifted. */
export async function markLifted(
  trx: Trx,
  which: { subjects: readonly Subject[]; reason?: string | undefined } | { ids: readonly string[] },
): Promise<string[]> {
  const chosen =
    'ids' in which
      ? sql`id = any(${which.ids}::uuid[])`
      : sql`not kept and (subject_kind, subject_value) in (select kind, value
          from jsonb_to_recordset(${JSON.stringify(which.subjects)}::jsonb) as wanted (kind text, value text))
          and (${which.reason ?? null}::text is null or reason = ${which.reason ?? null})`
  const { rows } = await sql<{ id: string }>`
    update compliance.stops set lifted_at = ${trx.clock.now().toString()}::timestamptz, lifted_by = ${actorOf(trx)}
    where lifted_at is null and ${chosen} returning id`.execute(trx.db)
  return rows.map((row) => row.id)
}

/** Puts lifted stops back in force, but where the same stop was written again meanwhile. Answers the ids of those put back. */
export async function markStanding(trx: Trx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update compliance.stops stop set lifted_at = null, lifted_by = null
    where id = any(${ids}::uuid[]) and lifted_at is not null
      and not exists (select from compliance.stops other where other.lifted_at is null and other.reason = stop.reason
        and other.subject_kind = stop.subject_kind and other.subject_value = stop.subject_value)
      and not exists (select from compliance.stops later where later.lifted_at is not null and later.id = any(${ids}::uuid[])
        and later.id > stop.id and later.reason = stop.reason and later.subject_kind = stop.subject_kind
        and later.subject_value = stop.subject_value)
    returning id`.execute(trx.db)
  return rows.map((row) => row.id)
}

/** Stops in force now on any of these subjects or on everything, and suppressions of the fingerprints (their `value`), in one query. */
export async function findStopsInForce(
  trx: Trx,
  subjects: readonly Subject[],
  suppressed: readonly { kind: string; value: string; fingerprint: string }[],
): Promise<Stop[]> {
  const now = trx.clock.now().toString()
  const { rows } = await sql<StopRow>`
    select ${columns} from compliance.stops stop
    where lifted_at is null and (stops_until_at is null or stops_until_at > ${now}::timestamptz)
      and (subject_kind, subject_value) in (select kind, value from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb)
        as wanted (kind text, value text) union all select 'everything', '*')
    union all
    select '00000000-0000-0000-0000-000000000000'::uuid, wanted.kind, wanted.value, reason, source, true, null, written_at, null
    from compliance.suppressions
    join jsonb_to_recordset(${JSON.stringify(suppressed)}::jsonb) as wanted (kind text, value text, fingerprint text)
      using (fingerprint)`.execute(trx.db)
  return rows.map(asStop)
}

export async function findStop(trx: Trx, id: string): Promise<Stop | undefined> {
  const { rows } = await sql<StopRow>`select ${columns} from compliance.stops where id = ${id}::uuid`.execute(trx.db)
  return rows[0] && asStop(rows[0])
}

/** Stops on these subjects, lifted ones too. */
export async function listStopsOf(trx: Trx, subjects: readonly Subject[]): Promise<Stop[]> {
  const { rows } = await sql<StopRow>`
    select ${columns} from compliance.stops where (subject_kind, subject_value) in
      (select kind, value from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as wanted (kind text, value text))`.execute(
    trx.db,
  )
  return rows.map(asStop)
}

export async function deleteStopsOf(trx: Trx, subjects: readonly Subject[]): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from compliance.stops where (subject_kind, subject_value) in
      (select kind, value from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as wanted (kind text, value text))`.execute(
    trx.db,
  )
  return Number(numAffectedRows ?? 0)
}
