import type { Company } from '#modules/companies/index.ts'
import { type Contact, readCountry } from '#modules/contacts/index.ts'
import { recipientCountry } from './recipient-country.ts'

export type Place = { country: string | null; countryBecause: string }

type Located = Pick<Contact, 'country' | 'countrySource' | 'phone' | 'timeZone'>

/** Whose holidays count: what was said of the person; else where their company is, unless their own zone shows that they sit elsewhere. */
export function placeOf(contact: Located, company: Pick<Company, 'country'>): Place {
  const reading = readCountry(contact, company.country)
  if (reading.because === 'contact')
    return { country: reading.country, countryBecause: `country of the contact, ${sourceWords(contact)}` }
  const country = recipientCountry(reading.country, contact.timeZone)
  if (!country) return { country, countryBecause: 'no country is known' }
  if (country !== reading.country) return { country, countryBecause: "country of the contact's time zone" }
  return { country, countryBecause: reading.because === 'phone' ? 'country of their phone' : 'country of the company' }
}

const sourceWords = ({ countrySource }: Located): string => words[countrySource?.kind ?? ''] ?? 'as a source said'

const words: Record<string, string> = {
  person: 'set by hand',
  import: 'from an imported file',
  provider: 'from the people provider',
}

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

/** 'holidays of Germany: country of the contact, set by hand'. */
export const explainPlace = ({ country, countryBecause }: Place): string =>
  country ? `holidays of ${names.of(country) ?? country}: ${countryBecause}` : `no holidays: ${countryBecause}`
