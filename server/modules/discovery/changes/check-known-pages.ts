import type { Ctx } from '#platform/context.ts'
import type { Fetcher } from '#platform/fetch/index.ts'
import { addCandidates } from '../add-candidates.ts'
import { findUnchecked, noteChecked } from '../store/doubts.ts'
import { addCalls, type BadRow, finishScan, type Scan } from '../store/scans.ts'
import { type Area, isInArea } from '../targets/target.ts'
import { lookAtOwnPage } from './look-at-own-page.ts'

/** Pages that one scan looks at; the soonest events come first, the others wait for the next night. */
const mostPages = 60

/**
 * The part of a target's scan that looks at the own pages of events it knows there: days before an event every other night, months before
 * every other week. What a page says otherwise is kept as a sighting of this scan.
 */
export async function checkKnownPages(
  deps: { fetcher: Pick<Fetcher, 'get'> },
  ctx: Ctx,
  scan: Scan,
  area: Area,
): Promise<void> {
  const due = await ctx.transaction((ctx) => findUnchecked(ctx, scan.to, 500))
  const here = due.filter((event) => isInArea(area, event) === true).slice(0, mostPages)
  const bad: BadRow[] = []
  for (const [at, event] of here.entries()) {
    const look = await lookAtOwnPage(deps.fetcher, ctx.clock.now(), event)
    if (!look.read) bad.push({ line: at + 1, reason: `${event.name}: ${look.why}`.slice(0, 300) })
    else if (look.news)
      await addCandidates(ctx, { source: look.news.source, scanId: scan.id, candidates: [look.news.sighting] })
  }
  const counts = { read: here.length, outside: 0, elsewhere: 0, bad: bad.length }
  await ctx.commit(async (ctx) => {
    await noteChecked(
      ctx,
      here.map((event) => event.id),
    )
    await addCalls(ctx, scan.id, { calls: here.length, costCents: 0 })
    await finishScan(ctx, scan.id, { outcome: 'done', counts, badRows: bad })
  })
}
