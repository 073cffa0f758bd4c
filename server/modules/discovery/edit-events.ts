import { recordChanges } from '#modules/compliance/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Event, EventStatus } from './event.ts'
import { type Outcome, outcomesOf } from './outcome.ts'
import { settleEvents } from './store/doubts.ts'
import { findEvents, setEventStatus } from './store/events.ts'

/** Calls many events off, puts them off, or calls them on again. Those put aside are left alone. */
export async function editEvents(
  ctx: Ctx,
  ids: readonly string[],
  { status }: { status: Exclude<EventStatus, 'deleted'> },
): Promise<Outcome[]> {
  return ctx.commit(async (ctx) => {
    const known = (await findEvents(ctx, ids)).filter((one) => one.status !== 'deleted')
    const before = new Map(known.map((one) => [one.id, one.status]))
    const changed = known.filter((one) => one.status !== status)
    const changedIds = changed.map((one) => one.id)
    await setEventStatus(ctx, changedIds, { from: ['active', 'cancelled', 'postponed'], to: status })
    await settleEvents(
      ctx,
      known.map((one) => one.id),
    )
    await recordChanges(
      ctx,
      changed.map(({ id, status: was }) => {
        return { table: 'discovery.events', id, action: 'edit', before: { status: was }, after: { status } }
      }),
    )
    await ctx.announce(changed.flatMap((one) => factsOfStatus(one, status)))
    return outcomesOf(ids, (id) => (before.has(id) ? undefined : 'not_found'))
  })
}

/** What a change of status means to others: off, or on again. Between standing and put off nothing is to be done. */
export function factsOfStatus({ id, status: before }: Pick<Event, 'id' | 'status'>, after: EventStatus): StatusFact[] {
  if (after === before) return []
  if (after === 'cancelled') return [{ name: 'event.cancelled', eventId: id }]
  return before === 'cancelled' ? [{ name: 'event.moved', eventId: id }] : []
}

type StatusFact = { name: 'event.cancelled' | 'event.moved'; eventId: string }
