import type { geocoders } from '@lanyard/contract/discovery.ts'
import type { VendorAnswer } from '#platform/fetch/index.ts'

/** What is looked for: a town by its name, or anything people write where a place belongs (a venue, an address). */
export type PlaceQuestion = {
  kind: 'city' | 'address'
  text: string
  /** ISO 3166 alpha-2; without it the whole world is looked through. */
  country: string | null
}

/** A place as a geocoder names it. Degrees, WGS 84. */
export type GeocodedPlace = {
  /** The town it is, or lies in. */
  city: string | null
  region: string | null
  /** ISO 3166 alpha-2. */
  country: string | null
  latitude: number
  longitude: number
}

export type GeocoderName = (typeof geocoders)[number]

/** US cents for the call, fractions too, also of one that failed; null where neither the service nor the settings say. */
export type GeocoderAnswer = VendorAnswer<GeocodedPlace | null> & { costCents: number | null }

/** A service that knows where places are; an answer of null is one too: it knows none. */
export type Geocoder = {
  /** Its name in tables, settings and the dashboard. */
  provider: GeocoderName
  findPlace(question: PlaceQuestion): Promise<GeocoderAnswer>
}
