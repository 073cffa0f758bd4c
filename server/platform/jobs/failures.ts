import { sql } from 'kysely'
import type { Trx } from '../context.ts'
import { keyset } from '../db/keyset.ts'
import { AppError } from '../errors.ts'
import type { JobSystem } from './job-system.ts'
import type { JobPayload } from './jobs.ts'
import type { QueueName } from './queues.ts'

export type Failure = {
  id: string
  queue: QueueName
  job: string
  payload: JobPayload
  attempts: number
  error: string
  failedAt: Date
  replayedAt: Date | null
  dismissedAt: Date | null
}

export type FailureState = 'waiting' | 'dismissed' | 'replayed'

export type FailureFilter = {
  /** Those that wait for a person, unless said. */
  state?: FailureState
  queue?: string | undefined
  job?: string | undefined
  /** In the name of the job and in what went wrong. */
  search?: string | undefined
  sort?: string
  after?: string | undefined
  limit: number
}

const sorts = {
  failedAt: { by: sql`f.failed_at`, type: 'timestamptz' },
  job: { by: sql`f.job`, type: 'text' },
  attempts: { by: sql`f.attempts`, type: 'numeric' },
} as const

/** A page of failures, newest first unless said. */
export async function listFailures(
  trx: Trx,
  filter: FailureFilter,
): Promise<{ items: Failure[]; next: string | null }> {
  const page = keyset(sorts, { sort: filter.sort ?? '-failedAt', after: filter.after }, sql`f.id`)
  const { queue, job, search } = filter
  const pattern = search ? `%${search.replace(/[%_\\]/g, '\\$&')}%` : null
  const { rows } = await sql<Failure & { sortKey: string }>`
    select f.id, f.queue, f.job, f.payload, f.attempts, f.error, f.failed_at as "failedAt", f.replayed_at as "replayedAt",
      f.dismissed_at as "dismissedAt", ${page.key} as "sortKey"
    from platform.failures f
    where f.organisation_id = ${trx.organisationId}::uuid and ${states[filter.state ?? 'waiting']}
      and (${queue ?? null}::text is null or f.queue = ${queue ?? null})
      and (${job ?? null}::text is null or f.job = ${job ?? null})
      and (${pattern}::text is null or f.job ilike ${pattern} or f.error ilike ${pattern})
      and ${page.past} order by ${page.order} limit ${filter.limit}`.execute(trx.db)
  return { items: rows.map(({ sortKey: _, ...failure }) => failure), next: page.next(rows, filter.limit) }
}

const states = {
  waiting: sql`f.replayed_at is null and f.dismissed_at is null`,
  dismissed: sql`f.dismissed_at is not null`,
  replayed: sql`f.replayed_at is not null`,
}

/** How many wait for a person. */
export async function countFailures(trx: Trx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from platform.failures f
    where f.organisation_id = ${trx.organisationId}::uuid and ${states.waiting}`.execute(trx.db)
  return rows[0]!.count
}

/** Puts failed jobs back on their queues with a fresh count of attempts; answers which. Replaying twice runs a job once. */
export async function replayFailures(jobs: JobSystem, trx: Trx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<Pick<Failure, 'id' | 'queue' | 'payload'>>`
    update platform.failures f set replayed_at = now()
    where f.id = any(${ids}::uuid[]) and ${states.waiting} returning id, queue, payload`.execute(trx.db)
  await jobs.send(
    trx,
    rows.map(({ queue, payload }) => ({ queue, payload: { ...payload, attempt: 0 } })),
  )
  return rows.map((row) => row.id)
}

/** Throws `not_found` where no such failure waits. */
export async function replayFailure(jobs: JobSystem, trx: Trx, id: string): Promise<void> {
  orNotFound(await replayFailures(jobs, trx, [id]), 'No failure with this id waits for a replay.')
}

/** Puts failures aside; answers which. */
export async function dismissFailures(trx: Trx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update platform.failures f set dismissed_at = now()
    where f.id = any(${ids}::uuid[]) and ${states.waiting} returning id`.execute(trx.db)
  return rows.map((row) => row.id)
}

export async function dismissFailure(trx: Trx, id: string): Promise<void> {
  orNotFound(await dismissFailures(trx, [id]), 'No failure with this id waits for a decision.')
}

/** Has failures that were put aside wait again; answers which. */
export async function restoreFailures(trx: Trx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update platform.failures f set dismissed_at = null
    where f.id = any(${ids}::uuid[]) and ${states.dismissed} returning id`.execute(trx.db)
  return rows.map((row) => row.id)
}

export async function restoreFailure(trx: Trx, id: string): Promise<void> {
  orNotFound(await restoreFailures(trx, [id]), 'No failure with this id was put aside.')
}

function orNotFound(done: string[], detail: string): void {
  if (done.length === 0)
    throw new AppError('not_found', { detail, hint: 'Look at the list again: somebody may have been faster.' })
}
