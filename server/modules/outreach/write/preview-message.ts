import type { MessagePreview } from '@lanyard/contract/outreach.ts'
import { lintMessage } from '#modules/delivery/index.ts'
import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { expandDraft } from '../snippets/open-snippets.ts'
import { findEnrolled } from '../store/sequences.ts'
import { renderWithGaps, type TemplateFacts } from '../text/render-step.ts'
import { listVariables } from '../text/variables.ts'
import { type Draft, type Drafted, draftMessage, whyHeld } from './draft-message.ts'

/** What a text would say to a contact, and what would become of it, while it is being written: nothing is kept. */
export async function previewMessage(
  deps: OutreachDeps,
  trx: Trx,
  written: Draft & { step: number; html?: string | undefined },
): Promise<MessagePreview> {
  const draft = await expandDraft(trx, written)
  const drafted = await draftMessage(deps, trx, draft)
  const facts = drafted?.gathered.facts ?? (await factsOfNobody(deps, trx))
  const { subject, text, missing, broken } = renderWithGaps({ subject: draft.subject, body: draft.text }, facts)
  const shown = draft.step > 1 ? `Re: ${subject.replace(/^re:\s*/i, '')}` : subject
  const attachments = await deps.delivery.findAttachments(trx, draft.attachmentIds ?? [])
  const deadLinks = await deps.delivery.findBrokenLinks(trx, { text, html: written.html ?? null })
  const lost = attachments.length < (draft.attachmentIds?.length ?? 0) ? 'attachment_missing' : null
  const gates = (drafted?.gates ?? [{ gate: 'text' as const, ok: !broken, reason: broken ?? null }]).map((one) =>
    one.gate === 'text' && one.ok && lost ? { ...one, ok: false, reason: lost } : one,
  )
  return {
    ...surroundings(trx, drafted, facts),
    held: whyHeld(gates),
    gates,
    subject: shown,
    text,
    missing,
    variables: listVariables(facts),
    lint: lintMessage({ subject, text, html: written.html, files: attachments, deadLinks, isFirst: draft.step === 1 }),
    attachments: attachments.map(({ key: _, ...one }) => one),
    notes: await findNotes(trx, drafted),
  }
}

function surroundings(trx: Trx, drafted: Drafted | undefined, facts: TemplateFacts) {
  const event = drafted?.eventId && facts.event ? { id: drafted.eventId, name: facts.event.name } : null
  const mailbox = drafted?.mailbox
  return {
    contact: {
      id: drafted?.contact.id ?? null,
      name: facts.contact.full_name,
      company: facts.company.name,
      address: drafted?.contact.email ?? null,
    },
    event,
    mailbox: mailbox ? { id: mailbox.id, name: mailbox.fromName, address: mailbox.fromAddress } : null,
    sendAt: (drafted?.sendAt ?? trx.clock.now()).toString(),
    zone: drafted?.gathered.zone ?? 'UTC',
    reasons: drafted?.reasons ?? [],
  }
}

async function findNotes(trx: Trx, drafted: Drafted | undefined): Promise<string[]> {
  if (!drafted) return ['no_contacts']
  const enrolled = await findEnrolled(trx, [drafted.contact.id])
  return [
    ...(enrolled.size > 0 ? ['in_sequence'] : []),
    ...(drafted.outsideHours ? ['outside_hours'] : []),
    ...(drafted.awayUntil ? ['out_of_office'] : []),
  ]
}

/** For an organisation without contacts: a name, and nothing else. */
async function factsOfNobody(deps: OutreachDeps, trx: Trx): Promise<TemplateFacts> {
  const { pitch, bookingUrl } = await deps.getSeller(trx)
  return {
    contact: { first_name: undefined, last_name: undefined, full_name: 'Somebody', title: undefined },
    company: { name: 'Their company' },
    event: undefined,
    sponsorship: undefined,
    sender: { name: 'the team', pitch: pitch ?? undefined, booking_url: bookingUrl ?? undefined },
    opening_line: 'I am writing because of your work at Their company.',
  }
}
