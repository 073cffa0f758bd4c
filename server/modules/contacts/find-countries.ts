import type { Companies } from '#modules/companies/index.ts'
import type { Trx } from '#platform/context.ts'
import { type CountryReading, countriesOf, readCountry } from './country.ts'
import { findCountryFacts } from './store/countries.ts'

type Deps = { companies: Pick<Companies, 'findCompanies'> }
type Recipient = { contactId: string; companyId: string }

/** Which countries' law is asked for each contact, by its id; those of whom nothing is known are left out. Two queries for all. */
export async function findCountries(
  deps: Deps,
  trx: Trx,
  recipients: readonly Recipient[],
): Promise<Map<string, string[]>> {
  const contacts = await findCountryFacts(trx, [...new Set(recipients.map((one) => one.contactId))])
  const companyIds = [...new Set(recipients.map((one) => one.companyId))]
  const companies = await deps.companies.findCompanies(trx, companyIds, { evenDeleted: true })
  const byCompany = new Map(companies.map((one) => [one.id, one.country]))
  return new Map(
    recipients.flatMap(({ contactId, companyId }) => {
      const contact = contacts.get(contactId) ?? { country: null, phone: null }
      const countries = countriesOf(readCountry(contact, byCompany.get(companyId)))
      return countries.length > 0 ? [[contactId, countries]] : []
    }),
  )
}

/** The reading for one contact, for its page. */
export async function findReading(
  deps: Deps,
  trx: Trx,
  contact: { companyId: string; country: string | null; phone: string | null },
): Promise<CountryReading> {
  const [company] = await deps.companies.findCompanies(trx, [contact.companyId], { evenDeleted: true })
  return readCountry(contact, company?.country)
}
