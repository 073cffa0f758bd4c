import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase } from '../../../test/database.ts'
import type { Database } from './open-database.ts'

describe('a connection', () => {
  let db: Database
  beforeAll(async () => {
    db = await openTestDatabase()
  })
  afterAll(() => db.close())

  const loseConnection = async () => (await db.pool.connect()).release(new Error('of no more use'))

  it('takes and brings back what is larger than any piece of the way, letter by letter', async () => {
    const text = 'Zoë & Łukasz – “ß” 🙂 '.repeat(20_000)
    const { rows } = await db.pool.query('select n, $1::text as text from generate_series(1, 3) n order by n', [text])
    expect(rows.map((row) => row.n)).toEqual([1, 2, 3])
    expect(rows.every((row) => row.text === text)).toBe(true)
  })

  it('answers each of several statements sent at once, also behind one that fails', async () => {
    const client = await db.pool.connect()
    try {
      const answers = await Promise.allSettled([
        client.query('select 1 as n'),
        client.query('select $1::int / 0 as n', [1]),
        client.query('select $1::int as n', [3]),
        client.query('select 4 as n'),
      ])
      expect(answers.map((one) => (one.status === 'fulfilled' ? one.value.rows[0].n : one.reason.message))).toEqual([
        1,
        'division by zero',
        3,
        4,
      ])
    } finally {
      client.release()
    }
  })

  it('that is lost is followed by one that is the application as well and prepares anew', async () => {
    const ask = async () => {
      const { rows } = await db.pool.query({
        name: 'who',
        text: 'select current_user as name, $1::int as n',
        values: [1],
      })
      return rows
    }
    expect(await ask()).toEqual([{ name: 'lanyard_app', n: 1 }])
    await loseConnection()
    expect(await ask()).toEqual([{ name: 'lanyard_app', n: 1 }])
  })

  it('that is lost within a transaction leaves nothing of it, and one that failed stops nobody', async () => {
    const client = await db.pool.connect()
    await client.query('begin')
    await client.query("select set_config('lanyard.half', 'done', false)")
    client.release(new Error('of no more use'))
    const { rows } = await db.pool.query("select coalesce(current_setting('lanyard.half', true), '') as half")
    expect(rows).toEqual([{ half: '' }])
    await expect(db.pool.query('begin; select 1 / 0; commit')).rejects.toThrow('division by zero')
    await expect(db.pool.query('select 1 as n')).resolves.toMatchObject({ rows: [{ n: 1 }] })
  })

  it('tells of notifications on the channel that is listened to, also after a loss, until told to stop', async () => {
    const heard: string[] = []
    const stop = await db.listen('told', (payload) => heard.push(payload))
    await db.pool.query(`notify told, 'first'`)
    await expect.poll(() => heard).toEqual(['first'])
    await loseConnection()
    await db.pool.query(`notify other, 'never'`)
    await db.pool.query(`notify told, 'second'`)
    await expect.poll(() => heard).toEqual(['first', 'second'])
    await stop()
    await db.pool.query(`notify told, 'third'`)
    expect(heard).toEqual(['first', 'second'])
  })

  it('tells each listener once, from the first connection on, whoever else stops', async () => {
    const fresh = await openTestDatabase()
    try {
      const heard: string[] = []
      const stops = [
        await fresh.listen('told', (payload) => heard.push(`a ${payload}`)),
        await fresh.listen('told', (payload) => heard.push(`b ${payload}`)),
      ]
      await fresh.pool.query(`notify told, 'first'`)
      await expect.poll(() => heard.toSorted()).toEqual(['a first', 'b first'])
      await stops[0]!()
      await fresh.pool.query(`notify told, 'second'`)
      await expect.poll(() => heard.toSorted()).toEqual(['a first', 'b first', 'b second'])
    } finally {
      await fresh.close()
    }
  })
})
