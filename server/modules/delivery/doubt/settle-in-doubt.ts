import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { DeliveryDeps } from '../deps.ts'
import { sendDueKind } from '../plan-messages.ts'
import { factOf } from '../send/state-writer.ts'
import { type Settlement, settleMessages } from '../store/attempts.ts'
import { closeDoubts } from '../store/doubts.ts'
import type { SettledBy } from './trace.ts'

type Deps = { compliance: Pick<DeliveryDeps['compliance'], 'recordChanges'> }

/** A person says whether a message in doubt went out. If not, it is planned again at once. */
export async function settleInDoubt(deps: Deps, ctx: Ctx, messageId: string, found: { sent: boolean }): Promise<void> {
  await ctx.commit(async (ctx) => {
    const settled = await settle(deps, ctx, 'person', [{ messageId, sent: found.sent, providerMessageId: null }])
    if (settled === 0) throw new AppError('conflict', { detail: 'There is no such message, or it is not in doubt.' })
  })
}

/** Ends doubts, for whatever reason; answers how many there still were. */
export async function settle(deps: Deps, trx: Trx, by: SettledBy, settlements: readonly Settlement[]): Promise<number> {
  if (settlements.length === 0) return 0
  const ended = await settleMessages(trx, settlements)
  if (ended.length === 0) return 0
  for (const sent of [true, false]) {
    const ids = ended.filter((one) => (one.state === 'sent') === sent).map((one) => one.id)
    if (ids.length > 0) await closeDoubts(trx, ids, { by, sent })
  }
  await deps.compliance.recordChanges(
    trx,
    ended.map(({ id, state }) => {
      return { table: 'delivery.messages', id, action: 'settle', after: { sent: state === 'sent', settledBy: by } }
    }),
  )
  await trx.announce(ended.flatMap(factOf))
  // A follow-up may have waited for this.
  await trx.wakeAt(sendDueKind, trx.clock.now())
  return ended.length
}
