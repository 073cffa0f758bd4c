import type { Fact } from '@lanyard/contract/facts/index.ts'
import { dayOf } from '#platform/clock.ts'
import type { Ctx } from '#platform/context.ts'
import { stagesReached } from './funnel.ts'
import { countReached } from './store.ts'

/** Rolls facts up into the funnel; a thing that has reached a stage before is not counted again. */
export async function countFacts(ctx: Ctx, facts: Fact[]): Promise<void> {
  const reached = facts.flatMap(stagesReached)
  if (reached.length === 0) return
  await ctx.commit((ctx) => countReached(ctx, reached, dayOf(ctx.clock.now())))
}
