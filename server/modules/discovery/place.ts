import { findCountry } from './place/country.ts'
import { foldPlace } from './place/fold.ts'
import { type City, citiesOfRegion, distance, findCities, isRegion, timeZoneOf } from './place/gazetteer.ts'

export type Place = {
  /** The city's one spelling where the gazetteer knows it, else as written. */
  city?: string
  region?: string
  /** ISO 3166 alpha-2. */
  country?: string
  /** No place at all: "Online", "Worldwide", "Virtual". */
  online: boolean
  /** IANA zone of the city, or of the region or country where it is the only one. */
  timeZone?: string
  latitude?: number
  longitude?: number
  /** The same for every way to write the same city: `munich|DE`. Empty where no city is known. */
  key: string
  /** Other names the text gave for the city or what surrounds it, folded: regions, a second name in parentheses. */
  around: string[]
}

/** Reads "Portland, OR", "Stockholm, Stockholm County, Sweden", "München", with the country beside it if given apart. */
export function parsePlace(city: string | null | undefined, country?: string | null): Place {
  const text = city?.trim() ?? ''
  const given = findCountry(country)
  if (ONLINE.test(text)) return { online: true, key: '', around: [], country: given }
  const { parts, aside } = split(text)
  const last = parts.length > 1 ? closingCountry(parts[0]!, parts.at(-1)!, given) : undefined
  if (last) parts.pop()
  const inCountry = given ?? last
  const [name, ...regions] = parts
  if (!name) return placeless(inCountry)
  const found = choose([name, ...aside], regions, inCountry)
  if (found) return known(found, [...regions, ...aside])
  if (parts.length > 1) return unknown(name, regions, inCountry)
  const itself = findCountry(name)
  if (itself && (!inCountry || inCountry === itself)) return placeless(itself)
  const [capital] = citiesOfRegion(name, inCountry)
  if (capital) return { ...placeless(capital.country), region: capital.region, timeZone: capital.timeZone }
  return unknown(name, [], inCountry)
}

export type PlaceRelation = 'same' | 'near' | 'unknown' | 'other'

/** Whether two places are one: `near` for one town of another's surroundings, `unknown` where either doesn't say. */
export function comparePlaces(a: Place, b: Place): PlaceRelation {
  if (a.country && b.country && a.country !== b.country) return 'other'
  if (!a.key || !b.key) return 'unknown'
  const [cityA, cityB] = [foldPlace(a.city!), foldPlace(b.city!)]
  if (a.key === b.key || (cityA === cityB && !(a.country && b.country))) return 'same'
  const apart = distance(a, b)
  if (apart !== undefined) return apart < 25 ? 'near' : 'other'
  if (cityA === cityB || isMisspelling(cityA, cityB)) return 'same'
  return a.around.includes(cityB) || b.around.includes(cityA) ? 'near' : 'other'
}

const ONLINE =
  /^(?:(?:an )?(?:online|virtual|remote|worldwide|global|internet|everywhere|anywhere|hybrid|web|zoom|twitch|discord)\b|en ligne|en línea|em linha|オンライン|онлайн|线上|線上)/i

function split(text: string): { parts: string[]; aside: string[] } {
  // A second name stands in parentheses or behind a slash.
  const inside = [...text.matchAll(/[(（]([^)）]+)[)）]/g)].map((match) => match[1]!)
  const [first = '', ...rest] = text.replace(/[(（][^)）]*[)）]/g, ' ').split(/[,;、，]/)
  const [name = '', ...others] = first.split(/\s+[/|]\s+/)
  const parts = [name, ...rest].map((part) => part.trim()).filter((part) => part !== '')
  return { parts, aside: [...inside, ...others].map((part) => part.trim()) }
}

/** The country a text ends in, unless that end is rather a state: "Santa Clara, CA", "Portland, ME". */
function closingCountry(name: string, end: string, given: string | undefined): string | undefined {
  const country = findCountry(end)
  if (!country || (given && given !== country)) return undefined
  const isState = /^[A-Z]{2}$/.test(end) && citiesOfRegion(end, 'US').length > 0
  const inState = isState && findCities(name).some((city) => city.country === 'US' && isRegion(city, foldPlace(end)))
  const inCountry = findCities(name).some((city) => city.country === country)
  return inState || (isState && !inCountry) ? undefined : country
}

function choose(names: string[], regions: string[], country: string | undefined): City | undefined {
  for (const name of names) {
    const candidates = findCities(name).filter((city) => !country || city.country === country)
    const inRegion = regions.map(foldPlace).flatMap((region) => candidates.filter((city) => isRegion(city, region)))
    if (inRegion[0]) return inRegion[0]
    // A state of the United States is always meant: "Paris, TX" is not in France. Elsewhere regions have too many names to insist.
    const insists = regions.some(
      (region) => citiesOfRegion(region, 'US').length > 0 && (country === 'US' || /^[A-Z]{2}$/.test(region)),
    )
    if (candidates[0] && !insists) return candidates[0]
  }
  return undefined
}

function known(city: City, surroundings: string[]): Place {
  const { name, region, country, timeZone, latitude, longitude } = city
  const key = `${foldPlace(name)}|${country}|${foldPlace(region)}`
  const around = foldAround([...surroundings, region], country)
  return {
    city: name,
    region,
    country,
    online: false,
    timeZone: timeZone ?? timeZoneOf(country),
    latitude,
    longitude,
    key,
    around,
  }
}

function unknown(name: string, regions: string[], country: string | undefined): Place {
  const [largest] = regions.flatMap((region) => citiesOfRegion(region, country))
  const inCountry = country ?? largest?.country
  const timeZone = largest?.timeZone ?? timeZoneOf(inCountry)
  const key = `${foldPlace(name)}|${inCountry ?? ''}|${foldPlace(largest?.region ?? '')}`
  return {
    city: name,
    region: regions[0],
    country: inCountry,
    online: false,
    timeZone,
    key,
    around: foldAround(regions, inCountry),
  }
}

function placeless(country: string | undefined): Place {
  return { online: false, key: '', around: [], country, timeZone: timeZoneOf(country) }
}

/** What surrounds a city, under the gazetteer's name too where that is a city itself ("Ramat Gan, Tel Aviv"). */
function foldAround(names: string[], country: string | undefined): string[] {
  const cities = names.flatMap((name) =>
    findCities(name)
      .filter((city) => city.country === country)
      .slice(0, 1),
  )
  return [...new Set([...names, ...cities.map(({ name }) => name)].map(foldPlace).filter((one) => one !== ''))]
}

/** One letter wrong, missing or swapped in a long name. */
function isMisspelling(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let [endA, endB] = [a.length, b.length]
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1]
  const [restA, restB] = [a.slice(from, endA), b.slice(from, endB)]
  return (restA.length <= 1 && restB.length <= 1) || (restA.length === 2 && restA === [...restB].reverse().join(''))
}
