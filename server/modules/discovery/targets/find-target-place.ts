import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { askGeocoders, type Geocoding } from '../geocode/ask-geocoders.ts'
import { countryName, findCountry } from '../place/country.ts'
import { zoneAt } from '../place/gazetteer.ts'
import { parsePlace } from '../place.ts'
import type { Target } from './target.ts'

type Asked = { city: string; country: string | null; latitude?: number | undefined; longitude?: number | undefined }
type TargetPlace = Pick<Target, 'city' | 'country' | 'latitude' | 'longitude' | 'timeZone' | 'placeSource'>

/**
 * Where a target is: as the person said, else by the gazetteer, else by whichever geocoder knows. Asks over the network, so never inside a
 * transaction. Throws `invalid_request` for a city that nobody can place, `unavailable` where a geocoder might but does not answer.
 */
export async function findTargetPlace(geocoding: Geocoding, ctx: Ctx, asked: Asked): Promise<TargetPlace> {
  const { latitude, longitude } = asked
  const { city = asked.city, country = null, ...place } = parsePlace(asked.city, asked.country)
  if (latitude !== undefined && longitude !== undefined) {
    const timeZone = place.timeZone ?? zoneAt({ latitude, longitude }, country) ?? 'UTC'
    return { city, country, latitude, longitude, timeZone, placeSource: 'person' }
  }
  if (place.latitude !== undefined && place.longitude !== undefined) {
    const { latitude, longitude, timeZone = 'UTC' } = place
    return { city, country, latitude, longitude, timeZone, placeSource: 'gazetteer' }
  }
  if (place.online) throw unknownCity(geocoding, asked.city, null)
  return findElsewhere(geocoding, ctx, asked)
}

async function findElsewhere(geocoding: Geocoding, ctx: Ctx, asked: Asked): Promise<TargetPlace> {
  const country = findCountry(asked.country) ?? parsePlace(asked.city, asked.country).country ?? null
  // A country nobody can read still says something to a geocoder.
  const text = asked.country && !findCountry(asked.country) ? `${asked.city}, ${asked.country}` : asked.city
  const answer = await askGeocoders(geocoding, ctx, { kind: 'city', text, country })
  if (!answer.ok) {
    throw new AppError('unavailable', {
      detail: `The gazetteer does not know ${asked.city}, and who else might could not be asked: ${answer.why}`,
      hint: 'Try again in a minute, name the nearest larger city, or give latitude and longitude.',
    })
  }
  if (!answer.place) throw unknownCity(geocoding, asked.city, country)
  const { provider, latitude, longitude, ...found } = answer.place
  const where = found.country ?? country
  const timeZone = zoneAt({ latitude, longitude }, where) ?? 'UTC'
  const city = found.city ?? asked.city
  return { city, country: where, latitude, longitude, timeZone, placeSource: provider }
}

function unknownCity({ geocoders }: Geocoding, city: string, country: string | null): AppError {
  const place = country ? `${city} in ${countryName(country)}` : city
  const others = geocoders.map((one) => names[one.provider]).join(' nor ')
  return new AppError('invalid_request', {
    detail: others ? `Neither the gazetteer nor ${others} knows ${place}.` : `The gazetteer does not know ${city}.`,
    hint: others
      ? 'Check how it is spelled, name the nearest larger city, or give latitude and longitude.'
      : 'Name the nearest larger city, or give latitude and longitude. A geocoder can be set up under Settings, Providers.',
  })
}

const names = { nominatim: 'Nominatim', mapbox: 'Mapbox' } as const
