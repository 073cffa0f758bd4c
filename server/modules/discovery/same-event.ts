import { daysApart, type EventDate, parseEventDate } from './event-date.ts'
import { compact, parseEventName, wordsWithoutPlaces } from './event-name.ts'
import { compareNames, withoutSetting } from './event-name-likeness.ts'
import { compareUrls, type EventUrl, parseEventUrl, type UrlRelation } from './event-url.ts'
import { comparePlaces, type Place, type PlaceRelation, parsePlace } from './place.ts'

export type EventSighting = {
  name: string
  url?: string | null
  /** Any form parseEventDate reads. */
  startDate?: string | null
  endDate?: string | null
  city?: string | null
  country?: string | null
}

export type SameEvent = { same: boolean; confidence: number; because: string }

/**
 * Whether two sightings are one event. Another year, another day beyond what sources disagree about, or another city is always
 * another event, however alike the rest; what isn't said on one side is never held against the other.
 */
export function sameEvent(a: EventSighting, b: EventSighting): SameEvent {
  const [one, other] = [readSighting(a), readSighting(b)]
  const place = comparePlaces(one.place, other.place)
  const url = compareUrls(one.url, other.url)
  if (place === 'other')
    return different(0.97, `${one.place.city ?? a.country} is not ${other.place.city ?? b.country}`)
  const name = compareNames(one.words, other.words, [one.place, other.place])
  const when = compareDates(one, other)
  if (when.relation === 'other') return different(0.97, when.because)
  if (name === 'other') return different(0.95, 'the names differ')
  if (place === 'near' && !SAME_PAGE.has(url)) return different(0.7, 'neighbouring cities and other pages')
  const reason = agree(name, when.relation, place, url)
  return reason
    ? { same: true, ...reason }
    : different(0.6, `names may agree, but ${lacking(when.relation, place, url)}`)
}

/** Name without edition and place, first day, city: equal for most sightings of one event, so it serves as a unique key. */
export function dedupeKey(event: EventSighting): string {
  const { words, place, date } = readSighting(event)
  // Only the event's own place comes off: another in the name, or one where no city is given, tells it from its siblings.
  return [compact(withoutSetting(words, [place])), date?.first.toString() ?? '', place.key].join('|')
}

/**
 * Keys of which two sightings of one event share at least one: by site and year, by name and year. Sightings near New Year have both
 * years; undated ones say `undated`, and those sharing a page meet whatever their dates.
 */
export function blockingKeys(event: EventSighting): string[] {
  const { words, date, year, url } = readSighting(event)
  const around = date ? [date.first.subtract({ days: 10 }).year, date.last.add({ days: 10 }).year] : [year ?? 'undated']
  const years = [...new Set(around)]
  const name = compact(wordsWithoutPlaces(words))
  const site = url && !url.listed ? years.map((one) => `site:${url.domain}:${one}`) : []
  const page = url ? [`page:${[url.site, ...url.segments].join('/')}`] : []
  return [...years.map((one) => `name:${name}:${one}`), ...site, ...page]
}

type Sighting = { words: string[]; place: Place; date?: EventDate; year?: number; edition?: number; url?: EventUrl }
type DateRelation = 'same_day' | 'close' | 'same_year' | 'undated' | 'one_undated' | 'other'

const SAME_PAGE = new Set<UrlRelation>(['page', 'within'])

function readSighting(event: EventSighting): Sighting {
  const start = parseEventDate(event.startDate)
  const end = parseEventDate(event.endDate)
  const ended = start && end && Temporal.PlainDate.compare(start.last, end.last) < 0
  const date = ended ? { ...start, last: end.last } : start
  const name = parseEventName(event.name ?? '', date?.first.year)
  const url = parseEventUrl(event.url)
  return {
    words: name.words,
    place: parsePlace(event.city, event.country),
    date,
    year: date?.first.year ?? name.year ?? url?.year,
    edition: name.edition,
    url,
  }
}

function compareDates(a: Sighting, b: Sighting): { relation: DateRelation; because: string } {
  const because = `${a.date?.first ?? a.year ?? 'an unknown day'} is not ${b.date?.first ?? b.year ?? 'an unknown day'}`
  if (a.date && b.date) return { relation: compareSpans(a.date, b.date), because }
  if (a.edition && b.edition && a.edition !== b.edition)
    return { relation: 'other', because: `edition ${a.edition} is not edition ${b.edition}` }
  if (a.year && b.year) return { relation: a.year === b.year ? 'same_year' : 'other', because }
  const relation = a.year || b.year ? (a.url?.listed && b.url?.listed ? 'undated' : 'one_undated') : 'undated'
  return { relation, because }
}

function compareSpans(a: EventDate, b: EventDate): DateRelation {
  if (a.precision !== 'day' || b.precision !== 'day') return daysApart(a, b) === 0 ? 'same_year' : 'other'
  const starts = Math.abs(a.first.until(b.first).days)
  if (starts === 0) return 'same_day'
  // Sources differ about workshop days before and after; a week on is another meeting of the same people.
  return starts <= 6 && (starts <= 3 || daysApart(a, b) === 0) ? 'close' : 'other'
}

function agree(
  name: 'equal' | 'alike',
  when: DateRelation,
  place: PlaceRelation,
  url: UrlRelation,
): { confidence: number; because: string } | undefined {
  const page = SAME_PAGE.has(url)
  if (when === 'same_day') {
    if (page)
      return { confidence: name === 'equal' ? 0.99 : 0.9, because: 'same page, day and place, and the names agree' }
    if (name === 'equal' && place === 'same') return { confidence: 0.95, because: 'same name, day and city' }
    if (name === 'equal' && (url === 'domain' || url === 'site'))
      return { confidence: 0.88, because: 'same name, day and owner of the site' }
    return undefined
  }
  if (name !== 'equal') return undefined
  if (when === 'close') {
    if (page && place !== 'near')
      return { confidence: place === 'same' ? 0.9 : 0.8, because: 'same name and page, days that overlap or nearly' }
    return undefined
  }
  if (when === 'same_year') {
    if (page) return { confidence: 0.85, because: 'same name and page in the same year' }
    if (place === 'same' && (url === 'domain' || url === 'unknown'))
      return { confidence: 0.75, because: 'same name, city and year' }
    return undefined
  }
  if (when === 'undated' && url === 'page') return { confidence: 0.7, because: 'same name and page; neither says when' }
  return undefined
}

function lacking(when: DateRelation, place: PlaceRelation, url: UrlRelation): string {
  if (when === 'one_undated' || when === 'undated') return 'a day or year is missing'
  if (url === 'site') return 'they have pages of their own on one site'
  return place === 'unknown' ? 'no city or page confirms it' : 'no page confirms it'
}

const different = (confidence: number, because: string): SameEvent => ({ same: false, confidence, because })
