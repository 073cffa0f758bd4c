import type { Event } from '@lanyard/contract/discovery.ts'

/** Plain words for the codes of events, candidates and scans; the only place that knows them. */
export const statusWords: Record<Event['status'], { label: string; color: string }> = {
  active: { label: 'Takes place', color: 'green' },
  postponed: { label: 'Postponed', color: 'yellow' },
  cancelled: { label: 'Cancelled', color: 'red' },
  deleted: { label: 'Put aside', color: 'gray' },
}

/** What one source says and nothing confirms yet. */
export const doubtWords: Record<NonNullable<Event['doubt']>['kind'], { label: string; title: string }> = {
  cancelled: { label: 'Cancelled?', title: 'It may be cancelled' },
  postponed: { label: 'Postponed?', title: 'It may be put off' },
  moved: { label: 'Moved?', title: 'It may have moved' },
}

const sourceWords: Record<string, string> = {
  list: 'List',
  jsonld: 'Web page',
  person: 'Entered by hand',
  search: 'Search',
  page: 'Its own page',
  words: 'A heading of its own page',
  eventbrite: 'Eventbrite',
  predicthq: 'PredictHQ',
  serpapi: 'SerpAPI',
  perplexity: 'Perplexity',
  chat: 'A model that searches',
}

export const sourceName = (kind: string): string => sourceWords[kind] ?? kind

export const sourceOptions = Object.entries(sourceWords).map(([value, label]) => ({ value, label }))

const reasonWords: Record<string, string> = {
  'curated list': 'It stands in a list that somebody keeps.',
  'a page states it as an event': 'A web page states it as an event in its markup.',
  'entered by a person': 'A member entered it.',
  'promoted by a person': 'A member said that it is an event.',
  'told apart by a person': 'A member said that it is an event of its own.',
  'merged by a person': 'A member said that it is the same event.',
  'sent back to review by a person': 'A member sent it back to review.',
  'same name, first day and city': 'Name, first day and city are the same as of an event that was known.',
  'there is no page to check it by': 'It names no page to check it by.',
}

const unreadPages: Record<string, string> = {
  network: 'nobody answered there',
  timeout: 'the answer took too long',
  http_error: 'it answered with an error',
  robots: 'its rules ask programs to stay away',
  refused_address: 'its address leads into a private network',
  too_large: 'it is too large',
  too_many_redirects: 'it sends visitors in circles',
  garbage: 'what it answered is not readable',
}

/** A reason of the API as a sentence. */
export function explainReason(reason: string | null): string {
  if (!reason) return 'Nobody decided yet.'
  const unread = /^its page could not be read: (\w+)/.exec(reason)?.[1]
  if (unread) return `Its page could not be read: ${unreadPages[unread] ?? unread.replaceAll('_', ' ')}. You decide.`
  const known = reasonWords[reason]
  if (known) return known
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}${/[.!?]$/.test(reason) ? '' : '.'}`
}

/** Why a scan failed, as a sentence. The API's reason starts with a code: "network: …". */
export function explainScanFailure(because: string | null): string {
  const code = /^(\w+):/.exec(because ?? '')?.[1]
  const status = code === 'http_error' ? /answered (\d{3})/.exec(because ?? '')?.[1] : undefined
  const words = status ? `it answered ${status}` : code ? unreadPages[code] : undefined
  return words ? `The page could not be read: ${words}.` : explainReason(because)
}

export const percent = (confidence: number | null): string =>
  confidence === null ? '–' : `${Math.round(confidence * 100)} %`

const countries = new Intl.DisplayNames(undefined, { type: 'region' })

export function countryName(code: string | null): string {
  if (!code) return ''
  try {
    return countries.of(code) ?? code
  } catch {
    return code
  }
}

export function placeOf(event: Pick<Event, 'city' | 'country' | 'online'>): string {
  if (event.online) return 'Online'
  return cityAndCountry(event.city, countryName(event.country))
}

/** "Hamburg, Germany"; a city that is a country of the same name is named once. */
export const cityAndCountry = (city: string | null, country: string | null): string =>
  [...new Set([city, country].filter(Boolean))].join(', ')
