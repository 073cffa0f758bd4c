import { expect, it } from 'vitest'
import { findReferral } from './referral.ts'

it.each([
  ['Please contact Jane Miller (jane@y.example).', { name: 'Jane Miller', email: 'jane@y.example' }],
  ['Talk to Omar Haddad in field marketing.', { name: 'Omar Haddad', email: undefined }],
  ['Write to events@y.example instead.', { name: undefined, email: 'events@y.example' }],
  ['Bitte wenden Sie sich an Frau Berger (k.berger@y.example).', { name: 'Berger', email: 'k.berger@y.example' }],
  ['Neem contact op met Sanne de Vries (sanne@y.example).', { name: 'Sanne de Vries', email: 'sanne@y.example' }],
  ['マーケティング部の田中(tanaka@y.example)までご連絡ください。', { name: '田中', email: 'tanaka@y.example' }],
])('%s', (text, referral) => {
  expect(findReferral(text)).toEqual(referral)
})

it('names neither ourselves nor nobody', () => {
  expect(findReferral('You wrote to mara@lanyard.example, I passed it on.', ['mara@lanyard.example'])).toBeUndefined()
})
