import { sql } from 'kysely'
import { createDiscovery, readList } from '../server/modules/discovery/index.ts'
import { createStandingClock } from '../server/platform/clock.ts'
import { type DatabaseLocation, openDatabase } from '../server/platform/db/open-database.ts'
import { createIds } from '../server/platform/ids.ts'
import { createJobSystem } from '../server/platform/jobs/job-system.ts'
import { createWorker } from '../server/platform/jobs/worker.ts'
import { createMetrics, silentLogger } from '../server/platform/telemetry.ts'
import type { Row } from './row.ts'

/** Rows of the lists that are scanned; each ten times the one before, so that growth shows. */
const sizes = process.argv.includes('--large') ? [400, 4000, 40_000] : [400, 4000]

/**
 * A list of conferences from `startScan` to the events that come of it, against parsing it and writing its rows in one statement. The
 * growth from one size to the next is said as a slope: 1 is linear, 2 the square.
 */
export async function benchScan(places: { name: string; location: DatabaseLocation }[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const { name, location } of places) {
    const world = await startWorld(location)
    // Once to warm up, elsewhere.
    await world.scan(listOf(400))
    const seen: { size: number; floor: number; ours: number }[] = []
    for (const size of sizes) {
      const list = listOf(size)
      const floor = await timed(() => world.insert(list))
      const ours = await timed(() => world.scan(list))
      seen.push({ size, floor, ours })
    }
    await world.close()
    const main = seen.find((one) => one.size === 4000)!
    const slopes = seen.slice(1).map((one, at) => Math.log10(one.ours / seen[at]!.ours).toFixed(2))
    const times = seen.map((one) => `${one.size.toLocaleString('en')} in ${(one.ours / 1000).toFixed(2)} s`)
    rows.push({
      path: `scan of 4,000 candidates, ${name}`,
      against: 'parsing and one insert of as many rows',
      ratio: main.floor / main.ours,
      aim: '-',
      detail: `${Math.round(4000 / (main.ours / 1000))} rows/s to events; ${times.join(', ')}: slope ${slopes.join(', ')} (1 is linear)`,
    })
  }
  return rows
}

async function startWorld(location: DatabaseLocation) {
  const db = await openDatabase(location)
  const clock = createStandingClock(Temporal.Instant.from('2026-01-05T09:00:00Z'))
  const deps = { db, clock, ids: createIds(), log: silentLogger, metrics: createMetrics() }
  const jobs = createJobSystem(deps)
  const nobody = async () => ({ ok: false as const, reason: 'network' as const, detail: 'no network here' })
  const discovery = createDiscovery({ fetcher: { get: nobody }, windowMonths: 24 })
  jobs.register(discovery.listeners, discovery.schedules)
  await jobs.start()
  const worker = createWorker({ ...deps, jobs })
  worker.start()
  const contextOfNew = () => jobs.contextFor(deps.ids.next(), { kind: 'system', id: 'bench' })
  return {
    /** In an organisation of its own, so that nothing is known there. */
    async scan(content: string) {
      const ctx = contextOfNew()
      await discovery.scanSource(ctx, { source: { kind: 'list', format: 'csv', content, name: 'bench' } })
      await worker.idle()
      const { rows } = await ctx.transaction((trx) =>
        sql<{ waiting: number; events: number }>`
          select (select count(*)::int from discovery.candidates where status = 'found') as waiting,
            (select count(*)::int from discovery.events) as events`.execute(trx.db),
      )
      const { waiting, events } = rows[0]!
      const expected = content.split('\n').length - 2
      if (waiting > 0 || events < expected * 0.9) throw new Error(`${events} events, ${waiting} candidates waiting`)
    },
    async insert(content: string) {
      const ctx = contextOfNew()
      const read = readList(content, 'csv').map((row) => ({ id: ctx.ids.next(), payload: row }))
      await ctx.transaction((trx) =>
        sql`insert into discovery.series (organisation_id, id, key, name)
          select ${trx.organisationId}::uuid, id, id, payload from jsonb_to_recordset(${JSON.stringify(read)}::jsonb) as new (id uuid, payload text)`.execute(
          trx.db,
        ),
      )
    },
    async close() {
      await worker.stop()
      await jobs.stop()
      await db.close()
    },
  }
}

const first =
  'Harbour Lantern Orchard Granite Meadow Compass Anvil Copper Violet Tundra Beacon Cedar Delta Ember Falcon Garnet Hazel Indigo Juniper Kestrel'.split(
    ' ',
  )
const second =
  'Data Cloud Rust Python Security Robotics Retail Energy Health Mobility Design Payments Logistics Space Food Water Film Sport Law Tax'.split(
    ' ',
  )
const third = 'Summit Days Conf Forum Expo Congress Week Meetup Symposium Fair'.split(' ')
const cities =
  'Hamburg,DE Vienna,AT Lisbon,PT Oslo,NO Chicago,US Austin,US Tokyo,JP Sydney,AU Lyon,FR Milan,IT Warsaw,PL Dublin,IE'.split(
    ' ',
  )

/** Made-up conferences over a year and a half; every twentieth is the one before it, otherwise written. */
function listOf(size: number): string {
  const lines = Array.from({ length: size }, (_, n) => {
    const isAgain = n % 20 === 19
    const at = isAgain ? n - 1 : n
    const words = [first[at % 20], second[Math.floor(at / 20) % 20], third[Math.floor(at / 400) % 10]].join(' ')
    // Past 4,000 the names are used up: they are editions of other places and days.
    const round = Math.floor(at / 4000)
    const day = Temporal.PlainDate.from('2026-02-01').add({ days: (at * 7 + round * 41) % 540 })
    const city = cities[(at + round * 5) % cities.length]
    const url = `https://${words.toLowerCase().replaceAll(' ', '-')}${round || ''}.example/`
    return isAgain ? `${words} ${day.year},${day},${city},${url}about` : `${words},${day},${city},${url}`
  })
  return `name,date,city,country,url\n${lines.join('\n')}\n`
}

async function timed(run: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}
