import { type Funnel, type FunnelStage, funnelStages } from '@lanyard/contract/insights.ts'
import type { Ctx } from '#platform/context.ts'
import { listFunnelDays } from './store.ts'

/** The funnel of the days asked for (all when not said): every stage, also those nobody has reached yet. */
export async function getFunnel(
  ctx: Ctx,
  input: { from?: string | undefined; to?: string | undefined },
): Promise<Funnel> {
  const rows = await ctx.transaction((ctx) => listFunnelDays(ctx, input))
  const totals = new Map<FunnelStage, number>()
  for (const row of rows) totals.set(row.stage, (totals.get(row.stage) ?? 0) + row.count)
  return { stages: funnelStages.map((stage) => ({ stage, count: totals.get(stage) ?? 0 })), days: rows }
}
