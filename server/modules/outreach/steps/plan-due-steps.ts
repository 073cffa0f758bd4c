import type { Ctx, Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { planDueSteps as planningKind } from '../enrollments/enroll-contacts.ts'
import { stopEnrollments } from '../enrollments/stop-enrollments.ts'
import { awaitOpenings } from '../openings/await-openings.ts'
import { claimDue, type DueEnrollment, findNextDue, markPlanned, postpone } from '../store/due.ts'
import { markResumed } from '../store/enrollments.ts'
import { writeTrials } from '../store/trials.ts'
import { composeTask } from '../tasks/compose-task.ts'
import { openTasks } from '../tasks/open-tasks.ts'
import { type Composing, composeMessage } from './compose-message.ts'
import { expireSteps } from './expire-steps.ts'
import { gatherSteps } from './gather-steps.ts'
import { judgeSteps } from './judge-steps.ts'
import { passSteps } from './pass-steps.ts'

/** Half of what a step costs is the same for any number of them. More would keep the rows locked for longer than a second on a small machine. */
const batch = 1000

/** Makes the messages and tasks of all steps that are due: messages with their final text, mailbox, hour and reasons, or held with the reason. */
export async function planDueSteps(deps: OutreachDeps, ctx: Ctx): Promise<void> {
  const planned = await ctx.commit(async (ctx) => {
    const now = ctx.clock.now()
    await markResumed(ctx, { endedBy: now })
    await expireSteps(deps, ctx)
    const due = await claimDue(ctx, now, batch)
    await planBatch(deps, ctx, due)
    // A full batch means that more is waiting: go on at once, in a transaction of its own.
    const next = due.length === batch ? now : await findNextDue(ctx)
    if (next) await ctx.wakeAt(planningKind, next)
    return due.length
  })
  ctx.log.debug({ planned }, 'steps planned')
}

/** The same for steps that were taken already. */
export async function planBatch(deps: OutreachDeps, trx: Trx, due: DueEnrollment[]): Promise<void> {
  if (due.length === 0) return
  const { steps, gone } = await gatherSteps(deps, trx, due)
  // A contact or company that was put aside meanwhile: left as it is, it would be due for ever.
  if (gone.length > 0) await stopEnrollments(deps, trx, { ids: gone, reason: 'recipient_gone' })
  const verdicts = await judgeSteps(deps, trx, steps)
  const judged = steps.map((at, index) => ({ at, verdict: verdicts[index]! }))
  await postpone(
    trx,
    judged.flatMap(({ at, verdict }) =>
      verdict.act === 'wait' ? [{ id: at.enrollment.id, dueAt: verdict.until.toString(), reason: verdict.reason }] : [],
    ),
  )
  await passSteps(
    trx,
    judged.flatMap(({ at, verdict }) =>
      verdict.act === 'skip'
        ? [{ ...verdict, id: at.enrollment.id, step: at.step.number, outcome: 'skipped' as const }]
        : [],
    ),
  )
  const going = judged.flatMap(({ at, verdict }) => (verdict.act === 'go' ? [{ ...at, hour: verdict }] : []))
  const { ready, waiting } = await awaitOpenings(
    deps,
    trx,
    going.filter((one) => one.step.kind === 'email'),
  )
  await postpone(trx, waiting)
  await planMessages(deps, trx, ready)
  await openTasks(
    trx,
    going.flatMap((one) => composeTask(trx, one) ?? []),
  )
}

async function planMessages(deps: OutreachDeps, trx: Trx, wanted: readonly Composing[]): Promise<void> {
  const messages = wanted.map(composeMessage)
  const written = await deps.delivery.planMessages(trx, messages)
  await writeTrials(
    trx,
    wanted.flatMap(({ enrollment: { id, sequenceId, companyId }, step, drawn }, index) =>
      drawn
        ? [
            {
              enrollmentId: id,
              step: step.number,
              sequenceId,
              companyId,
              textHash: drawn.hash,
              messageId: written[index]!.messageId,
            },
          ]
        : [],
    ),
  )
  await markPlanned(
    trx,
    wanted.map(({ enrollment, hour }, index) => {
      const { mailboxId, held, sendAt } = messages[index]!
      return {
        id: enrollment.id,
        messageId: written[index]!.messageId,
        mailboxId,
        expiresAt: hour.expiresAt?.toString() ?? null,
        // One that can't go as it is takes nobody's place.
        reachedAt: held === null || held === 'needs_approval' ? sendAt.toString() : null,
      }
    }),
  )
}
