import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// Pages that say who sponsors them in ways of their own; all companies are invented.
const rows = (body: string, title = 'Event', url = 'https://event.example/sponsors.html') =>
  extractSponsors(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`, {
    url,
  }).sponsors.map(({ name, tier }) => `${name} | ${tier}`)
const logo = (name: string, host: string) =>
  `<a href="https://${host}.example"><img src="/l/${host}.png" alt="${name} logo"></a>`

describe('a page laid out in its own way', () => {
  it('keeps the words of a level that the event shares a word with, and drops the event where it stands around them', () => {
    const list = `<ul><li>${logo('Alder', 'alder')}</li><li>${logo('Birch', 'birch')}</li></ul>`
    const tierOf = (heading: string, title: string) => rows(`<h2>${heading}</h2>${list}`, title)[0]
    expect(tierOf('GILD FC Sustaining Partners', 'Sponsors | FC Design Week 2031')).toBe(
      'Alder | GILD FC Sustaining Partners',
    )
    expect(tierOf('FooConf 2031 Exhibitors', 'FooConf 2031 - Home')).toBe('Alder | Exhibitors')
    expect(tierOf('The sponsors of FooConf', 'FooConf')).toBe('Alder | The sponsors')
  })

  it("may open its levels with words of its own, and marks headings with a permalink's sign", () => {
    expect(
      rows(
        `<h1 class="title">Sponsors</h1><section><h1 class="t">Champions</h1>${logo('Alder', 'alder')}${logo('Birch', 'birch')}</section>
        <section><h1 class="t">Gold <a href="#gold">¶</a></h1>${logo('Cedar', 'cedar')}</section>`,
        'FooConf 2031 | Sponsors',
      ),
    ).toEqual(['Alder | Champions', 'Birch | Champions', 'Cedar | Gold'])
  })

  it('lists its own pages before its levels, and a card that leads to an offer', () => {
    expect(
      rows(
        `<h1>FooConf Sponsors</h1><ul><li><a href="jobs.html">Job Board</a></li><li><a href="prospectus.html">Prospectus</a></li></ul>
        <h2>Gold</h2><div class="card">${logo('Alder', 'alder')}</div><div class="card"><a href="/become-a-sponsor/"><img src="/l/plus.png" alt="Your logo"></a></div>`,
      ),
    ).toEqual(['Alder | Gold'])
  })

  it('copies one alternative text onto every picture', () => {
    expect(
      rows(
        '<h2>Patrocinadores</h2><div><img src="/i/alder.png" alt="Card image"></div><div><img src="/i/birch.png" alt="Card image"></div><div><img src="/i/cedar.png" alt="Card image"></div>',
      ),
    ).toEqual(['alder | Patrocinadores', 'birch | Patrocinadores', 'cedar | Patrocinadores'])
  })

  it('says after each name what the company is or does', () => {
    expect(
      rows(
        `<h2>Основные спонсоры</h2><ul><li>Ольха — генеральный спонсор.</li><li>Береза — страховой партнер.</li><li>Кедр — металлургия.</li></ul>
        <h2>Логотипы спонсоров</h2><div><img src="a.png" alt="Ольха - генеральный спонсор лиги"><img src="b.png" alt="Береза - страховой партнер лиги"></div>`,
      ),
    ).toEqual(['Ольха | Основные спонсоры', 'Береза | Основные спонсоры', 'Кедр | Основные спонсоры'])
  })

  it('thanks companies and the accounts of persons in one list', () => {
    expect(
      rows(
        '<h2>Patrons</h2><ul><li>Ana Doe @anadoe</li><li>Alder Web Design</li><li>Birch Limited</li><li>Cedar Island Communications Limited.</li></ul>',
      ),
    ).toEqual([
      'Alder Web Design | Patrons',
      'Birch Limited | Patrons',
      'Cedar Island Communications Limited. | Patrons',
    ])
  })

  it('shows its partners in the footer, known by the folder of their logos, whatever the page itself offers', () => {
    const wall = ['Alder', 'Birch', 'Cedar'].map((name) => `<img src="/img/partners/${name}.png" alt="logo ${name}">`)
    const offer = '<h1>Become a partner</h1><p>Your logo on our posters.</p><p>- Gifts in kind</p>'
    expect(rows(`${offer}<footer><div id="wall">${wall.join('')}</div></footer>`, 'Become a partner')).toEqual([
      'Alder | null',
      'Birch | null',
      'Cedar | null',
    ])
    expect(rows(`${offer}<footer><div>${wall.join('').replaceAll('partners', 'icons')}</div></footer>`)).toEqual([])
  })

  it('puts what it lists in small letters over a headline in a row of its own', () => {
    const booth = (name: string) =>
      `<article><div><h3><a href="https://${name.toLowerCase()}.example">${name}</a></h3></div><div><img src="/e/${name}.png" alt="${name} Logo"><p>Makes things, and has done so for long.</p></div></article>`
    expect(
      rows(
        `<section><div class="wrap"><div class="crumb"><a href="index.html">Home</a><p class="eyebrow">Exhibitors</p></div><h1>35+ distillers and importers</h1></div></section>
        <section><div class="grid">${booth('Alder')}${booth('Birch')}${booth('Cedar')}</div></section>`,
        'Exhibitors – Malt Fair',
      ),
    ).toEqual(['Alder | Exhibitors', 'Birch | Exhibitors', 'Cedar | Exhibitors'])
  })

  it('describes a picture by the name beside it and more', () => {
    expect(
      rows(
        '<h2>Supporters</h2><div class="card"><div class="head">Alder Baths</div><p>Half price for all who race.</p><a href="https://alder.example">Book a time</a><img src="/i/view.png" alt="Alder Baths – view from the lake"></div>',
      ),
    ).toEqual(['Alder Baths | Supporters'])
  })

  it('keeps institutions apart under words of its own, in the folder of its partners', () => {
    const box = (name: string, file: string) =>
      `<article><span><img src="images/partners/${file}.png" alt="${name}"></span><h3>${name}</h3><p>Pays for youth teams.</p></article>`
    expect(
      rows(
        `<h2 class="t">Our partners</h2><div data-list></div><h2 class="t">Public money</h2><div class="grid">${box('Alder County', 'alder')}${box('Birch City', 'birch')}</div>`,
        'Partners | FC Foo',
      ),
    ).toEqual(['Alder County | Public money', 'Birch City | Public money'])
  })

  it("links to the event's own address under another host, and shows all logos in one picture", () => {
    expect(
      rows(
        `<h1>Sponsors</h1><p><a href="http://fooconf.org">FooConf</a> would like to thank its sponsors.</p><table><tr><td>${logo('Alder', 'alder')}</td></tr></table>`,
        'Sponsors',
        'https://fooconf.pages.example/sponsors',
      ),
    ).toEqual(['Alder | null'])
    expect(rows('<p><b>Sponsorer</b></p><p><img src="/bilder/sponsorer_2031.jpg" alt="Sponsorer"></p>')).toEqual([])
  })
})

describe('what is no list of companies', () => {
  it('is a form for entering one, and what a level costs', () => {
    expect(
      rows(
        '<form><div><label for="n">Sponsor name*</label></div><div><input id="n"></div><div><label for="t">Type</label></div><select><option>Gold</option></select></form><h2>Sponsors</h2><div></div>',
      ),
    ).toEqual([])
    expect(
      rows(
        '<h2>FooConf - Sponsorship</h2><h2>Gold Level</h2><ul><li>Announcement at the opening</li><li>2 sponsor tickets to work the floor</li><li>Cost: $500.00</li></ul>',
      ),
    ).toEqual([])
  })

  it('is a menu of files, and a table of staff under a title of its own', () => {
    expect(
      rows(
        `<h1>Exhibitors</h1><ul><li><a href="Exhibitor_Information.pdf">Exhibitor Information</a></li><li><a href="#fees">Show Fees</a></li></ul>
        <table><tr><td colspan="3"><strong>Officials & Staff</strong></td></tr><tr><td>Live feed:</td><td>Alder</td><td><a href="https://alder.example">www.alder.example</a></td></tr><tr><td>Photographer:</td><td>Ana Doe</td><td><a href="https://anadoe.example">www.anadoe.example</a></td></tr></table>`,
      ),
    ).toEqual([])
  })
})

describe('what a company gives', () => {
  it('may stand before its name in headings, alternative texts and titles', () => {
    const company = (level: string, name: string) =>
      `<h1>${level}: ${name}</h1><p><img src="files/${name}.png" alt="${level}: ${name}" title="${level}: ${name}"></p><p>${name} does things.</p><p>Web: <a href="https://${name.toLowerCase()}.example">https://${name.toLowerCase()}.example</a></p>`
    expect(
      rows(
        `<h1 class="t">FooGroup dankt ihren Sponsoren!</h1>${company('Goldsponsor', 'Alder')}${company('Silbersponsor', 'Birch')}
        <div><h6>Preise werden gestiftet von</h6><p><a href="https://cedar.example"><img src="c.png" alt="Preis-Sponsor: Cedar"></a></p><p><a href="https://doveton.example"><img src="d.png" alt="Preis-Sponsor: Doveton"></a></p></div>`,
      ),
    ).toEqual([
      'Alder | Goldsponsor',
      'Birch | Silbersponsor',
      'Cedar | Preise werden gestiftet von',
      'Doveton | Preise werden gestiftet von',
    ])
  })

  it('is stated before it is asked for, over logos that an appeal in a section of its own parts from the heading', () => {
    const appeal = `<section><h3>Do you believe in the word?</h3><p>So do we. ${'With your help young people can speak freely. '.repeat(3)}</p></section>`
    expect(
      rows(
        `<h2>Ils nous soutiennent... et vous ?</h2>${appeal}<div><img src="a.png" alt="Logo Alder"><img src="b.png" alt="Logo Birch"></div>`,
      ),
    ).toEqual(['Alder | Ils nous soutiennent... et vous ?', 'Birch | Ils nous soutiennent... et vous ?'])
  })

  it('may list companies whose names speak of levels: what is both heading and logo is a name', () => {
    const card = (name: string, host: string) =>
      `<li>${logo(name, host).replace(' logo', '')}<h3>${name}</h3><p>Tools.</p></li>`
    expect(
      rows(
        `<h2>Gold sponsors</h2><ul>${card('Silver Partners', 'slv')}${card('Alder', 'alder')}${card('Birch', 'birch')}</ul>`,
      ),
    ).toEqual(['Silver Partners | Gold sponsors', 'Alder | Gold sponsors', 'Birch | Gold sponsors'])
  })
})
