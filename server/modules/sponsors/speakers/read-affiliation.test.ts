import { expect, test } from 'vitest'
import { readAffiliation } from './read-affiliation.ts'

test.each([
  ['CTO, Harbour Works', 'CTO', 'Harbour Works'],
  ['CTO, Harbour Works, Inc.', 'CTO', 'Harbour Works, Inc.'],
  ['CTO at Harbour Works', 'CTO', 'Harbour Works'],
  ['CTO @ Harbour Works', 'CTO', 'Harbour Works'],
  ['CTO | Harbour Works', 'CTO', 'Harbour Works'],
  ['CTO – Harbour Works', 'CTO', 'Harbour Works'],
  ['Hafenwerk inc. - CTO', 'CTO', 'Hafenwerk inc.'],
  ['VP, Engineering, Harbour Works', 'VP, Engineering', 'Harbour Works'],
  ['Engineer, Harbour Works, Hamburg', 'Engineer', 'Harbour Works'],
  ['Leiter Entwicklung bei der Hafenwerk GmbH', 'Leiter Entwicklung', 'Hafenwerk GmbH'],
  ['Directrice technique chez Portuaire', 'Directrice technique', 'Portuaire'],
  ['Founder of Harbour Works', 'Founder', 'Harbour Works'],
  ['(Software Engineer, University of Ghent)', 'Software Engineer', 'University of Ghent'],
])('%s', (line, title, company) => {
  expect(readAffiliation(line)).toMatchObject({ title, company })
})

test.each([
  'Harbour Works',
  'Cranes, Ropes and Quays',
  'Ole Brandt – Engineer',
  'Head of Marketing',
  'Developer, Hamburg',
  'Freelance developer',
  'How to be a better engineer at scale',
  'Please show this page to the shuttle bus staff.',
])('%s names no employer', (line) => {
  expect(readAffiliation(line)).toBeUndefined()
})
