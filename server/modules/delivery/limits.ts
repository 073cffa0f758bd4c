import type { SendingLimits } from '@lanyard/contract/sending-limits.ts'
import { getDomain } from 'tldts'
import { isFreeMail } from '#modules/contacts/index.ts'

export type { SendingLimits }

/** For organisations that have set none. */
export const usualLimits: SendingLimits = {
  companyDomainCap: 20,
  freeMailDomainCap: null,
  bounceRate: 0.05,
  complaintRate: 0.003,
  minimumSent: 50,
}

/** Nothing is limited. */
export const noLimits: SendingLimits = {
  companyDomainCap: null,
  freeMailDomainCap: null,
  bounceRate: null,
  complaintRate: null,
  minimumSent: 1,
}

/** The domain an address counts for: that of the company, not of its department. Undefined for no address. */
export function domainOf(address: string): string | undefined {
  const host = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  return host ? (getDomain(host) ?? host) : undefined
}

/** Messages a day to a domain; null: as many as one likes. */
export const capOf = (limits: SendingLimits, domain: string): number | null =>
  isFreeMail(`anybody@${domain}`) ? limits.freeMailDomainCap : limits.companyDomainCap

/** A domain's day, on whose cap a message counts: the same for all mailboxes, so it is not any one's own. */
export const domainDayAt = (now: Temporal.Instant): Temporal.PlainDate => now.toZonedDateTimeISO('UTC').toPlainDate()
