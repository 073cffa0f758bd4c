import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { StoredSource } from './scans.ts'

/** Candidates that nobody has decided on. */
export async function countUndecided(trx: Trx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from discovery.candidates
    where organisation_id = ${trx.organisationId}::uuid and status = 'found'`.execute(trx.db)
  return rows[0]!.count
}

export type RunningScan = { id: string; source: StoredSource; startedAt: Date }

/** Scans that are not done yet, the newest first. */
export async function listRunningScans(trx: Trx, limit: number): Promise<RunningScan[]> {
  const { rows } = await sql<RunningScan>`
    select id, source, started_at as "startedAt" from discovery.scans
    where organisation_id = ${trx.organisationId}::uuid and outcome = 'waiting' order by id desc limit ${limit}`.execute(
    trx.db,
  )
  return rows
}

/** Events that are not over, of which one source says that they are off or moved. */
export async function countDoubtful(trx: Trx): Promise<number> {
  const today = trx.clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString()
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from discovery.events
    where doubt is not null and status <> 'deleted' and ends_on >= ${today}::date`.execute(trx.db)
  return rows[0]!.count
}
