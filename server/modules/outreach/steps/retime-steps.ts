import type { Ctx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { planDueSteps } from '../enrollments/enroll-contacts.ts'
import { withDrawnText } from '../experiments/variant.ts'
import { expandSteps } from '../snippets/open-snippets.ts'
import { findRunningSteps, makeDueNow } from '../store/due.ts'
import { leansOnEvent } from '../text/variables.ts'
import { eventDoubted } from './judge-steps.ts'
import { keepWords, keptBecause } from './keep-words.ts'
import { recallSteps } from './recall-steps.ts'

/**
 * Something is new about events. Steps anchored to them, or waiting for a doubt to be settled, are looked at afresh. `recall`: what is on
 * its way and leans on them no longer stands, as they have moved or are in doubt; it is called off and made again, but
 * for what a person rewrote or holds (`keepWords`). What has left stays.
 */
export async function retimeSteps(
  deps: OutreachDeps,
  ctx: Ctx,
  eventIds: string[],
  recall: 'event_moved' | 'event_doubted' | null,
): Promise<void> {
  await ctx.commit(async (ctx) => {
    const running = await findRunningSteps(ctx, { eventIds })
    const said = await expandSteps(
      ctx,
      running.map((one) => withDrawnText(one.step, one)),
    )
    const onTheirWay = running
      .filter((one, index) => one.dueAt === null && leansOnEvent(said[index]!))
      .map((one) => one.id)
    if (recall) {
      const leaning = running.filter((one) => onTheirWay.includes(one.id))
      const kept = await keepWords(deps, ctx, leaning, recall)
      await recallSteps(
        deps,
        ctx,
        onTheirWay.filter((id) => !kept.has(id)),
        recall,
      )
    } else await deps.delivery.withdrawQuestion(ctx, onTheirWay, keptBecause.event_doubted)
    const waiting = running.filter((one) => one.dueAt !== null && (one.step.anchor || one.reason === eventDoubted))
    await makeDueNow(
      ctx,
      waiting.map((one) => one.id),
    )
    if (running.length > 0) await ctx.wakeAt(planDueSteps, ctx.clock.now())
  })
}
