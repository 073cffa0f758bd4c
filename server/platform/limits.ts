import { sql } from 'kysely'
import type { Database } from './db/open-database.ts'

/** How much of an outside service may be used: `burst` calls at once, `perMinute` on the long run. */
export type Allowance = { burst: number; perMinute: number }

export type Taken = { ok: true } | { ok: false; waitMilliseconds: number; why: 'spent' | 'broken' }

/** Buckets and breakers of outside services, shared by all processes on the database (machine clock). */
export type Limits = {
  /**
   * Takes one call, or says how long to wait. Whoever is patient gets the next call that will be free and waits for it here, in front of
   * all who come later: for the calls of a piece of work that is begun, which would be lost by coming back.
   */
  take(key: string, allowance: Allowance, patience?: { milliseconds: number }): Promise<Taken>
  /** Five failures in a row open the breaker for a minute; one success closes it. */
  report(key: string, outcome: 'worked' | 'failed'): Promise<void>
}

const failuresToOpen = 5
const openSeconds = 60

type Bucket = { tokens: number; age: number; broken: number | null }

export function createLimits(db: Pick<Database, 'systemWork'>): Limits {
  return {
    take: async (key, { burst, perMinute }, patience) => {
      const { taken, restMilliseconds } = await db.systemWork(async (work) => {
        await sql`
          insert into platform.limits (key, tokens, refilled_at) values (${key}, ${burst}, clock_timestamp())
          on conflict do nothing`.execute(work)
        // The row is locked to the end of this short transaction, so two processes never take the same call.
        const { rows } = await sql<Bucket>`
          select tokens::float8 as tokens, extract(epoch from clock_timestamp() - refilled_at)::float8 as age,
            extract(epoch from open_until - clock_timestamp())::float8 as broken
          from platform.limits where key = ${key} for update`.execute(work)
        const { tokens, age, broken } = rows[0]!
        if (broken !== null && broken > 0) {
          return {
            taken: { ok: false, waitMilliseconds: Math.ceil(broken * 1000), why: 'broken' } as Taken,
            restMilliseconds: 0,
          }
        }
        const filled = Math.min(burst, tokens + (Math.max(0, age) * perMinute) / 60)
        const waitMilliseconds = Math.max(0, Math.ceil(((1 - filled) * 60_000) / perMinute))
        // A patient one takes the call on credit: the bucket goes below empty, so that whoever comes next waits behind.
        const ok = waitMilliseconds <= (patience?.milliseconds ?? 0)
        await sql`
          update platform.limits set tokens = ${ok ? filled - 1 : filled}, refilled_at = clock_timestamp()
          where key = ${key}`.execute(work)
        return ok
          ? { taken: { ok } as Taken, restMilliseconds: waitMilliseconds }
          : { taken: { ok, waitMilliseconds, why: 'spent' } as Taken, restMilliseconds: 0 }
      })
      if (restMilliseconds > 0) await new Promise((resolve) => setTimeout(resolve, restMilliseconds))
      return taken
    },
    report: (key, outcome) =>
      db.systemWork(async (work) => {
        const failed = outcome === 'failed'
        await sql`
          update platform.limits set failures = case when ${failed} then failures + 1 else 0 end,
            open_until = case when ${failed} and failures + 1 >= ${failuresToOpen}
              then clock_timestamp() + make_interval(secs => ${openSeconds}) end
          where key = ${key}`.execute(work)
      }),
  }
}
