import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { planDueSteps } from '../enrollments/enroll-contacts.ts'
import { withDrawnText } from '../experiments/variant.ts'
import { expandSteps } from '../snippets/open-snippets.ts'
import { isAsPlanned } from '../snippets/remake-messages.ts'
import { recallSteps } from '../steps/recall-steps.ts'
import { findRunningSteps } from '../store/due.ts'
import { saysOpening } from '../text/variables.ts'

/**
 * Another line counts: messages on their way that say the old one are called off and made again. What has left stays, and what a person
 * rewrote or holds by hand.
 */
export async function replaceLines(
  deps: OutreachDeps,
  trx: Trx,
  { contactId, eventId }: { contactId: string; eventId: string | null },
): Promise<void> {
  const running = await findRunningSteps(trx, { contactIds: [contactId] })
  const said = await expandSteps(
    trx,
    running.map((one) => withDrawnText(one.step, one)),
  )
  const onTheirWay = running.filter(
    (one, index) =>
      one.dueAt === null && one.eventId === eventId && saysOpening(`${said[index]!.subject} ${said[index]!.body}`),
  )
  const messages = await deps.delivery.findMessages(
    trx,
    onTheirWay.flatMap((one) => one.messageId ?? []),
  )
  const asPlanned = new Set(messages.filter(isAsPlanned).map((one) => one.id))
  await recallSteps(
    deps,
    trx,
    onTheirWay.filter((one) => asPlanned.has(one.messageId ?? '')).map((one) => one.id),
    'opening_line_changed',
  )
  if (onTheirWay.length > 0) await trx.wakeAt(planDueSteps, trx.clock.now())
}
