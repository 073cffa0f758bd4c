import type { Ctx } from '#platform/context.ts'
import { parsePlace } from '../place.ts'
import type { Sighting } from '../sighting.ts'
import { findGeocodings } from '../store/geocodings.ts'
import type { Area } from '../targets/target.ts'
import { askGeocoders, type Geocoding, geocodingKey } from './ask-geocoders.ts'
import type { GeocodedPlace, PlaceQuestion } from './geocoder.ts'

/** Where a town is that the gazetteer does not know. */
export type FindTown = (event: Pick<Sighting, 'city' | 'country'>) => GeocodedPlace | undefined

/** Towns of one scan that are asked for at most; what was answered before is not counted. */
const mostTowns = 25

/**
 * Where towns are that these events name and the gazetteer does not know, so that what lies around a target is not passed over. Only those
 * that may be in its country are asked for. A geocoder that does not answer leaves them unknown.
 */
export async function placeTowns(
  geocoding: Geocoding,
  ctx: Ctx,
  area: Area,
  events: readonly Pick<Sighting, 'city' | 'country'>[],
): Promise<FindTown> {
  const questions = new Map(
    geocoding.geocoders.length === 0
      ? []
      : events.flatMap((one) => {
          const question = questionOf(one)
          const isAbroad = question?.country && area.country && question.country !== area.country
          return question && !isAbroad ? [[geocodingKey(question), question] as const] : []
        }),
  )
  const kept = await ctx.transaction((ctx) => findGeocodings(ctx, [...questions.keys()]))
  const towns = new Map<string, GeocodedPlace>()
  const answered = new Set<string>()
  for (const { key, place } of kept) {
    answered.add(key)
    if (place) towns.set(key, place)
  }
  const open = [...questions].filter(([key]) => !answered.has(key)).slice(0, mostTowns)
  for (const [key, question] of open) {
    const answer = await askGeocoders(geocoding, ctx, question)
    if (!answer.ok) break
    if (answer.place) towns.set(key, answer.place)
  }
  return (event) => {
    const question = questionOf(event)
    return question && towns.get(geocodingKey(question))
  }
}

function questionOf({ city, country }: Pick<Sighting, 'city' | 'country'>): PlaceQuestion | undefined {
  const place = parsePlace(city, country)
  if (!city || place.online || place.key === '' || place.latitude !== undefined) return undefined
  return { kind: 'address', text: city, country: place.country ?? null }
}
