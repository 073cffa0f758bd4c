import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// Words drawn as pictures; all companies are invented.
const rows = (body: string, title = 'Sponsors') =>
  extractSponsors(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`, {
    url: 'https://fooconf.example/sponsors.html',
  }).sponsors.map(({ name, tier }) => `${name} | ${tier}`)
const logo = (name: string) =>
  `<a href="https://${name.toLowerCase()}.example"><img src="/l/${name}.png" alt="${name}"></a>`

describe('a picture of words', () => {
  const expected = ['Alder | Gold Sponsors', 'Birch | Gold Sponsors', 'Cedar | Silver Sponsors']
  it('heads the logos that follow it', () => {
    const page = (picture: (words: string, file: string) => string) =>
      `${picture('Gold Sponsors', 'gold_sponsors.gif')}<p>${logo('Alder')} ${logo('Birch')}</p>${picture('Silver Sponsors', 'silver.gif')}<p>${logo('Cedar')}</p>`
    expect(rows(page((words, file) => `<p><img src="img/${file}" alt="${words}"></p>`))).toEqual(expected)
    expect(rows(page((words, file) => `<div class="t"><img src="/t/${file}" alt="${words}"></div>`))).toEqual(expected)
    expect(
      rows(
        `<div><img src="patrocinadores.png" alt="Patrocinadores"></div><p>${logo('Alder')}${logo('Birch')}</p>`,
        'Foo',
      ),
    ).toEqual(['Alder | Patrocinadores', 'Birch | Patrocinadores'])
  })

  it('beside a logo says which level its company is on', () => {
    const card = (name: string, level: string) =>
      `<div class="s"><h2>${logo(name)} <img src="images/${level.toLowerCase()}logo.png" alt="${level} Sponser"></h2><p>${name} makes tools for sailors.</p></div>`
    expect(rows(card('Alder', 'Gold') + card('Birch', 'Gold') + card('Cedar', 'Silver'))).toEqual([
      'Alder | Gold Sponser',
      'Birch | Gold Sponser',
      'Cedar | Silver Sponser',
    ])
    const sign = (name: string, level: string) =>
      `<li>${logo(name)}<span><img src="/i/${level}.svg" alt="${level}"></span></li>`
    expect(
      rows(
        `<ul>${sign('Alder', 'Oro')}${sign('Birch', 'Oro')}${sign('Cedar', 'Plata')}${sign('Doveton', 'Plata')}</ul>`,
      ),
    ).toEqual(['Alder | Oro', 'Birch | Oro', 'Cedar | Plata', 'Doveton | Plata'])
  })

  it('is a company where its file has a name of its own, whatever its alternative text says', () => {
    expect(
      rows(
        `<h2>Gold</h2><div><img src="/l/alderway.png" alt="Gold sponsor"></div><div><img src="/l/birchline.png" alt="Gold sponsor"></div>`,
      ),
    ).toEqual(['alderway | Gold', 'birchline | Gold'])
  })

  it('heads nothing on a page that speaks of no sponsors, such as one of tickets', () => {
    const ticket = (level: string, words: string) =>
      `<p><img src="/i/${level}-ticket.png" alt="${level}"></p><p><a href="https://pay.example/${level}"><img src="/i/${level}buy.png" alt="${words}"></a></p>`
    const tickets = `<h1>Tickets</h1><p>Choose yours.</p>${ticket('Gold', 'Book now')}${ticket('Silver', 'For two days')}`
    const { sponsors } = extractSponsors(`<title>Tickets</title><body>${tickets}</body>`)
    expect(sponsors).toEqual([])
    // Beside a list of sponsors, the file tells: it shows a ticket, not a level.
    expect(rows(`<h2>Sponsors</h2><p>${logo('Alder')}</p>${tickets}`, 'Tickets')).not.toContain('For two days | Silver')
  })

  it('over prices heads an offer', () => {
    expect(rows('<p><img src="gold.gif" alt="Gold"></p><ul><li>Booth</li><li>Five passes</li></ul>')).toEqual([])
  })
})
