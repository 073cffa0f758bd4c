import { z } from 'zod'
import type { GeocodedPlace, Geocoder, GeocoderAnswer, PlaceQuestion } from '#modules/discovery/index.ts'
import { type Fetcher, readVendorAnswer, type Vendor } from '#platform/fetch/index.ts'

export type NominatimOptions = {
  /** Says who we are in its User-Agent, as the usage policy asks. */
  fetcher: Pick<Fetcher, 'request'>
  /** Without path: https://nominatim.openstreetmap.org */
  url: string
  timeoutMs?: number
}

const setting = 'LANYARD_NOMINATIM_URL'
const vendor: Vendor = { name: 'Nominatim', keySetting: setting, urlSetting: setting }

/** Places by OpenStreetMap's Nominatim; undefined without an address. It keeps to nobody's pace by itself: see `limitGeocoder`. */
export function createNominatim({
  url,
  ...options
}: Omit<NominatimOptions, 'url'> & { url: string | undefined }): Geocoder | undefined {
  if (!url) return undefined
  return { provider: 'nominatim', findPlace: (question) => findPlace({ ...options, url }, question) }
}

async function findPlace({ fetcher, url, timeoutMs = 10_000 }: NominatimOptions, question: PlaceQuestion) {
  const address = `${url.replace(/\/+$/, '')}/search?${parametersFor(question)}`
  const request = { headers: { accept: 'application/json' }, maxBytes: 500_000, timeoutMs }
  const answer = await fetcher.request(address, request)
  return { ...understand(answer), costCents: 0 } satisfies GeocoderAnswer
}

const parametersFor = ({ kind, text, country }: PlaceQuestion): URLSearchParams =>
  new URLSearchParams({
    q: text,
    format: 'jsonv2',
    addressdetails: '1',
    limit: '1',
    'accept-language': 'en',
    ...(country && { countrycodes: country.toLowerCase() }),
    ...(kind === 'city' && { featureType: 'settlement' }),
  })

function understand(answer: Awaited<ReturnType<Fetcher['request']>>) {
  if (answer.ok && answer.status === 403) {
    const why = `Nominatim does not let this installation in (403). Its usage policy says why; ${setting} may name another one.`
    return { ok: false, reason: 'misconfigured', why } as const
  }
  const read = readVendorAnswer(vendor, answer, places)
  if (!read.ok) return read
  const [place] = read.value
  return { ok: true, value: place ? toPlace(place) : null } as const
}

const degrees = (most: number) => z.coerce.number().min(-most).max(most)
const word = z.string().nullish()
const places = z.array(
  z.object({
    lat: degrees(90),
    lon: degrees(180),
    address: z
      .object({
        ...{ city: word, town: word, municipality: word, village: word, hamlet: word, suburb: word, county: word },
        ...{ state: word, region: word, country_code: word },
      })
      .nullish(),
  }),
)

/** What a town is called depends on its size, and on the country. */
function toPlace({ lat, lon, address }: z.output<typeof places>[number]): GeocodedPlace {
  const { city, town, village, municipality, hamlet, suburb, county, state, region } = address ?? {}
  return {
    city: city ?? town ?? village ?? municipality ?? hamlet ?? suburb ?? county ?? null,
    region: state ?? region ?? null,
    country: address?.country_code?.toUpperCase() ?? null,
    latitude: lat,
    longitude: lon,
  }
}
