import type { ChannelStatus } from './contact.ts'

/** What went wrong at a provider, in the four words that Lanyard has for it. */
export type ProviderFailure =
  | { ok: false; reason: 'try_later'; milliseconds: number; why: string }
  | { ok: false; reason: 'refused' | 'misconfigured' | 'broken'; why: string }

export type ProviderAnswer<T> = { ok: true; value: T } | ProviderFailure

/** Somebody a provider knows of, not yet paid for: enough to choose by. */
export type FoundPerson = { ref: string; firstName: string; title: string | null; hasEmail: boolean }

export type RevealedPerson = {
  fullName: string
  firstName: string | null
  lastName: string | null
  title: string | null
  /** The registrable domain of the present employer, where the provider says it. */
  companyDomain: string | null
  email: string | null
  emailStatus: ChannelStatus
  linkedin: string | null
  timeZone: string | null
  /** By name or code, as the provider writes it. */
  country: string | null
}

export type PeopleQuery = {
  domains: string[]
  companyName: string
  /** Words to look for in titles; any of them. */
  titles: string[]
  limit: number
}

/** A database of people at companies. Searching is cheap; revealing a person costs. */
export type PeopleSearch = {
  provider: string
  searchPeople(query: PeopleQuery): Promise<ProviderAnswer<FoundPerson[]>>
  /** Undefined when the provider no longer knows the person. */
  revealPerson(ref: string): Promise<ProviderAnswer<RevealedPerson | undefined>>
}
