import { sql } from 'kysely'
import type { Trx } from '../context.ts'
import { queueNames, queues } from './queues.ts'

export type QueueCount = {
  queue: string
  ready: number
  delayed: number
  active: number
  /** How long the one that is ready has waited for its turn that has waited longest, in seconds; null where none is. */
  oldestSeconds: number | null
  /** Jobs that one worker runs at once, and how long one should wait at most. */
  concurrency: number
  targetSeconds: number
}

type Counted = Pick<QueueCount, 'queue' | 'ready' | 'delayed' | 'active' | 'oldestSeconds'>

/** Jobs of the organisation by queue: ready to run, delayed by a retry, running. */
export async function countQueues(trx: Trx): Promise<QueueCount[]> {
  const { rows } = await sql<Counted>`
    select name as queue,
      count(*) filter (where state in ('created', 'retry') and start_after <= now())::int as ready,
      count(*) filter (where state in ('created', 'retry') and start_after > now())::int as delayed,
      count(*) filter (where state = 'active')::int as active,
      floor(extract(epoch from now() - min(start_after) filter (where state in ('created', 'retry') and start_after <= now())))::int
        as "oldestSeconds"
    from pgboss.job
    where state in ('created', 'retry', 'active') and data ->> 'organisationId' = ${trx.organisationId}
    group by name`.execute(trx.db)
  const counted = new Map(rows.map((row) => [row.queue, row]))
  return queueNames.map((queue) => ({
    ...(counted.get(queue) ?? { queue, ready: 0, delayed: 0, active: 0, oldestSeconds: null }),
    ...queues[queue],
  }))
}
