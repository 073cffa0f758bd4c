import type { Allowance, Limits } from '#platform/limits.ts'
import type { Geocoder, GeocoderName } from './geocoder.ts'

/**
 * What each service is asked at most, by all processes together. Nominatim's usage policy allows one request a second, never more: fifty a
 * minute keep a second between them also where one is late on its way.
 */
export const geocoderAllowances: Record<GeocoderName, Allowance> = {
  nominatim: { burst: 1, perMinute: 50 },
  mapbox: { burst: 10, perMinute: 300 },
}

export const geocoderLimitKey = (provider: GeocoderName): string => `geocoder ${provider}`

/** Somebody may be waiting for the answer, and a job would rather wait a little than come back. */
const patience = { milliseconds: 8000 }

/** A geocoder that keeps to its share and rests while the service is down. */
export function limitGeocoder(limits: Limits, geocoder: Geocoder): Geocoder {
  const { provider } = geocoder
  const key = geocoderLimitKey(provider)
  return {
    provider,
    async findPlace(question) {
      const taken = await limits.take(key, geocoderAllowances[provider], patience)
      if (!taken.ok) {
        const why = taken.why === 'spent' ? 'our share of calls is spent for now' : 'it failed several times in a row'
        return { ok: false, reason: 'try_later', milliseconds: taken.waitMilliseconds, why, costCents: 0 }
      }
      const answer = await geocoder.findPlace(question)
      // A refusal or a wrong key is an answer: only silence and garbage speak of a service that is down.
      await limits.report(key, !answer.ok && answer.reason === 'broken' ? 'failed' : 'worked')
      return answer
    },
  }
}
