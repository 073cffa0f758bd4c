import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { keyset, type SortColumn } from '#platform/db/keyset.ts'
import { findScansOfRuns, type Scan } from './scans.ts'

/** A scan of a target: the scans of its sources, started together. */
export type Run = { id: string; targetId: string; startedAt: Date; scans: Scan[] }

const sorts: Record<string, SortColumn> = { startedAt: { by: sql`r.started_at`, type: 'timestamptz' } }

/** Newest first. */
export async function listRuns(
  trx: Trx,
  query: { targetId: string; after?: string | undefined; limit: number },
): Promise<{ items: Run[]; next: string | null }> {
  const page = keyset(sorts, { sort: '-startedAt', after: query.after }, sql`r.id`)
  const { rows } = await sql<{ id: string; startedAt: Date; sortKey: string }>`
    select r.id, r.started_at as "startedAt", ${page.key} as "sortKey" from (
      select run_id as id, min(started_at) as started_at from discovery.scans
      where target_id = ${query.targetId}::uuid group by run_id) r
    where ${page.past} order by ${page.order} limit ${query.limit}`.execute(trx.db)
  return { items: await withScans(trx, rows, query.targetId), next: page.next(rows, query.limit) }
}

export async function findRun(trx: Trx, targetId: string, id: string): Promise<Run | undefined> {
  const scans = (await findScansOfRuns(trx, [id])).filter((one) => one.targetId === targetId)
  return scans.length === 0 ? undefined : { id, targetId, startedAt: scans[0]!.startedAt, scans }
}

/** The newest run of each of these targets. */
export async function findLastRuns(trx: Trx, targetIds: readonly string[]): Promise<Map<string, Run>> {
  const { rows } = await sql<{ id: string; targetId: string; startedAt: Date }>`
    select distinct on (target_id) run_id as id, target_id as "targetId", started_at as "startedAt" from discovery.scans
    where target_id = any(${targetIds}::uuid[]) order by target_id, started_at desc, run_id desc`.execute(trx.db)
  const scans = await findScansOfRuns(
    trx,
    rows.map((row) => row.id),
  )
  return new Map(
    rows.map((row) => [row.targetId, { ...row, scans: scans.filter((one) => one.runId === row.id) }] as const),
  )
}

async function withScans(trx: Trx, rows: readonly { id: string; startedAt: Date }[], targetId: string): Promise<Run[]> {
  const scans = await findScansOfRuns(
    trx,
    rows.map((row) => row.id),
  )
  return rows.map(({ id, startedAt }) => {
    return { id, targetId, startedAt, scans: scans.filter((one) => one.runId === id) }
  })
}

/** Which of these targets have a scan that is not done yet. */
export async function findRunningTargets(trx: Trx, targetIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct target_id as id from discovery.scans
    where target_id = any(${targetIds}::uuid[]) and outcome = 'waiting'`.execute(trx.db)
  return new Set(rows.map((row) => row.id))
}
