import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// How pages tell levels, tables and lists apart where no heading does; all companies are invented.
const rows = (body: string, title = 'Sponsors') =>
  extractSponsors(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`, {
    url: 'https://event.example/sponsors.html',
  }).sponsors.map(({ name, tier }) => `${name} | ${tier}`)
const logo = (name: string, host = name.toLowerCase()) =>
  `<a href="https://${host}.example"><img src="/l/${host}.png" alt="${name}"></a>`
const link = (name: string) => `<a href="https://${name.toLowerCase()}.example">${name}</a>`

describe('a level', () => {
  const lantern = ['Alder | Lantern', 'Birch | Lantern', 'Cedar | Torch', 'Doveton | Torch']
  it('may have a name of its own, on lines written alike before more than one logo', () => {
    const body = (line: (words: string) => string) =>
      `<h2>Sponsors</h2>${line('Lantern')}<div>${logo('Alder')}${logo('Birch')}</div>${line('Torch')}<div>${logo('Cedar')}${logo('Doveton')}</div>`
    expect(rows(body((words) => `<div class="lvl">${words}</div>`))).toEqual(lantern)
    expect(rows(body((words) => `<p><strong>${words}</strong></p>`))).toEqual(lantern)
  })

  it('is no caption that stands on each card', () => {
    const card = (name: string) => `<div class="c"><p class="n">${name} Works</p>${logo(name)}</div>`
    expect(
      rows(`<h2>Sponsors</h2>${card('Alder')}${card('Birch')}${card('Cedar')}`).map((row) => row.split(' | ')[1]),
    ).toEqual(['null', 'null', 'null'])
  })

  it('stands before the names in one line, in one paragraph, or over a list in a list', () => {
    const levels = ['Alder | Gold', 'Birch | Gold', 'Cedar | Silver']
    expect(
      rows('<h2>Sponsors</h2><p><strong>Gold:</strong> Alder, Birch<br><strong>Silver:</strong> Cedar</p>'),
    ).toEqual(levels)
    expect(
      rows(`<h2>Sponsors</h2><p>Gold: ${link('Alder')}, ${link('Birch')}</p><p>Silver: ${link('Cedar')}</p>`),
    ).toEqual(levels)
    expect(
      rows(
        `<h2>Sponsors</h2><ul><li>Gold<ul><li>${link('Alder')}</li><li>${link('Birch')}</li></ul></li><li>Silver<ul><li>${link('Cedar')}</li></ul></li></ul>`,
      ),
    ).toEqual(levels)
  })

  it('stands in small letters between a name and its logo', () => {
    const company = (name: string, host: string, words: string) =>
      `<h3>${name}</h3><p>${words}</p><p><a href="https://${host}.example"><img src="/l/${host}.png" alt="${name}"></a></p>`
    const body =
      company('Alder', 'alder', 'Patrocinador principal') + company('Birch', 'birch', 'Nos presta sus salas.')
    const expected = ['Alder | Patrocinador principal', 'Birch | null', 'Cedar | null']
    const more = company('Cedar', 'cedar', 'Nos regala libros.')
    expect(rows(`<h3>Patrocinadores</h3>${body}${more}`, 'Patrocinadores')).toEqual(expected)
    expect(rows(`<h1>Patrocinadores</h1>${body}${more}`, 'Patrocinadores')).toEqual(expected)
    expect(
      rows(
        `<h2>Sponsors</h2><h3>Alder</h3><p>Gold sponsor</p><p>${logo('Alder')}</p><h3>Birch</h3><p>Silver sponsor</p><p>${logo('Birch')}</p>`,
      ),
    ).toEqual(['Alder | Gold sponsor', 'Birch | Silver sponsor'])
  })

  it('over logos, with a headline far below it, heads those logos', () => {
    expect(
      rows(
        `<h2>Sponsors</h2><p class="l">Gold sponsors</p><p>${logo('Alder')}${logo('Birch')}</p><h3>Built for sailors</h3><p>${link('Sitekit')}</p>`,
      ),
    ).toEqual(['Alder | Gold sponsors', 'Birch | Gold sponsors'])
  })

  it('heads a column of a table', () => {
    const body = (cell: (name: string) => string) =>
      `<h1>Sponsors</h1><table><tr><th>Gold</th><th>Silver</th></tr><tr><td>${cell('Alder')}</td><td>${cell('Birch')}</td></tr><tr><td>${cell('Cedar')}</td><td></td></tr></table>`
    const expected = ['Alder | Gold', 'Birch | Silver', 'Cedar | Gold']
    expect(rows(body((name) => name))).toEqual(expected)
    expect(rows(body((name) => logo(name)))).toEqual(expected)
    expect(
      rows(
        '<h1>Sponsors</h1><table><tr><th>Gold</th><th>Silver</th></tr><tr><td>5 passes</td><td>2 passes</td></tr><tr><td>✓</td><td></td></tr></table>',
      ),
    ).toEqual([])
  })

  it('with a price heads links to companies, and with promises an offer', () => {
    expect(
      rows(`<h1>Sponsors</h1><h2>Gold ($5,000)</h2><ul><li>${link('Alder')}</li><li>${link('Birch')}</li></ul>`),
    ).toEqual(['Alder | Gold', 'Birch | Gold'])
  })

  it('keeps its price where nothing else tells it from another', () => {
    expect(
      rows(
        `<h1>Our supporters</h1><h2>Sponsors ($5,000)</h2>${logo('Alder')}${logo('Birch')}<h2>Sponsors ($500)</h2>${logo('Cedar')}${logo('Elm')}`,
      ),
    ).toEqual([
      'Alder | Sponsors ($5,000)',
      'Birch | Sponsors ($5,000)',
      'Cedar | Sponsors ($500)',
      'Elm | Sponsors ($500)',
    ])
  })

  it('is past under a heading that says so and is as large', () => {
    expect(
      rows(
        `<h1>Sponsors</h1>${logo('Alder')}${logo('Birch')}<h1>Past Sponsors</h1><h1>Gold</h1>${logo('Cedar')}<h1>Silver</h1>${logo('Elm')}`,
      ),
    ).toEqual(['Alder | null', 'Birch | null'])
  })
})

describe('a company', () => {
  it('may be drawn by the style sheet alone, in a link that holds nothing or a nameless drawing', () => {
    expect(
      rows(
        '<h2>Sponsors</h2><ul><li><a class="l a" href="https://alder.example"></a></li><li><a href="https://birch.example"><svg><path d="M1"/></svg></a></li><li><a class="tw" href="https://twitter.com/fooconf"></a></li></ul>',
      ),
    ).toEqual(['alder.example | null', 'birch.example | null'])
  })

  it('stands beside its stand in a table without a head', () => {
    expect(
      rows(
        '<h1>Exhibitor list</h1><table><tr><td>A12</td><td>Alder AG</td></tr><tr><td>B3</td><td>Birch Ltd</td></tr><tr><td>C7</td><td>Cedar SA</td></tr></table>',
        'Fair',
      ),
    ).toEqual(['Alder AG | Exhibitor list', 'Birch Ltd | Exhibitor list', 'Cedar SA | Exhibitor list'])
  })

  it('is named in bold before what it does', () => {
    expect(
      rows(
        '<h2>Sponsors</h2><p><strong>Alder Ltd</strong><br>Alder makes tools. <a href="https://alder.example">Learn more</a></p><p><strong>Birch AG</strong><br>Birch bakes. <a href="https://birch.example">Learn more</a></p>',
      ),
    ).toEqual(['Alder Ltd | null', 'Birch AG | null'])
  })

  it('is written before the verb in Turkish, Japanese and Korean', () => {
    const names = ['Alder | null', 'Birch | null']
    expect(
      rows(`<p>Etkinliğimiz ${link('Alder')} ve ${link('Birch')} sponsorluğunda düzenlenmektedir.</p>`, 'Etkinlik'),
    ).toEqual(names)
    expect(rows(`<p>本イベントは${link('Alder')}、${link('Birch')}の協賛により開催されます。</p>`, 'イベント')).toEqual(
      names,
    )
    expect(rows(`<p>본 행사는 ${link('Alder')}, ${link('Birch')}의 후원으로 진행됩니다.</p>`, '행사')).toEqual(names)
  })

  it("is written out in the page's own script, which a browser would draw", () => {
    const script = (text: string) => rows(`<div id="grid"></div><script>${text}</script>`, 'Event')
    expect(
      script(
        `const sponsors = [ { name: "Alder", tier: 'Gold', url: "https://alder.example" }, // the first
        { name: 'Birch', tier: "Silver", url: "https://birch.example", }, ]; render(sponsors)`,
      ),
    ).toEqual(['Alder | Gold', 'Birch | Silver'])
    expect(script('const sponsors = [load("x"), { name: 3 }]; const partners = {')).toEqual([])
  })
})

describe('an offer', () => {
  it('in a section of its own leaves the logos of the next alone, known by their block and folder', () => {
    const wall = ['alder', 'birch', 'neustaedterkunstverein'].map(
      (file) => `<li><a href=""><img src="img/sponsoren/${file}.png" alt=""></a></li>`,
    )
    expect(
      rows(
        `<section><dl><dt>Gold</dt><dd><h4>Sponsoring-Package — Gold</h4><p>Your name on all we print.</p></dd></dl></section><section id="Raster"><ul>${wall.join('')}</ul></section>`,
        'Festival',
      ),
    ).toEqual(['alder | null', 'birch | null', 'neustaedterkunstverein | null'])
  })

  it('of sponsorship in kind shows pictures of what is needed', () => {
    const need = (what: string) =>
      `<div><img src="i/${what}.png"><h2>${what}</h2><p>We would love to have it.</p></div>`
    expect(
      rows(
        `<h1>Foo Hack</h1><h2>Sponsor Kit</h2><h1>In-Kind Sponsorship</h1>${need('Food')}${need('Coffee')}${need('Fridge')}`,
        '',
      ),
    ).toEqual([])
  })

  it('may follow prices of levels in an accordion, each over links that the style sheet draws', () => {
    const level = (words: string, names: string[]) =>
      `<dt><a href="sponsors.html#">${words}</a></dt><dd>${names.map((name) => `<a class="icon" href="https://${name.toLowerCase()}.example"><span>${name}</span></a>`).join(' ')}</dd>`
    expect(
      rows(
        `<h2>Our Sponsors</h2><dl>${level('Gold <span>750€</span>', ['Alder', 'Birch'])}${level('Silver <span>500€</span>', ['Cedar'])}</dl><p><a href="contact.html">Contact us now to become a sponsor</a></p>`,
      ),
    ).toEqual(['Alder | Gold', 'Birch | Gold', 'Cedar | Silver'])
  })
})

describe('a list', () => {
  it('of unlinked companies goes on under words of its own, where they are named alike', () => {
    const company = (name: string) => `<div><img src="/l/${name}.png"><h2>${name}</h2><p>Does things.</p></div>`
    expect(
      rows(
        `<h1>Gold</h1>${company('Alder')}${company('Birch')}<h1>Silver</h1>${company('Cedar')}<h1>Other</h1>${company('Doveton')}`,
        '',
      ),
    ).toEqual(['Alder | Gold', 'Birch | Gold', 'Cedar | Silver', 'Doveton | Other'])
    const page = (name: string) => `<a href="${name}.html"><img src="/l/${name}.png" alt=""><h1>${name}</h1></a>`
    expect(
      rows(
        `<h1 class="t">Partners</h1><h1>Alder</h1><img src="/l/Alder.png"><section><h2>Gallery of talents</h2>${page('Photo')}${page('Music')}</section>`,
        'Fest',
      ),
    ).toEqual(['Alder | Partners'])
  })

  it("keeps its heading's words over a sentence that leads to the logos", () => {
    expect(
      rows(`<h1>Supporters</h1><p>FooConf is supported by</p><p>${logo('Alder')}<br>${logo('Birch')}</p>`, 'FooConf'),
    ).toEqual(['Alder | Supporters', 'Birch | Supporters'])
  })

  it('may have thousands of names, and never those in the footer', () => {
    const names = Array.from({ length: 2000 }, (_, i) => `Alder ${i} Works`)
    const found = rows(`<h1>Exhibitors</h1><ul>${names.map((name) => `<li>${name}</li>`).join('')}</ul>`, 'Fair')
    expect(found.length).toBe(2000)
    expect(
      rows('<h1>Sponsors</h1><p>Thank you all.</p><footer><ul><li>Strava</li><li>Privacy</li></ul></footer>'),
    ).toEqual([])
  })

  it('names a company with what it gives, in a heading like those of all others', () => {
    const company = (heading: string, host: string) =>
      `<h3>${heading}</h3><p>${logo(heading.split(' ')[0]!, host)}</p><blockquote><p>Text.</p></blockquote>`
    expect(
      rows(
        `<h2>Silver sponsors</h2>${company('Alder', 'alder')}${company('Birch', 'birch')}${company('Cedar', 'cedar')}<h2>Badge sponsor</h2>${company('Doveton', 'doveton')}<h2>Lock sponsor</h2>${company('Elmwood lock sponsor', 'elmwood')}`,
      ).map((row) => row.split(' | ')[1]),
    ).toEqual(['Silver sponsors', 'Silver sponsors', 'Silver sponsors', 'Badge sponsor', 'Lock sponsor'])
  })
})
