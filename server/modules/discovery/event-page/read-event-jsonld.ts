import { load } from 'cheerio'
import type { EventOnPage, EventStatus } from './event-on-page.ts'
import { readDay } from './read-dates.ts'
import { readEventMicrodata } from './read-event-microdata.ts'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type JsonNode = { [key: string]: Json }

const STATUS: Record<string, EventStatus> = {
  eventcancelled: 'cancelled',
  eventpostponed: 'postponed',
  eventrescheduled: 'rescheduled',
  eventmovedonline: 'moved_online',
}

/**
 * The schema.org events of a page, from ld+json (lists, @graph and subtypes alike) and microdata, in page order and each once.
 * Talks within an event (subEvent) are left out; broken ld+json is skipped.
 */
export function readEventJsonld(html: string, page: { url?: string } = {}): EventOnPage[] {
  const $ = load(html)
  const nodes: JsonNode[] = []
  for (const element of $('script[type*="ld+json" i]').get()) {
    const parsed = parseLoosely($(element).text())
    if (parsed !== undefined) collectEvents(parsed, nodes)
  }
  const found = [...nodes, ...readEventMicrodata($)].flatMap((node) => toEvent(node, page.url) ?? [])
  const seen = new Set<string>()
  return found.filter((event) => {
    const key = [event.name, event.startDate, event.city].join('|')
    return !seen.has(key) && seen.add(key)
  })
}

/** ld+json as sites write it: wrapped in comments or CDATA, with raw line breaks in strings or a comma too many. */
function parseLoosely(text: string): Json | undefined {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/, '')
  for (const attempt of [bare, bare.replace(/[\r\n\t]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt) as Json
    } catch {
      // The next attempt, or nothing: a page with broken markup is read without it.
    }
  }
  return undefined
}

function collectEvents(node: Json, into: JsonNode[]): void {
  if (Array.isArray(node)) {
    for (const one of node) collectEvents(one, into)
  } else if (node !== null && typeof node === 'object') {
    if (isEvent(node)) into.push(node)
    for (const [key, value] of Object.entries(node))
      if (!/^(?:subEvents?|superEvent)$/.test(key)) collectEvents(value, into)
  }
}

/** schema.org's subtypes all end in Event, but for Festival, Hackathon and the like. */
export function isEvent(node: JsonNode): boolean {
  const types = [node['@type'] ?? []].flat()
  return types.some(
    (type) => typeof type === 'string' && /(?:^|[/:])(?:\w*Event|Festival|Hackathon|CourseInstance)$/.test(type),
  )
}

function toEvent(node: JsonNode, pageUrl: string | undefined): EventOnPage | undefined {
  const name = text(node['name'])
  if (!name) return undefined
  const places = [node['location'] ?? []].flat().filter(isObject)
  const venues = places.filter((place) => !/VirtualLocation/.test(String(place['@type'] ?? '')))
  const address = venues.map((venue) => venue['address'] ?? null).find((one) => one !== null)
  const attendance = text(node['eventAttendanceMode']) ?? ''
  const status = STATUS[(text(node['eventStatus']) ?? '').replace(/^.*[/:]/, '').toLowerCase()] ?? 'scheduled'
  const link = text(node['url']) ?? text(isObject(node['offers']) ? node['offers']['url'] : undefined)
  const start = readDay(text(node['startDate']))
  return {
    name,
    url: (link && URL.parse(link, pageUrl)?.href) ?? pageUrl ?? null,
    startDate: start,
    endDate: readDay(text(node['endDate'])) ?? start,
    ...placeOf(address ?? null, text(node['location'])),
    venue: venues.map((venue) => text(venue['name'])).find(Boolean) ?? null,
    organizer: text(node['organizer']) ?? null,
    status,
    online: /Online/.test(attendance) || status === 'moved_online' || (places.length > 0 && venues.length === 0),
  }
}

function placeOf(address: Json, location: string | undefined): { city: string | null; country: string | null } {
  if (isObject(address)) {
    return { city: text(address['addressLocality']) ?? null, country: text(address['addressCountry']) ?? null }
  }
  const written = typeof address === 'string' ? address : location
  const parts =
    written
      ?.split(',')
      .map((part) => part.trim())
      .filter(Boolean) ?? []
  // An address in one string ends with its country; what stands before it, without its postal code, is the town.
  if (parts.length < 2) return { city: null, country: null }
  return {
    city:
      parts
        .at(-2)!
        .replace(/\b[A-Z]{0,2}-?\d{4,6}\b/g, '')
        .trim() || null,
    country: parts.at(-1)!,
  }
}

/** The text of a value however it is wrapped: string, number, list, {"@value"}, {"name"}. */
function text(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return unescapeText(value).replace(/\s+/g, ' ').trim() || undefined
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(text).find((one) => one !== undefined)
  return isObject(value) ? (text(value['name']) ?? text(value['@value']) ?? text(value['@id'])) : undefined
}

function isObject(value: Json | undefined): value is JsonNode {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** Content systems escape what goes into ld+json once too often. */
function unescapeText(value: string): string {
  return value.includes('&') ? load(`<i>${value.replaceAll('<', '&lt;')}</i>`)('i').text() : value
}
