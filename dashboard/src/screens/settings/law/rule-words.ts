import type { ContactBasis } from '@lanyard/contract/contact-bases.ts'
import type { CountryRule } from '@lanyard/contract/country-rules.ts'

export const consentWords = {
  required: 'It asks for prior consent.',
  not_required: 'It asks for no prior consent.',
  unclear: 'It is not clear whether it asks for prior consent, so the safe reading holds.',
  none: 'No rule is written, so the safe reading holds.',
} as const

export const nameOfRule = ({ country, name }: CountryRule): string =>
  country === 'all' ? 'All others' : country === 'unknown' ? 'Not known' : name

export const basisLabels: Record<ContactBasis['kind'], string> = {
  consent: 'Consent',
  existing_customer: 'Existing customer',
  legitimate_interest: 'Legitimate interest',
}
