import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { factsOf } from './announce-changes.ts'
import { keepHistory, notThere, type Outcome } from './edit-sponsorships.ts'
import type { Sponsorship } from './sponsorship.ts'
import { type Change, insertChanges } from './store/changes.ts'
import { findSponsorships, removeEntries, restoreEntries } from './store/sponsorships.ts'

/** A person says that these are no sponsorships: they lapse at once, and later readings leave them so. Says of each what became of it. */
export async function removeSponsorships(ctx: Ctx, ids: readonly string[]): Promise<Outcome[]> {
  return ctx.commit(async (ctx) => {
    const { known, standing } = await sort(ctx, ids, (one) => !one.removedAt)
    await removeEntries(ctx, [...standing.keys()])
    await keepHistory(ctx, standing, 'delete')
    // Of those that had lapsed before, everybody has heard.
    const news = [...standing.values()].filter((one) => !one.lapsedAt)
    await announce(
      ctx,
      news.map((one) => ({ ...changeOf(one), kind: 'lapsed', tierBefore: one.tier, tierAfter: null })),
    )
    return ids.map((id) => (known.has(id) ? { id, ok: true } : notThere(id)))
  })
}

/**
 * Brings back what was removed, as it was; one that lapsed because its page no longer names it becomes a person's word, which outlasts
 * readings. Says of each what became of it.
 */
export async function restoreSponsorships(ctx: Ctx, ids: readonly string[]): Promise<Outcome[]> {
  return ctx.commit(async (ctx) => {
    const { known, standing: gone } = await sort(ctx, ids, (one) => one.lapsedAt !== null)
    await restoreEntries(ctx, [...gone.keys()])
    await keepHistory(ctx, gone, 'restore')
    const news = [...gone.values()]
    await announce(
      ctx,
      news.map((one) => ({ ...changeOf(one), kind: 'returned', tierBefore: null, tierAfter: one.tier })),
    )
    return ids.map((id) => (known.has(id) ? { id, ok: true } : notThere(id)))
  })
}

/** For a single one. Throws `not_found`. */
export function orNotFound([outcome]: readonly Outcome[]): void {
  if (!outcome?.ok) throw new AppError('not_found', { detail: 'There is no such sponsorship.' })
}

async function sort(trx: Trx, ids: readonly string[], isMeant: (one: Sponsorship) => boolean) {
  const found = await findSponsorships(trx, ids)
  const standing = new Map(found.filter(isMeant).map((one) => [one.id, one]))
  return { known: new Set(found.map((one) => one.id)), standing }
}

const changeOf = ({ id, eventId, companyId }: Sponsorship) => ({ sponsorshipId: id, eventId, companyId })

async function announce(trx: Trx, changes: readonly (Change & { companyId: string | null })[]): Promise<void> {
  await insertChanges(
    trx,
    changes.map(({ companyId: _, ...change }) => change),
  )
  await trx.announce(changes.flatMap(factsOf))
}
