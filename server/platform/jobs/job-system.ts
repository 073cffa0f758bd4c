import type { Fact } from '@lanyard/contract/facts/index.ts'
import { type Kysely, sql } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Clock } from '../clock.ts'
import type { Actor, Ctx, Trx } from '../context.ts'
import type { Shape } from '../db/in-transaction.ts'
import type { Database } from '../db/open-database.ts'
import type { DB } from '../db/tables.generated.ts'
import type { Ids } from '../ids.ts'
import { describeError, type Logger, type Metrics } from '../telemetry.ts'
import {
  checkFact,
  createJobRegistry,
  type JobPayload,
  type JobRegistry,
  jobsFor,
  type Listener,
  type Schedule,
} from './jobs.ts'
import { bossDatabase, jobsChannel, type QueueName, queueNames } from './queues.ts'

export type JobSystem = {
  boss: PgBoss
  registry: JobRegistry
  /** A context for one organisation; `actor` says on whose behalf. */
  contextFor(organisationId: string, actor: Actor): Ctx
  /** Puts jobs on their queues inside a transaction. */
  send(trx: Trx, jobs: { queue: QueueName; payload: JobPayload; startAfter?: Date }[]): Promise<void>
  /** Calls back when a queue may have new jobs, from this process at once and from others by NOTIFY. */
  onWake(callback: (queue: QueueName | undefined) => void): () => void
  start(): Promise<void>
  stop(): Promise<void>
}

type Deps = { db: Database; clock: Clock; ids: Ids; log: Logger; metrics: Metrics; random?: () => number }

/** Facts, queues and contexts over one database. Listeners and schedules are given once all modules are built, by `register`. */
export function createJobSystem(deps: Deps): JobSystem & {
  register(listeners: readonly Listener[], schedules: readonly Schedule[]): void
} {
  const boss = new PgBoss({
    db: bossDatabase(deps.db.pool),
    backend: deps.db.kind === 'embedded' ? 'pglite' : 'postgres',
    migrate: false,
    supervise: true,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    monitorIntervalSeconds: 10,
  })
  boss.on('error', (error) => deps.log.warn({ error: describeError(error) }, 'queue upkeep failed'))
  const callbacks = new Set<(queue: QueueName | undefined) => void>()
  const wake = (queue: QueueName | undefined) => {
    for (const callback of callbacks) callback(queue)
  }
  let stopListening: (() => Promise<void>) | undefined

  const system: JobSystem & { register: (l: readonly Listener[], s: readonly Schedule[]) => void } = {
    boss,
    registry: createJobRegistry([], []),
    register(listeners, schedules) {
      system.registry = createJobRegistry(listeners, schedules)
    },
    contextFor: (organisationId, actor) => {
      const transaction = <T>(work: (trx: Trx) => Promise<T>, shape?: Shape) =>
        unitOfWork(deps, system, wake, organisationId, actor, work, shape)
      return { ...surroundings(deps, organisationId, actor), transaction, commit: transaction }
    },
    send: (trx, jobs) => sendJobs(boss, trx.db, jobs),
    onWake(callback) {
      callbacks.add(callback)
      return () => callbacks.delete(callback)
    },
    async start() {
      await boss.start()
      // The embedded database has one process: whatever is active now was left behind by one that died.
      if (deps.db.kind === 'embedded') await deps.db.pool.query(releaseAll)
      // A cold queue cache would be read on another connection in the middle of a transaction, and wait for ever on the embedded one.
      for (const name of queueNames) await boss.insert(name, [])
      stopListening = await deps.db.listen(jobsChannel, (payload) => wake(payload ? (payload as QueueName) : undefined))
    },
    async stop() {
      await stopListening?.()
      await boss.stop({ graceful: false, close: false })
    },
  }
  return system
}

const releaseAll = `update pgboss.job set state = 'retry', start_after = now(), heartbeat_on = null where state = 'active'`

const surroundings = (deps: Deps, organisationId: string, actor: Actor) => ({
  organisationId,
  actor,
  clock: deps.clock,
  ids: deps.ids,
  random: deps.random ?? Math.random,
  log: deps.log,
})

async function unitOfWork<T>(
  deps: Deps,
  system: JobSystem,
  wake: (queue: QueueName) => void,
  organisationId: string,
  actor: Actor,
  work: (trx: Trx) => Promise<T>,
  shape?: Shape,
): Promise<T> {
  const announced: Fact[] = []
  const touched = new Set<QueueName>()
  const result = await deps.db.unitOfWork(
    organisationId,
    async (db) => {
      const trx: Trx = {
        ...surroundings(deps, organisationId, actor),
        db,
        async announce(facts) {
          if (facts.length === 0) return
          for (const fact of facts) checkFact(fact)
          await writeFacts(deps, db, organisationId, actor, facts)
          const jobs = jobsFor(system.registry, organisationId, facts)
          await system.send(trx, jobs)
          announced.push(...facts)
          for (const job of jobs) touched.add(job.queue)
        },
        wakeAt: (kind, at) => writeDue(db, kind, organisationId, at),
      }
      return work(trx)
    },
    shape,
  )
  const counts = Map.groupBy(announced, (fact) => fact.name)
  for (const [name, facts] of counts) deps.metrics.facts.inc({ name }, facts.length)
  for (const queue of touched) wake(queue)
  return result
}

async function writeFacts(deps: Deps, db: Kysely<DB>, organisationId: string, actor: Actor, facts: readonly Fact[]) {
  const at = deps.clock.now().toString()
  const rows = facts.map(({ name, ...payload }) => ({ id: deps.ids.next(), name, payload }))
  // One statement for the batch, whatever its size.
  await sql`
    insert into platform.facts (organisation_id, id, name, payload, actor, announced_at)
    select ${organisationId}::uuid, fact.id, fact.name, fact.payload, ${`${actor.kind}:${actor.id}`}, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fact (id uuid, name text, payload jsonb)`.execute(db)
}

async function sendJobs(
  boss: PgBoss,
  db: Kysely<DB>,
  jobs: { queue: QueueName; payload: JobPayload; startAfter?: Date }[],
): Promise<void> {
  const byQueue = Map.groupBy(jobs, (job) => job.queue)
  for (const [queue, batch] of byQueue) {
    await boss.insert(
      queue,
      batch.map((job) => ({ data: job.payload, ...(job.startAfter ? { startAfter: job.startAfter } : {}) })),
      { db: fromKysely(db as never) },
    )
    await sql`select pg_notify(${jobsChannel}, ${queue})`.execute(db)
  }
}

/** An earlier wish already there stays. */
async function writeDue(db: Kysely<DB>, kind: string, organisationId: string, at: Temporal.Instant): Promise<void> {
  await sql`
    insert into platform.due as due (kind, organisation_id, next_at)
    values (${kind}, ${organisationId}::uuid, ${at.toString()}::timestamptz)
    on conflict (kind, organisation_id)
    do update set next_at = least(coalesce(due.next_at, 'infinity'), excluded.next_at)`.execute(db)
}
