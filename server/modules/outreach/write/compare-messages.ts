import type { MessageComparison } from '@lanyard/contract/message-comparisons.ts'
import type { Message } from '#modules/delivery/index.ts'
import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { expandSteps } from '../snippets/open-snippets.ts'
import { keptBecause } from '../steps/keep-words.ts'
import { findStepTexts } from '../store/step-texts.ts'
import { gatherFacts } from '../text/gather-facts.ts'
import { renderStep } from '../text/render-step.ts'

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
  const afresh = await makeAfresh(deps, trx, messages, said)
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
    return [
      {
        id,
        subject: one.subject,
        text: one.text,
        template: template ?? null,
        earlier: earlier.get(id) ?? null,
        afresh: afresh.get(id) ?? null,
      },
    ]
  })
}

const wasKept = ({ stateReason }: Message): boolean => Object.values<string | null>(keptBecause).includes(stateReason)

/** What would be said now in place of words that a person wrote. */
async function makeAfresh(
  deps: OutreachDeps,
  trx: Trx,
  messages: readonly Message[],
  said: readonly { enrollmentId: string; step: number; subject: string; body: string }[],
): Promise<Map<string, { subject: string; text: string }>> {
  const kept = messages.filter(wasKept)
  if (kept.length === 0) return new Map()
  const mailboxes = await deps.delivery.listMailboxes(trx)
  const made = new Map<string, { subject: string; text: string }>()
  for (const [mailboxId, own] of Map.groupBy(kept, (one) => one.mailboxId)) {
    const mailbox = mailboxes.find((one) => one.id === mailboxId)
    const facts = await gatherFacts(deps, trx, own, mailbox && { name: mailbox.fromName })
    for (const message of own) {
      const step = said.find((one) => one.enrollmentId === message.enrollmentId && one.step === message.step)
      const gathered = facts.of(message)
      const rendered = step && gathered && renderStep(step, gathered.facts)
      if (!rendered?.ok) continue
      const subject = message.inReplyTo ? message.subject : rendered.subject
      made.set(message.id, { subject, text: rendered.text })
    }
  }
  return made
}
