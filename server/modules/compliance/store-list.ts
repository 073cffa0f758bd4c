import type { stopsQuery } from '@lanyard/contract/compliance.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Trx } from '#platform/context.ts'
import { keyset, type SortColumn } from '#platform/db/keyset.ts'
import type { Stop, SubjectKind } from './stop.ts'

/** A stop with who wrote and who lifted it (kind and id of the actor). */
export type StopRow = Stop & { writtenBy: string; liftedBy: string | null; inForce: boolean }
type Row = Omit<StopRow, 'subject'> & { kind: SubjectKind; value: string }

const inForce = (trx: Trx) =>
  sql`(lifted_at is null and (stops_until_at is null or stops_until_at > ${trx.clock.now().toString()}::timestamptz))`

const columns = (trx: Trx) => sql<Row>`id, subject_kind as kind, subject_value as value, reason, source, kept,
  stops_until_at as until, written_at as "writtenAt", written_by as "writtenBy", lifted_at as "liftedAt", lifted_by as "liftedBy",
  ${inForce(trx)} as "inForce"`

const asStop = ({ kind, value, ...rest }: Row): StopRow => ({ ...rest, subject: { kind, value } })

export async function findStopRows(trx: Trx, ids: readonly string[]): Promise<StopRow[]> {
  const { rows } = await sql<Row>`select ${columns(trx)} from compliance.stops where id = any(${ids}::uuid[])`.execute(
    trx.db,
  )
  return rows.map(asStop)
}

export type StopFilter = Partial<Omit<z.output<typeof stopsQuery>, 'limit'>> & {
  limit: number
  /** Ids whose names hold what is searched for. */
  namedIds?: readonly string[]
}

const sorts: Record<string, SortColumn> = {
  writtenAt: { by: sql`written_at`, type: 'timestamptz' },
  until: { by: sql`coalesce(stops_until_at, 'infinity')`, type: 'timestamptz' },
  subject: { by: sql`subject_kind || ' ' || subject_value`, type: 'text' },
  reason: { by: sql`reason`, type: 'text' },
}

/** A page of stops, newest first unless said. */
export async function listStops(trx: Trx, filter: StopFilter): Promise<{ items: StopRow[]; next: string | null }> {
  const page = keyset(sorts, { sort: filter.sort ?? '-writtenAt', after: filter.after }, sql`id`)
  const conditions = [
    page.past,
    filter.kind && sql`subject_kind = ${filter.kind}`,
    filter.value && sql`subject_value = any(${filter.value.toLowerCase().split(/\s*,\s*/)}::text[])`,
    filter.reason && sql`reason = ${filter.reason}`,
    filter.kept !== undefined && sql`kept = ${filter.kept}`,
    filter.state === 'in_force' && inForce(trx),
    filter.state === 'lifted' && sql`lifted_at is not null`,
    filter.state === 'lapsed' && sql`(lifted_at is null and not ${inForce(trx)})`,
    filter.search && mentions(filter.search, filter.namedIds ?? []),
  ].filter((one) => typeof one === 'object')
  const { rows } = await sql<Row & { sortKey: string }>`
    select ${columns(trx)}, ${page.key} as "sortKey" from compliance.stops
    where ${sql.join(conditions, sql` and `)} order by ${page.order} limit ${filter.limit}`.execute(trx.db)
  return { items: rows.map(({ sortKey: _, ...row }) => asStop(row)), next: page.next(rows, filter.limit) }
}

function mentions(search: string, namedIds: readonly string[]) {
  const pattern = `%${search.replace(/[%_\\]/g, '\\$&')}%`
  return sql`(subject_value ilike ${pattern} or reason ilike ${pattern} or replace(reason, '_', ' ') ilike ${pattern}
    or subject_value = any(${namedIds}::text[]))`
}
