import { expect, it } from 'vitest'
import { describeGeocoders } from './build-geocoders.ts'
import { readConfig } from './config.ts'

it('lists just the geocoders that are configured as configured', () => {
  const idsOf = (environment: Record<string, string>) =>
    describeGeocoders(readConfig(environment)).flatMap((one) => (one.configured ? one.id : []))
  expect(idsOf({})).toEqual([])
  expect(idsOf({ LANYARD_NOMINATIM_URL: 'https://nominatim.example' })).toEqual(['nominatim'])
  expect(idsOf({ LANYARD_MAPBOX_TOKEN: 'pk.x' })).toEqual(['mapbox'])
})
