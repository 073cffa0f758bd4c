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
      insert into insights.counted (organisation_id, stage, item_id, counted_on)
      select distinct ${trx.organisationId}::uuid, stage, item_id, ${day.toString()}::date from unnest(${stages}::text[], ${items}::uuid[]) as one (stage, item_id)
      on conflict do nothing returning stage
    )
    insert into insights.funnel_days as days (organisation_id, day_on, stage, reached)
    select ${trx.organisationId}::uuid, ${day.toString()}::date, stage, count(*) from new group by stage order by stage
    on conflict (organisation_id, day_on, stage) do update set reached = days.reached + excluded.reached`.execute(
    trx.db,
  )
}

/**
 * Takes things back from the day they were counted on; where that was not noted yet, from the last day on which anything was. What was
 * never counted takes nothing away.
 */
export async function uncount(trx: Trx, left: readonly Reached[]): Promise<void> {
  if (left.length === 0) return
  const stages = left.map((one) => one.stage)
  const items = left.map((one) => one.itemId)
  await sql`
    with gone as (
      delete from insights.counted c using unnest(${stages}::text[], ${items}::uuid[]) as one (stage, item_id)
      where c.stage = one.stage and c.item_id = one.item_id returning c.stage, c.counted_on
    ), by_day as (
      select g.stage, coalesce(g.counted_on, (select max(d.day_on) from insights.funnel_days d where d.stage = g.stage and d.reached > 0)) as day_on
      from gone g
    ), counts as (select stage, day_on, count(*)::int as n from by_day group by stage, day_on)
    update insights.funnel_days days set reached = greatest(0, days.reached - counts.n)
    from counts where days.stage = counts.stage and days.day_on = counts.day_on`.execute(trx.db)
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
