import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { liftAnyStop } from './permissions.ts'
import { type Subject, tidySubject } from './stop.ts'
import { actorOf, markLifted, markStanding } from './store.ts'
import { insertChanges } from './store-changes.ts'
import { findStopRows, type StopRow } from './store-list.ts'

/** Lifts what stops these subjects (for one reason, where given), but not what only a person may lift. Answers how many were lifted. */
export async function liftStops(
  trx: Trx,
  input: ({ subject: Subject } | { subjects: readonly Subject[] }) & { reason?: string },
): Promise<number> {
  const subjects = 'subject' in input ? [input.subject] : input.subjects
  const ids = await markLifted(trx, { subjects: subjects.map(tidySubject), reason: input.reason })
  await trx.announce(ids.map((stopId) => ({ name: 'stop.lifted', stopId })))
  return ids.length
}

export type StopActs = { items: { id: string; ok: boolean; reason?: string }[] }

/**
 * A person lifts stops, whatever they are; it goes into the audit. Who may not lift any stop may lift those of their own. Suppressed
 * addresses stay suppressed.
 */
export async function liftByHand(ctx: Ctx, ids: readonly string[]): Promise<StopActs> {
  return ctx.commit(async (ctx) => {
    const stops = await findStopRows(ctx, ids)
    const allowed = stops.filter((stop) => mayLift(ctx, stop))
    const lifted = await markLifted(ctx, { ids: allowed.map((stop) => stop.id) })
    await recordActs(ctx, 'lift', stops, lifted)
    await ctx.announce(lifted.map((stopId) => ({ name: 'stop.lifted', stopId })))
    return { items: ids.map((id) => whyLifted(id, stops, allowed)) }
  })
}

/** The opposite: lifted stops stand again. */
export async function putBack(ctx: Ctx, ids: readonly string[]): Promise<StopActs> {
  return ctx.commit(async (ctx) => {
    const stops = await findStopRows(ctx, ids)
    const standing = await markStanding(ctx, ids)
    await recordActs(ctx, 'restore', stops, standing)
    await ctx.announce(standing.map((stopId) => ({ name: 'stop.written', stopId })))
    const known = new Set(stops.map((stop) => stop.id))
    return { items: ids.map((id) => (known.has(id) ? { id, ok: true } : { id, ok: false, reason: 'not there' })) }
  })
}

const mayLift = (trx: Trx, stop: StopRow): boolean =>
  !('role' in trx.actor) ||
  (liftAnyStop.roles as readonly string[]).includes(trx.actor.role) ||
  stop.writtenBy === actorOf(trx)

/** A stop that is lifted already counts as done. */
function whyLifted(id: string, stops: StopRow[], allowed: StopRow[]) {
  if (allowed.some((stop) => stop.id === id)) return { id, ok: true }
  const known = stops.some((stop) => stop.id === id)
  return { id, ok: false, reason: known ? 'written by somebody else; a manager may lift it' : 'not there' }
}

async function recordActs(trx: Trx, action: string, stops: StopRow[], done: string[]): Promise<void> {
  const changed = stops.filter((stop) => done.includes(stop.id))
  await insertChanges(
    trx,
    changed.map(({ id, reason }) => ({ table: 'compliance.stops', id, action, before: { reason } })),
  )
}

/** For a route about one: throws what the caller has to know. */
export function checkDone({ items }: StopActs): void {
  const [one] = items
  if (!one || one.ok) return
  if (one.reason === 'not there') throw new AppError('not_found', { detail: 'There is no such stop.' })
  throw new AppError('not_allowed', {
    detail: 'This stop was written by somebody else.',
    hint: 'Ask a manager or an admin to lift it.',
  })
}
