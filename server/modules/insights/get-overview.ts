import { needKinds, type Overview } from '@lanyard/contract/insights.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { countQueues } from '#platform/jobs/count-queues.ts'
import type { InsightsDeps } from './deps.ts'
import { listNeeds } from './list-needs.ts'

/** Who looks after what runs. */
const operators = ['admin', 'manager']

/** What needs somebody today, and what is at work; today is the day in `zone`, by the domain clock. */
export async function getOverview(deps: InsightsDeps, ctx: Ctx, zone: string): Promise<Overview> {
  const now = ctx.clock.now()
  const from = now.toZonedDateTimeISO(zone).startOfDay()
  const today = { now, from: from.toInstant(), to: from.add({ days: 1 }).toInstant() }
  const operates = 'role' in ctx.actor && operators.includes(ctx.actor.role)
  return ctx.transaction(async (trx) => {
    const needs = await listNeeds(deps, trx, today, operates)
    const scans = await deps.discovery.listRunningScans(trx, 5)
    return {
      at: now.toString(),
      needs: needs.toSorted((a, b) => needKinds.indexOf(a.kind) - needKinds.indexOf(b.kind)),
      runs: {
        scans: scans.map(({ id, source, startedAt }) => ({
          id,
          source: source.name ?? source.url ?? source.kind,
          startedAt: startedAt.toISOString(),
        })),
        queues: operates ? await busyQueues(trx) : null,
      },
    }
  })
}

async function busyQueues(trx: Trx) {
  const queues = await countQueues(trx)
  return queues
    .map(({ queue, ready, delayed, active }) => ({ queue, waiting: ready + delayed, active }))
    .filter((one) => one.waiting + one.active > 0)
}
