import type { Companies } from '#modules/companies/index.ts'
import type { Compliance } from '#modules/compliance/index.ts'
import type { Contacts } from '#modules/contacts/index.ts'
import type { Delivery } from '#modules/delivery/index.ts'
import type { Discovery } from '#modules/discovery/index.ts'
import type { Blobs } from '#platform/blobs.ts'
import type { Trx } from '#platform/context.ts'
import type { OpenInbox } from './mail-server.ts'

/** What the inbox asks of the modules below it, and how it reads mailboxes. */
export type InboxDeps = {
  blobs: Blobs
  companies: Pick<Companies, 'findCompanies' | 'findCompanyByDomain'>
  compliance: Pick<
    Compliance,
    'findStops' | 'writeStop' | 'liftStops' | 'suppressAddress' | 'recordChange' | 'recordChanges'
  >
  contacts: Pick<Contacts, 'findContactsByAddress' | 'findPerson' | 'getContacts' | 'upsertContacts'>
  discovery: Pick<Discovery, 'findEvents'>
  delivery: Pick<
    Delivery,
    | 'findSent'
    | 'findMessages'
    | 'recordBounce'
    | 'recordComplaints'
    | 'listMailboxes'
    | 'listReceivingMailboxes'
    | 'planAnswer'
    | 'findAnswered'
    | 'listThread'
    | 'cancelMessages'
  >
  /** For how many days the company is left alone after such an answer (outreach); undefined: it is not. */
  findCompanyPause(trx: Trx, intent: string, usual: number): Promise<number | undefined>
  openInbox: OpenInbox
  /** Real seconds between two polls. */
  pollSeconds: number
}
