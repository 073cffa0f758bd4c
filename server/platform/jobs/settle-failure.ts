import { sql } from 'kysely'
import type { JobWithMetadata } from 'pg-boss'
import type { Trx } from '../context.ts'
import { describeError } from '../telemetry.ts'
import { completeJob } from './complete-job.ts'
import type { JobSystem } from './job-system.ts'
import type { JobPayload } from './jobs.ts'
import type { QueueName } from './queues.ts'

/** Minutes until the next try after the first, second and third failure; after that the failure stands and waits for a person. */
const retryMinutes = [1, 5, 25]

/** How often pg-boss may bring back a job whose worker died before the job itself is blamed. */
const deathsBeforeBlame = 5

/** Thrown where trying again makes sense only later: the job is delayed and no attempt is burnt (a tripped breaker, a rate limit). */
export class TryLater extends Error {
  readonly milliseconds: number
  constructor(milliseconds: number, why: string) {
    super(why)
    this.name = 'TryLater'
    this.milliseconds = milliseconds
  }
}

/**
 * Decides what becomes of a failed job, in one transaction that also completes it: a batch is split in two, so that one bad fact stops
 * nobody; a single job is tried again later; the last failure is kept in `platform.failures`.
 */
export async function settleFailure(
  jobs: JobSystem,
  queue: QueueName,
  job: JobWithMetadata<JobPayload>,
  error: unknown,
): Promise<void> {
  const payload = job.data
  await jobs.contextFor(payload.organisationId, { kind: 'system', id: 'worker' }).transaction(async (trx) => {
    if (!(await completeJob(jobs.boss, queue, job, trx))) return
    if (error instanceof TryLater) {
      return jobs.send(trx, [{ queue, payload, startAfter: new Date(Date.now() + error.milliseconds) }])
    }
    if ('facts' in payload && payload.facts.length > 1) return jobs.send(trx, halves(queue, payload))
    const wait = retryMinutes[payload.attempt]
    const tired = job.retryCount >= deathsBeforeBlame
    if (wait === undefined || tired) return recordFailure(trx, queue, payload, error)
    const next = { ...payload, attempt: payload.attempt + 1 }
    await jobs.send(trx, [{ queue, payload: next, startAfter: new Date(Date.now() + wait * 60_000) }])
  })
}

function halves(queue: QueueName, payload: Extract<JobPayload, { facts: unknown }>) {
  const middle = Math.ceil(payload.facts.length / 2)
  return [payload.facts.slice(0, middle), payload.facts.slice(middle)].map((facts) => ({
    queue,
    payload: { ...payload, facts },
  }))
}

async function recordFailure(trx: Trx, queue: QueueName, payload: JobPayload, error: unknown): Promise<void> {
  const name = 'due' in payload ? payload.due : payload.listener
  await sql`
    insert into platform.failures (organisation_id, id, queue, job, payload, attempts, error)
    values (${trx.organisationId}::uuid, ${trx.ids.next()}::uuid, ${queue}, ${name}, ${JSON.stringify(payload)}::jsonb,
      ${payload.attempt + 1}, ${describeError(error)})`.execute(trx.db)
  // A recurring duty must not die with one bad hour.
  if ('due' in payload) await trx.wakeAt(payload.due, trx.clock.now().add({ hours: 1 }))
}
