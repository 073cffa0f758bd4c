import type { Suppression, suppressionsQuery } from '@lanyard/contract/suppressions.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Trx } from '#platform/context.ts'
import { keyset } from '#platform/db/keyset.ts'
import type { SuppressedKind } from './suppressions/suppression.ts'

/** `stopId`: the stop that says in clear what is suppressed; null where nothing should. What is there stays, but learns its stop. */
export async function insertSuppressions(
  trx: Trx,
  suppressed: readonly { kind: SuppressedKind; fingerprint: string; stopId: string | null }[],
  why: { reason: string; source: string },
): Promise<void> {
  const rows = suppressed.map((one) => ({ ...one, id: trx.ids.next() }))
  await sql`
    insert into compliance.suppressions as known (organisation_id, id, kind, fingerprint, stop_id, reason, source, written_at)
    select ${trx.organisationId}::uuid, id, kind, fingerprint, "stopId", ${why.reason}, ${why.source},
      ${trx.clock.now().toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (id uuid, kind text, fingerprint text, "stopId" uuid)
    on conflict (organisation_id, fingerprint) do update set stop_id = excluded.stop_id where excluded.stop_id is not null`.execute(
    trx.db,
  )
}

export async function findSuppressed(trx: Trx, fingerprints: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ fingerprint: string }>`
    select fingerprint from compliance.suppressions where fingerprint = any(${fingerprints}::text[])`.execute(trx.db)
  return new Set(rows.map((row) => row.fingerprint))
}

export type SuppressionFilter = Partial<Omit<z.output<typeof suppressionsQuery>, 'limit'>> & { limit: number }
type Row = Omit<Suppression, 'name' | 'writtenAt'> & { writtenAt: Date }

export async function listSuppressions(
  trx: Trx,
  filter: SuppressionFilter,
): Promise<{ items: Row[]; next: string | null }> {
  const sorts = { writtenAt: { by: sql`one.written_at`, type: 'timestamptz' as const } }
  const page = keyset(sorts, { sort: filter.sort ?? '-writtenAt', after: filter.after }, sql`one.id`)
  const conditions = [
    page.past,
    filter.kind && sql`one.kind = ${filter.kind}`,
    filter.reason && sql`one.reason = ${filter.reason}`,
  ].filter((one) => typeof one === 'object')
  const { rows } = await sql<Row & { sortKey: string }>`
    select one.id, one.kind, stop.subject_value as value, one.reason, one.source, one.written_at as "writtenAt", ${page.key} as "sortKey"
    from compliance.suppressions one
    left join compliance.stops stop on stop.organisation_id = one.organisation_id and stop.id = one.stop_id
    where ${sql.join(conditions, sql` and `)} order by ${page.order} limit ${filter.limit}`.execute(trx.db)
  return { items: rows.map(({ sortKey: _, ...row }) => row), next: page.next(rows, filter.limit) }
}
