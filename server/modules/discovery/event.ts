import { parseEventName, seriesKey } from './event-name.ts'
import type { GeocoderName } from './geocode/geocoder.ts'
import { parsePlace } from './place.ts'
import { blockingKeys, dedupeKey } from './same-event.ts'
import { asEventSighting, type Stated } from './sighting.ts'

export type EventStatus = 'active' | 'cancelled' | 'postponed' | 'deleted'

/** What one source says of an event that nothing confirms yet. */
export type Doubt = 'cancelled' | 'postponed' | 'moved'

/** An event as other modules see it. Days are local days at the venue, YYYY-MM-DD. */
export type Event = {
  id: string
  name: string
  seriesId: string
  seriesName: string
  url: string | null
  startsOn: string
  endsOn: string
  dayKnown: boolean
  city: string | null
  region: string | null
  country: string | null
  timeZone: string | null
  latitude: number | null
  longitude: number | null
  online: boolean
  /** The geocoder that said where it is; null where the gazetteer did, or nobody. */
  placeSource: GeocoderName | null
  status: EventStatus
  confidence: number
  reasons: string[]
  /** Until it is settled nothing should be sent that relies on the event. */
  doubt: Doubt | null
  doubtBecause: string | null
  doubtedAt: Date | null
  createdAt: Date
}

/** What follows from an event's name, days and place: how it is told from others, its series, where and in which zone it is. */
export type EventReading = {
  keys: string[]
  dedupeKey: string
  seriesKey: string
  seriesName: string
  city: string | null
  region: string | null
  country: string | null
  timeZone: string | null
  latitude: number | null
  longitude: number | null
  online: boolean
}

export function readEvent(stated: Stated): EventReading {
  const sighting = asEventSighting(stated)
  const place = parsePlace(stated.city, stated.country)
  const name = parseEventName(stated.name, Number(stated.startsOn.slice(0, 4)))
  return {
    keys: blockingKeys(sighting),
    dedupeKey: dedupeKey(sighting),
    seriesKey: seriesKey(stated.name) || stated.name.toLowerCase(),
    seriesName: name.series,
    city: place.city ?? null,
    region: place.region ?? null,
    country: place.country ?? null,
    timeZone: place.timeZone ?? null,
    latitude: place.latitude ?? null,
    longitude: place.longitude ?? null,
    online: place.online,
  }
}
