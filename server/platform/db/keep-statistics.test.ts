import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { createIds } from '../ids.ts'
import { openDatabase } from './open-database.ts'

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
    await db.unitOfWork(organisationId, (trx) =>
      sql`insert into platform.facts (organisation_id, id, name, payload, actor, announced_at)
        select ${organisationId}::uuid, gen_random_uuid(), 'x', '{}', 'x', now() from generate_series(1, 3000)`.execute(
        trx,
      ),
    )
    await expect.poll(known, { timeout: 15_000, interval: 200 }).toBe(3000)
    const { rows } = await db.pool.query('select current_user as name')
    expect(rows).toEqual([{ name: 'lanyard_app' }])
  } finally {
    await db.close()
  }
}, 120_000)
