import { sql } from 'kysely'
import { machineClock } from '../../server/platform/clock.ts'
import { openDatabase } from '../../server/platform/db/open-database.ts'
import { createIds } from '../../server/platform/ids.ts'
import { createJobSystem } from '../../server/platform/jobs/job-system.ts'
import { listener } from '../../server/platform/jobs/jobs.ts'
import { createWorker } from '../../server/platform/jobs/worker.ts'
import { createMetrics, silentLogger } from '../../server/platform/telemetry.ts'

/**
 * The process that facts-kills.ts kills: announces facts without end and listens to them. The effect of a fact is a count of how often it
 * took effect, under the fact's own id. Arguments: embedded folder or URL, organisation, `announce` or `drain`.
 */
const [place = '', organisationId = '', mode = 'announce'] = process.argv.slice(2)

const db = await openDatabase(
  place.startsWith('postgres') ? { kind: 'postgres', url: place } : { kind: 'embedded', folder: place },
)
const deps = { db, clock: machineClock, ids: createIds(), log: silentLogger, metrics: createMetrics() }
const jobs = createJobSystem(deps)
const countEffects = listener({
  on: 'event.promoted',
  name: 'crash.count-effects',
  queue: 'projection',
  run: (ctx, facts) =>
    ctx.commit(async (ctx) => {
      await sql`
        insert into insights.funnel_days as days (organisation_id, day_on, stage, reached)
        select ${organisationId}::uuid, '2026-01-01', id, 1 from unnest(${facts.map((fact) => fact.eventId)}::text[]) as id
        on conflict (organisation_id, day_on, stage) do update set reached = days.reached + 1`.execute(ctx.db)
      // Room for the killer between the effect and the commit.
      await new Promise((resolve) => setTimeout(resolve, 3))
    }),
})
jobs.register([countEffects], [])
await jobs.start()
const worker = createWorker({ ...deps, jobs, pollMilliseconds: 100 })
worker.start()
process.stdout.write('ready\n')

if (mode === 'drain') {
  await worker.idle()
  const ctx = jobs.contextFor(organisationId, { kind: 'system', id: 'crash' })
  const { rows } = await ctx.transaction((trx) =>
    sql<{ facts: number; effects: number; twice: number }>`
      select (select count(*)::int from platform.facts where name = 'event.promoted') as facts,
        count(*)::int as effects, count(*) filter (where reached <> 1)::int as twice from insights.funnel_days`.execute(
      trx.db,
    ),
  )
  process.stdout.write(`${JSON.stringify(rows[0])}\n`)
  await worker.stop()
  await jobs.stop()
  await db.close()
  process.exit(0)
}

for (;;) {
  const ctx = jobs.contextFor(organisationId, { kind: 'system', id: 'crash' })
  const facts = Array.from({ length: 5 }, () => ({ name: 'event.promoted' as const, eventId: deps.ids.next() }))
  await ctx.transaction((trx) => trx.announce(facts))
  await new Promise((resolve) => setTimeout(resolve, 5))
}
