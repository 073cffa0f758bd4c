import type { Provider } from '@lanyard/contract/access.ts'
import type { Fetcher } from '#platform/fetch/index.ts'
import type { Limits } from '#platform/limits.ts'
import { createMapbox } from '#providers/mapbox/index.ts'
import { createNominatim } from '#providers/nominatim/index.ts'
import { type Config, configSlices } from './config.ts'
import { type DiscoveryDeps, geocoderAllowances, geocoderLimitKey, limitGeocoder } from './modules/discovery/index.ts'

/** The geocoders that are configured, each within its allowance: the one that costs nothing first. */
export function buildGeocoders(
  from: Config['discovery'],
  fetcher: Pick<Fetcher, 'request'>,
  limits: Limits,
): NonNullable<DiscoveryDeps['geocoding']> {
  const built = [
    createNominatim({ fetcher, url: from.nominatimUrl }),
    createMapbox({ fetcher, url: from.mapboxUrl, token: from.mapboxToken, centsPerCall: from.mapboxCents }),
  ]
  const geocoders = built.flatMap((one) => (one ? [limitGeocoder(limits, one)] : []))
  return { geocoders, monthlyCalls: from.geocoderCalls }
}

const { nominatimUrl, mapboxToken, mapboxUrl, mapboxCents, geocoderCalls } = configSlices.discovery
const need = 'Where towns and venues are that the built-in gazetteer does not know'
const without = 'Without it, a city has to be one that the built-in gazetteer knows, or be given with coordinates.'

/** The geocoders, for the list of providers. */
export function describeGeocoders({ discovery: config }: Pick<Config, 'discovery'>) {
  const describe = (id: 'nominatim' | 'mapbox', name: string, configured: boolean, withIt: string) => ({
    ...({ id, name, need, configured, detail: configured ? withIt : without } satisfies Partial<Provider>),
    limit: { key: geocoderLimitKey(id), ...geocoderAllowances[id] },
  })
  return [
    {
      ...describe(
        'nominatim',
        'Nominatim',
        config.nominatimUrl !== undefined,
        'Asks OpenStreetMap, at most once a second.',
      ),
      settings: [nominatimUrl, geocoderCalls],
      values: [config.nominatimUrl, config.geocoderCalls],
    },
    {
      ...describe(
        'mapbox',
        'Mapbox',
        config.mapboxToken !== undefined,
        'Is asked for what nobody else knows, for a fee.',
      ),
      settings: [mapboxToken, mapboxUrl, mapboxCents, geocoderCalls],
      values: [config.mapboxToken, config.mapboxUrl, config.mapboxCents, config.geocoderCalls],
    },
  ]
}
