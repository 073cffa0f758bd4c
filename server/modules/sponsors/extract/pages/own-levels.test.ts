import { describe, expect, it } from 'vitest'
import { computing } from '../../../../../test/computing.ts'
import { extractSponsors } from '../extract-sponsors.ts'

// Companies that say themselves which level they are on; all are invented.
const rows = (body: string, title = 'Sponsors') =>
  extractSponsors(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`, {
    url: 'https://fooconf.example/2031/sponsors',
  }).sponsors.map(({ name, tier }) => `${name} | ${tier}`)
const host = (name: string) => name.toLowerCase().replace(/\W/g, '')
const link = (name: string) => `<a href="https://${host(name)}.example">${name}</a>`
const logo = (name: string, alt = name) =>
  `<a href="https://${host(name)}.example"><img src="/l/${host(name)}.png" alt="${alt}"></a>`

describe('a heading', () => {
  it.each([
    ['Gold sponsor – Alder Systems', 'Silver sponsor – Birch', 'Gold sponsor', 'Silver sponsor'],
    ['Alder Systems - Gold Sponsor', 'Birch - Silver Sponsor', 'Gold Sponsor', 'Silver Sponsor'],
    ['Goldsponsor: Alder Systems', 'Silbersponsor: Birch', 'Goldsponsor', 'Silbersponsor'],
    ['Patrocinador oro — Alder Systems', 'Patrocinador plata — Birch', 'Patrocinador oro', 'Patrocinador plata'],
    ['Gold: Alder Systems', 'Silver: Birch', 'Gold', 'Silver'],
  ])('names level and company in one: %s', (first, second, gold, silver) => {
    const body = `<h1>Sponsors</h1><h3>${first}</h3><p>${logo('Alder Systems')}</p><p>Builds ships.</p><h3>${second}</h3><p>${logo('Birch')}</p>`
    expect(rows(body)).toEqual([`Alder Systems | ${gold}`, `Birch | ${silver}`])
  })

  it('says something else after its level where nobody of that name follows', () => {
    expect(rows(`<h1>Sponsors</h1><h3>Gold Sponsors – The Harbour</h3>${logo('Alder')}${logo('Birch')}`)).toEqual([
      'Alder | Gold Sponsors – The Harbour',
      'Birch | Gold Sponsors – The Harbour',
    ])
  })

  it('with a price names who paid it, or nobody yet', () => {
    const offer = '<ul><li>Booth</li><li>Ten tickets</li></ul>'
    expect(
      rows(
        `<h1>Sponsors</h1><h3>Platinum Sponsor: ($5000) - 1 left</h3>${offer}<h3>Gold Sponsor: ($4000) - Alder</h3><p><img src="/l/alder.png" alt="Alt text" title="Alder Systems"></p>${offer}<h3>Silver Sponsor ($2000) – Sold out</h3>${offer}`,
      ),
    ).toEqual(['Alder | Gold Sponsor'])
  })

  it('counts its list, which is no part of the level', () => {
    const levels = (gold: string, silver: string) =>
      rows(`<h2>${gold}</h2>${logo('Alder')}${logo('Birch')}<h2>${silver}</h2>${logo('Cedar')}`)
    expect(levels('Gold Sponsors <span>2</span>', 'Silver Sponsors <span>(1)</span>')).toEqual([
      'Alder | Gold Sponsors',
      'Birch | Gold Sponsors',
      'Cedar | Silver Sponsors',
    ])
    expect(levels('Sponsors Level 1', 'Sponsors Level 2')[2]).toBe('Cedar | Sponsors Level 2')
  })
})

describe('an item of a plain list', () => {
  const expected = ['Alder | Gold', 'Birch | Silver', 'Cedar | Silver']
  const list = (item: (name: string, level: string) => string) =>
    rows(`<h1>Our Sponsors</h1><ul>${item('Alder', 'Gold')}${item('Birch', 'Silver')}${item('Cedar', 'Silver')}</ul>`)

  it('says its level before or after the name, or in the text of its logo', () => {
    expect(list((name, level) => `<li>${link(name)} (${level})</li>`)).toEqual(expected)
    expect(list((name, level) => `<li>${link(name)} – ${level}</li>`)).toEqual(expected)
    expect(list((name, level) => `<li>${link(name)} <em>${level}</em></li>`)).toEqual(expected)
    expect(list((name, level) => `<li>${level}: ${link(name)}</li>`)).toEqual(expected)
    expect(list((name, level) => `<li>${logo(name, `${level}: ${name}`)}</li>`)).toEqual(expected)
  })

  it('says what the company does, which is no level', () => {
    expect(list((name) => `<li>${link(name)} (Berlin)</li>`)).toEqual([
      'Alder | Our Sponsors',
      'Birch | Our Sponsors',
      'Cedar | Our Sponsors',
    ])
  })

  it('keeps the level of the heading above', () => {
    expect(rows(`<h2>Lunch sponsors</h2><ul><li>${logo('Alder', 'Gold: Alder')}</li></ul>`)).toEqual([
      'Alder | Lunch sponsors',
    ])
  })
})

describe('a wall of logos', () => {
  const wall = (tile: (n: number) => string) =>
    `<h1>Sponsors</h1><div>${Array.from({ length: 10_000 }, (_, n) => tile(n)).join('')}</div>`

  it('is read in bounded time, whatever empty elements stand between them', () => {
    const tile = (n: number) => `<img src="l${n}.png" alt="Co ${n}"> <i></i><i></i><i></i><i></i>`
    expect(computing(() => extractSponsors(wall(tile)))).toBeLessThan(6000)
  })

  it('has a level beside a logo for that one alone', () => {
    const { sponsors } = extractSponsors(
      '<h1>Sponsors</h1><div><img src="a.png" alt="Alder"><img src="b.png" alt="Birch"> (Gold)</div>',
    )
    expect(sponsors.map(({ name, tier }) => `${name} ${tier}`)).toEqual(['Alder Sponsors', 'Birch Gold'])
  })
})

describe('reasons to sponsor', () => {
  it.each([
    ['Sponsoring FooConf offers unique advantages:', 'Quality Audience:', 'Visibility:'],
    ['Als Sponsor haben Sie viele Vorteile:', 'Reichweite:', 'Kontakte:'],
    ['Los patrocinadores tienen muchas ventajas:', 'Visibilidad:', 'Contactos:'],
  ])('are no names: %s', (words, one, two) => {
    const item = (bold: string) => `<li><strong>${bold}</strong> Our readers are many and come from afar.</li>`
    expect(rows(`<h1>Sponsors</h1><p>${words}</p><ol>${item(one)}${item(two)}</ol>`)).toEqual([])
    expect(
      rows(`<h1>Sponsors</h1><p>Our sponsors this year:</p><ol>${item('Alder Ltd:')}${item('Birch AG:')}</ol>`),
    ).toEqual(['Alder Ltd | Our sponsors this year', 'Birch AG | Our sponsors this year'])
  })
})

describe('a heading of a level, a colon and a word', () => {
  const under = (heading: string, picture: string) =>
    extractSponsors(
      `<title>Event</title><body><h1>Sponsors</h1><h2>${heading}</h2><p><a href="https://alderworks.example"><img src="/i/a.png" alt="${picture}"></a></p></body>`,
    ).sponsors.map(({ name }) => name)

  it.each(['Platinum: Europe', 'Sponsors: Lunch', 'Gold sponsor: Wifi'])(
    'renames no company whose logo says another name: %s',
    (heading) => {
      expect(under(heading, 'Alder Works')).toEqual(['Alder Works'])
      expect(under(heading, '')).not.toContain(heading.split(': ')[1])
    },
  )

  it('names the company where logo or address agree', () => {
    expect(under('Gold sponsor: Alder Works', '')).toEqual(['Alder Works'])
    expect(under('Gold sponsor: Alder Works Ltd', 'Alder')).toEqual(['Alder Works Ltd'])
  })
})
