import { countriesOf, readCountry } from '#modules/contacts/index.ts'
import type { PlannedMessage } from '#modules/delivery/index.ts'
import { explainPlace } from '../calendar/place-of.ts'
import { explainOpening } from '../openings/opening.ts'
import type { Sequence } from '../sequences/sequence.ts'
import type { Gathered } from '../text/gather-facts.ts'
import { renderStep } from '../text/render-step.ts'
import { saysOpening } from '../text/variables.ts'
import type { StepAtHand } from './gather-steps.ts'
import type { PlanningMailbox } from './spread-mailboxes.ts'

export type Composing = StepAtHand & {
  hour: { at: Temporal.Instant; because: string; expiresAt: Temporal.Instant | null }
}

/** The message of a step with its final text, mailbox, hour and reasons, or held with the reason. */
export function composeMessage({
  enrollment,
  step,
  drawn,
  sequence,
  gathered,
  mailbox,
  hour,
}: Composing): PlannedMessage {
  const { threadMessageId } = enrollment
  const rendered = renderStep(step, gathered.facts)
  const fallback = { subject: step.subject, text: step.body, html: null }
  const { subject, text, html } = rendered.ok ? rendered : fallback
  return {
    key: `${enrollment.id}:${step.number}:${enrollment.round}`,
    contactId: enrollment.contactId,
    companyId: enrollment.companyId,
    enrollmentId: enrollment.id,
    sequenceId: enrollment.sequenceId,
    eventId: enrollment.eventId,
    step: step.number,
    mailboxId: mailbox?.id ?? null,
    toAddress: gathered.toAddress,
    toName: gathered.facts.contact.full_name,
    // A follow-up stands in the thread of the message before it.
    subject: threadMessageId ? `Re: ${subject.replace(/^re:\s*/i, '')}` : subject,
    text,
    html,
    sendAt: hour.at,
    reasons: [
      mailbox
        ? `mailbox ${mailbox.fromName}: ${enrollment.mailboxId ? 'the one this thread began in' : 'the one with the least to carry'}`
        : 'no mailbox',
      explainPlace(gathered),
      `hour ${hour.because}: inside the sending window, ${gathered.zoneBecause}`,
      ...(saysOpening(`${step.subject} ${step.body}`) ? [explainOpening(gathered.opening)] : []),
      ...(drawn ? [`text ${drawn.letter}: drawn for the company`] : []),
    ],
    evidenceIds: gathered.evidenceIds,
    dataNote: gathered.dataNote,
    trackOpens: sequence.trackOpens,
    attachmentIds: step.attachmentIds ?? [],
    inReplyTo: threadMessageId,
    countries: countriesOf(readCountry(gathered.contact, gathered.company.country)),
    held: whyHeld(rendered.ok ? null : rendered.reason, gathered, mailbox, sequence),
  }
}

function whyHeld(
  fault: string | null,
  gathered: Gathered,
  mailbox: PlanningMailbox | undefined,
  sequence: Sequence,
): string | null {
  if (!gathered.toAddress) return 'no_address'
  if (fault) return fault
  if (!mailbox) return 'no_mailbox'
  return sequence.approvalRequired ? 'needs_approval' : null
}
