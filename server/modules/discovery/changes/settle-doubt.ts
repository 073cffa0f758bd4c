import { recordChanges } from '#modules/compliance/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { factsOfStatus } from '../edit-events.ts'
import type { Event } from '../event.ts'
import { settleByHand, unsettleEvent } from '../store/doubts.ts'
import { findEvents } from '../store/events.ts'

/** A person says that a doubtful event takes place as it stands. What sources said up to now is not weighed again. Throws `not_found`, `conflict`. */
export async function confirmEvent(ctx: Ctx, id: string): Promise<void> {
  await ctx.commit(async (ctx) => {
    const before = await getDoubtful(ctx, id)
    await settleByHand(ctx, id, before.status)
    await record(ctx, 'confirm', before)
    await ctx.announce([{ name: 'event.confirmed', eventId: id }])
  })
}

/** A person says that it is true: the event is off, or put off. Throws `not_found`, and `conflict` where its days or place are doubted. */
export async function callDoubtfulOff(ctx: Ctx, id: string): Promise<void> {
  await ctx.commit(async (ctx) => {
    const before = await getDoubtful(ctx, id)
    if (before.doubt === 'moved')
      throw new AppError('conflict', {
        detail: 'What is doubted is when or where it takes place.',
        hint: 'Change its days or its place; that settles it, too.',
      })
    await settleByHand(ctx, id, before.doubt)
    await record(ctx, 'edit', before, { status: before.doubt })
    // What waited for an event that is put off goes on waiting for its day.
    const facts = factsOfStatus(before, before.doubt)
    await ctx.announce(facts.length > 0 ? facts : [{ name: 'event.confirmed', eventId: id }])
  })
}

/** Takes back how a person settled a doubt: the event is what it was, and as doubtful. Throws `not_found`, `conflict`. */
export async function reopenDoubt(ctx: Ctx, id: string): Promise<void> {
  await ctx.commit(async (ctx) => {
    const [before] = await findEvents(ctx, [id])
    if (!before || before.status === 'deleted') throw new AppError('not_found', { detail: 'There is no such event.' })
    if (!(await unsettleEvent(ctx, id)))
      throw new AppError('conflict', { detail: 'Nobody settled a doubt about this event, or it was changed since.' })
    const [after] = await findEvents(ctx, [id])
    await record(ctx, 'reopen', before, { status: after!.status, doubt: after!.doubt })
    await ctx.announce([...factsOfStatus(before, after!.status), { name: 'event.doubted', eventId: id }])
  })
}

type Doubtful = Event & { doubt: NonNullable<Event['doubt']> }

async function getDoubtful(trx: Trx, id: string): Promise<Doubtful> {
  const [event] = await findEvents(trx, [id])
  if (!event || event.status === 'deleted') throw new AppError('not_found', { detail: 'There is no such event.' })
  if (!event.doubt) throw new AppError('conflict', { detail: 'Nothing about this event is doubtful.' })
  return event as Doubtful
}

const record = (trx: Trx, action: string, { id, doubt, status }: Event, after: object = {}): Promise<void> =>
  recordChanges(trx, [{ table: 'discovery.events', id, action, before: { doubt, status }, after }])
