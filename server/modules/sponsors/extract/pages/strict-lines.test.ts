import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'
import { isContactLine } from '../words/contact-lines.ts'
import { meaningOfHeading } from '../words/heading-meaning.ts'
import { readAddress } from '../words/web-address.ts'

// All companies are invented, but for those who draw maps.
const names = (body: string, title = 'Lake Days') =>
  extractSponsors(`<title>${title}</title>${body}`, { url: 'https://event.example/' }).sponsors.map(({ name }) => name)

describe('among offers', () => {
  const people = '<p>Anna Smith<br>John Doe</p>'
  const offer = (heading: string, list: string) =>
    names(`<h1>Become a sponsor</h1><h3>${heading}</h3>${list}`, 'Become a sponsor')

  it.each(['Our partners say', 'Our sponsorship', 'Our sponsors get more', 'Partners we won by'])(
    '"%s" lists nobody',
    (heading) => expect(offer(heading, people)).toEqual([]),
  )

  it.each([
    'Our partners',
    'Our gold sponsors',
    'Nos partenaires officiels',
    'Supported by',
    'Lake Days is sponsored by',
  ])('"%s" lists those there are', (heading) =>
    expect(offer(heading, '<p>Alder Works<br>Birch Boats</p>')).toEqual(['Alder Works', 'Birch Boats']),
  )
})

describe('an address without scheme', () => {
  const host = (href: string) => readAddress(href, new URL('https://event.example/2031/'))?.host

  it.each(['list.do', 'sponsors.html.de', 'index.php.en', 'page.htm.fr/'])('is a file of the site: %s', (href) =>
    expect(host(href)).toBe('event.example'),
  )

  it('is a host where it ends like one', () => expect(host('alder.com/shop')).toBe('alder.com'))
})

describe('who draws maps', () => {
  it('may be a partner; a place on the map is none', () => {
    const list = ['https://www.openstreetmap.org/', 'https://www.waze.com', 'https://www.waze.com/en/']
      .map((href, i) => `<li><a href="${href}">Mapper ${'ABC'[i]}</a></li>`)
      .join('')
    expect(
      extractSponsors(`<h2>Community partners</h2><ul>${list}</ul>`, { url: 'https://event.example/' }).sponsors.map(
        ({ url }) => url,
      ),
    ).toEqual(['https://www.openstreetmap.org/', 'https://www.waze.com/', 'https://www.waze.com/en/'])
    expect(
      names(
        '<h2>Community partners</h2><ul><li><a href="https://alder.example">Alder</a></li><li><a href="https://www.openstreetmap.org/?mlat=1&mlon=2">Lake Road</a></li><li><a href="https://www.waze.com/ul?ll=1,2">Drive there</a></li></ul>',
      ),
    ).toEqual(['Alder'])
  })
})

describe('sponsors of the past', () => {
  it.each(['Past sponsors we present here', 'Previous sponsors who presented at the present venue'])(
    'stay past where "present" says something else: %s',
    (heading) => expect(meaningOfHeading(heading).kind).toBe('past'),
  )

  it.each([
    'Past and present sponsors',
    'Present & past sponsors',
    'Previous/present partners',
    'Current and past sponsors',
  ])('are listed with those of today: %s', (heading) => expect(meaningOfHeading(heading).kind).toBe('list'))
})

describe('lines that look like contacts and addresses', () => {
  it('are names where nothing is reached by them', () => {
    const all = ['Hours: Watch Works', 'Mail: Boxes Etc', 'Shop: The Store', 'Acme']
    expect(names(`<h2>Sponsors</h2><ul>${all.map((line) => `<li>${line}</li>`).join('')}</ul>`)).toHaveLength(4)
    expect(names('<h2>Sponsors</h2><p>Acme Works<br>Suite 16<br>Drive 21<br>5 Guys</p>')).toHaveLength(4)
  })

  it.each([
    'Hours: 9 to 5',
    'Mail: info@alder.example',
    'Shop: alder.example',
    'Mobile:',
    'Tel: on request',
    'Fax: none',
  ])('are contacts where something is: %s', (line) => expect(isContactLine(line)).toBe(true))
})

describe('a line below a picture', () => {
  it('is no name where it stands between two, or is a slogan', () => {
    const found = names(
      '<h2>Sponsors</h2><p><img src=/l/acme.png><br>The leading bank<br><img src=/l/beta.png><br>Since 1999 in town…</p>',
    )
    expect(found).toEqual(['acme', 'beta'])
  })
})
