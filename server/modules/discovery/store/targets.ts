import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { keyset, type SortColumn } from '#platform/db/keyset.ts'
import type { Target } from '../targets/target.ts'

/** The duty that scans the targets whose night has come. */
export const scanTargetsKind = 'discovery.scan-targets'

const columns = sql<Target>`t.id, t.name, t.city, t.country, t.latitude, t.longitude, t.radius_km as "radiusKm", t.time_zone as "timeZone",
  t.place_source as "placeSource",
  t.months, t.topics, t.languages, t.online, t.feeds, t.services, t.paused, t.created_at as "createdAt", t.deleted_at as "deletedAt",
  t.next_scan_at as "nextScanAt"`

export type WrittenTarget = Omit<Target, 'createdAt' | 'deletedAt' | 'nextScanAt'> & { nextScanAt: Temporal.Instant }

export async function insertTarget(trx: Trx, target: WrittenTarget): Promise<void> {
  const now = trx.clock.now().toString()
  await trx.db
    .insertInto('discovery.targets')
    .values({ organisation_id: trx.organisationId, id: target.id, ...asRow(target), created_at: now, changed_at: now })
    .execute()
}

export async function rewriteTarget(trx: Trx, target: WrittenTarget): Promise<void> {
  await trx.db
    .updateTable('discovery.targets')
    .set({ ...asRow(target), changed_at: trx.clock.now().toString() })
    .where('id', '=', target.id)
    .execute()
}

const asRow = (target: WrittenTarget) => ({
  name: target.name,
  city: target.city,
  country: target.country,
  latitude: target.latitude,
  longitude: target.longitude,
  radius_km: target.radiusKm,
  time_zone: target.timeZone,
  place_source: target.placeSource,
  months: target.months,
  topics: target.topics,
  languages: target.languages,
  online: target.online,
  feeds: JSON.stringify(target.feeds),
  services: target.services,
  paused: target.paused,
  next_scan_at: target.nextScanAt.toString(),
})

/** Those put aside too: `deletedAt` says so. */
export async function findTarget(trx: Trx, id: string): Promise<Target | undefined> {
  const { rows } = await sql<Target>`select ${columns} from discovery.targets t where t.id = ${id}::uuid`.execute(
    trx.db,
  )
  return rows[0]
}

const sorts: Record<string, SortColumn> = { name: { by: sql`lower(t.name)`, type: 'text' } }

/** By name; those put aside only, or those that are not. */
export async function listTargets(
  trx: Trx,
  query: { deleted: boolean; after?: string | undefined; limit: number },
): Promise<{ items: Target[]; next: string | null }> {
  const page = keyset(sorts, { sort: 'name', after: query.after }, sql`t.id`)
  const { rows } = await sql<Target & { sortKey: string }>`
    select ${columns}, ${page.key} as "sortKey" from discovery.targets t
    where (t.deleted_at is not null) = ${query.deleted} and ${page.past} order by ${page.order} limit ${query.limit}`.execute(
    trx.db,
  )
  return { items: rows.map(({ sortKey: _, ...row }) => row), next: page.next(rows, query.limit) }
}

export async function setTargetAside(trx: Trx, id: string): Promise<void> {
  await trx.db
    .updateTable('discovery.targets')
    .set({ deleted_at: trx.clock.now().toString() })
    .where('id', '=', id)
    .execute()
}

export async function restoreTarget(trx: Trx, id: string, nextScanAt: Temporal.Instant): Promise<void> {
  await trx.db
    .updateTable('discovery.targets')
    .set({ deleted_at: null, next_scan_at: nextScanAt.toString() })
    .where('id', '=', id)
    .execute()
}

/** Those whose night has come, locked so that no second scan of them is started meanwhile. */
export async function takeDueTargets(trx: Trx, limit: number): Promise<Target[]> {
  const { rows } = await sql<Target>`
    select ${columns} from discovery.targets t
    where t.deleted_at is null and not t.paused and t.next_scan_at <= ${trx.clock.now().toString()}::timestamptz
    order by t.next_scan_at limit ${limit} for update skip locked`.execute(trx.db)
  return rows
}

export async function setNextScans(trx: Trx, nights: readonly { id: string; at: Temporal.Instant }[]): Promise<void> {
  if (nights.length === 0) return
  const rows = JSON.stringify(nights.map(({ id, at }) => ({ id, at: at.toString() })))
  await sql`
    update discovery.targets t set next_scan_at = new.at
    from jsonb_to_recordset(${rows}::jsonb) as new (id uuid, at timestamptz) where t.id = new.id`.execute(trx.db)
}

/** When the next night of any target comes. */
export async function findNextScan(trx: Trx): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(t.next_scan_at) as at from discovery.targets t where t.deleted_at is null and not t.paused`.execute(
    trx.db,
  )
  const at = rows[0]?.at
  return at ? Temporal.Instant.fromEpochMilliseconds(at.getTime()) : undefined
}
