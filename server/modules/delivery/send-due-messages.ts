import type { Ctx, Trx } from '#platform/context.ts'
import type { DeliveryDeps } from './deps.ts'
import { holdUntilReady } from './hold-until-ready.ts'
import type { ConnectionPool } from './send/connection-pool.ts'
import { sendRun } from './send/send-run.ts'
import { doubtLapsedSendings, returnLapsedClaims } from './store/claim.ts'
import { wakeForNext } from './wake-for-next.ts'

export type SendDeps = DeliveryDeps & { pool: ConnectionPool }

/** Sends what is due, and asks to be woken when the next message is. Runs may overlap, in one process or in many. */
export async function sendDueMessages(deps: SendDeps, ctx: Ctx): Promise<void> {
  const shut = await ctx.transaction((ctx) => prepareRun(deps, ctx))
  if (shut) await sendRun(deps, ctx, shut)
  await ctx.commit((ctx) => wakeForNext(deps, ctx))
}

/** Settles what dead senders left behind, and holds what may not go yet. Answers the mailboxes that must not send; undefined: none may. */
async function prepareRun(deps: SendDeps, trx: Trx): Promise<ReadonlySet<string> | undefined> {
  await returnLapsedClaims(trx)
  const doubtful = await doubtLapsedSendings(trx)
  await trx.announce(doubtful.map(({ id, contactId }) => ({ name: 'message.in_doubt', messageId: id, contactId })))
  return holdUntilReady(deps, trx)
}
