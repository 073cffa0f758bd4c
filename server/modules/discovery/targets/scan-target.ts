import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { EventSearch } from '../event-search.ts'
import { scanWindow } from '../scan-window.ts'
import { findRun, findRunningTargets, type Run } from '../store/runs.ts'
import { insertScans, type StoredSource } from '../store/scans.ts'
import { findNextScan, findTarget, scanTargetsKind, setNextScans, takeDueTargets } from '../store/targets.ts'
import { getTarget } from './edit-targets.ts'
import { nextNight, type Target } from './target.ts'

type Deps = { searches: readonly EventSearch[] }

/**
 * Scans a target now. Throws `not_found`, or `conflict` where a scan of it is under way or there is nothing to read: no feed, and no
 * service that is configured.
 */
export async function scanTarget(deps: Deps, ctx: Ctx, targetId: string): Promise<Run> {
  return ctx.commit(async (ctx) => {
    const target = getTarget(await findTarget(ctx, targetId))
    if ((await findRunningTargets(ctx, [targetId])).has(targetId)) {
      throw new AppError('conflict', { detail: 'A scan of this target is under way.', hint: 'Wait until it is done.' })
    }
    const [runId] = await startRuns(deps, ctx, [target])
    if (!runId) {
      throw new AppError('conflict', {
        detail: 'There is nothing to read for this target.',
        hint: 'Add a feed to it, or configure a service that finds events.',
      })
    }
    return (await findRun(ctx, targetId, runId))!
  })
}

/** How many targets of one organisation are started together. */
const batch = 20

/** Scans the targets whose night has come, and says when it is due next. */
export async function scanDueTargets(deps: Deps, ctx: Ctx): Promise<void> {
  await ctx.commit(async (ctx) => {
    const due = await takeDueTargets(ctx, batch)
    const running = await findRunningTargets(
      ctx,
      due.map((one) => one.id),
    )
    // What is under way from the night before is not asked for twice.
    const idle = due.filter((one) => !running.has(one.id))
    await startRuns(deps, ctx, idle)
    await setNextScans(
      ctx,
      due.map(({ id, timeZone }) => ({ id, at: nextNight(ctx.clock.now(), timeZone, ctx.random()) })),
    )
    const next = await findNextScan(ctx)
    if (next) await ctx.wakeAt(scanTargetsKind, next)
  })
}

/** One scan for each source of each target; answers the ids of the runs. A target without sources has none. */
async function startRuns(deps: Deps, trx: Trx, targets: readonly Target[]): Promise<string[]> {
  const scans = targets.flatMap((target) => {
    const runId = trx.ids.next()
    const window = scanWindow({}, trx.clock.now(), target.months)
    return sourcesOf(deps, target).map((source) => {
      return { id: trx.ids.next(), source, ...window, targetId: target.id, runId }
    })
  })
  await insertScans(trx, scans)
  await trx.announce(scans.map((scan) => ({ name: 'scan.started', scanId: scan.id })))
  return [...new Set(scans.map((scan) => scan.runId))]
}

/** Where there is anything to find, what is known is looked at again too. */
function sourcesOf({ searches }: Deps, { feeds, services }: Target): StoredSource[] {
  const asked = searches.filter(({ provider }) => services === null || services.some((one) => one === provider))
  const sources = [...feeds, ...asked.map(({ provider }): StoredSource => ({ kind: 'search', provider }))]
  return sources.length === 0 ? [] : [...sources, { kind: 'pages' }]
}
