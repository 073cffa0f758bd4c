import { describe, expect, it } from 'vitest'
import { computing } from '../../../../../test/computing.ts'
import { extractSponsors } from '../extract-sponsors.ts'

// All companies are invented.
const read = (body: string, title = 'FooConf') =>
  extractSponsors(`<title>${title}</title><body>${body}</body>`, {
    url: 'https://event.example/page.html',
  }).sponsors.map(({ name, tier }) => `${name} | ${tier}`)
const link = (name: string) => `<a href="https://${name.toLowerCase()}.example/">${name}</a>`
const logo = (name: string) =>
  `<a href="https://${name.toLowerCase()}.example/"><img src="/l/${name}.png" alt="${name}"></a>`

describe('a label that is bare text between line breaks', () => {
  it('heads the links, logos or lines after it', () => {
    for (const write of [link, logo, (name: string) => name])
      expect(
        read(
          `<h2>Thanks</h2><p>Gold sponsors:<br>${write('Alder')}<br>${write('Birch')}<br><br>Silver sponsors<br>${write('Cedar')}<br>${write('Elm')}</p>`,
        ),
      ).toEqual(['Alder | Gold sponsors', 'Birch | Gold sponsors', 'Cedar | Silver sponsors', 'Elm | Silver sponsors'])
  })

  it.each(['SUPPORTED BY:', 'Unterstützt von:', 'Patrocinado por:', 'Sponsorisé par :', 'Gesponsord door:'])(
    'may stand below the menu in a cell of a page that calls for sponsors: %s',
    (label) => {
      const menu = '<p><a href="index.html">Home</a><br><a href="hotel.html">Hotel</a></p><br>'
      const page = `<table><tr><td>${menu}\n${label}\n<br>${link('Alder')}<br>${link('Birch')}<br></td><td><h2>Call for sponsors</h2><p>Lake Hall has room.</p></td></tr></table>`
      expect(read(page, 'Sponsorship Information').map((row) => row.split(' | ')[0])).toEqual(['Alder', 'Birch'])
    },
  )

  it('stands on one line with what it heads', () => {
    expect(
      read(`<div>See you at the lake.<br>Sponsors: ${link('Alder')}, ${link('Birch')}<br>Bring a boat.</div>`),
    ).toEqual(['Alder | Sponsors', 'Birch | Sponsors'])
  })

  it('is told from such words in running text and in lists of what sponsors get', () => {
    expect(read(`<p>We met our<br>sponsors<br>at the lake, and ${link('Alder')} too.</p>`)).toEqual([])
    expect(
      read(
        '<p>What it costs<br><br>Gold sponsors:<br>Logo on the site<br>Two tickets<br><br>Silver sponsors:<br>One ticket</p>',
      ),
    ).toEqual([])
  })

  it('is told from the open page of a menu', () => {
    const page = (name: string) => `<a href="${name.toLowerCase()}.html">${name}</a>`
    expect(read(`<td>${page('Hotel')}<br>Partners<br>${page('News')}<br>${page('Photos')}</td><h1>News</h1>`)).toEqual(
      [],
    )
  })

  it('is told from medals, from rooms and from the parts of a programme', () => {
    const medals = '<h1>Medal winners</h1><p>Gold:<br>Ann Alder<br>Silver:<br>Bob Birch</p>'
    expect(read(medals, 'Medal winners')).toEqual([])
    expect(read(`${medals}<footer><h3>Our partners</h3></footer>`, 'Medal winners')).toEqual([])
    expect(read('<h1>Schedule</h1><p>Silver<br><b>Room B</b><br>Gold<br><b>Room A</b></p>', 'Schedule')).toEqual([])
    expect(read('<p>Name of show:<br>The Lake<br>Partner:<br>Ann Alder<br>Venue:<br>Lake Hall</p>')).toEqual([])
    expect(read(medals.replaceAll('Medal winners', 'Sponsors'), 'Sponsors')).toEqual([
      'Ann Alder | Gold',
      'Bob Birch | Silver',
    ])
  })

  it('is shown by the path to its block', () => {
    const { sponsors } = extractSponsors('<div id="x">Hello.<br><br>Sponsors:<br>Alder<br>Birch</div>')
    expect(sponsors.map(({ evidence }) => evidence.path)).toEqual(['#x', '#x'])
  })

  it('is read in bounded time in a block of thousands of lines', () => {
    const lines = Array.from({ length: 8000 }, (_, i) => `Gold sponsors:<br>Alder ${i}<br>`).join('')
    expect(computing(() => extractSponsors(`<div>${lines}</div>`))).toBeLessThan(2000)
  })

  it.each([
    `<p>Gold sponsors:<br>${link('Alder')}<br>Silver sponsors:<br>${link('Birch')} | Media partner: ${link('Cedar')}</p>`,
    `<p>${link('Imprint')}, ${link('Hotel')}<br>© 2031 | Sponsors: ${link('Alder')}, ${link('Birch')}, ${link('Cedar')}</p>`,
    `<p>© 2031<br>| Main sponsor: ${link('Alder')}<br>| Media partners: ${link('Birch')}, ${link('Cedar')}</p>`,
  ])('may follow others on lines or after marks, and is of what comes after it: %s', (page) => {
    expect(read(page).map((row) => row.split(' | ')[0])).toEqual(['Alder', 'Birch', 'Cedar'])
  })

  it('of a person among the parts of others heads nobody', () => {
    expect(
      read(`<h2>Jury</h2><p>Lead: ${link('Jane')} • Host: ${link('June')} • Partner: ${link('John')}</p>`),
    ).toEqual([])
  })

  it('is looked for in bounded time in long white space before links', () => {
    const space = ' '.repeat(20_000)
    const links = Array.from({ length: 40 }, (_, i) => `${space}|${space}Sponsors ${i}: ${link(`Alder${i}`)}`).join('')
    expect(computing(() => extractSponsors(`<div>${links}</div>`))).toBeLessThan(1000)
  })
})
