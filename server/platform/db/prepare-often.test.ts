import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase } from '../../../test/database.ts'
import { createIds } from '../ids.ts'
import type { Database } from './open-database.ts'
import { createStatementNames } from './prepare-often.ts'

const ids = createIds()

describe('statements that come often', () => {
  let db: Database
  beforeAll(async () => {
    db = await openTestDatabase()
  })
  afterAll(() => db.close())

  const times = (count: number) => Array.from({ length: count }, (_, n) => n)
  // biome-ignore lint/suspicious/noExplicitAny: any of the application's tables
  type Work = Kysely<any>
  const countFailures = async (work: Work) => {
    const { rows } = await sql<{
      n: string
    }>`select count(*) as n from platform.failures where attempts > ${0}`.execute(work)
    return Number(rows[0]!.n)
  }
  const fail = (organisationId: string) =>
    db.unitOfWork(organisationId, (work) =>
      sql`insert into platform.failures (organisation_id, id, queue, job, payload, attempts, error)
        values (${organisationId}::uuid, ${ids.next()}::uuid, 'test', 'test', '{}'::jsonb, 1, 'no')`.execute(work),
    )

  it('are prepared once for a connection; those that come now and then are not', async () => {
    const prepared = await db.systemWork(async (work) => {
      for (const n of times(20)) await sql`select ${n}::int as asked_often`.execute(work)
      for (const n of times(3)) await sql`select ${n}::int as asked_seldom`.execute(work)
      const { rows } = await sql<{ text: string }>`select statement as text from pg_prepared_statements`.execute(work)
      return rows.map((row) => row.text).join('\n')
    })
    expect(prepared).toContain('asked_often')
    expect(prepared).not.toContain('asked_seldom')
  })

  it('show each organisation its own rows, and the system all of them', async () => {
    const [one, other] = [ids.next(), ids.next()]
    for (const organisation of [one, one, other]) await fail(organisation)
    for (const _ of times(12)) {
      expect(await db.unitOfWork(one, countFailures)).toBe(2)
      expect(await db.unitOfWork(other, countFailures)).toBe(1)
      expect(await db.systemWork(countFailures)).toBe(3)
    }
  })

  it('work again after what they read was changed beside them', async () => {
    await db.systemWork((work) => sql`create temporary table shelf (a int)`.execute(work))
    const read = () => db.systemWork((work) => sql`select * from shelf where a > ${0}`.execute(work))
    for (const _ of times(10)) await read()
    await db.systemWork((work) => sql`alter table shelf add column b int`.execute(work))
    await expect(read()).rejects.toThrow('cached plan')
    // Another connection takes its place; on a server the temporary table went with the first.
    await db.systemWork((work) => sql`create temporary table if not exists shelf (a int, b int)`.execute(work))
    expect(await read()).toMatchObject({ rows: [] })
  })
})

describe('names of statements', () => {
  it('come with the eighth use, and are no more than two hundred', () => {
    const nameOf = createStatementNames()
    const use = (text: string, values: unknown[] = [1]) => Array.from({ length: 8 }, () => nameOf(text, values)).at(-1)
    expect(Array.from({ length: 7 }, () => nameOf('select 0', [1]))).toEqual(Array(7).fill(undefined))
    expect(nameOf('select 0', [1])).toBe('lanyard_1')
    const names = Array.from({ length: 300 }, (_, n) => use(`select ${n + 1}`))
    expect(names.filter((name) => name !== undefined)).toHaveLength(199)
    expect(nameOf('select 0', [1])).toBe('lanyard_1')
  })

  it('are not given to statements that grow with their values', () => {
    const nameOf = createStatementNames()
    expect(Array.from({ length: 20 }, () => nameOf('in many', Array(25).fill(1))).at(-1)).toBeUndefined()
  })
})
