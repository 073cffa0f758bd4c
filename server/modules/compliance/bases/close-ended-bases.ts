import type { Ctx, Trx } from '#platform/context.ts'
import { closeEnded, findNextEnd } from '../store-bases.ts'
import { insertChanges } from '../store-changes.ts'

/** When bases whose last day is over are to be closed. */
export const closeEndedKind = 'compliance.close-ended-bases'

const batch = 500

/** Closes bases whose last day is over; what leaned on them and has not left is held, unless another basis stands. */
export async function closeEndedBases(ctx: Ctx): Promise<void> {
  await ctx.commit(async (trx) => {
    const full = (await closeWithin(trx)) === batch
    if (full) await trx.wakeAt(closeEndedKind, trx.clock.now())
    else await wakeForNextEnd(trx)
  })
}

/** Answers how many it were, a batch at most. */
export async function closeWithin(trx: Trx): Promise<number> {
  const ended = await closeEnded(trx, batch)
  await insertChanges(
    trx,
    ended.map(({ contactId, kind, source, obtainedOn, endsOn }) => ({
      ...{ table: 'compliance.contact_bases', id: contactId, action: 'end' },
      before: { kind, source, obtainedOn, endsOn },
    })),
  )
  const contactIds = new Set(ended.map((one) => one.contactId))
  await trx.announce([...contactIds].map((contactId) => ({ name: 'basis.withdrawn', contactId })))
  return ended.length
}

export async function wakeForNextEnd(trx: Trx): Promise<void> {
  const day = await findNextEnd(trx)
  if (day) await trx.wakeAt(closeEndedKind, day.toZonedDateTime('UTC').toInstant())
}
