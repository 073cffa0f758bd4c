import { companyKey } from '#modules/companies/index.ts'
import { findCountry } from '#modules/discovery/index.ts'
import { isRoleAddress, readEmail, readLinkedin, readPhone } from './channel.ts'
import type { ChannelStatus, ContactSighting, Source } from './contact.ts'
import { completeName, nameInAddress, type PersonName, readPersonName } from './person-name.ts'

/** A sighting in one spelling. */
export type ReadSighting = {
  companyId: string
  name: PersonName
  title: string | null
  email: string | undefined
  emailStatus: ChannelStatus
  /** The address tells who it is: an office's does not. */
  emailTells: boolean
  linkedin: string | undefined
  phone: string | undefined
  timeZone: string | null
  language: string | null
  country: string | null
  eventId: string | null
  source: Source
}

/** Undefined where there is no name to write to, nor an address that says one. */
export function readSighting(sighting: ContactSighting): ReadSighting | undefined {
  const email = readEmail(sighting.email)
  const written = readPersonName(sighting.fullName, sighting) ?? readPersonName(nameInAddress(email) ?? '')
  if (!written) return undefined
  const name = completeName(written, email)
  return {
    companyId: sighting.companyId,
    name,
    title: sighting.title?.replace(/\s+/g, ' ').trim() || null,
    email,
    emailStatus: sighting.emailStatus ?? 'unknown',
    emailTells: email !== undefined && !isRoleAddress(email),
    linkedin: readLinkedin(sighting.linkedin),
    phone: readPhone(sighting.phone),
    timeZone: sighting.timeZone ?? null,
    language: sighting.language ?? null,
    country: findCountry(sighting.country) ?? null,
    eventId: sighting.eventId ?? null,
    source: sighting.source,
  }
}

/** A name at a company of that name, which may not be known as a company yet, or be known twice. */
export const employerTrace = (nameKey: string, company: string): string => `employer:${nameKey}@${companyKey(company)}`

/** What an erased person is recognised by, each a text to be fingerprinted. */
export const tracesOf = (one: {
  emails: readonly string[]
  linkedins: readonly string[]
  names: readonly { key: string; companyId: string }[]
}): string[] => [
  ...one.emails.map((value) => `email:${value}`),
  ...one.linkedins.map((value) => `linkedin:${value}`),
  ...one.names.map(({ key, companyId }) => `name:${key}@${companyId}`),
]
