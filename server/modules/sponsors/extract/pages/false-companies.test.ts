import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// What stands where companies stand and is none; all companies are invented.
const companies = (body: string, title = 'Event') =>
  extractSponsors(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`, {
    url: 'https://event.example/page.html',
  }).sponsors
const names = (body: string, title?: string) => companies(body, title).map(({ name }) => name)
const table = (...rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

describe('a table', () => {
  it('of what each level gets lists nobody, nor one that waits for companies', () => {
    expect(
      names(
        `<h2>Sponsorship</h2>${table(['Gold', 'Silver', 'Bronze'], ['Large booth', 'Small booth', 'Shared booth'], ['Keynote slot', 'Talk', 'Lightning talk'])}`,
      ),
    ).toEqual([])
    expect(names(`<h2>Sponsors</h2>${table(['Gold', 'Silver'], ['TBA', 'Your company?'])}`)).toEqual([])
    expect(names(`<h2>Sponsors</h2>${table(['Gold', 'Silver'], ['Alder', 'TBA'], ['Birch', 'Cedar'])}`)).toEqual([
      'Alder',
      'Birch',
      'Cedar',
    ])
  })

  it('of rooms and what happens there lists nobody; one of stands and who stands there does', () => {
    const rooms = table(['101', 'Opening by Ann Lee'], ['102', 'Security workshop'], ['103', 'Closing words'])
    const stands = table(['101', 'Alder AG'], ['102', 'Birch Ltd'], ['103', 'Cedar SA'])
    const linked = stands.replace(/<td>(\w+) (\w+)<\/td>/g, '<td><a href="https://$1.example">$1 $2</a></td>')
    expect(names(`<h2>Partners</h2>${rooms}`)).toEqual([])
    expect(names(`<h2>Exhibitors</h2>${stands}`)).toEqual(['Alder AG', 'Birch Ltd', 'Cedar SA'])
    expect(names(`<h2>Partners</h2>${linked}`)).toEqual(['Alder AG', 'Birch Ltd', 'Cedar SA'])
  })
})

describe('an empty link', () => {
  const card = (name: string, link: string) =>
    `<div class="card"><img src="/i/${name}.png" alt="${name}"><a class="${link}" href="https://${name.toLowerCase()}.example"></a></div>`

  it('laid over a card, or drawn as a globe beside its logo, is where the logo leads', () => {
    for (const link of ['stretched-link', 'fa fa-globe'])
      expect(
        companies(`<h2>Sponsors</h2>${['Alder', 'Birch', 'Cedar'].map((name) => card(name, link)).join('')}`).map(
          ({ name, url }) => `${name} ${url}`,
        ),
      ).toEqual(['Alder https://alder.example/', 'Birch https://birch.example/', 'Cedar https://cedar.example/'])
  })

  it('that stands alone marks a place and no company', () => {
    expect(names('<h2>Sponsors</h2><p><a id="x" href="https://conf.pretix.example/"></a></p>')).toEqual([])
  })
})

describe('a level', () => {
  it('with a price may be followed by where one pays, which is no company', () => {
    expect(
      names(
        '<h2>Sponsors</h2><h3>Gold – €5,000</h3><ul><li><a href="https://alder.example">Alder</a></li></ul><h3>Silver – €500</h3><p><a href="https://pay.example/checkout">Pay by card</a></p>',
      ),
    ).toEqual(['Alder'])
    expect(
      names('<h3>Silver Sponsor €500</h3><p><a href="https://tickets.example/checkout">Register</a></p>', 'Tickets'),
    ).toEqual([])
  })

  it('of its own words over one logo is no company', () => {
    const logo = (name: string) =>
      `<a href="https://${name.toLowerCase()}.example"><img src="/l/${name}.png" alt="${name}"></a>`
    const level = (words: string, ...held: string[]) =>
      `<div class="level"><p class="name">${words}</p><div class="row">${held.map(logo).join('')}</div></div>`
    expect(
      companies(
        `<h2>Sponsors</h2>${level('Lantern', 'Alder')}${level('Torch', 'Birch')}${level('Candle', 'Cedar', 'Doveton')}`,
      ).map(({ name, tier }) => `${name} | ${tier}`),
    ).toEqual(['Alder | Lantern', 'Birch | Torch', 'Cedar | Candle', 'Doveton | Candle'])
  })
})

describe('a person', () => {
  it('in a box with a portrait after a wall of logos does not name the last of them', () => {
    const logo = (name: string) => `<a href="https://${name}.example"><img src="/l/${name}.png" alt="${name}"></a>`
    expect(
      companies(
        `<h2>Sponsors</h2><div>${logo('Alder')}${logo('Birch')}</div><div class="sp"><div class="n">Ann Lee</div><img src="/ann.jpg" alt="Ann"><img src="/flag2.jpg" alt="Norway"></div><div class="sp"><div class="n">Bob Ray</div><img src="/bob.jpg" alt="Bob"></div>`,
      ).map(({ name, url }) => `${name} ${url}`),
    ).toEqual(['Alder https://alder.example/', 'Birch https://birch.example/'])
  })
})

describe('a shop', () => {
  const ring = (name: string, metal: string, words: string) =>
    `<div class="card"><img src="/p/${name}.jpg" alt="Ring ${name}"><p>${metal}</p><a href="https://pay.example/${name}">${words}</a></div>`

  it('of gold and silver has no levels', () => {
    for (const words of ['Buy', 'Ring in a box'])
      expect(companies(`<h1>Rings</h1>${ring('one', 'Gold', words)}${ring('two', 'Silver', words)}`, 'Rings')).toEqual(
        [],
      )
  })

  it.each(['Buy', 'Buy now', 'Book now', 'Reserve', 'Order online', 'Add to cart'])(
    'names nobody by its button %s',
    (words) => {
      const offer = (name: string) => `<li><a href="https://${name}.example/pay">${words}</a></li>`
      expect(names(`<h2>Sponsors</h2><ul>${offer('alder')}${offer('birch')}${offer('cedar')}</ul>`)).not.toContain(
        words,
      )
    },
  )
})

describe('links with a day beside each', () => {
  const item = (name: string, day: string) =>
    `<li><a href="https://${name.toLowerCase()}.example">${name}</a>: ${day}</li>`
  const list = (heading: string, days: string[]) =>
    `<h1>Partner</h1><p><a href="https://elm.example"><img src="/elm.png" alt="Elm"></a><a href="https://fir.example"><img src="/fir.png" alt="Fir"></a></p><h2>${heading}</h2><ul>${['Alder', 'Birch', 'Cedar'].map((name, i) => item(name, days[i]!)).join('')}</ul>`
  const days = ['2.–6. Juni 2031', '14.–18. Juli 2031', '4. August']

  it("are a partner's events, and no companies, under words that say nothing of sponsors", () => {
    expect(names(list('Training Network', days), 'Partner')).toEqual(['Elm', 'Fir'])
  })

  it('are companies under words that do, or where the figures are no days', () => {
    expect(names(list('Sponsoren der Tage', days), 'Partner')).toContain('Cedar')
    const telephones = ['01.23.45.67.89', '02.11.22.33.44', '03.11.12.13.14']
    expect(names(list('Training Network', telephones), 'Partner')).toContain('Cedar')
    const links = ['Alder', 'Birch', 'Cedar'].map(
      (name) => `<a href="https://${name.toLowerCase()}.example">${name}</a>`,
    )
    expect(names(`<h2>Sponsors</h2><p>14 May 2031<br>${links.join('<br>')}</p>`)).toEqual(['Alder', 'Birch', 'Cedar'])
  })
})
