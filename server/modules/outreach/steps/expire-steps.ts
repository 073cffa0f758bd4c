import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { claimExpired } from '../store/due.ts'
import { closeTasks } from '../tasks/close-tasks.ts'
import { passSteps } from './pass-steps.ts'

const late = 'anchor_passed'
const patient = 'nobody_did_it'

/** Calls off what is on its way for steps whose time is over, and skips them; what has left already stands. */
export async function expireSteps(deps: OutreachDeps, trx: Trx): Promise<void> {
  const expired = await claimExpired(trx, trx.clock.now())
  if (expired.length === 0) return
  const messageIds = expired.flatMap((one) => one.messageId ?? [])
  const cancelled = messageIds.length > 0 ? await deps.delivery.cancelMessages(trx, { messageIds, reason: late }) : []
  const taskIds = expired.flatMap((one) => one.taskId ?? [])
  const closed = await closeTasks(trx, { ids: taskIds }, { state: 'skipped', reason: patient })
  const over = new Set([...cancelled, ...closed])
  await passSteps(
    trx,
    expired
      .filter((one) => over.has(one.taskId ?? one.messageId ?? ''))
      .map(({ id, step, taskId }) => ({
        ...{ id, step, outcome: 'skipped' },
        reason: taskId ? patient : late,
        next: null,
      })),
  )
}
