import type { changesQuery } from '@lanyard/contract/compliance.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Trx } from '#platform/context.ts'
import { keyset } from '#platform/db/keyset.ts'

export type NewChange = { table: string; id: string; action: string; before?: unknown; after?: unknown }

export type Change = {
  id: string
  table: string
  recordId: string
  action: string
  actor: string
  before: unknown
  after: unknown
  changedAt: Date
}

export async function insertChanges(trx: Trx, changes: readonly NewChange[]): Promise<void> {
  const rows = changes.map((one) => ({ ...one, recordId: one.id, id: trx.ids.next() }))
  await sql`
    insert into compliance.changes (organisation_id, id, table_name, record_id, action, actor, before, after, changed_at)
    select ${trx.organisationId}::uuid, id, "table", "recordId", action, ${`${trx.actor.kind}:${trx.actor.id}`}, before, after,
      ${trx.clock.now().toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as new (id uuid, "table" text, "recordId" text, action text, before jsonb, after jsonb)`.execute(trx.db)
}

const columns = sql<Change>`id, table_name as "table", record_id as "recordId", action, actor, before, after, changed_at as "changedAt"`

export type ChangeFilter = Partial<Omit<z.output<typeof changesQuery>, 'limit'>> & { limit: number }

/** A page of changes, newest first unless said. */
export async function listChanges(trx: Trx, filter: ChangeFilter): Promise<{ items: Change[]; next: string | null }> {
  const sorts = { changedAt: { by: sql`changed_at`, type: 'timestamptz' as const } }
  const page = keyset(sorts, { sort: filter.sort ?? '-changedAt', after: filter.after }, sql`id`)
  const { actor, actorId } = filter
  const conditions = [
    page.past,
    filter.table && sql`table_name = ${filter.table}`,
    filter.recordId && sql`record_id = ${filter.recordId}`,
    filter.action && sql`action = ${filter.action}`,
    actor && sql`starts_with(actor, ${`${actor}:`})`,
    actorId && sql`split_part(actor, ':', 2) = ${actorId}`,
    filter.from && sql`changed_at >= ${filter.from}::timestamptz`,
    filter.until && sql`changed_at < ${filter.until}::timestamptz`,
  ].filter((one) => typeof one === 'object')
  const { rows } = await sql<Change & { sortKey: string }>`
    select ${columns}, ${page.key} as "sortKey" from compliance.changes
    where ${sql.join(conditions, sql` and `)} order by ${page.order} limit ${filter.limit}`.execute(trx.db)
  return { items: rows.map(({ sortKey: _, ...change }) => change), next: page.next(rows, filter.limit) }
}

/** All that was changed of these records, newest first; at most as many as anybody reads. */
export async function listChangesOf(trx: Trx, recordIds: readonly string[]): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select ${columns} from compliance.changes where record_id = any(${recordIds}::text[]) order by id desc limit 1000`.execute(
    trx.db,
  )
  return rows
}

/** Of each record the last edit of that field by hand: what an undo takes back. */
export async function findLastChanges(
  trx: Trx,
  { table, recordIds, field }: { table: string; recordIds: readonly string[]; field: string },
): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select distinct on (record_id) ${columns} from compliance.changes
    where table_name = ${table} and record_id = any(${recordIds}::text[]) and action = 'edit' and jsonb_exists(before, ${field})
    order by record_id, id desc`.execute(trx.db)
  return rows
}

/** That something changed stays; what it was is gone. */
export async function blankChanges(trx: Trx, recordIds: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`
    update compliance.changes set before = null, after = null
    where record_id = any(${recordIds}::text[]) and (before is not null or after is not null)`.execute(trx.db)
  return Number(numAffectedRows ?? 0)
}
