import { fromKysely, type JobWithMetadata, type PgBoss } from 'pg-boss'
import type { Trx } from '../context.ts'
import type { JobPayload } from './jobs.ts'
import type { QueueName } from './queues.ts'

/**
 * Completes a job inside a transaction. Passing the fetched job itself, not its id, ties it to this claim: false means that the claim
 * lapsed and another worker has the job, so this transaction's effect must not stand.
 */
export async function completeJob(
  boss: PgBoss,
  queue: QueueName,
  job: JobWithMetadata<JobPayload>,
  trx: Trx,
): Promise<boolean> {
  const response = await boss.complete(queue, job, null, { db: fromKysely(trx.db as never) })
  return (response as { affected: number }).affected > 0
}
