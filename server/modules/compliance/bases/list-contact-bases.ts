import type { ContactBasis } from '@lanyard/contract/contact-bases.ts'
import type { Ctx } from '#platform/context.ts'
import type { ComplianceDeps } from '../deps.ts'
import { nameActorsOf } from '../list-named.ts'
import { listBases } from '../store-bases.ts'

/** A page of recorded bases with the names of who recorded and withdrew them. */
export async function listContactBases(
  deps: ComplianceDeps,
  ctx: Ctx,
  filter: Parameters<typeof listBases>[1],
): Promise<{ items: ContactBasis[]; next: string | null }> {
  return ctx.transaction(async (ctx) => {
    const { items, next } = await listBases(ctx, filter)
    const actors = items.flatMap((one) => [one.recordedBy, one.withdrawnBy ?? ''])
    const nameActor = await nameActorsOf(deps, ctx, actors)
    return {
      next,
      items: items.map((one) => ({
        ...one,
        recordedAt: one.recordedAt.toISOString(),
        recordedBy: nameActor(one.recordedBy),
        withdrawnAt: one.withdrawnAt?.toISOString() ?? null,
        withdrawnBy: one.withdrawnBy && nameActor(one.withdrawnBy),
      })),
    }
  })
}
