import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createDiscovery } from '../server/modules/discovery/index.ts'
import { createStandingClock } from '../server/platform/clock.ts'
import type { Ctx } from '../server/platform/context.ts'
import { openDatabase } from '../server/platform/db/open-database.ts'
import { createIds } from '../server/platform/ids.ts'
import { createJobSystem } from '../server/platform/jobs/job-system.ts'
import { createWorker } from '../server/platform/jobs/worker.ts'
import { createMetrics, silentLogger } from '../server/platform/telemetry.ts'
import { contradicts } from './same-event.ts'

const lists = [
  { file: 'conferences.json', format: 'confs-tech' as const },
  { file: 'python-organizers.json', format: 'json' as const },
]

export type CandidatesResult = {
  rows: number
  bad: number
  /** Rows that stand twice in one list, word for word. */
  repeated: number
  candidates: number
  waiting: number
  events: number
  /** Candidates that were taken for an event that another had made, by the reason that was given. */
  merged: { because: string; count: number }[]
  /** Of these, joined across years or cities. */
  contradictions: string[]
  /** What a second scan of the same lists changed: candidates, events or decisions. */
  changedAgain: number
  seconds: number
}

/** Both lists of events scanned whole, from the list to the events, twice; on the embedded database. */
export async function evaluateCandidates(corpusFolder: string): Promise<CandidatesResult> {
  const world = await startWorld()
  const started = performance.now()
  const scan = async () => {
    const scans = []
    for (const { file, format } of lists) {
      const content = readFileSync(join(corpusFolder, 'events', file), 'utf8')
      scans.push(await world.scan({ kind: 'list', format, content, name: file }))
    }
    return scans
  }
  const scans = await scan()
  const seconds = (performance.now() - started) / 1000
  const before = await world.read(stateOf)
  const merged = await world.read(mergedIn)
  await scan()
  const after = await world.read(stateOf)
  await world.close()
  const sum = (pick: (one: (typeof scans)[number]) => number) => scans.reduce((total, one) => total + pick(one), 0)
  const kinds = Map.groupBy(merged, (one) => kindOf(one.because))
  return {
    rows: sum((one) => one.rows_read),
    bad: sum((one) => one.rows_bad),
    repeated: sum((one) => one.rows_known),
    candidates: before.length,
    waiting: before.filter((one) => one.status === 'found').length,
    events: before.filter((one) => one.status === 'promoted').length,
    merged: [...kinds]
      .map(([because, some]) => ({ because, count: some.length }))
      .toSorted((a, b) => b.count - a.count),
    contradictions: merged.flatMap((one) => (contradicts(one, one.into) ? `${one.name} = ${one.into.name}` : [])),
    changedAgain:
      after.filter((one, at) => JSON.stringify(one) !== JSON.stringify(before[at])).length +
      Math.max(0, before.length - after.length),
    seconds,
  }
}

/** A reason without the numbers and names it is given with. */
const kindOf = (because: string): string => because.replace(/"[^"]*"/g, '"…"').replace(/\d+(?:[.,]\d+)?/g, 'n')

async function startWorld() {
  const db = await openDatabase({ kind: 'embedded' })
  const clock = createStandingClock(Temporal.Instant.from('2026-01-05T09:00:00Z'))
  const deps = { db, clock, ids: createIds(), log: silentLogger, metrics: createMetrics() }
  const jobs = createJobSystem(deps)
  const nobody = async () => ({ ok: false as const, reason: 'network' as const, detail: 'no network here' })
  const discovery = createDiscovery({ fetcher: { get: nobody }, windowMonths: 6 })
  jobs.register(discovery.listeners, discovery.schedules)
  await jobs.start()
  const worker = createWorker({ ...deps, jobs })
  worker.start()
  const ctx = jobs.contextFor(deps.ids.next(), { kind: 'system', id: 'eval' })
  type Source = Parameters<typeof discovery.scanSource>[1]['source']
  return {
    async scan(source: Source) {
      const { id } = await discovery.scanSource(ctx, { source, from: '1990-01-01', to: '2040-01-01' })
      await worker.idle()
      const { rows } = await ctx.transaction((trx) =>
        sql<{ rows_read: number; rows_bad: number; rows_known: number }>`
          select rows_read, rows_bad, rows_known from discovery.scans where id = ${id}::uuid`.execute(trx.db),
      )
      return rows[0]!
    },
    read: <T>(work: (ctx: Ctx) => Promise<T>) => work(ctx),
    async close() {
      await worker.stop()
      await jobs.stop()
      await db.close()
    },
  }
}

type Decided = { id: string; status: string; eventId: string | null; because: string | null }

const stateOf = async (ctx: Ctx): Promise<Decided[]> =>
  ctx.transaction(async (trx) => {
    const { rows } = await sql<Decided>`
      select id, status, event_id as "eventId", because from discovery.candidates order by id`.execute(trx.db)
    return rows
  })

type Merged = {
  name: string
  startDate: string
  city: string | null
  because: string
  into: Omit<Merged, 'because' | 'into'>
}

const mergedIn = async (ctx: Ctx): Promise<Merged[]> =>
  ctx.transaction(async (trx) => {
    const { rows } = await sql<Merged>`
      select c.name, c.starts_on::text as "startDate", c.city, c.because,
        json_build_object('name', first.name, 'startDate', first.starts_on, 'city', first.city) as into
      from discovery.candidates c
      join discovery.candidates first on first.event_id = c.event_id and first.status = 'promoted'
      where c.status = 'merged' order by c.id`.execute(trx.db)
    return rows
  })
