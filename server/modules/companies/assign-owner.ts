import { findLastChanges, recordChanges } from '#modules/compliance/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { type BulkResult, outcome, table } from './change-many-companies.ts'
import { checkOwner, type Members } from './owner.ts'
import { clearOwners, type OwnerChange, writeOwners } from './store/owners.ts'

/** Gives companies to a member, or to nobody (null). Throws `invalid_request` for somebody who is no member. */
export async function assignOwner(
  members: Members | undefined,
  ctx: Ctx,
  ids: readonly string[],
  ownerId: string | null,
): Promise<BulkResult> {
  return ctx.commit(async (ctx) => {
    await checkOwner(members, ctx, ownerId)
    const done = await writeOwners(
      ctx,
      ids.map((id) => ({ id, ownerId })),
    )
    await noteOwners(ctx, done)
    return outcome(
      ids,
      done.map((one) => one.id),
      'not there any more',
    )
  })
}

/** Takes the last change of owner by hand back; who is no member any more gets nothing back. */
export async function revertOwner(members: Members | undefined, ctx: Ctx, ids: readonly string[]): Promise<BulkResult> {
  return ctx.commit(async (ctx) => {
    const last = await findLastChanges(ctx, { table, recordIds: ids, field: 'ownerId' })
    const there = new Set((await members?.list(ctx))?.map((one) => one.id))
    const wanted = last.flatMap(({ recordId, before }) => {
      const ownerId = (before as { ownerId?: string | null } | null)?.ownerId
      if (ownerId === undefined) return []
      return ownerId === null || there.has(ownerId) ? [{ id: recordId, ownerId }] : []
    })
    const done = await writeOwners(ctx, wanted)
    await noteOwners(ctx, done)
    return outcome(
      ids,
      done.map((one) => one.id),
      'never changed, or its owner has left',
    )
  })
}

/** Gives nobody's companies to members; what is somebody's stays so. Part of something larger. */
export async function takeUnowned(trx: Trx, wanted: readonly { companyId: string; ownerId: string }[]): Promise<void> {
  if (wanted.length === 0) return
  // The first one named counts.
  const each = new Map(wanted.toReversed().map((one) => [one.companyId, { id: one.companyId, ownerId: one.ownerId }]))
  await noteOwners(trx, await writeOwners(trx, [...each.values()], { onlyUnowned: true }))
}

/** Members have left: their companies become nobody's, each with a record of whose it was. */
export async function releaseOwned(ctx: Ctx, memberIds: readonly string[]): Promise<void> {
  await ctx.commit(async (ctx) => noteOwners(ctx, await clearOwners(ctx, memberIds)))
}

async function noteOwners(trx: Trx, done: readonly OwnerChange[]): Promise<void> {
  const changed = done.filter((one) => one.before !== one.after)
  await recordChanges(
    trx,
    changed.map(({ id, before, after }) => ({
      ...{ table, id, action: 'edit' },
      ...{ before: { ownerId: before }, after: { ownerId: after } },
    })),
  )
  await trx.announce(changed.map(({ id }) => ({ name: 'company.owner_changed', companyId: id })))
}
