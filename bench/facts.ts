import { sql } from 'kysely'
import { machineClock } from '../server/platform/clock.ts'
import { type DatabaseLocation, openDatabase } from '../server/platform/db/open-database.ts'
import { createIds } from '../server/platform/ids.ts'
import { createJobSystem } from '../server/platform/jobs/job-system.ts'
import { listener } from '../server/platform/jobs/jobs.ts'
import { createWorker } from '../server/platform/jobs/worker.ts'
import { createMetrics, silentLogger } from '../server/platform/telemetry.ts'
import type { Row } from './row.ts'

const total = 20_000
const perTransaction = 100

/** Facts announced and listened to, each effect counted in its transaction, against writing the same rows by hand in one statement each. */
export async function benchFacts(places: { name: string; location: DatabaseLocation }[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const { name, location } of places) {
    const db = await openDatabase(location)
    const deps = { db, clock: machineClock, ids: createIds(), log: silentLogger, metrics: createMetrics() }
    const jobs = createJobSystem(deps)
    const organisationId = deps.ids.next()
    let heard = 0
    const waits: number[] = []
    const told = new Map<string, number>()
    const count = listener({
      on: 'event.promoted',
      name: 'bench.count',
      queue: 'projection',
      run: (ctx, facts) =>
        ctx.commit(async (ctx) => {
          await sql`select 1`.execute(ctx.db)
          heard += facts.length
          const at = told.get(facts[0]!.eventId)
          if (at !== undefined) waits.push(performance.now() - at)
        }),
    })
    jobs.register([count], [])
    await jobs.start()
    const worker = createWorker({ ...deps, jobs })
    worker.start()
    const ctx = jobs.contextFor(organisationId, { kind: 'system', id: 'bench' })
    const batch = () =>
      Array.from({ length: perTransaction }, () => ({ name: 'event.promoted' as const, eventId: deps.ids.next() }))

    const bare = await timed(async () => {
      for (let done = 0; done < total; done += perTransaction) {
        const ids = batch().map((fact) => fact.eventId)
        await ctx.transaction((trx) =>
          sql`insert into platform.facts (organisation_id, id, name, payload, actor, announced_at)
            select ${organisationId}::uuid, id, 'bench', '{}', 'bench', now() from unnest(${ids}::uuid[]) as id`.execute(
            trx.db,
          ),
        )
      }
    })
    const ours = await timed(async () => {
      for (let done = 0; done < total; done += perTransaction) await ctx.transaction((trx) => trx.announce(batch()))
      while (heard < total) await new Promise((resolve) => setTimeout(resolve, 5))
    })
    for (let n = 0; n < 50; n++) {
      const [fact] = batch()
      told.set(fact!.eventId, performance.now())
      await ctx.transaction((trx) => trx.announce([fact!]))
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    while (waits.length < 50) await new Promise((resolve) => setTimeout(resolve, 5))
    const p95 = waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.95)]!
    await worker.stop()
    await jobs.stop()
    await db.close()
    const rate = Math.round(total / (ours / 1000))
    rows.push({
      path: `facts to listeners, ${name}`,
      against: 'the same rows inserted by hand',
      ratio: bare / ours,
      aim: '-',
      detail: `${rate} facts/s announced, heard and completed (batches of ${perTransaction})`,
    })
    rows.push({
      path: `fact to listener p95, ${name}`,
      against: '50 ms',
      ratio: p95 / 50,
      aim: 'below 1',
      detail: `${p95.toFixed(1)} ms of 50 singles`,
    })
  }
  return rows
}

async function timed(run: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

export function benchPlaces(): { name: string; location: DatabaseLocation }[] {
  const url = process.env['DATABASE_URL']
  return [
    { name: 'PGlite', location: { kind: 'embedded' } },
    ...(url ? [{ name: 'PostgreSQL', location: { kind: 'postgres' as const, url } }] : []),
  ]
}

if (import.meta.main) console.table(await benchFacts(benchPlaces()))
