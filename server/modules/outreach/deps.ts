import type { Companies, Members } from '#modules/companies/index.ts'
import type { Compliance } from '#modules/compliance/index.ts'
import type { Contacts } from '#modules/contacts/index.ts'
import type { Delivery } from '#modules/delivery/index.ts'
import type { Discovery } from '#modules/discovery/index.ts'
import type { Sponsors } from '#modules/sponsors/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import type { ModelDesk } from '#platform/llm/index.ts'

/** What outreach asks of the modules below it, and what the seller says in every message. */
export type OutreachDeps = {
  companies: Pick<Companies, 'findCompanies' | 'takeUnowned'>
  /** Who may own companies and sequences. */
  members: Members
  compliance: Pick<Compliance, 'findStops' | 'writeStop' | 'liftStops' | 'recordChange' | 'recordChanges'>
  contacts: Pick<Contacts, 'getContacts' | 'listContacts' | 'countContacts'>
  delivery: Pick<
    Delivery,
    | 'planMessages'
    | 'cancelMessages'
    | 'releaseMessages'
    | 'restoreMessages'
    | 'findByHand'
    | 'questionMessages'
    | 'withdrawQuestion'
    | 'findMessages'
    | 'findEarlierTexts'
    | 'findBrokenLinks'
    | 'findMissingBasis'
    | 'giveAddresses'
    | 'listMailboxes'
    | 'findAvailability'
    | 'listPlanned'
    | 'listCapacity'
    | 'deliveryReadiness'
    | 'sendTest'
    | 'findAttachments'
    | 'keepAttachments'
    | 'forgetLooseFiles'
  >
  discovery: Pick<Discovery, 'findEvents'>
  sponsors: Pick<Sponsors, 'listSponsorships'>
  /** Writes opening lines, where one is set up; undefined: rules do. */
  model?: ModelDesk | undefined
  /** What the organisation says about itself in templates; null where it has set nothing. */
  getSeller(trx: Trx): Promise<{ pitch: string | null; bookingUrl: string | null }>
  /** Of the member who acts; undefined for a key or the system. */
  findOwnAddress(ctx: Ctx): Promise<string | undefined>
}
