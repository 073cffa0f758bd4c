/** Where a value came from and when it was seen. `kind`: 'event_page', 'own_website', 'import', 'provider', 'person'. */
export type Source = { kind: string; url?: string | undefined; seenAt: Temporal.Instant }

/** A company as some source names it. `domain` and `url` may be any address; only the registrable domain is kept. */
export type Sighting = {
  name: string
  domain: string | null
  url?: string | null
  nameInferred?: boolean
  description?: string | null
  source: Source
}

export type Company = {
  id: string
  name: string
  nameInferred: boolean
  domains: string[]
  description: string | null
  country: string | null
  industry: string | null
  status: string
  /** The member to whom it belongs. */
  ownerId: string | null
  enrichment: string | null
  enrichedAt: Date | null
  targetedAt: Date | null
  fitReason: string | null
  /** Fields that a person has set: no source overwrites them. */
  byHand: string[]
  createdAt: Date
  deletedAt: Date | null
}

/** The ideal-customer profile. An empty one lets every company with a web address pass. */
export type Profile = {
  excludedDomains: string[]
  excludedWords: string[]
  countries: string[]
}

export const openProfile: Profile = { excludedDomains: [], excludedWords: [], countries: [] }

export type Fit = { passes: boolean; reason: string }

/** Whether a company is one to write to, with the reason a person reads. */
export function judgeFit(
  company: Pick<Company, 'name' | 'domains' | 'description' | 'country'>,
  profile: Profile,
): Fit {
  if (company.domains.length === 0) return { passes: false, reason: 'No web address is known.' }
  const excluded = company.domains.find((domain) => profile.excludedDomains.includes(domain))
  if (excluded) return { passes: false, reason: `${excluded} is on the exclude list.` }
  const text = `${company.name} ${company.description ?? ''}`.toLowerCase()
  const word = profile.excludedWords.find((one) => text.includes(one.toLowerCase()))
  if (word) return { passes: false, reason: `Its description says "${word}".` }
  if (profile.countries.length === 0) return { passes: true, reason: 'Nothing in the profile speaks against it.' }
  if (!company.country) return { passes: false, reason: 'Its country is not known, and the profile names countries.' }
  return profile.countries.includes(company.country)
    ? { passes: true, reason: `It is in ${company.country}.` }
    : { passes: false, reason: `It is in ${company.country}, which the profile leaves out.` }
}
