import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase } from '../../../test/database.ts'
import { createIds } from '../ids.ts'
import { inTransaction } from './in-transaction.ts'
import type { Database } from './open-database.ts'

const ids = createIds()
const organisationId = ids.next()

describe('a transaction', () => {
  let db: Database
  beforeAll(async () => {
    db = await openTestDatabase()
  })
  afterAll(() => db.close())

  // biome-ignore lint/suspicious/noExplicitAny: any of the application's tables
  type Work = Kysely<any>
  const write = (work: Work, attempts = 1) =>
    sql`insert into platform.failures (organisation_id, id, queue, job, payload, attempts, error)
      values (${organisationId}::uuid, ${ids.next()}::uuid, 'test', 'test', '{}'::jsonb, ${attempts}, 'no')`.execute(
      work,
    )
  const written = () =>
    db.unitOfWork(organisationId, async (work) => {
      const { rows } = await sql<{ n: string }>`select count(*) as n from platform.failures`.execute(work)
      return Number(rows[0]!.n)
    })

  it('of one statement is committed with it', async () => {
    const before = await written()
    await db.unitOfWork(organisationId, (work) => write(work), { oneStatement: true })
    expect(await written()).toBe(before + 1)
  })

  it('of one statement that fails says why and leaves nothing', async () => {
    const before = await written()
    const mistaken = db.unitOfWork(organisationId, (work) => write(work, 1e12), { oneStatement: true })
    await expect(mistaken).rejects.toThrow('out of range')
    expect(await written()).toBe(before)
  })

  it('of one statement shows no other organisation its rows', async () => {
    await db.unitOfWork(organisationId, (work) => write(work), { oneStatement: true })
    const other = await db.unitOfWork(ids.next(), (work) => sql`select 1 from platform.failures`.execute(work), {
      oneStatement: true,
    })
    expect(other.rows).toEqual([])
  })

  it('of one statement refuses a second one', async () => {
    const two = db.unitOfWork(
      organisationId,
      async (work) => {
        await write(work)
        await write(work)
      },
      { oneStatement: true },
    )
    await expect(two).rejects.toThrow('a second one')
  })

  it('whose work throws after writing leaves nothing', async () => {
    const before = await written()
    const broken = db.unitOfWork(organisationId, async (work) => {
      await write(work)
      throw new Error('thought better of it')
    })
    await expect(broken).rejects.toThrow('thought better of it')
    expect(await written()).toBe(before)
  })

  it('that could not be opened says so, and its work has written nothing', async () => {
    const before = await written()
    const surroundings = { pool: db.pool, names: () => undefined }
    const opening = `begin; set local role nobody_of_this_name; set local app.organisation_id = '${organisationId}'`
    const unopened = inTransaction(surroundings, opening, (work) => write(work))
    await expect(unopened).rejects.toThrow('nobody_of_this_name')
    expect(await written()).toBe(before)
  })
})
