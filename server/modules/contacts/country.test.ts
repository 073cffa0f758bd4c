import { describe, expect, it } from 'vitest'
import { countriesOf, countryOfPhone, readCountry } from './country.ts'

describe('the country of a contact', () => {
  const cases: [string, string | null, string | null, string | null, string][] = [
    ['is what was said of the person, before the company and the phone', 'FR', '+493090182000', 'US', 'FR contact'],
    ['is the company’s where nobody said it', null, null, 'US', 'US company'],
    [
      'is asked twice where the phone is of another country than the company',
      null,
      '+493090182000',
      'US',
      'US,DE company',
    ],
    ['is the company’s alone where the phone is of it too', null, '+493090182000', 'DE', 'DE company'],
    ['is the phone’s where nothing else is known', null, '+493090182000', null, 'DE phone'],
    ['stays unknown where nothing is known', null, null, null, ' unknown'],
    ['stays unknown where a number is of no one country', null, '+80012345678', null, ' unknown'],
  ]
  it.each(cases)('%s', (_, country, phone, company, expected) => {
    const reading = readCountry({ country, phone }, company)
    expect(`${countriesOf(reading).join()} ${reading.because}`).toBe(expected)
  })

  it('is told from a number of a plan that several countries share only where the area code tells', () => {
    expect([countryOfPhone('+13125550142'), countryOfPhone('+14165550142'), countryOfPhone(null)]).toEqual([
      'US',
      'CA',
      null,
    ])
  })
})
