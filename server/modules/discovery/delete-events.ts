import { recordChanges } from '#modules/compliance/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { type Outcome, outcomesOf } from './outcome.ts'
import { bringEventsBack, type Moved, putEventsAside } from './store/events.ts'

/** Puts an event aside; whoever planned by it hears that it is off. A later scan does not bring it back. Throws `not_found`. */
export async function deleteEvent(ctx: Ctx, id: string): Promise<void> {
  const [outcome] = await deleteEvents(ctx, [id])
  if (!outcome!.ok) throw new AppError('not_found', { detail: 'There is no such event, or it is put aside already.' })
}

/** Brings back an event that was put aside, as what it was. Throws `not_found`. */
export async function restoreEvent(ctx: Ctx, id: string): Promise<void> {
  const [outcome] = await restoreEvents(ctx, [id])
  if (!outcome!.ok) throw new AppError('not_found', { detail: 'No event with this id was put aside.' })
}

export const deleteEvents = (ctx: Ctx, ids: readonly string[]): Promise<Outcome[]> =>
  ctx.commit(async (ctx) => settle(ids, await setAside(ctx, ids)))

export const restoreEvents = (ctx: Ctx, ids: readonly string[]): Promise<Outcome[]> =>
  ctx.commit(async (ctx) => settle(ids, await bringBack(ctx, ids)))

/** Inside a transaction of somebody else's: puts events aside, keeps that it was done and announces it. */
export async function setAside(trx: Trx, ids: readonly string[]): Promise<Moved[]> {
  const moved = await putEventsAside(trx, ids)
  await record(trx, 'delete', moved)
  await trx.announce(moved.map(({ id }) => ({ name: 'event.cancelled', eventId: id })))
  return moved
}

/** The opposite of `setAside`. An event that was called off before it was put aside is still off, so nothing is announced of it. */
export async function bringBack(trx: Trx, ids: readonly string[]): Promise<Moved[]> {
  const moved = await bringEventsBack(trx, ids)
  await record(trx, 'restore', moved)
  const standing = moved.filter(({ status }) => status !== 'cancelled')
  await trx.announce(standing.map(({ id }) => ({ name: 'event.moved', eventId: id })))
  return moved
}

async function record(trx: Trx, action: 'delete' | 'restore', moved: readonly Moved[]): Promise<void> {
  if (moved.length === 0) return
  await recordChanges(
    trx,
    moved.map(({ id, status }) => {
      const [before, after] = action === 'delete' ? [status, 'deleted'] : ['deleted', status]
      return { table: 'discovery.events', id, action, before: { status: before }, after: { status: after } }
    }),
  )
}

function settle(ids: readonly string[], moved: readonly Moved[]): Outcome[] {
  const done = new Set(moved.map(({ id }) => id))
  return outcomesOf(ids, (id) => (done.has(id) ? undefined : 'not_found'))
}
