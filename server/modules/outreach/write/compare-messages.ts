import type { MessageComparison } from '@lanyard/contract/message-comparisons.ts'
import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { expandSteps } from '../snippets/open-snippets.ts'
import { findStepTexts } from '../store/step-texts.ts'

/** Each message beside the template of its step and what it said before; those that are not there are left out. */
export async function compareMessages(
  deps: OutreachDeps,
  trx: Trx,
  ids: readonly string[],
): Promise<MessageComparison[]> {
  const messages = await deps.delivery.findMessages(trx, ids)
  const earlier = await deps.delivery.findEarlierTexts(trx, ids)
  const steps = await findStepTexts(
    trx,
    messages.flatMap((one) => (one.enrollmentId ? [{ enrollmentId: one.enrollmentId, step: one.step }] : [])),
  )
  const said = await expandSteps(trx, steps)
  const byStep = new Map(said.map((one) => [`${one.enrollmentId} ${one.step}`, one]))
  const byId = new Map(messages.map((one) => [one.id, one]))
  return ids.flatMap((id) => {
    const one = byId.get(id)
    if (!one) return []
    const step = byStep.get(`${one.enrollmentId} ${one.step}`)
    const template = step && {
      subject: one.inReplyTo ? `Re: ${step.subject.replace(/^re:\s*/i, '')}` : step.subject,
      text: step.body,
    }
    return [{ id, subject: one.subject, text: one.text, template: template ?? null, earlier: earlier.get(id) ?? null }]
  })
}
