import { stopAgainst } from '#modules/compliance/index.ts'
import type { Contact } from '#modules/contacts/index.ts'
import type { Mailbox } from '#modules/delivery/index.ts'
import type { Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { openCalendar } from '../calendar/open-calendar.ts'
import { explainPlace } from '../calendar/place-of.ts'
import type { OutreachDeps } from '../deps.ts'
import { findNextEvents } from '../enrollments/find-candidates.ts'
import { openOwnerDesk, ownedByOther, writerOf } from '../policy/owner-desk.ts'
import { getSequence } from '../sequences/edit-sequence.ts'
import { type Sequence, usualWindow } from '../sequences/sequence.ts'
import { chooseHour } from '../steps/choose-hour.ts'
import { openQueue } from '../steps/spread-mailboxes.ts'
import { findAbsences } from '../store/absences.ts'
import { type Gathered, gatherFacts } from '../text/gather-facts.ts'
import { type Rendered, renderStep } from '../text/render-step.ts'
import { reliesOnEvent } from '../text/variables.ts'
import { findLeastKnown } from './find-least-known.ts'

/** With the texts of its snippets in their place. */
export type Draft = {
  contactId?: string | undefined
  subject: string
  text: string
  eventId?: string | undefined
  mailboxId?: string | undefined
  sendAt?: string | undefined
  approvalRequired?: boolean | undefined
  sequenceId?: string | undefined
  attachmentIds?: readonly string[] | undefined
}

export type GateName = 'address' | 'text' | 'stop' | 'owner' | 'mailbox' | 'approval' | 'installation'
export type Gate = { gate: GateName; ok: boolean; reason: string | null }

export type Drafted = {
  contact: Contact
  eventId: string | null
  gathered: Gathered
  rendered: Rendered
  mailbox: Mailbox | undefined
  sendAt: Temporal.Instant
  outsideHours: boolean
  /** Until when they are away, where that makes it later. */
  awayUntil: Temporal.Instant | undefined
  reasons: string[]
  gates: Gate[]
}

/**
 * A message to one contact as it would go out now: text, mailbox, hour, and what every gate says to it. Undefined where no contact is
 * named and there is none. Throws `not_found` for a contact, mailbox or sequence that is not there.
 */
export async function draftMessage(deps: OutreachDeps, trx: Trx, draft: Draft): Promise<Drafted | undefined> {
  const sequence = draft.sequenceId ? await getSequence(trx, draft.sequenceId) : undefined
  const contact = await findRecipient(deps, trx, draft)
  if (!contact) return undefined
  const mailbox = await chooseMailbox(deps, trx, draft.mailboxId)
  const eventId =
    draft.eventId ??
    contact.eventId ??
    (await findNextEvents(deps, trx, [contact.companyId])).get(contact.companyId) ??
    null
  const recipient = { contactId: contact.id, companyId: contact.companyId, eventId }
  const sender = mailbox && { name: mailbox.fromName }
  const gathered = (await gatherFacts(deps, trx, [recipient], sender)).of(recipient)
  if (!gathered) throw new AppError('not_found', { detail: "The contact's company is not there any more." })
  const rendered = renderStep({ subject: draft.subject, body: draft.text }, gathered.facts)
  const hour = await chooseMoment(deps, trx, { draft, contact, gathered, mailbox, sequence })
  const gates = await askGates(deps, trx, { draft, contact, rendered, mailbox, sequence, gathered })
  return { contact, eventId, gathered, rendered, mailbox, ...hour, gates }
}

/** Why it would be held: what the first gate says that is not open. */
export const whyHeld = (gates: readonly Gate[]): string | null => gates.find((one) => !one.ok)?.reason ?? null

async function findRecipient(deps: OutreachDeps, trx: Trx, draft: Draft): Promise<Contact | undefined> {
  if (!draft.contactId) return findLeastKnown(deps, trx, draft.sequenceId)
  const [contact] = await deps.contacts.getContacts(trx, [draft.contactId])
  if (!contact) throw new AppError('not_found', { detail: 'There is no such contact.' })
  return contact
}

async function chooseMailbox(deps: OutreachDeps, trx: Trx, id: string | undefined): Promise<Mailbox | undefined> {
  const mailboxes = await deps.delivery.listMailboxes(trx)
  if (id !== undefined) {
    const named = mailboxes.find((one) => one.id === id)
    if (!named) throw new AppError('not_found', { detail: 'There is no such mailbox.' })
    return named
  }
  return (await openQueue(deps, trx)).shortest(mailboxes.filter((one) => one.enabled))
}

type Moment = Pick<Drafted, 'sendAt' | 'outsideHours' | 'awayUntil' | 'reasons'>

/** The hour wished for, else the first good one of the contact's day; in no case while they are away, or before the mailbox may send again. */
async function chooseMoment(
  deps: OutreachDeps,
  trx: Trx,
  from: {
    draft: Draft
    contact: Contact
    gathered: Gathered
    mailbox: Mailbox | undefined
    sequence: Sequence | undefined
  },
): Promise<Moment> {
  const { draft, gathered, mailbox } = from
  const now = trx.clock.now()
  const wished = draft.sendAt ? later(Temporal.Instant.from(draft.sendAt), now) : undefined
  const window = from.sequence?.window ?? usualWindow
  const freeDay = (await openCalendar(trx))(gathered.country)
  const back = (await findAbsences(trx, [from.contact.id])).get(from.contact.id)
  const awayUntil = back && Temporal.Instant.compare(back, wished ?? now) > 0 ? back : undefined
  const good = chooseHour({ from: awayUntil ?? wished ?? now, window, zone: gathered.zone, random: 0, freeDay })
  const chosen = awayUntil ? good.at : (wished ?? good.at)
  const reasons = [
    mailbox
      ? `mailbox ${mailbox.fromAddress}: ${draft.mailboxId ? 'the one you chose' : 'the one with the least to carry'}`
      : 'no mailbox',
    wished && !awayUntil
      ? 'hour: the one you chose'
      : `hour ${good.because}: inside the sending window, ${gathered.zoneBecause}`,
    ...(wished && !awayUntil ? [] : [explainPlace(gathered)]),
  ]
  if (awayUntil) reasons.push(`not before ${awayUntil.toString().slice(0, 10)}: they are out of office`)
  const free = mailbox && (await deps.delivery.findAvailability(trx, now)).get(mailbox.id)?.forOutreach
  const sendAt = free ? later(chosen, free) : chosen
  if (!sendAt.equals(chosen))
    reasons.push('later than that, because of the hours, the daily limit or a rest of the mailbox')
  return { sendAt, reasons, awayUntil, outsideHours: wished !== undefined && !awayUntil && !wished.equals(good.at) }
}

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) > 0 ? one : other

type Asked = {
  draft: Draft
  contact: Contact
  rendered: Rendered
  mailbox: Mailbox | undefined
  sequence: Sequence | undefined
  gathered: Gathered
}

/** In the order in which they hold a message. */
async function askGates(deps: OutreachDeps, trx: Trx, asked: Asked): Promise<Gate[]> {
  const { draft, contact, rendered, mailbox, sequence } = asked
  const { event, company } = asked.gathered
  const own = (await deps.members.findOwn(trx)) ?? null
  const kept = (await openOwnerDesk(trx)).keeps(company, sequence ? writerOf(sequence, own) : own)
  const doubted = event?.doubt && reliesOnEvent(`${draft.subject} ${draft.text}`) ? 'event_doubted' : null
  const target = {
    address: contact.email,
    contactId: contact.id,
    companyId: contact.companyId,
    sequenceId: sequence?.id ?? null,
    mailboxId: mailbox?.id ?? null,
  }
  const stops = await deps.compliance.findStops(trx, {
    addresses: contact.email ? [contact.email] : [],
    contactIds: [contact.id],
    companyIds: [contact.companyId],
    sequenceIds: sequence ? [sequence.id] : [],
    mailboxIds: mailbox ? [mailbox.id] : [],
  })
  const stop = stopAgainst(stops, target)
  const [lack] = (await deps.delivery.deliveryReadiness(trx)).missing
  const needsApproval = sequence ? sequence.approvalRequired : (draft.approvalRequired ?? trx.actor.kind !== 'member')
  const gate = (name: GateName, reason: string | null | undefined): Gate => ({
    gate: name,
    ok: !reason,
    reason: reason ?? null,
  })
  return [
    gate('address', contact.email ? null : 'no_address'),
    gate('text', rendered.ok ? doubted : rendered.reason),
    gate('stop', stop ? `stopped: ${stop.reason}` : await deps.delivery.findMissingBasis(trx, target)),
    gate('owner', kept && ownedByOther),
    gate('mailbox', mailbox ? (mailbox.enabled ? null : 'mailbox_paused') : 'no_mailbox'),
    gate('approval', needsApproval ? 'needs_approval' : null),
    gate('installation', lack?.reason),
  ]
}
