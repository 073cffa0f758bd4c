import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// All companies are invented.
const names = (body: string, heading = 'Gold Sponsors') =>
  extractSponsors(`<title>Sponsors</title><h2>${heading}</h2>${body}`, { url: 'https://event.example/' }).sponsors.map(
    ({ name }) => name,
  )
const link = (name: string) => `<a href="https://${name.toLowerCase()}.example">${name}</a>`
const logo = (name: string) =>
  `<a href="https://${name.toLowerCase()}.example"><img src="/${name}.png" alt="${name}"></a>`
const tiles = (...held: string[]) =>
  `<div class="row">${held.map((each) => `<div class="col">${each}</div>`).join('')}</div>`

describe('one without link and logo among companies', () => {
  it('is a company in a wall of logos, also under a price', () => {
    const wall = tiles(logo('Alder'), logo('Birch'), '<a title="Of whom"><div><p>NACT</p></div></a>')
    for (const heading of ['Gold Sponsors', 'Or', 'Gold Sponsors ($10,000+)', 'Goldsponsoren'])
      expect(names(wall, heading)).toEqual(['Alder', 'Birch', 'NACT'])
  })

  it('is a company in a table', () => {
    const row = (name: string, what: string) => `<tr><td>${name}</td><td>${what}</td></tr>`
    expect(
      names(
        `<table>${row(link('Alder'), 'Oars')}${row(link('Birch'), 'Boats to rent')}${row('Cedar', 'Paint')}</table>`,
        'Aussteller',
      ),
    ).toEqual(['Alder', 'Birch', 'Cedar'])
  })

  it('is no company where rows only lay out the page', () => {
    const levels = `<h2>Gold</h2>${logo('Alder')}${logo('Birch')}<h2>Silver</h2>${logo('Cedar')}`
    expect(
      names(`<table><tr><td>${levels}</td></tr><tr><td>Lake Days</td></tr><tr><td>Rowing Inc.</td></tr></table>`),
    ).toEqual(['Alder', 'Birch', 'Cedar'])
  })

  it('is no company where the tile invites one, says more or is one of many', () => {
    for (const words of ['Become a Sponsor', 'Your logo here?', 'and many more', 'See all', 'Contact'])
      expect(names(tiles(logo('Alder'), logo('Birch'), words))).toEqual(['Alder', 'Birch'])
    expect(names(tiles(logo('Alder'), 'Meet People', 'Show Boats', 'Win Prizes'))).toEqual(['Alder'])
  })
})

describe('thanks in running text under a heading', () => {
  const prose = (thanks: string, ...held: string[]) =>
    `<p>${thanks} ${held.join(`, ${'who has been by our side in all the years of the regatta '.repeat(2)}, `)} and to all who row.</p>`

  it('name those they link', () => {
    for (const [heading, thanks] of [
      ['Sponsors', 'Our thanks go to'],
      ['Unsere Sponsoren', 'Wir danken'],
      ['Partenaires', 'Merci à'],
      ['Patrocinadores', 'Muchas gracias a'],
    ] as const)
      expect(names(prose(thanks, link('Alder'), link('Birch')), heading)).toEqual(['Alder', 'Birch'])
  })

  it('name nobody where the text speaks of something else', () => {
    expect(names(prose('We look for sponsors. See', link('Alder'), `${link('Birch')}. Thank you`), 'Sponsors')).toEqual(
      [],
    )
    expect(names(prose('We meet at', link('Hotel'), link('Marina')), 'Sponsors')).toEqual([])
    expect(
      names(prose('Thanks for reading', link('Alder'), '<a href="https://pay.example">pay online</a>'), 'Sponsors'),
    ).toEqual([])
    expect(names(prose('Thanks to', link('Alder'), link('Birch')), 'Become a sponsor')).toEqual([])
  })
})
