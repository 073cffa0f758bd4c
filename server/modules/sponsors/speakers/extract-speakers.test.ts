import { expect, test } from 'vitest'
import { extractSpeakers } from './extract-speakers.ts'

const url = 'https://conf.example/speakers/'
const page = (body: string) =>
  `<html><body><nav><a href="/">Jo Roe, CEO at Menu Corp</a></nav><main><h1>Speakers</h1>${body}</main></body></html>`
const rows = (html: string, companies?: string[]) =>
  extractSpeakers(html, { url, companies }).map(({ name, title, company }) => [name, title, company])

test.each([
  [
    'labelled fields',
    '<div class="card"><h3 class="name">Mira Lund</h3><span class="job-title">Head of Data</span><span class="company">Harbour Works</span></div>',
    ['Mira Lund', 'Head of Data', 'Harbour Works'],
  ],
  [
    'a line below the name',
    '<li><h3>Mira Lund</h3><h5>Sr Product Engineer, Harbour Works</h5></li>',
    ['Mira Lund', 'Sr Product Engineer', 'Harbour Works'],
  ],
  [
    'a legal form after a comma',
    '<li><h3>Mira Lund</h3><p>CTO, Harbour Works, Inc.</p></li>',
    ['Mira Lund', 'CTO', 'Harbour Works, Inc.'],
  ],
  [
    'a department between',
    '<li><h3>Mira Lund</h3><p>VP, Engineering, Harbour Works</p></li>',
    ['Mira Lund', 'VP, Engineering', 'Harbour Works'],
  ],
  [
    'a town at the end',
    '<li><h3>Mira Lund</h3><p>Engineer, Harbour Works, Hamburg</p></li>',
    ['Mira Lund', 'Engineer', 'Harbour Works'],
  ],
  [
    'the company first',
    '<li><h3>Mira Lund</h3><p>Hafenwerk - Lead Developer</p></li>',
    ['Mira Lund', 'Lead Developer', 'Hafenwerk'],
  ],
  [
    'at',
    '<li><h3>Mira Lund</h3><p>Lead Developer @ Harbour Works</p></li>',
    ['Mira Lund', 'Lead Developer', 'Harbour Works'],
  ],
  [
    'two lines',
    '<li><b>Mira Lund</b><br>Lead Developer<br>Harbour Works</li>',
    ['Mira Lund', 'Lead Developer', 'Harbour Works'],
  ],
  ['brackets', '<ul><li>Mira Lund (Harbour Works)</li></ul>', ['Mira Lund', null, 'Harbour Works']],
  ['one line with everything', '<p>Mira Lund, CTO at Harbour Works</p>', ['Mira Lund', 'CTO', 'Harbour Works']],
  [
    'honorifics',
    '<p>Prof. Dr. Mira van der Lund, Director, University of Ghent</p>',
    ['Mira van der Lund', 'Director', 'University of Ghent'],
  ],
  [
    'capitals',
    '<li><h3>MIRA LUND</h3><p>Lead Developer at Harbour Works</p></li>',
    ['Mira Lund', 'Lead Developer', 'Harbour Works'],
  ],
  [
    'Markdown nobody rendered',
    '<div>## Mira Lund\n\nMira works at Harbour Works where she builds cranes.\n</div>',
    ['Mira Lund', null, 'Harbour Works'],
  ],
  [
    'markup escaped twice',
    '&lt;h2&gt;Mira Lund (Harbour Works)&lt;/h2&gt;&lt;p&gt;Hello.&lt;/p&gt;&lt;p&gt;Bye.&lt;/p&gt;',
    ['Mira Lund', null, 'Harbour Works'],
  ],
])('a speaker is read from %s', (_, html, expected) => {
  expect(rows(page(html))).toEqual([expected])
})

test('a table is read by its head', () => {
  const table = `<table><tr><th>Zeit</th><th>Referent</th><th>Firma</th><th>Thema</th></tr>
    <tr><td>09:00</td><td>Mira Lund</td><td>Harbour Works</td><td><a href="/talks/cranes">Cranes</a></td></tr>
    <tr><td>10:00</td><td>Kaffeepause</td><td></td><td></td></tr></table>`
  expect(extractSpeakers(page(table), { url })).toMatchObject([
    { name: 'Mira Lund', company: 'Harbour Works', talk: 'Cranes', url: 'https://conf.example/talks/cranes' },
  ])
})

test('ld+json is read wherever the person stands', () => {
  const json = {
    '@type': 'Event',
    name: 'Cranes',
    performer: { '@type': 'Person', name: 'Mira Lund', jobTitle: 'CTO', worksFor: { name: 'Harbour Works' } },
  }
  const html = `<script type="application/ld+json">${JSON.stringify(json)}</script>`
  expect(extractSpeakers(html, { url })).toMatchObject([
    { name: 'Mira Lund', title: 'CTO', company: 'Harbour Works', talk: 'Cranes', confidence: 0.95 },
  ])
})

test('talk, address and evidence come with the speaker', () => {
  const card = `<li id="mira"><h3><a href="/speakers/mira">Mira Lund</a></h3><p>CTO, Harbour Works</p><p><a href="/talks/cranes">How cranes learn</a></p></li>`
  expect(extractSpeakers(page(card), { url })).toEqual([
    {
      name: 'Mira Lund',
      title: 'CTO',
      company: 'Harbour Works',
      talk: 'How cranes learn',
      url: 'https://conf.example/speakers/mira',
      evidence: { text: 'Mira Lund … CTO, Harbour Works', path: 'li#mira > p:nth-of-type(1)' },
      confidence: 0.9,
    },
  ])
})

test('cards in a row don’t lend each other their employers', () => {
  const cards = '<h3>Mira Lund</h3><p>Likes cranes.</p><h3>Ole Brandt</h3><p>CTO, Harbour Works</p><h3>Ana Reis</h3>'
  expect(rows(page(cards))).toEqual([['Ole Brandt', 'CTO', 'Harbour Works']])
})

test('a bare line is an employer only where the event knows the company', () => {
  const card = '<li class="speaker"><h3>Mira Lund</h3><p>Harbour Works</p></li>'
  expect(rows(page(card))).toEqual([])
  expect(rows(page(card), ['HARBOUR WORKS'])).toEqual([['Mira Lund', null, 'Harbour Works']])
})

test.each([
  ['a talk and its room', '<h3>Lightning Talks</h3><p>Main Hall, Lead Room</p>'],
  ['two speakers of one talk', '<p>Mira Lund, Ole Brandt</p>'],
  ['a speaker and a town', '<p>Mira Lund (Hamburg)</p>'],
  ['nobody’s employer', '<li><h3>Mira Lund</h3><p>Freelance consultant</p></li>'],
  ['a product in a sentence', '<p>Harbour Kit is a framework for developers at Scale.</p>'],
])('%s gives no speaker', (_, html) => {
  expect(rows(page(html))).toEqual([])
})
