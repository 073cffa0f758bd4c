import { parsePhoneNumberFromString } from 'libphonenumber-js'

/**
 * Whose law and whose holidays count for a contact. `because`: who says it. `also`: their phone is of another country than their company,
 * and nobody said where they are; the law of both is asked then, and the more careful reading counts.
 */
export type CountryReading = {
  country: string | null
  because: 'contact' | 'company' | 'phone' | 'unknown'
  also: string | null
}

/**
 * What was said of the person goes before what is known of the company. A phone tells only where neither is known: people carry numbers
 * of countries they have left. A time zone tells nothing here, as it is mostly guessed from the company itself.
 */
export function readCountry(
  contact: { country: string | null; phone: string | null },
  companyCountry: string | null | undefined,
): CountryReading {
  if (contact.country) return { country: contact.country, because: 'contact', also: null }
  const phone = countryOfPhone(contact.phone)
  if (!companyCountry) return { country: phone, because: phone ? 'phone' : 'unknown', also: null }
  return { country: companyCountry, because: 'company', also: phone && phone !== companyCountry ? phone : null }
}

/** The countries whose law is asked; none where nothing is known. */
export const countriesOf = ({ country, also }: CountryReading): string[] =>
  [country, also].filter((one) => one !== null)

/** Null where several countries share the beginning and the number does not tell which. */
export function countryOfPhone(phone: string | null): string | null {
  const found = phone ? parsePhoneNumberFromString(phone)?.country : undefined
  return found && /^[A-Z]{2}$/.test(found) ? found : null
}
