import { expect, test } from 'vitest'
import { readPersonName } from './person-name.ts'

test.each([
  ['Mira Lund', 'Mira Lund'],
  ['Dr. Mira Lund', 'Mira Lund'],
  ['Mira Lund, PhD', 'Mira Lund'],
  ['MIRA LUND', 'Mira Lund'],
  ['LUND Mira', 'LUND Mira'],
  ['Mira J. van der Lund', 'Mira J. van der Lund'],
  ["Siobhán O'Neill-Größ", "Siobhán O'Neill-Größ"],
  ['Jo "Ace" McRoe', 'Jo "Ace" McRoe'],
  ['Keynote: Mira Lund', 'Mira Lund'],
  ['Мира Лунд', 'Мира Лунд'],
])('%s names %s', (text, name) => {
  expect(readPersonName(text)).toBe(name)
})

test.each([
  'Mira',
  'Coffee Break',
  'Lightning Talks',
  'Harbour Works GmbH',
  'Main Hall',
  'Gardens in the Sky',
  'NGO Chair',
  'Read More',
  'May 17',
  "Crane's Creator",
  'our great team',
])('%s names nobody', (text) => expect(readPersonName(text)).toBeUndefined())
