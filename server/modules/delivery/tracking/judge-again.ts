import type { Ctx, Trx } from '#platform/context.ts'
import {
  countJudgedBefore,
  findHuman,
  type JudgedBefore,
  lockJudgedBefore,
  recountMessages,
} from '../store/judged-hits.ts'
import { rulesEdition } from './judge-hit.ts'
import { type JudgeDeps, judgeAll } from './judge-hits.ts'

export const judgeAgainKind = 'delivery.judge-hits-again'

const portion = 500

/** Asks for every hit that older rules, or other lists of networks, judged to be judged by those of today; answers how many there are. */
export async function askToJudgeAgain({ networks }: JudgeDeps, ctx: Ctx): Promise<{ waiting: number; rules: number }> {
  return ctx.commit(async (ctx) => {
    const waiting = await countJudgedBefore(ctx, { rules: rulesEdition, networks: networks?.edition ?? 0 })
    if (waiting > 0) await ctx.wakeAt(judgeAgainKind, ctx.clock.now())
    return { waiting, rules: rulesEdition }
  })
}

/**
 * Judges old hits again, portion by portion. What a message counts as opened and clicked is read from its hits anew; only what is judged
 * otherwise than before is announced, and whoever counts by message counts it once.
 */
export async function judgeAgain(deps: JudgeDeps, ctx: Ctx): Promise<void> {
  await ctx.commit(async (ctx) => {
    const hits = await lockJudgedBefore(ctx, { rules: rulesEdition, networks: deps.networks?.edition ?? 0 }, portion)
    if (hits.length > 0) {
      const before = new Map(hits.map((hit) => [hit.id, hit.machine]))
      await judgeAll(deps, ctx, hits, ({ hit, machine }) => before.get(hit.id) !== machine)
      await announceWithdrawn(
        ctx,
        hits.filter((hit) => !hit.machine),
      )
      await recountMessages(ctx, [...new Set(hits.map((hit) => hit.messageId))])
    }
    if (hits.length === portion) await ctx.wakeAt(judgeAgainKind, ctx.clock.now())
  })
}

/** Of messages whose hits were a person's before: those of which no open, or no click, is one any more. */
async function announceWithdrawn(trx: Trx, wereHuman: readonly JudgedBefore[]): Promise<void> {
  if (wereHuman.length === 0) return
  const still = await findHuman(
    trx,
    wereHuman.map((hit) => hit.messageId),
  )
  const gone = new Map(
    wereHuman.flatMap(({ kind, messageId, contactId }) => {
      const key = `${kind} ${messageId}`
      return contactId && !still.has(key) ? [[key, { kind, messageId, contactId }] as const] : []
    }),
  )
  await trx.announce(
    [...gone.values()].map(({ kind, messageId, contactId }) => ({
      name: kind === 'open' ? ('message.open_withdrawn' as const) : ('message.click_withdrawn' as const),
      ...{ messageId, contactId },
    })),
  )
}
