import type { eventServices, feed } from '@lanyard/contract/targets.ts'
import type { z } from 'zod'
import type { EventQuery } from '../event-search.ts'
import type { GeocoderName } from '../geocode/geocoder.ts'
import type { FindTown } from '../geocode/place-towns.ts'
import { kilometresBetween } from '../place/gazetteer.ts'
import { parsePlace } from '../place.ts'
import type { ScanWindow } from '../scan-window.ts'
import type { Sighting } from '../sighting.ts'

export type Feed = z.output<typeof feed>
export type EventService = (typeof eventServices)[number]

/** Where and what is looked for. Distances in kilometres. */
export type Target = {
  id: string
  name: string
  city: string
  country: string | null
  latitude: number
  longitude: number
  radiusKm: number
  /** IANA zone of the city, whose night it is scanned in. */
  timeZone: string
  /** Who said where it is; null where that was not kept. */
  placeSource: 'gazetteer' | 'person' | GeocoderName | null
  months: number
  topics: string[]
  languages: string[]
  online: boolean
  feeds: Feed[]
  /** null for all that are configured. */
  services: EventService[] | null
  paused: boolean
  createdAt: Date
  deletedAt: Date | null
  nextScanAt: Date
}

export type Area = Pick<Target, 'city' | 'country' | 'latitude' | 'longitude' | 'radiusKm' | 'online'>

/** Whether an event lies in the area; `unknown` where it names no city, or one that nobody can place. Pure. */
export function isInArea(
  area: Area,
  event: Pick<Sighting, 'city' | 'country'>,
  findTown: FindTown = () => undefined,
): boolean | 'unknown' {
  const place = parsePlace(event.city, event.country)
  if (place.online) return area.online
  if (place.latitude !== undefined && place.longitude !== undefined) {
    return kilometresBetween(area, { latitude: place.latitude, longitude: place.longitude }) <= area.radiusKm
  }
  const town = findTown(event)
  if (town) return kilometresBetween(area, town) <= area.radiusKm
  const home = parsePlace(area.city, area.country)
  if (place.key !== '') return place.key === home.key
  const abroad = place.country !== undefined && home.country !== undefined && place.country !== home.country
  return abroad ? false : 'unknown'
}

/** What a service is asked for this target and window. */
export const queryOf = (target: Target, window: ScanWindow): EventQuery => ({
  city: target.city,
  country: target.country,
  latitude: target.latitude,
  longitude: target.longitude,
  radiusKm: target.radiusKm,
  from: window.from,
  to: window.to,
  topics: target.topics,
  languages: target.languages,
})

/** The next night from `now` on: an hour between two and five in the zone, by chance (0 to 1), so that not all come at once. */
export function nextNight(now: Temporal.Instant, timeZone: string, chance: number): Temporal.Instant {
  const here = now.toZonedDateTimeISO(timeZone)
  const minutes = 120 + Math.floor(chance * 180)
  const tonight = here.startOfDay().add({ minutes })
  const next = Temporal.ZonedDateTime.compare(tonight, here) > 0 ? tonight : here.startOfDay().add({ days: 1, minutes })
  return next.toInstant()
}
