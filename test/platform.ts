import { createStandingClock, type SettableClock } from '../server/platform/clock.ts'
import type { Ctx } from '../server/platform/context.ts'
import type { Database } from '../server/platform/db/open-database.ts'
import { createIds } from '../server/platform/ids.ts'
import { createJobSystem } from '../server/platform/jobs/job-system.ts'
import type { Listener, Schedule } from '../server/platform/jobs/jobs.ts'
import { createWorker, type Worker } from '../server/platform/jobs/worker.ts'
import { createMetrics, silentLogger } from '../server/platform/telemetry.ts'
import { openTestDatabase } from './database.ts'

export type TestPlatform = {
  db: Database
  clock: SettableClock
  jobs: ReturnType<typeof createJobSystem>
  worker: Worker
  organisationId: string
  /** A context as the system, for one organisation (the first, unless said). */
  ctx(organisationId?: string): Ctx
  close(): Promise<void>
}

/** Everything a module is built on, with a clock that stands at the start of 2026 and the given listeners and schedules at work. */
export async function startTestPlatform(
  options: { listeners?: readonly Listener[]; schedules?: readonly Schedule[]; work?: boolean } = {},
): Promise<TestPlatform> {
  const db = await openTestDatabase()
  const clock = createStandingClock(Temporal.Instant.from('2026-01-05T09:00:00Z'))
  const ids = createIds()
  const metrics = createMetrics()
  const deps = { db, clock, ids, log: silentLogger, metrics }
  const jobs = createJobSystem(deps)
  jobs.register(options.listeners ?? [], options.schedules ?? [])
  await jobs.start()
  const worker = createWorker({ ...deps, jobs, pollMilliseconds: 100 })
  if (options.work !== false) worker.start()
  const organisationId = ids.next()
  return {
    db,
    clock,
    jobs,
    worker,
    organisationId,
    ctx: (other) => jobs.contextFor(other ?? organisationId, { kind: 'system', id: 'test' }),
    close: async () => {
      await worker.stop()
      await jobs.stop()
      await db.close()
    },
  }
}
