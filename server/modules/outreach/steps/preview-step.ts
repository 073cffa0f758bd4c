import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { OutreachDeps } from '../deps.ts'
import { drawText, listTexts } from '../experiments/variant.ts'
import { getSequence } from '../sequences/edit-sequence.ts'
import { expandSteps } from '../snippets/open-snippets.ts'
import { gatherFacts } from '../text/gather-facts.ts'
import { type Rendered, renderStep } from '../text/render-step.ts'

/** What a step would say to a contact: the same renderer as for sending. */
export async function previewStep(
  deps: OutreachDeps,
  ctx: Ctx,
  input: {
    sequenceId: string
    contactId: string
    eventId?: string | undefined
    step: number
    text?: string | undefined
  },
): Promise<Rendered> {
  return ctx.transaction(async (ctx) => {
    const sequence = await getSequence(ctx, input.sequenceId)
    const step = sequence.steps.find((one) => one.number === input.step)
    const [contact] = await deps.contacts.getContacts(ctx, [input.contactId])
    if (!step || !contact)
      throw new AppError('not_found', { detail: step ? 'There is no such contact.' : 'There is no such step.' })
    const [mailbox] = (await deps.delivery.listMailboxes(ctx)).filter((one) => one.enabled)
    const recipient = {
      contactId: contact.id,
      companyId: contact.companyId,
      eventId: input.eventId ?? contact.eventId ?? null,
    }
    const gathered = await gatherFacts(deps, ctx, [recipient], mailbox && { name: mailbox.fromName })
    const text = input.text
      ? listTexts(step).find((one) => one.letter === input.text)
      : drawText(step, { sequenceId: sequence.id, companyId: contact.companyId })
    if (!text) throw new AppError('not_found', { detail: 'The step has no such text.' })
    const [said] = await expandSteps(ctx, [text])
    return renderStep(said!, gathered.of(recipient)!.facts)
  })
}
