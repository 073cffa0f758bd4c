import type { Message } from '#modules/delivery/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { advanceWithin } from '../steps/advance-enrollments.ts'
import {
  type Enrollment,
  findByLastMessages,
  findEnrollments,
  type Reactivation,
  reactivate,
} from '../store/enrollments.ts'
import { findEnrolled, findSequences } from '../store/sequences.ts'
import { planDueSteps } from './enroll-contacts.ts'
import { contactRemoved } from './stop-enrollments.ts'

export type Acted = { id: string; ok: boolean; reason?: WhyNot }
type WhyNot = 'not_found' | 'wrong_state' | 'in_other_sequence' | 'message_failed'

/** Ends of enrollments that a person may take back. */
const takenBack = ['stopped_by_hand', 'message_cancelled', contactRemoved]

/**
 * Takes back that enrollments were stopped by hand. They go on where they were: a step whose message was called off is planned again,
 * one whose message has left is not.
 */
export async function restoreEnrollments(deps: OutreachDeps, trx: Trx, ids: readonly string[]): Promise<Acted[]> {
  const known = new Map((await findEnrollments(trx, { ids })).map((one) => [one.id, one]))
  const messageIds = [...known.values()].flatMap((one) => one.lastMessageId ?? [])
  const messages = new Map((await deps.delivery.findMessages(trx, messageIds)).map((one) => [one.id, one]))
  const busy = await findEnrolled(
    trx,
    [...known.values()].map((one) => one.contactId),
  )
  const archived = await findArchived(
    trx,
    [...known.values()].map((one) => one.sequenceId),
  )
  const wanted: Reactivation[] = []
  const sent: string[] = []
  const results = [...new Set(ids)].map((id): Acted => {
    const one = known.get(id)
    const message = one?.lastMessageId && !one.taskId ? messages.get(one.lastMessageId) : undefined
    const reason = one ? findObstacle(one, message, { busy, archived }) : 'not_found'
    if (!one || reason) return { id, ok: false, ...(reason && { reason }) }
    // Two enrollments of one contact: the first is taken back, the other would be a second sequence.
    busy.add(one.contactId)
    wanted.push(whereItWas(trx, one, message))
    if (one.dueAt === null && message?.state === 'sent') sent.push(message.id)
    return { id, ok: true }
  })
  await reactivate(trx, wanted)
  await advanceWithin(trx, sent)
  if (wanted.length > 0) await trx.wakeAt(planDueSteps, trx.clock.now())
  return results
}

function findObstacle(
  one: Enrollment,
  message: Message | undefined,
  { busy, archived }: { busy: Set<string>; archived: Set<string> },
): WhyNot | undefined {
  if (one.status !== 'stopped' || !takenBack.includes(one.reason ?? '')) return 'wrong_state'
  if (archived.has(one.sequenceId)) return 'wrong_state'
  if (busy.has(one.contactId)) return 'in_other_sequence'
  return one.dueAt === null && message?.state === 'failed' ? 'message_failed' : undefined
}

function whereItWas(trx: Trx, one: Enrollment, message: Message | undefined): Reactivation {
  const now = trx.clock.now()
  if (one.dueAt) {
    const due = Temporal.Instant.fromEpochMilliseconds(one.dueAt.getTime())
    return { id: one.id, dueAt: (Temporal.Instant.compare(due, now) > 0 ? due : now).toString(), again: false }
  }
  if (!message) return { id: one.id, dueAt: now.toString(), again: false }
  return message.state === 'cancelled'
    ? { id: one.id, dueAt: now.toString(), again: true }
    : { id: one.id, dueAt: null, again: false }
}

async function findArchived(trx: Trx, sequenceIds: string[]): Promise<Set<string>> {
  const sequences = await findSequences(trx, sequenceIds)
  return new Set(sequences.filter((one) => one.status === 'archived').map((one) => one.id))
}

/** Messages that were called off are back: the enrollments that had ended with them wait for them again. */
export async function takeUpRestored(ctx: Ctx, messageIds: string[]): Promise<void> {
  await ctx.commit(async (ctx) => {
    const ended = (await findByLastMessages(ctx, messageIds)).filter(
      (one) => one.status === 'stopped' && one.reason === 'message_cancelled',
    )
    const busy = await findEnrolled(
      ctx,
      ended.map((one) => one.contactId),
    )
    const free = ended.filter((one) => !busy.has(one.contactId))
    await reactivate(
      ctx,
      free.map((one) => ({ id: one.id, dueAt: null, again: false })),
    )
    // Their day may have passed meanwhile.
    if (free.length > 0) await ctx.wakeAt(planDueSteps, ctx.clock.now())
  })
}
