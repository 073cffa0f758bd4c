import type { JobWithMetadata } from 'pg-boss'
import type { Clock } from '../clock.ts'
import type { Ctx, Trx } from '../context.ts'
import type { Database } from '../db/open-database.ts'
import { describeError, type Logger, type Metrics } from '../telemetry.ts'
import { completeJob } from './complete-job.ts'
import { dispatchDue } from './dispatch-due.ts'
import type { JobSystem } from './job-system.ts'
import type { JobPayload } from './jobs.ts'
import { heartbeatSeconds, type QueueName, queueNames, queues } from './queues.ts'
import { settleFailure, TryLater } from './settle-failure.ts'

export type Worker = {
  start(): void
  /** Takes no new jobs, and resolves when the running ones are done. */
  stop(): Promise<void>
  /** Resolves when nothing is ready, running or due at the domain clock's now. Delayed retries do not count. */
  idle(): Promise<void>
}

type Deps = { db: Database; jobs: JobSystem; clock: Clock; log: Logger; metrics: Metrics; pollMilliseconds?: number }
type Job = JobWithMetadata<JobPayload>

/** Runs jobs: a loop for each queue, woken by announcements and, as a back-stop, by a poll. */
export function createWorker(deps: Deps): Worker {
  const poll = deps.pollMilliseconds ?? 1000
  const running = new Map<Job, QueueName>()
  const loops: Promise<void>[] = []
  const wakers = new Map<QueueName | 'due', () => void>()
  const pending = new Set<QueueName | 'due'>()
  let stopping = false

  const rest = (name: QueueName | 'due', milliseconds: number) =>
    new Promise<void>((resolve) => {
      if (pending.delete(name) || stopping) return resolve()
      const timer = setTimeout(resolve, milliseconds)
      wakers.set(name, () => {
        clearTimeout(timer)
        wakers.delete(name)
        pending.delete(name)
        resolve()
      })
    })
  const wake = (name: QueueName | 'due') => {
    pending.add(name)
    wakers.get(name)?.()
  }

  const runQueue = async (queue: QueueName) => {
    while (!stopping) {
      const free = queues[queue].concurrency - [...running.values()].filter((name) => name === queue).length
      const jobs = free > 0 ? await fetchJobs(deps, queue, free) : []
      for (const job of jobs) {
        running.set(job, queue)
        runJob(deps, queue, job).finally(() => {
          running.delete(job)
          wake(queue)
        })
      }
      if (jobs.length < free || free === 0) await rest(queue, poll)
    }
  }
  const runDue = async () => {
    while (!stopping) {
      const found = await dispatchDue(deps).catch((error) => logged(deps, error, 'due work could not be looked up'))
      if (!found) await rest('due', Math.min(poll, 250))
    }
  }
  const beat = async () => {
    while (!stopping || running.size > 0) {
      await sendHeartbeats(deps, running)
      await new Promise((resolve) => setTimeout(resolve, (heartbeatSeconds * 1000) / 4).unref())
    }
  }

  return {
    start() {
      deps.jobs.onWake((queue) => (queue ? wake(queue) : queueNames.forEach(wake)))
      loops.push(...queueNames.map(runQueue), runDue())
      void beat()
    },
    async stop() {
      stopping = true
      for (const waker of [...wakers.values()]) waker()
      await Promise.all(loops)
      while (running.size > 0) await new Promise((resolve) => setTimeout(resolve, 20))
    },
    async idle() {
      while (!(await nothingToDo(deps, running.size))) await new Promise((resolve) => setTimeout(resolve, 25))
    },
  }
}

async function fetchJobs(deps: Deps, queue: QueueName, batchSize: number): Promise<Job[]> {
  try {
    return await deps.jobs.boss.fetch<JobPayload>(queue, { batchSize, includeMetadata: true })
  } catch (error) {
    logged(deps, error, 'jobs could not be fetched')
    return []
  }
}

const logged = (deps: Deps, error: unknown, message: string): false => {
  deps.log.warn({ error: describeError(error) }, message)
  return false
}

async function sendHeartbeats(deps: Deps, running: Map<Job, QueueName>): Promise<void> {
  const byQueue = Map.groupBy(running, ([, queue]) => queue)
  for (const [queue, entries] of byQueue) {
    await deps.jobs.boss
      .touch(
        queue,
        entries.map(([job]) => job.id),
      )
      .catch((error) => logged(deps, error, 'no heartbeat'))
  }
}

async function runJob(deps: Deps, queue: QueueName, job: Job): Promise<void> {
  const name = 'due' in job.data ? job.data.due : job.data.listener
  const started = performance.now()
  deps.metrics.jobsRunning.inc({ queue })
  let outcome = 'done'
  try {
    await runOnce(deps, queue, job)
  } catch (error) {
    outcome = 'failed'
    const about = { queue, job: name, attempt: job.data.attempt, error: describeError(error) }
    // Waiting for one's turn is no trouble, and happens by the hundred.
    if (error instanceof TryLater) deps.log.debug(about, 'job waits')
    else deps.log.warn(about, 'job failed')
    await settleFailure(deps.jobs, queue, job, error).catch((failure) => logged(deps, failure, 'failure not recorded'))
  } finally {
    deps.metrics.jobsRunning.dec({ queue })
    deps.metrics.jobSeconds.observe({ queue, name, outcome }, (performance.now() - started) / 1000)
  }
}

/** Runs the body once; the job is completed in the body's commit, or on its own when the body had nothing to write. */
async function runOnce(deps: Deps, queue: QueueName, job: Job): Promise<void> {
  const outer = deps.jobs.contextFor(job.data.organisationId, { kind: 'system', id: 'worker' })
  let completed = false
  const complete = async (trx: Trx) => {
    if (!(await completeJob(deps.jobs.boss, queue, job, trx)))
      throw new Error('The job was taken over by another worker.')
  }
  const ctx: Ctx = {
    ...outer,
    commit: async (work) => {
      if (completed) throw new Error('A job commits once.')
      const result = await outer.transaction(async (trx) => {
        const value = await work(trx)
        await complete(trx)
        return value
      })
      completed = true
      return result
    },
  }
  await bodyOf(deps, job.data)(ctx)
  if (!completed) await outer.transaction(complete)
}

function bodyOf(deps: Deps, payload: JobPayload): (ctx: Ctx) => Promise<void> {
  if ('due' in payload) {
    const schedule = deps.jobs.registry.schedules.get(payload.due)
    if (!schedule) throw new Error(`There is no schedule named ${payload.due}.`)
    return (ctx) => schedule.run(ctx)
  }
  const listener = deps.jobs.registry.listeners.get(payload.listener)
  if (!listener) throw new Error(`There is no listener named ${payload.listener}.`)
  return (ctx) => listener.run(ctx, payload.facts)
}

async function nothingToDo(deps: Deps, runningHere: number): Promise<boolean> {
  if (runningHere > 0) return false
  const { rows } = await deps.db.pool.query(
    `select exists (select 1 from pgboss.job where state = 'active' or (state in ('created', 'retry') and start_after <= now()))
         or exists (select 1 from platform.due where next_at <= $1::timestamptz) as busy`,
    [deps.clock.now().toString()],
  )
  return !rows[0].busy
}
