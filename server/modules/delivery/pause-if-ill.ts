import type { Trx } from '#platform/context.ts'
import type { DeliveryDeps } from './deps.ts'
import { limitsOf } from './domain-rooms.ts'
import { judgedDays, judgeHealth } from './health.ts'
import { countJudged, markIll } from './store/health.ts'
import { moveMessages } from './store/messages.ts'

/**
 * Pauses those of these mailboxes whose bounces or complaints of the last days pass a limit, until a person takes them up again: then only
 * what they send from that moment counts. What they have claimed goes back.
 */
export async function pauseIfIll(
  deps: Pick<DeliveryDeps, 'compliance' | 'usualLimits'>,
  trx: Trx,
  mailboxIds: readonly string[],
): Promise<void> {
  if (mailboxIds.length === 0) return
  const limits = await limitsOf(deps, trx)
  const numbers = await countJudged(trx, mailboxIds, trx.clock.now().subtract({ hours: 24 * judgedDays }))
  const ill = numbers.flatMap(({ id, ...one }) => {
    const illness = judgeHealth(one, limits)
    return illness ? [{ ...illness, id, sent: one.sent }] : []
  })
  const paused = await markIll(trx, ill)
  const now = ill.filter((one) => paused.has(one.id))
  if (now.length === 0) return
  await moveMessages(trx, { mailboxIds: [...paused] }, { from: ['claimed'], to: 'planned', reason: null })
  await deps.compliance.recordChanges(
    trx,
    now.map(({ id, because }) => ({
      ...{ table: 'delivery.mailboxes', id, action: 'pause' },
      ...{ before: { paused: false }, after: { paused: true, because } },
    })),
  )
  await trx.announce(
    now.map(({ id, reason, sent, count }) => ({ name: 'mailbox.paused', mailboxId: id, reason, sent, count })),
  )
}
