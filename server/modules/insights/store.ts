import type { FunnelStage } from '@lanyard/contract/insights.ts'
import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Reached } from './funnel.ts'

/** Counts what is new, in one statement: a row in `counted` that is there already adds nothing to the day. */
export async function countReached(trx: Trx, reached: Reached[], day: Temporal.PlainDate): Promise<void> {
  const stages = reached.map((one) => one.stage)
  const items = reached.map((one) => one.itemId)
  await sql`
    with new as (
      insert into insights.counted (organisation_id, stage, item_id)
      select distinct ${trx.organisationId}::uuid, stage, item_id from unnest(${stages}::text[], ${items}::uuid[]) as one (stage, item_id)
      on conflict do nothing returning stage
    )
    insert into insights.funnel_days as days (organisation_id, day_on, stage, reached)
    select ${trx.organisationId}::uuid, ${day.toString()}::date, stage, count(*) from new group by stage order by stage
    on conflict (organisation_id, day_on, stage) do update set reached = days.reached + excluded.reached`.execute(
    trx.db,
  )
}

export async function listFunnelDays(
  trx: Trx,
  range: { from?: string | undefined; to?: string | undefined },
): Promise<{ day: string; stage: FunnelStage; count: number }[]> {
  let query = trx.db
    .selectFrom('insights.funnel_days')
    .select(['day_on as day', 'stage', 'reached as count'])
    .orderBy('day_on')
    .orderBy('stage')
  if (range.from) query = query.where('day_on', '>=', range.from)
  if (range.to) query = query.where('day_on', '<=', range.to)
  return (await query.execute()) as { day: string; stage: FunnelStage; count: number }[]
}
