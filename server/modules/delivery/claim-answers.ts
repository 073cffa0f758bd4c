import type { Trx } from '#platform/context.ts'
import { type Claimed, findStopped } from './claim-messages.ts'
import type { DeliveryDeps } from './deps.ts'
import { lockDueAnswers } from './store/answers.ts'
import { type ClaimedMessage, type DueMessage, holdEach, writeClaims } from './store/claim.ts'
import { listMailboxes } from './store/mailboxes.ts'

/**
 * Leases answers that are due: people who wait for a person come before outreach, and neither window nor cap binds them. Stops do, but
 * for those that the answered mail itself brought about.
 */
export async function claimAnswers(
  deps: Pick<DeliveryDeps, 'compliance'>,
  trx: Trx,
  options: { limit: number; leaseSeconds: number; busy: ReadonlySet<string> },
): Promise<Claimed> {
  const now = trx.clock.now().epochMilliseconds
  const mailboxes = (await listMailboxes(trx)).filter(
    (one) => one.enabled && !options.busy.has(one.id) && (one.restsUntil === null || one.restsUntil.getTime() <= now),
  )
  if (mailboxes.length === 0) return { messages: [], locked: 0 }
  const due = await lockDueAnswers(
    trx,
    mailboxes.map((one) => one.id),
    options.limit,
  )
  if (due.length === 0) return { messages: [], locked: 0 }
  const stopped = await findStopped(deps, trx, due)
  if (stopped.size > 0) await hold(trx, stopped)
  const messages = due.filter((one) => !stopped.has(one)).map((one) => claimOf(trx, one))
  if (messages.length > 0) {
    await writeClaims(
      trx,
      messages.map(({ id, attemptId, mailboxId }) => ({ id, attemptId, mailboxId, countedOn: null })),
      options.leaseSeconds,
    )
  }
  return { messages, locked: due.length }
}

async function hold(trx: Trx, stopped: ReadonlyMap<DueMessage, string>): Promise<void> {
  const holds = [...stopped]
  await holdEach(
    trx,
    holds.map(([one, reason]) => ({ id: one.id, reason })),
  )
  await trx.announce(
    holds.map(([one, reason]) => ({ name: 'message.held', messageId: one.id, contactId: one.contactId, reason })),
  )
}

function claimOf(trx: Trx, due: DueMessage): ClaimedMessage {
  const { parentState: _, parentMailboxId: __, ...message } = due
  return { ...message, mailboxId: due.mailboxId!, attemptId: trx.ids.next(), country: null }
}
