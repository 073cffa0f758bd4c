import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestPlatform, type TestPlatform } from '../../../test/platform.ts'
import { createDiscovery, type Discovery } from './index.ts'
import { findScan } from './store/scans.ts'

const folder = join(import.meta.dirname, '../../../../shared/corpus/events')
const files = ['conferences.json', 'python-organizers.json']

type Joined = { name: string; because: string | null; days: number; dayKnown: boolean; other: string }

describe.skipIf(!existsSync(folder))('a scan of whole lists (skipped without ../shared/corpus/events)', () => {
  let platform: TestPlatform
  let discovery: Discovery
  beforeAll(async () => {
    const get = async () => ({ ok: false as const, reason: 'network' as const, detail: 'no network here' })
    discovery = createDiscovery({ fetcher: { get }, windowMonths: 6 })
    platform = await startTestPlatform({ listeners: discovery.listeners })
  })
  afterAll(() => platform.close())

  const scan = async (file: string) => {
    const content = readFileSync(join(folder, file), 'utf8')
    const source = { kind: 'list' as const, format: 'json' as const, content, name: file }
    const { id } = await discovery.scanSource(platform.ctx(), { source, from: '2000-01-01', to: '2035-12-31' })
    await platform.worker.idle()
    const given = (JSON.parse(content) as unknown[]).length
    return { given, scan: (await platform.ctx().transaction((trx) => findScan(trx, id)))! }
  }
  const count = () =>
    platform.ctx().transaction(async (trx) => {
      const { rows } = await sql<{ events: number; facts: number; undecided: number; doubtful: number }>`
        select (select count(*)::int from discovery.events) as events, (select count(*)::int from platform.facts) as facts,
          (select count(*)::int from discovery.candidates where status = 'found') as undecided,
          (select count(*)::int from discovery.events where doubt is not null or status <> 'active') as doubtful`.execute(
        trx.db,
      )
      return rows[0]!
    })

  it('runs to the end, says what became of each row, and finds nothing new the second time', {
    timeout: 300_000,
  }, async () => {
    for (const file of files) {
      const { given, scan: first } = await scan(file)
      expect(first).toMatchObject({ outcome: 'done', rowsRead: given, rowsOutside: 0 })
      expect(first.found + first.rowsKnown + first.rowsBad).toBe(given)
      // All but a few rows of a curated list can be read.
      expect(first.rowsBad).toBeLessThan(given * 0.02)
    }
    const before = await count()
    expect(before).toMatchObject({ undecided: 0 })
    expect(before.events).toBeGreaterThan(3000)
    for (const file of files) {
      const { scan: again } = await scan(file)
      expect([again.outcome, again.found]).toEqual(['done', 0])
    }
    expect(await count()).toEqual(before)
  })

  it('explains each duplicate, and takes no other edition for one', async () => {
    const { rows } = await platform.ctx().transaction((trx) =>
      sql<Joined>`
        select c.name, c.because, abs(c.starts_on - e.starts_on) as days, c.day_known and e.day_known as "dayKnown", e.name as other
        from discovery.candidates c join discovery.events e on e.id = c.event_id where c.status = 'merged'`.execute(
        trx.db,
      ),
    )
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter((one) => !one.because)).toEqual([])
    expect(rows.filter((one) => one.dayKnown && one.days > 6)).toEqual([])
  })
})
