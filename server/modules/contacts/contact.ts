import type { Department, Seniority } from '@lanyard/contract/contacts.ts'

/** Where a value came from and when it was seen. `kind`: 'event_page', 'import', 'provider', 'reply', 'person' (by hand). */
export type Source = { kind: string; url?: string | undefined; seenAt: Temporal.Instant }

export type ContactStatus = 'new' | 'engaged' | 'responded' | 'qualified' | 'disqualified'

/** `valid` was proven by somebody (a verifier, a reply); `risky` may bounce or reach no person; `invalid` must not be written to. */
export type ChannelStatus = 'unknown' | 'valid' | 'risky' | 'invalid'

/** A person in a position at a company, with the channels to write to. */
export type Contact = {
  id: string
  personId: string
  companyId: string
  fullName: string
  firstName: string | null
  lastName: string | null
  title: string | null
  department: Department | null
  seniority: Seniority | null
  decisionMaker: boolean
  titleConfidence: number | null
  titleReason: string | null
  roleByHand: boolean
  status: ContactStatus
  statusReason: string | null
  eventId: string | null
  /** The best address known: proven before unproven, risky after that, invalid last. */
  email: string | null
  emailStatus: ChannelStatus | null
  /** Where that address was found. */
  emailSource: { kind: string; url: string | null; seenAt: string } | null
  linkedin: string | null
  phone: string | null
  /** IANA zone. */
  timeZone: string | null
  language: string | null
  /** Where the person works, ISO 3166 alpha-2, as somebody said it; null: nobody did. */
  country: string | null
  countrySource: { kind: string; url: string | null; seenAt: string } | null
  /** The first source. */
  source: { kind: string; url: string | null; seenAt: string }
  readyAt: Date | null
  createdAt: Date
  deletedAt: Date | null
}

/** A person at a company as some source names them. */
export type ContactSighting = {
  companyId: string
  fullName: string
  /** Where the source has them apart; else they are read from the full name. */
  firstName?: string | null | undefined
  lastName?: string | null | undefined
  title?: string | null | undefined
  email?: string | null | undefined
  /** What the source says of the address; `unknown` unless it was checked. */
  emailStatus?: ChannelStatus | undefined
  linkedin?: string | null | undefined
  phone?: string | null | undefined
  timeZone?: string | null | undefined
  language?: string | null | undefined
  /** By code or by name, as the source writes it. */
  country?: string | null | undefined
  eventId?: string | null | undefined
  source: Source
}

/** What became of a sighting. `forgotten`: that person asked to be erased; `no_name`: there is no name to write to. */
export type UpsertedContact =
  | { ok: true; contactId: string; personId: string; created: boolean }
  | { ok: false; reason: 'forgotten' | 'no_name' }
