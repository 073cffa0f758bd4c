import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// Pages of small conferences and student events, written by hand; all companies are invented.
const rows = (body: string, title = 'Event') =>
  extractSponsors(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`, {
    url: 'https://event.example/sponsors.html',
  }).sponsors.map(({ name, tier }) => `${name} | ${tier}`)
const card = (name: string, host: string, picture = true) =>
  `<div class="col"><a href="https://${host}.example">${picture ? `<img src="/l/${host}.png" alt="${name}">` : `<p>${name}</p>`}</a></div>`

describe('a page written by hand', () => {
  it('lists under each level what it costs, and who gave it', () => {
    expect(
      rows(
        `<h1>Our Sponsors</h1><p>We thank them for their generous donations.</p>
        <h2>Platinum Sponsors ($25,000+)</h2><div class="row">${card('Alder Fund', 'alder')}</div>
        <h2>Silver Sponsors ($5,000+)</h2><div class="row">${card('Birch Society', 'birch')}${card('Cedar Trust', 'cedar')}${card('Doveton', 'doveton', false)}</div>
        <h2>Supporters: up to 500 €</h2><div class="row">${card('Elm Society', 'elm')}</div>`,
      ),
    ).toEqual([
      'Alder Fund | Platinum Sponsors',
      'Birch Society | Silver Sponsors',
      'Cedar Trust | Silver Sponsors',
      'Doveton | Silver Sponsors',
      'Elm Society | Supporters',
    ])
  })

  it('is still an offer when its levels have prices and promises, but no companies', () => {
    expect(
      rows(
        '<h1>Sponsors</h1><h3>Gold ($10,000)</h3><ul><li>Two passes</li><li>Keynote Dinner</li></ul><h3>Silver ($5,000)</h3><ul><li>One pass</li><li><a href="https://tickets.example/silver">Silver Package</a></li></ul>',
      ),
    ).toEqual([])
  })

  it('may invite further sponsors between the heading and the logos', () => {
    expect(
      rows(
        `<h4>Sponsorzy</h4><p>Wielkie dziękujemy!</p><p>Zostań naszym sponsorem!</p><div>${card('Jodła', 'jodla')}${card('Sosna', 'sosna')}</div>`,
      ),
    ).toEqual(['Jodła | Sponsorzy', 'Sosna | Sponsorzy'])
  })

  it('names societies as sponsoring organisations', () => {
    expect(
      rows(
        `<h2>Gold Sponsor</h2>${card('Alder', 'alder')}<h2>Sponsoring Organizations</h2>${card('Society of Trees', 'sot')}`,
      ),
    ).toEqual(['Alder | Gold Sponsor', 'Society of Trees | Sponsoring Organizations'])
  })

  it('spells an institute out in a heading beside its logo', () => {
    const cell = (short: string, name: string) =>
      `<div class="logo"><a href="https://www.${short.toLowerCase()}.example"><img src="/i/${short}-logo.png" alt="${short} Logo"></a></div><div class="name"><h6>${name}</h6></div>`
    expect(
      rows(
        `<h3>Apoio</h3>${cell('UFX', 'UFX - Universidade Federal de Xapuri')}${cell('CALX', 'CALX - Centro Acadêmico Livre')}`,
      ),
    ).toEqual(['UFX - Universidade Federal de Xapuri | Apoio', 'CALX - Centro Acadêmico Livre | Apoio'])
  })

  it('writes names before their addresses, line by line', () => {
    expect(
      rows(
        '<h1>The Partners</h1><div>Follow the links: <br>Alder Club : <a href="https://alder.example/">https://alder.example/</a><br>Birch : <a href="https://birch.example/fr/"> https://birch.example/fr/</a><br></div>',
      ),
    ).toEqual(['Alder Club | The Partners', 'Birch | The Partners'])
  })

  it('says nothing by its menus, counters and breadcrumbs', () => {
    expect(
      rows(
        '<div><ul class="lists"><li><a href="#">Welcome</a></li><li><a href="#">Partnership</a></li><li><a href="#">Media</a></li></ul></div><div><img src="/a.png" alt="icon"><h2>275+</h2><p>Platinum Partners</p></div><div><img src="/b.png" alt="icon"><h2>340+</h2><p>Media Partners</p></div>',
      ),
    ).toEqual([])
    expect(
      rows(
        '<h2>PATROCINADORES</h2><div><a href="index.html">Congreso</a><a href="conferencia.html">Conferencias</a><a href="hoteles.html">Hoteles</a></div>',
      ),
    ).toEqual([])
  })
})
