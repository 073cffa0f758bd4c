import type { sponsorshipChanges } from '@lanyard/contract/sponsors.ts'
import type { z } from 'zod'
import { recordChanges } from '#modules/compliance/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { factsOf } from './announce-changes.ts'
import { type Sponsorship, statedOf, table } from './sponsorship.ts'
import { editEntries, findSponsorships } from './store/sponsorships.ts'

export type Outcome = { id: string; ok: boolean; reason?: string }

export const notThere = (id: string): Outcome => ({ id, ok: false, reason: 'There is no such sponsorship.' })

/** A person corrects tier or role; what they say outlasts later readings. Says of each id what became of it. */
export async function editSponsorships(
  ctx: Ctx,
  ids: readonly string[],
  { tier, role }: z.output<typeof sponsorshipChanges>,
): Promise<Outcome[]> {
  return ctx.commit(async (ctx) => {
    const before = new Map((await findSponsorships(ctx, ids)).map((one) => [one.id, one]))
    const known = [...before.keys()]
    await editEntries(ctx, known, {
      ...(tier === undefined ? {} : { tier: tier || null }),
      ...(role === undefined ? {} : { role }),
    })
    await keepHistory(ctx, before, 'edit')
    await ctx.announce(
      [...before.values()].flatMap((one) => {
        const tierAfter = tier === undefined ? one.tier : tier || null
        return factsOf({ ...one, sponsorshipId: one.id, kind: 'corrected', tierBefore: one.tier, tierAfter })
      }),
    )
    return ids.map((id) => (before.has(id) ? { id, ok: true } : notThere(id)))
  })
}

/** As `editSponsorships`, for one. Throws `not_found`. */
export async function correctSponsorship(
  ctx: Ctx,
  id: string,
  changes: z.output<typeof sponsorshipChanges>,
): Promise<Sponsorship> {
  const [outcome] = await editSponsorships(ctx, [id], changes)
  if (!outcome!.ok) throw new AppError('not_found', { detail: 'There is no such sponsorship.' })
  return (await ctx.transaction((ctx) => findSponsorships(ctx, [id])))[0]!
}

/** Writes what these were and what they are now. */
export async function keepHistory(trx: Trx, before: ReadonlyMap<string, Sponsorship>, action: string): Promise<void> {
  const after = await findSponsorships(trx, [...before.keys()])
  const changes = after.map((one) => {
    const was = before.get(one.id)!
    return { table, id: one.id, action, before: statedOf(was), after: statedOf(one) }
  })
  await recordChanges(trx, changes)
}
