import cityTimezones, { type CityData } from 'city-timezones'
import { CITY_ALIASES } from './city-aliases.ts'
import { foldPlace } from './fold.ts'

export type City = {
  /** One spelling per city, the same for all its names. */
  name: string
  /** ISO 3166 alpha-2. */
  country: string
  region: string
  /** Postal abbreviation of the region, where the gazetteer has it (United States). */
  regionCode?: string
  timeZone?: string
  latitude?: number
  longitude?: number
  population: number
}

type Point = { latitude?: number; longitude?: number }

const cities = cityTimezones.cityMapping.map(asCity)
const byName = indexNames()
const byRegion = indexRegions()
const zoneByCountry = prevailingZones()

/** All cities of that name, whatever the language of the name; the most populous first. */
export function findCities(name: string): City[] {
  return byName.get(foldPlace(name)) ?? []
}

/** The cities of a region, given by its name or postal abbreviation; the most populous first. */
export function citiesOfRegion(region: string, country?: string): City[] {
  const inside = byRegion.get(foldPlace(region)) ?? []
  return country ? inside.filter((city) => city.country === country) : inside
}

/** The time zone of a country that has one, or one but for a few villages. */
export function timeZoneOf(country: string | undefined): string | undefined {
  return country === undefined ? undefined : zoneByCountry.get(country)
}

/** The time zone of a point: that of the nearest city of its country that has one, within reach of a day's drive. */
export function zoneAt(point: Located, country: string | null): string | undefined {
  const near = cities.flatMap((city) => {
    if (!city.timeZone || (country !== null && city.country !== country)) return []
    const apart = distance(point, city)
    return apart !== undefined && apart < 500 ? [{ zone: city.timeZone, apart }] : []
  })
  return near.toSorted((a, b) => a.apart - b.apart)[0]?.zone ?? timeZoneOf(country ?? undefined)
}

export function isRegion(city: City, foldedRegion: string): boolean {
  return foldPlace(city.region) === foldedRegion || city.regionCode?.toLowerCase() === foldedRegion
}

/** Great-circle distance in kilometres; undefined where a city has no coordinates. */
export function distance(a: Point, b: Point): number | undefined {
  if (a.latitude === undefined || b.latitude === undefined) return undefined
  return kilometresBetween(a as Located, b as Located)
}

type Located = { latitude: number; longitude: number }

export function kilometresBetween(a: Located, b: Located): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [lat1, lat2] = [radians(a.latitude), radians(b.latitude)]
  const across = radians(b.longitude - a.longitude)
  const cosine = Math.sin(lat1) * Math.sin(lat2) + Math.cos(lat1) * Math.cos(lat2) * Math.cos(across)
  return 6371 * Math.acos(Math.min(1, cosine))
}

function asCity(row: CityData): City {
  return {
    name: row.city,
    // The gazetteer writes -99 where ISO has no code yet.
    country: String(row.iso2) === '-99' ? 'XK' : String(row.iso2),
    region: row.province ?? '',
    regionCode: row.state_ansi ?? (row.province === 'District of Columbia' ? 'DC' : undefined),
    timeZone: row.timezone ?? undefined,
    latitude: row.lat,
    longitude: row.lng,
    population: row.pop,
  }
}

function indexNames(): Map<string, City[]> {
  const index = new Map<string, City[]>()
  const add = (name: string, city: City) => {
    const key = foldPlace(name)
    const known = index.get(key) ?? []
    if (!known.includes(city))
      index.set(
        key,
        [...known, city].toSorted((a, b) => b.population - a.population),
      )
  }
  for (const [at, city] of cities.entries()) {
    add(city.name, city)
    add(cityTimezones.cityMapping[at]!.city_ascii, city)
  }
  for (const { country, names } of CITY_ALIASES) {
    const known = names.flatMap((name) => index.get(foldPlace(name)) ?? []).filter((city) => city.country === country)
    const largest = known.toSorted((a, b) => b.population - a.population)[0]
    // A city too small for the gazetteer still has one name: the first of its line.
    const city = largest ?? { name: names[0]!, country, region: '', population: 0 }
    for (const name of names) add(name, city)
  }
  return index
}

function indexRegions(): Map<string, City[]> {
  const index = new Map<string, City[]>()
  for (const city of cities.toSorted((a, b) => b.population - a.population)) {
    for (const name of new Set([foldPlace(city.region), city.regionCode?.toLowerCase() ?? ''])) {
      if (name !== '') index.set(name, [...(index.get(name) ?? []), city])
    }
  }
  return index
}

// The gazetteer has slips at borders, so a zone where under 2 % of a country's people live doesn't count.
function prevailingZones(): Map<string, string> {
  const people = new Map<string, Map<string, number>>()
  for (const { country, timeZone, population } of cities) {
    if (!timeZone) continue
    const zones = people.get(country) ?? new Map<string, number>()
    people.set(country, zones.set(timeZone, (zones.get(timeZone) ?? 0) + population))
  }
  const prevailing = new Map<string, string>()
  for (const [country, zones] of people) {
    const [[zone, most]] = [...zones].toSorted((a, b) => b[1] - a[1]) as [[string, number]]
    const all = [...zones.values()].reduce((sum, one) => sum + one, 0)
    if (most >= all * 0.98) prevailing.set(country, zone)
  }
  return prevailing
}
