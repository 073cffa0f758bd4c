import { describe, expect, it } from 'vitest'
import { CITY_ALIASES } from './place/city-aliases.ts'
import { findCountry } from './place/country.ts'
import { findCities } from './place/gazetteer.ts'
import { comparePlaces, parsePlace } from './place.ts'

describe('place', () => {
  it.each([
    ['Portland, OR', undefined, 'Portland', 'US', 'America/Los_Angeles'],
    ['Portland, ME', 'U.S.A.', 'Portland', 'US', 'America/New_York'],
    ['Santa Clara, CA', undefined, 'Santa Clara', 'US', 'America/Los_Angeles'],
    ['Toronto, CA', undefined, 'Toronto', 'CA', 'America/Toronto'],
    ['Paris, TX', undefined, 'Paris', 'US', 'America/Chicago'],
    ['Stockholm, Stockholm County, Sweden', undefined, 'Stockholm', 'SE', 'Europe/Stockholm'],
    ['München', undefined, 'Munich', 'DE', 'Europe/Berlin'],
    ['Wien', 'Österreich', 'Vienna', 'AT', 'Europe/Vienna'],
    ['東京', undefined, 'Tokyo', 'JP', 'Asia/Tokyo'],
    ['Narrm / Melbourne, Australia', undefined, 'Melbourne', 'AU', 'Australia/Melbourne'],
    [
      'Washington, District of Columbia, United States of America',
      undefined,
      'Washington, D.C.',
      'US',
      'America/New_York',
    ],
    ['Kleinkleckersdorf', 'Germany', 'Kleinkleckersdorf', 'DE', 'Europe/Berlin'],
  ])('%s (%s) is %s in %s, in the zone %s', (text, given, city, country, timeZone) => {
    expect(parsePlace(text, given)).toMatchObject({ city, country, timeZone, online: false })
  })

  it.each(['Online', 'Worldwide', 'Virtual event', 'オンライン'])('%s is no place', (text) => {
    expect(parsePlace(text)).toMatchObject({ online: true, key: '' })
  })

  it('of a country or region alone has no city', () => {
    expect(parsePlace('Germany')).toMatchObject({ country: 'DE', key: '' })
    expect(parsePlace('Ohio, United States of America')).toMatchObject({ country: 'US', region: 'Ohio', key: '' })
    expect(parsePlace(null)).toMatchObject({ key: '', online: false })
  })
})

describe('two places', () => {
  it.each([
    ['Montréal', 'Montreal, Canada', 'same'],
    ['Portland, OR', 'Portland, Oregon, United States of America', 'same'],
    ['Washington, DC', 'Washington, District of Columbia, USA', 'same'],
    ['Bengaluru, India', 'Bangalore', 'same'],
    ['Rapperswil, Switzerland', 'Raperswil, Switzerland', 'same'],
    ['Ramat Gan, Tel Aviv, Israel', 'Tel Aviv', 'near'],
    ['Portland, OR', 'Portland, ME', 'other'],
    ['Berlin', 'Munich', 'other'],
    ['Buffalo, New York, USA', 'New York, NY', 'other'],
    ['Berlin', 'Online', 'unknown'],
    ['Berlin', '', 'unknown'],
    ['Germany', 'Vienna', 'other'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(comparePlaces(parsePlace(a), parsePlace(b))).toBe(relation)
    expect(comparePlaces(parsePlace(b), parsePlace(a))).toBe(relation)
  })
})

it.each([
  ['U.S.A.', 'US'],
  ['The Netherlands', 'NL'],
  ['Deutschland', 'DE'],
  ['SWE', 'SE'],
  ['UK', 'GB'],
  ['日本', 'JP'],
  ['in', undefined],
  ['Atlantis', undefined],
])('the country %s is %s', (text, code) => {
  expect(findCountry(text)).toBe(code)
})

it('every name of an alias finds a city of its country', () => {
  const lost = CITY_ALIASES.flatMap(({ country, names }) =>
    names.filter((name) => !findCities(name).some((city) => city.country === country)),
  )
  expect(lost).toEqual([])
})
