import { sql } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Trx } from '../context.ts'
import type { Database } from '../db/open-database.ts'
import type { JobSystem } from './job-system.ts'

/**
 * Turns due rows (domain clock) into jobs, across tenants. The row is cleared and the job sent in one transaction, so that neither a
 * crash nor a second dispatcher loses or doubles it. Returns whether anything was due.
 */
export async function dispatchDue(deps: { db: Database; jobs: JobSystem; clock: Clock }): Promise<boolean> {
  const now = deps.clock.now().toString()
  // What this version does not know is left for the newer process that does.
  const kinds = [...deps.jobs.registry.schedules.keys()]
  return deps.db.systemWork(async (db) => {
    const { rows } = await sql<{ kind: string; organisation_id: string }>`
      with ripe as (
        select kind, organisation_id from platform.due
        where next_at <= ${now}::timestamptz and kind = any(${kinds}::text[]) order by next_at limit 100 for update skip locked
      )
      update platform.due as due set next_at = null from ripe
      where due.kind = ripe.kind and due.organisation_id = ripe.organisation_id
      returning due.kind, due.organisation_id`.execute(db)
    await deps.jobs.send(
      { db } as Trx,
      rows.map((row) => ({
        queue: deps.jobs.registry.schedules.get(row.kind)!.queue,
        payload: { organisationId: row.organisation_id, attempt: 0, due: row.kind },
      })),
    )
    return rows.length > 0
  })
}

/** Makes duties that start by themselves due for an organisation that has not had them yet. */
export async function startSchedules(deps: { db: Database; jobs: JobSystem; clock: Clock }, organisationIds: string[]) {
  const kinds = [...deps.jobs.registry.schedules.values()].filter((one) => one.startsByItself).map((one) => one.kind)
  await deps.db.systemWork((db) =>
    sql`
      insert into platform.due (kind, organisation_id, next_at)
      select kind, organisation_id, ${deps.clock.now().toString()}::timestamptz
      from unnest(${kinds}::text[]) as kind, unnest(${organisationIds}::uuid[]) as organisation_id
      on conflict (kind, organisation_id) do update set next_at = coalesce(platform.due.next_at, excluded.next_at)`.execute(
      db,
    ),
  )
}
