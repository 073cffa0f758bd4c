import type { Companies } from '#modules/companies/index.ts'
import type { Compliance } from '#modules/compliance/index.ts'
import type { Contacts } from '#modules/contacts/index.ts'
import type { Delivery } from '#modules/delivery/index.ts'
import type { Discovery } from '#modules/discovery/index.ts'
import type { Inbox } from '#modules/inbox/index.ts'
import type { Meetings } from '#modules/meetings/index.ts'
import type { Outreach } from '#modules/outreach/index.ts'
import type { Sponsors } from '#modules/sponsors/index.ts'

/** What insights asks the other modules for. */
export type InsightsDeps = {
  companies: Pick<Companies, 'findCompanies' | 'searchCompanies'>
  compliance: Pick<Compliance, 'countEndingBases'>
  discovery: Pick<Discovery, 'searchEvents' | 'countUndecided' | 'countDoubtful' | 'listRunningScans'>
  sponsors: Pick<Sponsors, 'countAlarms'>
  contacts: Pick<Contacts, 'searchContacts' | 'countUnsureRoles'>
  delivery: Pick<Delivery, 'countMessages' | 'listMailboxes'>
  outreach: Pick<Outreach, 'searchSequences'>
  inbox: Pick<Inbox, 'searchConversations' | 'countWaitingIntents'>
  meetings: Pick<Meetings, 'countBooked'>
}
