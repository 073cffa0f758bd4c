import { findLastChanges, liftStops, recordChanges, writeStops } from '#modules/compliance/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { setDeleted, writeStatus } from './store/change-companies.ts'

export type BulkResult = { items: { id: string; ok: boolean; reason?: string }[] }

export const table = 'companies.companies'

/** Why nothing is written to companies that were put aside: a stop of this reason comes and goes with it. */
const putAside = { reason: 'put_aside', source: 'companies' }

/** Puts companies aside, or back. Nothing is written to people at a company that is put aside. */
export async function setAside(ctx: Ctx, ids: readonly string[], aside: boolean): Promise<BulkResult> {
  return ctx.commit(async (ctx) => {
    const done = await setDeleted(ctx, ids, aside ? ctx.clock.now() : null)
    const subjects = done.map((value) => ({ kind: 'company' as const, value }))
    if (aside) await writeStops(ctx, { subjects, ...putAside })
    else await liftStops(ctx, { subjects, reason: putAside.reason })
    const action = aside ? 'delete' : 'restore'
    await recordChanges(
      ctx,
      done.map((id) => ({ table, id, action })),
    )
    return outcome(ids, done, aside ? 'not there any more' : 'not put aside')
  })
}

export async function setStatus(ctx: Ctx, ids: readonly string[], status: string): Promise<BulkResult> {
  return ctx.commit(async (ctx) =>
    outcome(
      ids,
      await changeStatus(
        ctx,
        ids.map((id) => ({ id, status })),
      ),
      'not there any more',
    ),
  )
}

/** Takes the last change of status by hand back. */
export async function revertStatus(ctx: Ctx, ids: readonly string[]): Promise<BulkResult> {
  return ctx.commit(async (ctx) => {
    const last = await findLastChanges(ctx, { table, recordIds: ids, field: 'status' })
    const before = last.flatMap(({ recordId, before }) => {
      const status = (before as { status?: string } | null)?.status
      return status ? [{ id: recordId, status }] : []
    })
    return outcome(ids, await changeStatus(ctx, before), 'never changed')
  })
}

async function changeStatus(trx: Trx, wanted: readonly { id: string; status: string }[]): Promise<string[]> {
  const done = await writeStatus(trx, wanted)
  const changed = done.filter((one) => one.before !== one.after)
  await recordChanges(
    trx,
    changed.map(({ id, before, after }) => ({
      table,
      id,
      action: 'edit',
      before: { status: before },
      after: { status: after },
    })),
  )
  return done.map((one) => one.id)
}

export function outcome(ids: readonly string[], done: readonly string[], reason: string): BulkResult {
  const good = new Set(done)
  return { items: [...new Set(ids)].map((id) => (good.has(id) ? { id, ok: true } : { id, ok: false, reason })) }
}
