import { type Kysely, sql } from 'kysely'
import { expect, it } from 'vitest'
import { createIds } from '../ids.ts'
import { openDatabase } from './open-database.ts'
import type { DB } from './tables.generated.ts'

const grow = (trx: Kysely<DB>, organisationId: string, rows: number) =>
  sql`insert into platform.facts (organisation_id, id, name, payload, actor, announced_at)
    select ${organisationId}::uuid, gen_random_uuid(), 'x', '{}', 'x', now() from generate_series(1, ${rows}::int)`.execute(
    trx,
  )

it('lets the embedded database know how large its tables have grown, and stays the application', async () => {
  const db = await openDatabase({ kind: 'embedded' })
  const known = async () => {
    const { rows } = await db.pool.query(`select reltuples from pg_class where oid = 'platform.facts'::regclass`)
    return rows[0].reltuples as number
  }
  try {
    expect(await known()).toBeLessThan(1)
    const ids = createIds()
    const organisationId = ids.next()
    await db.unitOfWork(organisationId, (trx) => grow(trx, organisationId, 3000))
    await expect.poll(known, { timeout: 15_000, interval: 200 }).toBe(3000)
    const { rows } = await db.pool.query('select current_user as name')
    expect(rows).toEqual([{ name: 'lanyard_app' }])
  } finally {
    await db.close()
  }
}, 120_000)

it('lets a table alone that was just looked at, however often its rows change, until it has doubled', async () => {
  const db = await openDatabase({ kind: 'embedded' })
  const analyses = async () => {
    const { rows } = await db.pool.query(
      `select n_live_tup::int as live, n_mod_since_analyze::int as changed, analyze_count::int as times
        from pg_stat_user_tables where relid = 'platform.facts'::regclass`,
    )
    return rows[0] as { live: number; changed: number; times: number }
  }
  try {
    const organisationId = createIds().next()
    await db.unitOfWork(organisationId, (trx) => grow(trx, organisationId, 3000))
    await expect.poll(analyses, { timeout: 15_000, interval: 200 }).toMatchObject({ live: 3000, changed: 0 })
    const { times } = await analyses()
    await db.unitOfWork(organisationId, (trx) => sql`update platform.facts set actor = 'y'`.execute(trx))
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(await analyses()).toMatchObject({ changed: 3000, times })
    await db.unitOfWork(organisationId, (trx) => grow(trx, organisationId, 4000))
    await expect.poll(analyses, { timeout: 15_000, interval: 200 }).toMatchObject({ changed: 0, times: times + 1 })
  } finally {
    await db.close()
  }
}, 120_000)
