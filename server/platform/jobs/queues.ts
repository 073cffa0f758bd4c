import type pg from 'pg'
import { type Db, PgBoss } from 'pg-boss'

/**
 * Queues by kind of work, each with how many of its jobs one worker runs at once, and how long (seconds) a job should wait for its turn at
 * most: past that, more workers are wanted.
 */
export const queues = {
  discovery: { concurrency: 2, targetSeconds: 900 },
  fetch: { concurrency: 6, targetSeconds: 900 },
  enrichment: { concurrency: 6, targetSeconds: 900 },
  drafting: { concurrency: 4, targetSeconds: 300 },
  delivery: { concurrency: 4, targetSeconds: 60 },
  inbound: { concurrency: 4, targetSeconds: 30 },
  projection: { concurrency: 2, targetSeconds: 30 },
  upkeep: { concurrency: 1, targetSeconds: 3600 },
} as const

export type QueueName = keyof typeof queues
export const queueNames = Object.keys(queues) as QueueName[]

/** A worker that sends no sign of life for this long (seconds) is taken for dead, and its jobs run again. */
export const heartbeatSeconds = 20

/** Wakes the workers of a queue at once instead of at their next poll. */
export const jobsChannel = 'lanyard_jobs'

type Queryable = Pick<pg.Pool, 'query'>

export const bossDatabase = (pool: Queryable): Db => ({
  executeSql: async (text, values) => {
    const result = await pool.query(text, values)
    // A text of several statements answers with a list; pg-boss wants the rows of the last.
    return { rows: (Array.isArray(result) ? result.at(-1) : result)?.rows ?? [] }
  },
})

/** Installs or updates pg-boss's own tables and our queues, as the owner, and lets the application use them. */
export async function installQueues(owner: pg.PoolClient, kind: 'embedded' | 'postgres'): Promise<void> {
  const boss = new PgBoss({
    db: bossDatabase(owner),
    backend: kind === 'embedded' ? 'pglite' : 'postgres',
    migrate: true,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => {})
  await boss.start()
  const known = new Set((await boss.getQueues()).map((queue) => queue.name))
  for (const name of queueNames) {
    // Our own retries (1, 5, 25 minutes) live in the job's data; pg-boss retries only what a killed worker left behind.
    const settings = {
      retryLimit: 1000,
      retryDelay: 0,
      expireInSeconds: 900,
      heartbeatSeconds,
      deleteAfterSeconds: 3600,
    }
    if (!known.has(name)) await boss.createQueue(name, settings)
  }
  await boss.stop({ graceful: false, close: false } as never)
  await owner.query(`
    grant usage on schema pgboss to lanyard_app, lanyard_system;
    grant select, insert, update, delete on all tables in schema pgboss to lanyard_app, lanyard_system;
    grant usage on all sequences in schema pgboss to lanyard_app, lanyard_system;
    grant execute on all functions in schema pgboss to lanyard_app, lanyard_system`)
}
