import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// All companies are invented.
const read = (body: string, title = 'FooConf') =>
  extractSponsors(`<title>${title}</title><body>${body}</body>`, {
    url: 'https://event.example/page.html',
  }).sponsors.map(({ name, tier }) => `${name} | ${tier}`)
const link = (name: string) => `<a href="https://${name.toLowerCase()}.example">${name}</a>`
const logo = (name: string, alt = name) =>
  `<a href="https://${name.toLowerCase()}.example"><img src="/l/${name}.png" alt="${alt}"></a>`

describe('a page of those who gave in the past', () => {
  it('lists nobody, whatever the levels below its heading say', () => {
    const page = (heading: string) =>
      read(
        `<h1>${heading}</h1><h2>Days like these would not be possible without the community</h2><h1>Local Sponsorship</h1><div>${logo('Alder')}${logo('Birch')}</div><h1>National Sponsorship</h1><div>${logo('Cedar')}${logo('Elm')}</div>`,
      )
    expect(page('Check out the past sponsors')).toEqual([])
    expect(page('Check out the sponsors')).toHaveLength(4)
    expect(
      read(`<h1>Past Partners</h1><h1>Sponsors</h1>${logo('Alder')}${logo('Birch')}`, 'FooConf | Past Sponsors'),
    ).toEqual([])
  })

  it.each([
    `<h2>Past sponsors</h2>${logo('Oak')}<h2>Sponsors</h2>NOW`,
    `<h2>Past sponsors</h2>${logo('Oak')}<h2>Gold sponsors 2031</h2>NOW`,
    `<h2>Bisherige Sponsoren</h2>${logo('Oak')}<h2>Hauptsponsoren</h2>NOW`,
    `<h2>Patrocinadores anteriores</h2>${logo('Oak')}<h2>Patrocinadores de este año</h2>NOW`,
    `<h3>Gold sponsors</h3>NOW<h2>Past sponsors</h2>${logo('Oak')}`,
    `<h2>Sponsors of previous editions</h2><h2>FooConf 2031 Sponsors</h2>NOW`,
  ])('is told from one that lists others before or after them: %s', (page) => {
    const rows = read(page.replace('NOW', logo('Birch') + logo('Cedar')))
    expect(rows.map((row) => row.split(' | ')[0])).toEqual(['Birch', 'Cedar'])
  })
})

describe('levels with their price, what they promise and who paid', () => {
  const benefits = (above: string) =>
    `<p>All ${above} benefits PLUS:</p><ul><li>Logo on the signs at the lake.</li><li>A banner in the hall.</li></ul>`
  const level = (words: string, given: string) => `<p><span class="h">${words}</span></p>${given}`

  it('list who paid, in logos or lines of links, above or below the promises', () => {
    expect(
      read(
        `<table><tr><td><span>Sponsorship</span><p>${'We welcome support by companies. '.repeat(30)}</p>
        ${level('Title Sponsors $5000+', `${logo('Alder')}${logo('Birch')}<br>${benefits('Benefactor')}`)}
        ${level('Benefactors $2500+', `<table><tr><td>${benefits('Supporter')}</td><td>${logo('Cedar', '')}<br>${logo('Elm', '')}</td></tr></table>`)}
        ${level('Supporter $1000+', `${link('Fir')}<br>\n${link('Gorse')}\n\n<ul><li>A mention on paper.</li></ul>`)}</td></tr></table>`,
      ),
    ).toEqual([
      'Alder | Title Sponsors',
      'Birch | Title Sponsors',
      'Cedar | Benefactors',
      'Elm | Benefactors',
      'Fir | Supporter',
      'Gorse | Supporter',
    ])
  })

  it('list nobody where nobody paid yet', () => {
    expect(
      read(
        `${level('Gold Sponsors $5000+', benefits('Silver'))}${level('Silver Sponsors $500+', benefits('Bronze'))}<p>${link('Pay')} by card</p>`,
      ),
    ).toEqual([])
  })
})

describe('a logo labelled by what its company does for the event', () => {
  it.each([
    'Supported by Alder',
    'Sponsored by: Alder',
    'Unterstützt von Alder',
    'Patrocinado por Alder',
    'Sponsorisé par Alder',
    'Gesponsord door Alder',
  ])('is named without it: %s', (alt) =>
    expect(read(`<h2>Sponsors</h2>${logo('Alder', alt)}${logo('Birch')}`)[0]).toBe('Alder | Sponsors'),
  )
})

describe('a link alone on its line', () => {
  const prose = `<p>${'Words about the lake and the boats on it. '.repeat(20)}</p>`

  it('is listed, however much text stands in the same cell', () => {
    expect(
      read(
        `<table><tr><td>${prose}<h3>Sponsors</h3>${link('Alder')}<br>${link('Birch')}<br><br>${prose}</td></tr></table>`,
      ),
    ).toEqual(['Alder | Sponsors', 'Birch | Sponsors'])
  })

  it('is told from one that only its source sets on a line of its own', () => {
    expect(
      read(
        `<h2>Sponsors</h2><p>${'All of them help. '.repeat(40)} Pay at\n${link('Bank')}\nor at the <b>desk</b>\n${link('Inn')}\n by card.</p>`,
      ),
    ).toEqual([])
  })
})

describe('a page that looks for sponsors', () => {
  const page = (heading: string, held: string) =>
    read(`<h1>Become a sponsor</h1><h2>Why?</h2><p>It helps.</p><h3>${heading}</h3>${held}`, 'Become a sponsor')
  const chips = (...names: string[]) => names.map((name) => `<div class="chip">${name}</div>`).join('')

  it('may list those it has, in words alone', () => {
    for (const heading of [
      'Our partners',
      'Unsere Partner',
      'Onze partners',
      'Nos partenaires',
      'Nuestros patrocinadores',
    ])
      expect(page(heading, chips('Alder Club', 'Birch Boats', 'Your logo?'))).toEqual([
        `Alder Club | ${heading}`,
        `Birch Boats | ${heading}`,
      ])
  })

  it('lists nobody in what it promises', () => {
    expect(
      page('Our sponsors get', '<ul><li>Logo on the site</li><li>Free tickets</li><li>A speaking slot</li></ul>'),
    ).toEqual([])
    expect(page('Sponsors', chips('Visible Brand', 'Happy Guests'))).toEqual([])
  })
})

describe('a long heading in words of its own', () => {
  it('under the list of sponsors is a level over links to other sites', () => {
    const heading = 'Special friends of the educational activities at the lake observatory:'
    expect(
      read(`<h1>Sponsors</h1><h2>${heading}</h2><ul><li>${link('Alder')}</li><li>${link('Birch')}</li></ul>`),
    ).toEqual([`Alder | ${heading}`, `Birch | ${heading}`])
    expect(read(`<h1>Sponsors</h1><h2>${heading}</h2><ul><li>Boating</li><li>Swimming</li></ul>`)).toEqual([])
  })
})
