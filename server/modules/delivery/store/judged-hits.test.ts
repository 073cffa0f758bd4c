import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Trx } from '#platform/context.ts'
import { startDelivery, type TestDelivery } from '../test-delivery.ts'
import { rulesEdition } from '../tracking/judge-hit.ts'
import { insertHits, writeJudgements } from './hits.ts'
import { countJudgedBefore, lockJudgedBefore } from './judged-hits.ts'

const many = 3000
const portion = 20
const now = { rules: rulesEdition, networks: 77 }

describe('judging many hits again', () => {
  let all: TestDelivery
  beforeAll(async () => {
    all = await startDelivery()
    const [planned] = await all.plan({})
    await all.platform.worker.idle()
    const hit = { messageId: planned!.messageId, kind: 'open' as const, url: null, agent: null, networkOwner: null }
    const hits = Array.from({ length: many }, (_, at) => ({ ...hit, network: at % 10 === 0 ? null : '192.0.2.0/24' }))
    await all.platform.ctx().transaction((trx) => insertHits(trx, hits))
  })
  afterAll(() => all.close())

  /** All but the last hundred by today's rules and networks; those by these. */
  const leaveHundred = (rules: number, networks: number) =>
    all.platform.db.systemWork(async (db) => {
      await sql`
        update delivery.hits set judged_at = hit_at, machine = false,
          judged_rules = case when place > ${many - 100} then ${rules}::int else ${now.rules}::int end,
          judged_networks = case when place > ${many - 100} then ${networks}::int else ${now.networks}::int end
        from (select id, row_number() over (order by id) as place from delivery.hits) as placed
        where placed.id = hits.id`.execute(db)
    })
  const rowsRead = async (trx: Trx): Promise<number> => {
    const { rows } = await sql<{ read: number }>`
      select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_xact_user_tables
      where schemaname = 'delivery' and relname = 'hits'`.execute(trx.db)
    return rows[0]!.read
  }

  it.each([
    ['older rules', now.rules - 1, now.networks, 100],
    ['a list with a lower number', now.rules, -5, 90],
    ['a list with a higher number', now.rules, 2_000_000_000, 90],
    ['both', now.rules - 1, -5, 100],
  ])('finds those by %s, each once, and reads of the others next to none', async (_, rules, networks, expected) => {
    await leaveHundred(rules, networks)
    const seen: string[] = []
    for (;;) {
      const [ids, read] = await all.platform.ctx().transaction(async (trx) => {
        const before = await rowsRead(trx)
        const hits = await lockJudgedBefore(trx, now, portion)
        const read = (await rowsRead(trx)) - before
        await writeJudgements(
          trx,
          hits.map(({ id }) => ({ id, machine: false, because: 'nothing' })),
          now.networks,
        )
        return [hits.map((hit) => hit.id), read] as const
      })
      seen.push(...ids)
      // As many as it hands over, and the versions of them that were written over.
      expect(read).toBeGreaterThanOrEqual(ids.length)
      expect(read).toBeLessThan(300)
      if (ids.length < portion) break
    }
    expect([seen.length, new Set(seen).size]).toEqual([expected, expected])
    expect(await all.platform.ctx().transaction((trx) => countJudgedBefore(trx, now))).toBe(0)
  })
})
