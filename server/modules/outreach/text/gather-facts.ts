import type { Company } from '#modules/companies/index.ts'
import type { Contact } from '#modules/contacts/index.ts'
import type { Event } from '#modules/discovery/index.ts'
import { withoutAmount } from '#modules/sponsors/index.ts'
import type { Trx } from '#platform/context.ts'
import { placeOf } from '../calendar/place-of.ts'
import type { OutreachDeps } from '../deps.ts'
import { type Evidence, listEvidence } from '../openings/evidence.ts'
import { chooseOpening, type Opening } from '../openings/opening.ts'
import { findDrafts } from '../store/drafts.ts'
import { noteSource } from './note-source.ts'
import { openingLine } from './opening-line.ts'
import type { TemplateFacts } from './render-step.ts'

export type Recipient = { contactId: string; companyId: string; eventId: string | null }

export type Gathered = {
  facts: TemplateFacts
  /** What `opening_line` says, and who wrote it. */
  opening: Opening
  /** What the opening line says by rules. */
  ruleLine: string
  /** What an opening line may be made of. */
  evidence: () => Evidence[]
  toAddress: string | null
  /** Told at the foot of the message: where the recipient's data comes from. */
  dataNote: string
  zone: string
  zoneBecause: string
  /** Whose public holidays the recipient keeps; null: not known. */
  country: string | null
  countryBecause: string
  event: Event | undefined
  contact: Contact
  company: Company
  /** Sponsorships the text relies on: when one lapses, the message is held. */
  evidenceIds: string[]
}

/** What was gathered, by recipient and event: somebody may be written to about two events at once. */
export type Facts = { of(recipient: Pick<Recipient, 'contactId' | 'eventId'>): Gathered | undefined }

/** Collects, in a handful of set-based reads, all that the messages to these recipients may say. A contact that is gone is left out. */
export async function gatherFacts(
  deps: OutreachDeps,
  trx: Trx,
  recipients: readonly Recipient[],
  sender: { name: string } | undefined,
): Promise<Facts> {
  const eachOnce = (ids: readonly (string | null)[]) => [...new Set(ids.flatMap((id) => id ?? []))]
  const contactIds = eachOnce(recipients.map((one) => one.contactId))
  const companyIds = eachOnce(recipients.map((one) => one.companyId))
  const contacts = await deps.contacts.getContacts(trx, contactIds)
  const companies = await deps.companies.findCompanies(trx, companyIds)
  const atEvents = recipients.filter((one) => one.eventId)
  const events =
    atEvents.length > 0 ? await deps.discovery.findEvents(trx, eachOnce(atEvents.map((one) => one.eventId))) : []
  const sponsors = eachOnce(atEvents.map((one) => one.companyId))
  const sponsorships = Map.groupBy(
    sponsors.length > 0 ? await deps.sponsors.listSponsorships(trx, { companyIds: sponsors }) : [],
    (one) => one.companyId,
  )
  const { pitch, bookingUrl } = await deps.getSeller(trx)
  const seller = { pitch: pitch ?? undefined, booking_url: bookingUrl ?? undefined }
  const drafts = Map.groupBy(await findDrafts(trx, contactIds), keyOf)
  const contactById = new Map(contacts.map((one) => [one.id, one]))
  const companyById = new Map(companies.map((one) => [one.id, one]))
  const eventById = new Map(events.map((one) => [one.id, one]))
  const gathered = new Map<string, Gathered>()
  for (const recipient of recipients) {
    const contact = contactById.get(recipient.contactId)
    const company = companyById.get(recipient.companyId)
    if (!contact || !company) continue
    const event = recipient.eventId ? eventById.get(recipient.eventId) : undefined
    const own = (sponsorships.get(recipient.companyId) ?? []).filter(
      (one) => one.eventId === recipient.eventId && !one.lapsedAt,
    )
    // "Sponsors ($5,000)", where a page has several: nobody is written to of what they paid.
    const tier = withoutAmount(own.find((one) => one.tier)?.tier ?? '') || undefined
    const speaks = contact.source.kind === 'event_page'
    const evidence = () =>
      listEvidence({
        ...{ contact, company, event, tier, speaks, sponsors: own.length > 0 },
        today: trx.clock.now().toZonedDateTimeISO('UTC').toPlainDate(),
      })
    const ruleLine = openingLine({
      companyName: company.name,
      eventName: event?.name,
      eventCity: event?.city ?? undefined,
      tier,
      speaks,
    })
    const opening = chooseOpening(ruleLine, drafts.get(keyOf(recipient)) ?? [], evidence)
    gathered.set(keyOf(recipient), {
      facts: {
        contact: {
          first_name: contact.firstName ?? undefined,
          last_name: contact.lastName ?? undefined,
          full_name: contact.fullName,
          title: contact.title ?? undefined,
        },
        company: { name: company.name },
        event: event && { name: event.name, city: event.city ?? undefined, starts_on: event.startsOn ?? undefined },
        sponsorship: tier ? { tier } : undefined,
        sender: {
          name: sender?.name ?? 'the team',
          pitch: seller.pitch,
          booking_url: seller.booking_url,
        },
        opening_line: opening.line,
      },
      toAddress: contact.email,
      ...{ event, contact, company, opening, ruleLine, evidence },
      dataNote: noteSource(contact.source, contact.emailSource),
      ...placeOf(contact, company),
      ...zoneOf(contact.timeZone, event?.timeZone ?? null),
      evidenceIds: own.map((one) => one.id),
    })
  }
  return { of: (recipient) => gathered.get(keyOf(recipient)) }
}

const keyOf = ({ contactId, eventId }: Pick<Recipient, 'contactId' | 'eventId'>): string =>
  `${contactId} ${eventId ?? ''}`

/** The contact's own zone where it is known, else the event's: wrong by hours at most, and said so. */
function zoneOf(contactZone: string | null, eventZone: string | null): { zone: string; zoneBecause: string } {
  if (contactZone) return { zone: contactZone, zoneBecause: 'time zone of the contact' }
  if (eventZone) return { zone: eventZone, zoneBecause: "time zone of the event, as the contact's is not known" }
  return { zone: 'UTC', zoneBecause: 'no time zone is known' }
}
