import { sql } from 'kysely'
import type { Clock } from '../../server/platform/clock.ts'
import type { Database } from '../../server/platform/db/open-database.ts'

export type PatientClock = Clock & {
  /** Lets no more time pass, until it goes on. */
  standStill(): void
  goOn(): void
  stop(): void
}

const tickMilliseconds = 20

/**
 * A fast clock that waits while Lanyard has work that is ready, running or due: the same month passes on a slow machine and on a quick
 * one, only the wait is longer. Without it a busy machine lets domain days go by between two jobs.
 */
export function createPatientClock(db: Database, start: Temporal.Instant, speed: number): PatientClock {
  let now = start
  let stopped = false
  let still = false
  const busy = () =>
    db.systemWork(async (work) => {
      const { rows } = await sql<{ busy: boolean }>`
        select exists (
          select from pgboss.job where state = 'active' or state in ('created', 'retry') and start_after <= now()
        ) or exists (select from platform.due where next_at <= ${now.toString()}::timestamptz) as busy`.execute(work)
      return rows[0]!.busy
    })
  const tick = async () => {
    if (stopped) return
    const waits = still || (await busy().catch(() => true))
    // It may have been told to stand still while it asked.
    if (!waits && !still) now = now.add({ milliseconds: tickMilliseconds * speed })
    setTimeout(tick, tickMilliseconds)
  }
  setTimeout(tick, tickMilliseconds)
  return {
    now: () => now,
    speed,
    standStill: () => {
      still = true
    },
    goOn: () => {
      still = false
    },
    stop: () => {
      stopped = true
    },
  }
}
