import { expect, test } from 'vitest'
import { readBio } from './read-bio.ts'

const name = 'Mira Lund'

test.each([
  ['Mira Lund is a Senior Engineer at Harbour Works, where she builds cranes.', 'Senior Engineer', 'Harbour Works'],
  [
    'She likes cats. Currently, she works for Harbour Works Inc. as a systems engineer.',
    'systems engineer',
    'Harbour Works Inc.',
  ],
  ['Software engineer at Harbour Works.', 'Software engineer', 'Harbour Works'],
  ['Mira is the Vice President of Cranes at Harbour Works.', 'Vice President of Cranes', 'Harbour Works'],
  ['Mira is the founder of Harbour Works.', 'founder', 'Harbour Works'],
  ['Mira Lund leads the crane team at 1&1 Cranes & Ropes.', null, '1&1 Cranes & Ropes'],
  ['She is employed by Harbour Works.', null, 'Harbour Works'],
  ['Mira arbeitet als Entwicklerin bei der Hafenwerk GmbH in Hamburg.', 'Entwicklerin', 'Hafenwerk GmbH'],
  ['Mira arbeitet für die Schweizer Firma Hafenwerk, wo sie Kräne baut.', null, 'Hafenwerk'],
  ['Sie ist nett. Mira ist Leiterin Technik bei Hafenwerk.', 'Leiterin Technik', 'Hafenwerk'],
  ['Mira travaille chez Portuaire SA depuis 2010.', null, 'Portuaire SA'],
  ['Mira trabaja como ingeniera en Puerto Labs.', 'ingeniera', 'Puerto Labs'],
  ['Mira lavora presso Porto Vivo.', null, 'Porto Vivo'],
  ['Mira is a professor at the University of Ghent.', 'professor', 'University of Ghent'],
])('%s', (bio, title, company) => {
  expect(readBio(bio, name)).toMatchObject({ title, company })
})

test.each([
  'Mira was an engineer at Harbour Works.',
  'Previously, Mira was at Harbour Works. Before that she studied at Ghent University.',
  'Mira is a developer in Hamburg who loves working at scale.',
  'Mira is the author of a book for Harbour Works.',
  'Mira is the founder of the Cranes project.',
  'Mira es desarrolladora en Madrid.',
  'Mira works at Germany’s largest harbour.',
  'Ole Brandt is an engineer at Harbour Works.',
  'The cranes of Harbour Works are well known.',
])('%s - says nothing about where she works', (bio) => {
  expect(readBio(bio, name)).toBeUndefined()
})
