/** How an event's site is built; the sandbox has a template for each. */
export type SiteFamily = 'logo-wall' | 'table' | 'inline-list' | 'german' | 'scripted' | 'structured'

export type CastEvent = {
  id: string
  name: string
  host: string
  family: SiteFamily
  tagline: string
  about: string
  city: string
  country: string
  countryCode: string
  venue: string
  address: string
  /** The first day is the first Tuesday so many days, or a little more, after the sandbox world starts. */
  startsInDays: number
  days: number
  sponsors: { tier: string; companies: string[] }[]
  /** Companies with a stand that are not sponsors; only the trade shows have them. */
  exhibitors: string[]
  talks: Talk[]
  lastYear: string[]
  /** Named on the site, outside the cast. */
  mediaPartners: string[]
  organiser: string
}

export type Talk = { title: string; speaker: string | Guest }

/** A speaker whose employer is no company of the cast. */
export type Guest = { name: string; title: string; organisation: string }

export type DatedEvent = CastEvent & { url: string; start: Temporal.PlainDate; end: Temporal.PlainDate }
