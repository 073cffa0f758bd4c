import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { drawText, type StepText } from '../experiments/variant.ts'
import type { Sequence } from '../sequences/sequence.ts'
import type { Step } from '../sequences/step.ts'
import { expandSteps } from '../snippets/open-snippets.ts'
import type { DueEnrollment } from '../store/due.ts'
import { findSequences } from '../store/sequences.ts'
import { type Gathered, gatherFacts } from '../text/gather-facts.ts'
import { type PlanningMailbox, spreadMailboxes } from './spread-mailboxes.ts'

/** A step that has fallen due, with all that is needed to say what becomes of it. */
export type StepAtHand = {
  enrollment: DueEnrollment
  /** With the text that was drawn, where it has several. */
  step: Step
  drawn: StepText | undefined
  sequence: Sequence
  gathered: Gathered
  mailbox: PlanningMailbox | undefined
  /** When the last message of the enrollment was sent. */
  lastSentAt: Temporal.Instant | undefined
}

/** In a handful of set-based reads. `gone`: enrollments whose contact, company or step is not there any more. */
export async function gatherSteps(
  deps: OutreachDeps,
  trx: Trx,
  due: readonly DueEnrollment[],
): Promise<{ steps: StepAtHand[]; gone: string[] }> {
  const drawn = new Map(due.flatMap((one) => (one.step?.variants ? [[one.id, drawText(one.step, one)] as const] : [])))
  const said = await sayTexts(trx, due, drawn)
  const sequenceIds = [...new Set(due.map((one) => one.sequenceId))]
  const sequences = new Map((await findSequences(trx, sequenceIds)).map((one) => [one.id, one]))
  const mailboxes = await spreadMailboxes(deps, trx, due)
  const lastSent = await findLastSent(deps, trx, due)
  const steps: StepAtHand[] = []
  const gone: string[] = []
  for (const enrollments of Map.groupBy(due, (one) => mailboxes.get(one.id)?.id).values()) {
    const mailbox = mailboxes.get(enrollments[0]!.id)
    const facts = await gatherFacts(deps, trx, enrollments, mailbox && { name: mailbox.fromName })
    for (const enrollment of enrollments) {
      const gathered = facts.of(enrollment)
      const step = said.get(textOf(enrollment, drawn.get(enrollment.id)))
      const sequence = sequences.get(enrollment.sequenceId)!
      const lastSentAt = lastSent.get(enrollment.threadMessageId ?? '')
      if (gathered && step)
        steps.push({ enrollment, step, drawn: drawn.get(enrollment.id), sequence, gathered, mailbox, lastSentAt })
      else gone.push(enrollment.id)
    }
  }
  return { steps, gone }
}

/** Which text an enrollment gets: that of its step, and of those the one that was drawn. */
const textOf = ({ sequenceId, version, nextStep }: DueEnrollment, drawn: StepText | undefined): string =>
  `${sequenceId} ${version} ${nextStep} ${drawn?.letter ?? ''}`

/** Each text once, however many are to get it; by what it is. */
async function sayTexts(
  trx: Trx,
  due: readonly DueEnrollment[],
  drawn: ReadonlyMap<string, StepText>,
): Promise<Map<string, Step>> {
  const texts = new Map<string, Step>()
  for (const one of due) {
    const [text, at] = [drawn.get(one.id), textOf(one, drawn.get(one.id))]
    if (!one.step || texts.has(at)) continue
    texts.set(at, text ? { ...one.step, subject: text.subject, body: text.body } : one.step)
  }
  const said = await expandSteps(trx, [...texts.values()])
  return new Map([...texts.keys()].map((at, index) => [at, said[index]!]))
}

async function findLastSent(
  deps: OutreachDeps,
  trx: Trx,
  due: readonly DueEnrollment[],
): Promise<Map<string, Temporal.Instant>> {
  const ids = due.flatMap((one) => one.threadMessageId ?? [])
  const messages = ids.length > 0 ? await deps.delivery.findMessages(trx, ids) : []
  return new Map(
    messages.flatMap(({ id, sentAt }) =>
      sentAt ? [[id, Temporal.Instant.fromEpochMilliseconds(sentAt.getTime())] as const] : [],
    ),
  )
}
