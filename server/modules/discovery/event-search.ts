import type { VendorAnswer, VendorFailure } from '#platform/fetch/index.ts'

/** What is looked for. Days are ISO days, both inclusive; distances in kilometres. */
export type EventQuery = {
  city: string
  /** ISO 3166 alpha-2. */
  country: string | null
  latitude: number
  longitude: number
  radiusKm: number
  from: string
  to: string
  topics: readonly string[]
  /** ISO 639-1, the most wanted first. */
  languages: readonly string[]
}

/** An event as a service names it: dates as written (ISO or any form people use), nothing checked. */
export type FoundEvent = {
  /** The service's own id for it, where it has one. */
  ref: string | null
  name: string
  url: string | null
  start: string | null
  end: string | null
  city: string | null
  country: string | null
  status: 'active' | 'cancelled' | 'postponed'
  /** What else the service said that a person may want to see. */
  raw: unknown
}

/** What a search brought. A service that fails half-way leaves what it found before. */
export type EventsFound = {
  events: FoundEvent[]
  /** Calls made, whether or not they worked. */
  calls: number
  /** US cents for all calls together, fractions too; null where neither the service nor the settings say. */
  costCents: number | null
  failure?: VendorFailure
}

/** A service that is asked for events. */
export type EventSearch = {
  /** Its name in tables and settings, and the kind of source its sightings have. */
  provider: string
  searchEvents(query: EventQuery): Promise<EventsFound>
}

/** A chat model that searches the web before it answers. Discovery writes the question and reads the answer. */
export type SearchModel = {
  provider: string
  /** `schema` is a JSON schema that the answer's text has to follow. */
  ask(question: { instructions: string; question: string; schema: object }): Promise<VendorAnswer<ModelAnswer>>
}

export type ModelAnswer = {
  text: string
  /** Addresses of the pages the model read. */
  citations: string[]
  costCents: number | null
}
