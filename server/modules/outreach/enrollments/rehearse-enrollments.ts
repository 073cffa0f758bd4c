import type { Message } from '#modules/delivery/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { getSequence } from '../sequences/edit-sequence.ts'
import { planBatch } from '../steps/plan-due-steps.ts'
import { claimDue } from '../store/due.ts'
import { type Enrollment, findEnrollments } from '../store/enrollments.ts'
import { updateSequence } from '../store/sequences.ts'
import { type EnrollmentResult, enrollContacts } from './enroll-contacts.ts'

export type Rehearsed = {
  contactId: string
  /** `sends`: at its hour, by itself. `later`: its message is made nearer to its hour, or waits for the reason given. */
  outcome: 'not_enrolled' | 'sends' | 'held' | 'later' | 'task' | 'skipped'
  reason: string | null
  /** Of a message its hour; of what comes later when it is looked at again. */
  at: Date | null
  message: Pick<Message, 'subject' | 'text' | 'reasons' | 'mailboxId' | 'toAddress'> | null
}

/**
 * What enrolling these contacts would lead to: enrolling and planning themselves, in a transaction that is taken back, so that texts,
 * hours, mailboxes and holds are those that would come of it now. Nothing is kept, announced or sent. Throws `not_found`.
 */
export async function rehearseEnrollments(
  deps: OutreachDeps,
  ctx: Ctx,
  input: { sequenceId: string; contactIds: readonly string[]; eventId?: string | undefined },
): Promise<Rehearsed[]> {
  const takenBack = new Error('A rehearsal keeps nothing.')
  let rehearsed: Rehearsed[] = []
  try {
    await ctx.transaction(async (trx) => {
      rehearsed = await playOut(deps, trx, input)
      throw takenBack
    })
  } catch (error) {
    if (error !== takenBack) throw error
  }
  return rehearsed
}

async function playOut(deps: OutreachDeps, trx: Trx, input: Parameters<typeof rehearseEnrollments>[2]) {
  const { id, status } = await getSequence(trx, input.sequenceId)
  // As if it were switched on.
  if (status !== 'active') await updateSequence(trx, id, { status: 'active' })
  const results = await enrollContacts(deps, trx, input)
  const ids = results.flatMap((one) => (one.ok && one.enrollmentId ? [one.enrollmentId] : []))
  await planBatch(deps, trx, await claimDue(trx, trx.clock.now(), ids.length, ids))
  const enrollments = new Map((await findEnrollments(trx, { ids })).map((one) => [one.contactId, one]))
  const messageIds = [...enrollments.values()].flatMap((one) => one.lastMessageId ?? [])
  const messages = new Map(
    (messageIds.length > 0 ? await deps.delivery.findMessages(trx, messageIds) : []).map((one) => [one.id, one]),
  )
  const [lack] = (await deps.delivery.deliveryReadiness(trx)).missing
  return results.map((result) => {
    const enrollment = enrollments.get(result.contactId)
    const message = messages.get(enrollment?.lastMessageId ?? '')
    return enrollment ? tell(enrollment, message, lack?.reason) : refused(result)
  })
}

function refused(result: EnrollmentResult): Rehearsed {
  const reason = result.ok ? null : [result.reason, result.detail].filter(Boolean).join(': ')
  return { contactId: result.contactId, outcome: 'not_enrolled', reason, at: null, message: null }
}

function tell(enrollment: Enrollment, message: Message | undefined, lack: string | undefined): Rehearsed {
  const { contactId, dueAt, reason, taskId, nextStep, status } = enrollment
  if (message) {
    const held = message.state === 'held' ? message.stateReason : (lack ?? null)
    return { contactId, outcome: held ? 'held' : 'sends', reason: held, at: message.sendAt, message }
  }
  const nothing = { contactId, at: dueAt, message: null }
  if (taskId) return { ...nothing, outcome: 'task', reason: null }
  return nextStep > 1 || status !== 'active'
    ? { ...nothing, outcome: 'skipped', reason }
    : { ...nothing, outcome: 'later', reason }
}
