import type { Ctx, Trx } from '#platform/context.ts'
import type { DeliveryDeps } from '../deps.ts'
import { findUnjudged, listClicks, lockUnjudged, type UnjudgedHit, writeJudgements } from '../store/hits.ts'
import { judgeHit } from './judge-hit.ts'

export type JudgeDeps = Pick<DeliveryDeps, 'networks'>

export const judgeHitsKind = 'delivery.judge-hits'

/** Hits are judged when those that came together with them are known, in domain seconds. */
export const judgeAfter = { seconds: 3 }

const portion = 1000

/** Tells machines from people among the opens and clicks of late, and announces both. */
export async function judgeHits(deps: JudgeDeps, ctx: Ctx): Promise<void> {
  await ctx.commit(async (ctx) => {
    const now = ctx.clock.now()
    const hits = await lockUnjudged(ctx, now.subtract(judgeAfter), portion)
    if (hits.length > 0) await judgeAll(deps, ctx, hits)
    // What came in meanwhile found the wish for this run and made none of its own.
    const next = await findUnjudged(ctx)
    if (next) await ctx.wakeAt(judgeHitsKind, next.add(judgeAfter))
  })
}

type Judged = { hit: UnjudgedHit; machine: boolean; because: string }

/** Judges hits among their neighbours, writes that down, and announces those that are `news`. */
export async function judgeAll(
  { networks }: JudgeDeps,
  trx: Trx,
  hits: readonly UnjudgedHit[],
  isNews: (judged: Judged) => boolean = () => true,
): Promise<void> {
  const times = hits.map((hit) => hit.at)
  const messageIds = [...new Set(hits.filter((hit) => hit.kind === 'click').map((hit) => hit.messageId))]
  const clicks =
    messageIds.length > 0 ? await listClicks(trx, messageIds, Math.min(...times) - 5000, Math.max(...times) + 5000) : []
  const near = Map.groupBy(clicks, (click) => click.messageId)
  // A newer list may know what nobody knew when it came in; of a network that is somebody's only in part that moment tells.
  const ownerOf = (hit: UnjudgedHit) => (hit.network && networks?.findOwnerOfAll(hit.network)) || hit.networkOwner
  const judged = hits.map((hit) => ({
    hit,
    ...judgeHit({ ...hit, networkOwner: ownerOf(hit) }, hit.sentAt, near.get(hit.messageId) ?? []),
  }))
  await writeJudgements(
    trx,
    judged.map(({ hit, machine, because }) => ({ id: hit.id, machine, because })),
    networks?.edition ?? 0,
  )
  await trx.announce(
    judged.filter(isNews).flatMap(({ hit: { kind, messageId, contactId }, machine }) => {
      const name = kind === 'open' ? ('message.opened' as const) : ('message.clicked' as const)
      return contactId ? [{ name, messageId, contactId, machine }] : []
    }),
  )
}
