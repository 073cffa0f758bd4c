import { z } from 'zod'
import type { GeocodedPlace, Geocoder, GeocoderAnswer, PlaceQuestion } from '#modules/discovery/index.ts'
import { askVendor, type Fetcher, type Vendor } from '#platform/fetch/index.ts'

export type MapboxOptions = {
  fetcher: Pick<Fetcher, 'request'>
  /** Without path: https://api.mapbox.com */
  url: string
  token: string
  /** US cents for one call, fractions too. */
  centsPerCall?: number | undefined
  timeoutMs?: number
}

const vendor: Vendor = { name: 'Mapbox', keySetting: 'LANYARD_MAPBOX_TOKEN', urlSetting: 'LANYARD_MAPBOX_URL' }

/** Places by Mapbox's permanent geocoding, version 6; undefined without a token. */
export function createMapbox({
  token,
  ...options
}: Omit<MapboxOptions, 'token'> & { token: string | undefined }): Geocoder | undefined {
  if (!token) return undefined
  return { provider: 'mapbox', findPlace: (question) => findPlace({ ...options, token }, question) }
}

async function findPlace(options: MapboxOptions, question: PlaceQuestion): Promise<GeocoderAnswer> {
  const { fetcher, url, timeoutMs = 10_000, centsPerCall = null } = options
  const address = `${url.replace(/\/+$/, '')}/search/geocode/v6/forward?${parametersFor(question, options.token)}`
  const answer = await askVendor(fetcher, vendor, address, { maxBytes: 500_000, timeoutMs }, collection)
  // What failed is not charged.
  if (!answer.ok) return { ...answer, costCents: centsPerCall === null ? null : 0 }
  const feature = answer.value.features.find((one) => question.kind === 'address' || isNamed(one, question.text))
  return { ok: true, value: feature ? toPlace(feature) : null, costCents: centsPerCall }
}

const parametersFor = ({ kind, text, country }: PlaceQuestion, token: string): URLSearchParams =>
  new URLSearchParams({
    // A semicolon would be a batch, and a question has twenty words at most.
    q: text.replaceAll(';', ',').split(/\s+/).slice(0, 20).join(' '),
    permanent: 'true',
    autocomplete: 'false',
    limit: '1',
    language: 'en',
    ...(country && { country: country.toLowerCase() }),
    ...(kind === 'city' && { types: 'place,locality' }),
    access_token: token,
  })

const named = z.object({ name: z.string().nullish() }).nullish()
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      properties: z.object({
        feature_type: z.string(),
        name: z.string().nullish(),
        name_preferred: z.string().nullish(),
        coordinates: z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
        context: z
          .object({
            ...{ place: named, locality: named, region: named },
            country: z.object({ country_code: z.string().nullish() }).nullish(),
          })
          .nullish(),
      }),
    }),
  ),
})
type Feature = z.output<typeof collection>['features'][number]

/** It answers with something that sounds alike where it knows nothing of that name. */
function isNamed({ properties }: Feature, asked: string): boolean {
  const wanted = fold(asked.split(',')[0]!)
  return [properties.name, properties.name_preferred].some((name) => name && fold(name) === wanted)
}

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function toPlace({ properties }: Feature): GeocodedPlace {
  const { feature_type: kind, name, coordinates, context } = properties
  const isTown = kind === 'place' || kind === 'locality'
  return {
    city: (isTown ? name : undefined) ?? context?.place?.name ?? context?.locality?.name ?? null,
    region: context?.region?.name ?? null,
    country: context?.country?.country_code?.toUpperCase() ?? null,
    latitude: coordinates.latitude,
    longitude: coordinates.longitude,
  }
}
