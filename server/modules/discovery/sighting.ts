import { createHash } from 'node:crypto'
import type { EventSighting } from './same-event.ts'

/** An event as one source gives it, read but not yet believed. Days are local days at the venue, YYYY-MM-DD. */
export type Sighting = {
  name: string
  url: string | null
  startsOn: string
  endsOn: string
  /** False where the source names only a month; the days are then its first and last. */
  dayKnown: boolean
  city: string | null
  country: string | null
  status: 'active' | 'cancelled' | 'postponed'
  /** Where in the source it stood: a line of a file, a place in a list. */
  line: number | null
  /** As the source gave it. */
  payload: unknown
  /** What it is known again by, where the payload holds more than the event; the payload unless given. */
  identity?: unknown
  /** The address of the page it was read on. */
  page?: string
  /** The event it is known to be about, because its source gave that one before with other days or another place. */
  aboutEventId?: string
}

/**
 * Where sightings come from. Lists, event markup, people and services whose listings are kept by hand are trusted; whatever else names an
 * event (a web search, a language model) is checked on the event's page.
 */
/** What a sighting says of its event, but whether it takes place. */
export type Stated = Pick<Sighting, 'name' | 'url' | 'startsOn' | 'endsOn' | 'dayKnown' | 'city' | 'country'>

export type SourceName = { kind: string; url?: string | undefined; name?: string | undefined }

const trusted: Record<string, { confidence: number; because: string }> = {
  list: { confidence: 0.9, because: 'curated list' },
  jsonld: { confidence: 0.9, because: 'a page states it as an event' },
  page: { confidence: 0.9, because: "the event's own page says so" },
  words: { confidence: 0.6, because: 'the words of its own page say so' },
  person: { confidence: 1, because: 'entered by a person' },
  eventbrite: { confidence: 0.85, because: 'its organiser sells tickets on Eventbrite' },
  predicthq: { confidence: 0.8, because: 'listed by PredictHQ' },
}

export const trustIn = (sourceKind: string): { confidence: number; because: string } | undefined => trusted[sourceKind]

/** What the pure rules compare. A day that isn't known is left out, so that nothing is held against it. */
export function asEventSighting(one: Stated): EventSighting {
  const [startDate, endDate] = one.dayKnown
    ? [one.startsOn, one.endsOn]
    : [one.startsOn.slice(0, 7), one.endsOn.slice(0, 7)]
  return { name: one.name, url: one.url, startDate, endDate, city: one.city, country: one.country }
}

/** The same row of the same source has the same key, however often it is read. */
export function contentKey(source: SourceName, payload: unknown): string {
  const origin = [source.kind, source.url ?? source.name ?? ''].join('\n')
  return createHash('sha256')
    .update(`${origin}\n${JSON.stringify(sorted(payload))}`)
    .digest('hex')
}

export const sightingKey = (source: SourceName, one: Sighting): string =>
  contentKey(source, one.identity ?? one.payload)

/** What a database can keep of a foreign value: no NUL, no half of a surrogate pair. */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed() as T
  if (Array.isArray(value)) return value.map(storable) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [storable(key), storable(one)])) as T
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}
