import { describe, expect, it } from 'vitest'
import { type CountryChoice, ruleOn } from './country-rule.ts'
import { countryRules } from './country-rules.ts'

const eea = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ')
const choice = (country: string, more: Partial<CountryChoice>) =>
  [country, { messages: null, openTracking: null, ...more }] as const
const rule = (country: string, ...choices: (readonly [string, Pick<CountryChoice, 'messages' | 'openTracking'>])[]) =>
  ruleOn(countryRules.get(country), country, new Map(choices))

describe('the rules of countries', () => {
  it('are written of every country we promise, each with its law, where to read it and no claim that somebody did', () => {
    const promised = [...eea, 'GB', 'CH', 'US', 'CA', 'AU', 'NZ', 'SG', 'IN', 'JP', 'BR', 'ZA', 'IL', 'AE']
    for (const country of promised) {
      const written = countryRules.get(country)
      expect(written?.law, country).toBeTruthy()
      expect(written?.url, country).toMatch(/^https?:\/\//)
    }
  })

  it('track no opens in the EEA, the United Kingdom, Switzerland, nor where the country is not known', () => {
    for (const country of [...eea, 'GB', 'CH', 'unknown', 'XK']) {
      expect(rule(country).openTracking, country).toBe('off')
    }
    expect(rule('US').openTracking).toBe('on')
  })

  it.each([
    ['DE', 'held'],
    ['AT', 'held'],
    ['CA', 'held'],
    ['SE', 'held'],
    ['GB', 'go'],
    ['US', 'go'],
    ['unknown', 'held'],
    ['XK', 'held'],
  ] as const)('let mail to %s be %s', (country, messages) => {
    expect(rule(country).messages).toBe(messages)
  })

  it('give way to the organisation: its choice for the country before its choice for all', () => {
    expect(rule('DE', choice('all', { messages: 'allow' })).messages).toBe('go')
    expect(rule('DE', choice('all', { messages: 'allow' }), choice('DE', { messages: 'hold' })).messages).toBe('held')
    expect(rule('US', choice('US', { messages: 'hold' })).messages).toBe('held')
    expect(rule('DE', choice('DE', { messages: 'allow' })).openTracking).toBe('off')
    expect(rule('DE', choice('DE', { openTracking: 'on' }))).toEqual({ messages: 'held', openTracking: 'on' })
    expect(rule('unknown', choice('unknown', { messages: 'allow' })).messages).toBe('go')
  })
})
