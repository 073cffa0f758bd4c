import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// What stands at the end of a page or only is called so; all companies are invented.
const rows = (body: string, title = 'FooConf') =>
  extractSponsors(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`, {
    url: 'https://fooconf.example/sponsors.html',
  }).sponsors.map(({ name, tier }) => `${name} | ${tier}`)
const logo = (name: string, host = name.toLowerCase(), alt = name) =>
  `<li><a href="https://${host}.example"><img src="/l/${host}.png" alt="${alt}"></a></li>`
const talk = '<p>A day of talks about boats, and how to mend them.</p>'.repeat(6)

describe('a footer', () => {
  const levels = (label: (words: string) => string) =>
    `${label('Gold')}<ul>${logo('Alder')}${logo('Birch')}</ul>${label('Silver')}<ul>${logo('Cedar')}</ul>`
  const expected = ['Alder | Gold', 'Birch | Gold', 'Cedar | Silver']

  it('may list the sponsors by level', () => {
    expect(
      rows(`<main><h1>Boats</h1>${talk}</main><footer><h2>Our sponsors</h2>${levels((x) => `<h3>${x}</h3>`)}</footer>`),
    ).toEqual(expected)
    expect(
      rows(
        `<main><h1>Barcos</h1>${talk}</main><div class="site-footer"><h4>Patrocinadores</h4>${levels((x) => `<p class="t">${x}</p>`)}</div>`,
      ),
    ).toEqual(expected)
  })

  it('may name them after marks on one line', () => {
    const link = (name: string) => `<a href="https://${name.toLowerCase()}.example">${name}</a>`
    const line = (mark: string) =>
      `<p>&copy; FooConf 2031 ${mark} Main sponsor: ${link('Alder')} ${mark} Friends and sponsors: ${link('Birch')}, ${link('Cedar')}, ${link('Elm')}</p>`
    for (const mark of ['//', '|', '·'])
      expect(rows(`<main><h1>Boats</h1>${talk}</main><footer>${line(mark)}</footer>`)).toEqual([
        'Alder | Main sponsor',
        'Birch | Friends and sponsors',
        'Cedar | Friends and sponsors',
        'Elm | Friends and sponsors',
      ])
    expect(
      rows(`<main><h1>Boats</h1>${talk}</main><footer>${line('//').replaceAll('sponsor', 'speaker')}</footer>`),
    ).toEqual([])
  })

  it('is none where a part of the content is only called so', () => {
    expect(rows(`<main><h1>Sponsors</h1>${levels((x) => `<div class="footer-ribbon">${x}</div>`)}</main>`)).toEqual(
      expected,
    )
    expect(
      rows(`<div><h1>Sponsoren</h1>${levels((x) => `<p class="card-footer">${x}</p>`)}${talk}</div>`, 'Sponsoren'),
    ).toEqual(expected)
  })

  it('with levels of something else lists nobody', () => {
    expect(
      rows(
        `<main><h1>Tickets</h1>${talk}</main><div class="footer"><h4>Gold</h4><ul>${logo('Sitekit')}</ul><h4>Links</h4><ul>${logo('Fotohub')}</ul></div>`,
      ),
    ).toEqual([])
  })

  it('repeats the sponsors, of whom one has the alternative text of another on the page', () => {
    expect(
      rows(
        `<h1>Sponsors</h1><h2>Gold</h2><ul>${logo('Alderway')}</ul><h2>Silver</h2><ul>${logo('Birchline', 'birchline', 'Alderway')}</ul>${talk}
        <footer><h2>Thanks to our sponsors</h2><ul>${logo('Alderway')}${logo('Birchline')}</ul></footer>`,
      ),
    ).toEqual(['Alderway | Gold', 'Birchline | Silver'])
  })

  it('asks for more sponsors after them, in words that hold a link', () => {
    expect(
      rows(
        `<h1>Boats</h1>${talk}<footer><h3>Sponsors</h3><ul>${logo('Alder')}${logo('Birch')}</ul><h4>Seeking sailors? <a href="/prospectus.pdf">Sponsor FooConf</a>!</h4><ul><li><a href="about.html">Conduct</a></li><li><a href="https://sitekit.example">Sitekit</a></li></ul></footer>`,
      ),
    ).toEqual(['Alder | Sponsors', 'Birch | Sponsors'])
  })
})
