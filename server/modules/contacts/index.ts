import type { Department } from '@lanyard/contract/contacts.ts'
import type { Compliance } from '#modules/compliance/index.ts'
import type { Discovery } from '#modules/discovery/index.ts'
import type { Sponsors } from '#modules/sponsors/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { ModuleParts } from '#platform/module.ts'
import type { ResolveMailServer } from './classify-contacts.ts'
import type { Contact, ContactSighting, UpsertedContact } from './contact.ts'
import { erasePerson } from './erase-person.ts'
import { findCountries } from './find-countries.ts'
import { findIdentity, findPerson } from './find-person.ts'
import { type Imported, importContacts } from './import/import-contacts.ts'
import { contactsListeners } from './jobs.ts'
import type { PersonKeeper } from './keep-person.ts'
import { type ContactFilter, countContacts, listContacts } from './list-contacts.ts'
import type { PeopleSearch } from './people-search.ts'
import type { RouteDeps } from './routes/deps.ts'
import { contactsRoutes } from './routes/index.ts'
import { countUnsureRoles } from './store/count-unsure-roles.ts'
import { exportRows, listSpending } from './store/people.ts'
import { findContacts, findContactsByAddress, findContactsOf } from './store/read-contacts.ts'
import { searchContacts } from './store/search-contacts.ts'
import { type Fingerprint, upsertContacts } from './upsert-contacts.ts'

export { isFreeMail, isRoleAddress, judgeAddress, readEmail, readLinkedin } from './channel.ts'
export type { ResolveMailServer } from './classify-contacts.ts'
export { classifyTitle } from './classify-title.ts'
export { contactsSettings } from './config.ts'
export type { ChannelStatus, Contact, ContactSighting, ContactStatus, Source, UpsertedContact } from './contact.ts'
export { type CountryReading, countriesOf, readCountry } from './country.ts'
export { limitPeopleSearch } from './limit-people-search.ts'
export type {
  FoundPerson,
  PeopleQuery,
  PeopleSearch,
  ProviderAnswer,
  ProviderFailure,
  RevealedPerson,
} from './people-search.ts'
export { nameInAddress, readPersonName } from './person-name.ts'
export { presentContact } from './present-contact.ts'

export type ContactsDeps = {
  companies: RouteDeps['companies']
  compliance: Pick<Compliance, 'recordChanges'>
  discovery: Pick<Discovery, 'findEvents'>
  sponsors: Pick<Sponsors, 'listSpeakers' | 'listSponsorships' | 'linkSpeakers' | 'getSpeaker' | 'eraseSpeaker'>
  secrets: { fingerprint: Fingerprint }
  /** Departments in which every target company should have a contact, most wanted first. */
  slots: readonly Department[]
  peopleSearch?: PeopleSearch | undefined
  resolveMailServer?: ResolveMailServer | undefined
  /** The other modules that hold anything about people. */
  personKeepers(): readonly PersonKeeper[]
}

export type Contacts = ModuleParts & {
  /** In the order of the sightings; those nameless or of erased people come back not `ok`. Announces `contact.found`. */
  upsertContacts(trx: Trx, sightings: readonly ContactSighting[]): Promise<UpsertedContact[]>
  /** Throws `not_found`; a contact put aside is not found. */
  getContact(trx: Trx, id: string): Promise<Contact>
  /** Those that are there, in the order of their ids. */
  getContacts: typeof findContacts
  findContactsOf: typeof findContactsOf
  findPerson: typeof findPerson
  /** Who a person is, for those who hold something under their name; undefined once they are erased. */
  findIdentity: typeof findIdentity
  findContactsByAddress: typeof findContactsByAddress
  listContacts(trx: Trx, filter: ContactFilter): ReturnType<typeof listContacts>
  countContacts(trx: Trx, filter: Omit<ContactFilter, 'limit'>): Promise<number>
  searchContacts: typeof searchContacts
  countUnsureRoles: typeof countUnsureRoles
  /** Which countries' law is asked for each contact. */
  findCountries(trx: Trx, recipients: Parameters<typeof findCountries>[2]): Promise<Map<string, string[]>>
  /** What people providers were asked, by month. */
  listSpending: typeof listSpending
  importContacts(ctx: Ctx, input: Parameters<typeof importContacts>[2]): Promise<Imported>
}

/** Contacts: who decides at a company, in what role, how to reach them, and where every word of that came from. */
export function createContacts(deps: ContactsDeps): Contacts {
  const known = { fingerprint: deps.secrets.fingerprint, ...deps.companies, companies: deps.companies }
  const upsert: Contacts['upsertContacts'] = (trx, sightings) => upsertContacts(known, trx, sightings)
  const keeper: PersonKeeper = {
    exportPerson: exportRows,
    erasePerson: (trx, personId) => erasePerson(known, trx, personId),
  }
  const own = {
    ...deps,
    upsertContacts: upsert,
    findCompanies: deps.companies.findCompanies,
    personKeepers: () => [...deps.personKeepers(), keeper],
  }
  return {
    name: 'contacts',
    routes: contactsRoutes(own),
    listeners: contactsListeners(own),
    schedules: [],
    upsertContacts: upsert,
    getContact: async (trx, id) => {
      const [contact] = await findContacts(trx, [id])
      if (!contact) throw new AppError('not_found', { detail: 'There is no such contact.' })
      return contact
    },
    getContacts: findContacts,
    findContactsOf,
    findPerson,
    findIdentity,
    findContactsByAddress,
    listContacts: (trx, filter) => listContacts(deps, trx, filter),
    countContacts: (trx, filter) => countContacts(deps, trx, filter),
    searchContacts,
    countUnsureRoles,
    findCountries: (trx, recipients) => findCountries(deps, trx, recipients),
    listSpending,
    importContacts: (ctx, input) => importContacts(own, ctx, input),
    ...keeper,
  }
}
