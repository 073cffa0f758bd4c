import type { Companies } from './modules/companies/index.ts'
import type { ComplianceDeps } from './modules/compliance/index.ts'
import type { Contacts } from './modules/contacts/index.ts'
import type { Delivery } from './modules/delivery/index.ts'
import type { Outreach } from './modules/outreach/index.ts'

type Owners = () => {
  companies: Pick<Companies, 'findCompanies' | 'searchCompanies'>
  contacts: Pick<Contacts, 'getContacts' | 'listContacts'>
  outreach: Pick<Outreach, 'findSequences'>
  delivery: Pick<Delivery, 'listMailboxes'>
}

/** How many companies and contacts of a name are looked up to find the stops on them. */
const mostNamed = 200

/** What compliance needs from modules that come after it: names of what stops are about. `owners` is asked when all are built. */
export function createSubjectNames(owners: Owners): Required<Pick<ComplianceDeps, 'nameSubjects' | 'searchSubjects'>> {
  return {
    nameSubjects: async (trx, { companyIds, contactIds, sequenceIds, mailboxIds }) => {
      const { companies, contacts, delivery, outreach } = owners()
      const names = new Map<string, string>()
      const add = (id: string, name: string) => names.set(id, name)
      if (companyIds.length > 0) {
        for (const one of await companies.findCompanies(trx, companyIds, { evenDeleted: true })) add(one.id, one.name)
      }
      if (contactIds.length > 0)
        for (const one of await contacts.getContacts(trx, contactIds)) add(one.id, one.fullName)
      if (sequenceIds.length > 0)
        for (const one of await outreach.findSequences(trx, sequenceIds)) add(one.id, one.name)
      if (mailboxIds.length > 0) for (const one of await delivery.listMailboxes(trx)) add(one.id, one.fromAddress)
      return names
    },
    searchSubjects: async (trx, text) => {
      const { companies, contacts } = owners()
      const found = await companies.searchCompanies(trx, text, mostNamed)
      const people = await contacts.listContacts(trx, { search: text, limit: mostNamed })
      return [...found, ...people.items].map((one) => one.id)
    },
  }
}
