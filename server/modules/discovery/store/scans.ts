import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { keyset, type SortColumn } from '#platform/db/keyset.ts'

/** Where a scan reads: a list or pages on the web or handed over, a service (`provider`) that is asked, or the own pages of known events. */
export type StoredSource = {
  kind: 'list' | 'jsonld' | 'search' | 'pages'
  format?: string
  url?: string
  name?: string
  provider?: string
}

export type ScanCounts = { read: number; outside: number; elsewhere: number; bad: number }
export type BadRow = { line: number; reason: string }

export type Scan = {
  id: string
  source: StoredSource
  from: string
  to: string
  outcome: 'waiting' | 'done' | 'failed'
  because: string | null
  rowsRead: number
  rowsKnown: number
  rowsOutside: number
  rowsElsewhere: number
  rowsBad: number
  targetId: string | null
  runId: string | null
  calls: number
  costCents: number | null
  found: number
  badRows: BadRow[]
  startedAt: Date
  finishedAt: Date | null
}

const columns = sql<Scan>`s.id, s.source, s.from_on as "from", s.to_on as "to", s.outcome, s.because, s.rows_read as "rowsRead",
  s.rows_known as "rowsKnown", s.rows_elsewhere as "rowsElsewhere", s.target_id as "targetId", s.run_id as "runId", s.calls,
  s.cost_cents as "costCents", s.rows_outside as "rowsOutside", s.rows_bad as "rowsBad", s.bad_rows as "badRows",
  s.started_at as "startedAt", s.finished_at as "finishedAt",
  (select count(*)::int from discovery.candidates c where c.organisation_id = s.organisation_id and c.scan_id = s.id) as found`

export type NewScan = { id: string; source: StoredSource; from: string; to: string; targetId?: string; runId?: string }

export async function insertScans(trx: Trx, scans: readonly NewScan[]): Promise<void> {
  if (scans.length === 0) return
  await sql`
    insert into discovery.scans (organisation_id, id, source, from_on, to_on, target_id, run_id, outcome, started_at)
    select ${trx.organisationId}::uuid, id, source, "from", "to", "targetId", "runId", 'waiting', ${trx.clock.now().toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(scans)}::jsonb)
      as new (id uuid, source jsonb, "from" date, "to" date, "targetId" uuid, "runId" uuid)`.execute(trx.db)
}

/** Counts what was asked of a source, as soon as it was: a scan may ask more than once before it is done. */
export async function addCalls(
  trx: Trx,
  id: string,
  spent: { calls: number; costCents: number | null; because?: string },
): Promise<void> {
  await sql`
    update discovery.scans s set calls = calls + ${spent.calls}, because = ${spent.because ?? null},
      cost_cents = case when ${spent.costCents}::float8 is null then cost_cents else coalesce(cost_cents, 0) + ${spent.costCents}::float8 end
    where s.id = ${id}::uuid`.execute(trx.db)
}

/** How often a service was asked by this organisation since a moment. */
export async function countCalls(trx: Trx, provider: string, since: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ calls: number }>`
    select coalesce(sum(calls), 0)::int as calls from discovery.scans
    where source ->> 'provider' = ${provider} and started_at >= ${since.toString()}::timestamptz`.execute(trx.db)
  return rows[0]!.calls
}

/** Writes what came of a scan. Rows known before are those that were read, fitted, and brought no candidate to this scan. */
export async function finishScan(
  trx: Trx,
  id: string,
  end: { outcome: 'done' | 'failed'; because?: string | undefined; counts: ScanCounts; badRows: readonly BadRow[] },
): Promise<void> {
  const { read, outside, elsewhere, bad } = end.counts
  await sql`
    update discovery.scans s set outcome = ${end.outcome}, because = ${end.because ?? null}, rows_read = ${read},
      rows_outside = ${outside}, rows_elsewhere = ${elsewhere}, rows_bad = ${bad}, bad_rows = ${JSON.stringify(end.badRows.slice(0, 100))}::jsonb,
      rows_known = ${read - outside - elsewhere - bad} - (select count(*)::int from discovery.candidates c where c.scan_id = s.id),
      finished_at = ${trx.clock.now().toString()}::timestamptz
    where s.id = ${id}::uuid`.execute(trx.db)
}

export async function findScan(trx: Trx, id: string): Promise<Scan | undefined> {
  const { rows } = await sql<Scan>`select ${columns} from discovery.scans s where s.id = ${id}::uuid`.execute(trx.db)
  return rows[0]
}

/** Of some runs, in the order they were started. */
export async function findScansOfRuns(trx: Trx, runIds: readonly string[]): Promise<Scan[]> {
  if (runIds.length === 0) return []
  const { rows } = await sql<Scan>`
    select ${columns} from discovery.scans s where s.run_id = any(${runIds}::uuid[]) order by s.id`.execute(trx.db)
  return rows
}

const sorts: Record<string, SortColumn> = { startedAt: { by: sql`s.started_at`, type: 'timestamptz' } }

/** Newest first. */
export async function listScans(
  trx: Trx,
  query: { after?: string | undefined; limit: number },
): Promise<{ items: Scan[]; next: string | null }> {
  const page = keyset(sorts, { sort: '-startedAt', after: query.after }, sql`s.id`)
  const { rows } = await sql<Scan & { sortKey: string }>`
    select ${columns}, ${page.key} as "sortKey" from discovery.scans s
    where ${page.past} order by ${page.order} limit ${query.limit}`.execute(trx.db)
  return { items: rows, next: page.next(rows, query.limit) }
}

export async function countByStatus(trx: Trx, scanId: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ status: string; n: number }>`
    select status, count(*)::int as n from discovery.candidates where scan_id = ${scanId}::uuid group by status`.execute(
    trx.db,
  )
  return Object.fromEntries(rows.map((row) => [row.status, row.n]))
}
