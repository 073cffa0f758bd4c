import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase } from '../../../test/database.ts'
import { keyset } from './keyset.ts'
import type { Database } from './open-database.ts'

type Row = { id: string; sortKey: string; name: string }

describe('pages by keyset', () => {
  let db: Database
  beforeAll(async () => {
    db = await openTestDatabase()
  })
  afterAll(() => db.close())

  const columns = {
    name: { by: sql`t.name`, type: 'text' as const },
    size: { by: sql`t.size`, type: 'numeric' as const },
  }
  const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
  const all = ['b', 'a', 'c', 'a', 'b', 'a', 'd'].map((name, n) => ({ id: id(n), name, size: (n * 7) % 11 }))

  async function readAll(sort: string, limit: number): Promise<Row[]> {
    const found: Row[] = []
    let after: string | undefined
    do {
      const page = keyset(columns, { sort, after }, sql`t.id`)
      const { rows } = await db.systemWork((work) =>
        sql<Row>`
          select t.id, t.name, ${page.key} as "sortKey"
          from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as t (id uuid, name text, size numeric)
          where ${page.past} order by ${page.order} limit ${limit}`.execute(work),
      )
      found.push(...rows)
      after = page.next(rows, limit) ?? undefined
    } while (after)
    return found
  }

  it.each(['name', '-name', 'size', '-size'])('hold every row once, in order of %s', async (sort) => {
    const expected = (await readAll(sort, 100)).map((row) => row.id)
    expect(new Set(expected).size).toBe(all.length)
    for (const limit of [1, 2, 3]) expect((await readAll(sort, limit)).map((row) => row.id)).toEqual(expected)
  })

  it('sort rows alike by id, and backwards all the way round', async () => {
    const forwards = (await readAll('name', 2)).map((row) => row.id)
    expect(forwards).toEqual([1, 3, 5, 0, 4, 2, 6].map(id))
    expect((await readAll('-name', 2)).map((row) => row.id)).toEqual(forwards.toReversed())
  })

  it('refuse a cursor of another sort, and one made up', () => {
    const other = keyset(columns, { sort: 'size' }, sql`t.id`).next([{ id: id(1), sortKey: '3' }], 1)!
    for (const after of [other, 'nonsense', Buffer.from('["name",1,2]').toString('base64url')]) {
      expect(() => keyset(columns, { sort: 'name', after }, sql`t.id`)).toThrow(/invalid_request|cursor/)
    }
  })
})
