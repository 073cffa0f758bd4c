import type { Fact } from '@lanyard/contract/facts/index.ts'
import { dayOf } from '#platform/clock.ts'
import type { Ctx } from '#platform/context.ts'
import { type Reached, stagesLeft, stagesReached } from './funnel.ts'
import { countReached, uncount } from './store.ts'

/** Rolls facts up into the funnel; a thing that has reached a stage before is not counted again, and one that had not after all is taken back. */
export async function countFacts(ctx: Ctx, facts: Fact[]): Promise<void> {
  const last = new Map<string, Reached & { left: boolean }>()
  // Of what is said of one thing together, the last counts.
  for (const one of facts.flatMap(read)) last.set(`${one.stage} ${one.itemId}`, one)
  const [left, reached] = [true, false].map((what) => [...last.values()].filter((one) => one.left === what))
  if (last.size === 0) return
  await ctx.commit(async (ctx) => {
    await countReached(ctx, reached!, dayOf(ctx.clock.now()))
    await uncount(ctx, left!)
  })
}

const read = (fact: Fact) => [
  ...stagesReached(fact).map((one) => ({ ...one, left: false })),
  ...stagesLeft(fact).map((one) => ({ ...one, left: true })),
]
