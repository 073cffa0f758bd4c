import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'
import { isGeneralHeading } from './general-heading.ts'

describe('a heading that only says who is listed', () => {
  it.each([
    'Our Sponsors',
    'Thank you to all of our 2031 Sponsors!',
    'Unsere Partner',
    'Wir danken unseren Sponsoren!',
    'Nos partenaires',
    'Patrocinadores',
    'Nuestros patrocinadores y socios',
    'Nossos parceiros',
    'Nasi sponsorzy:',
    'Naši partneři',
    'Наши партнёры',
    'Список спонсоров',
    'Χορηγοί',
    'スポンサー一覧',
    '贊助',
    '후원사',
  ])('names no level: %s', (text) => {
    expect(isGeneralHeading(text)).toBe(true)
  })

  it.each([
    'Gold sponsors',
    'Media partners',
    'Hauptsponsoren',
    'Lunch sponsor',
    'めんたいスポンサー',
    'Exhibitors',
    'Thank you',
  ])('is not "%s"', (text) => {
    expect(isGeneralHeading(text)).toBe(false)
  })
})

describe('the title of a page', () => {
  const tiers = (title: string, body: string) =>
    extractSponsors(
      `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`,
    ).sponsors.map(({ tier }) => tier)
  const wall = ['alder', 'birch']
    .map((x) => `<a href="https://${x}.example"><img src="${x}.png" alt="${x}"></a>`)
    .join('')

  it('is no tier of those it lists', () => {
    expect(tiers('Partenaires | BarConf', `<h1>Partenaires</h1>${wall}`)).toEqual([null, null])
    expect(tiers('Nasi sponsorzy: | FooConf', `<h1>Nasi sponsorzy:</h1>${wall}`)).toEqual([null, null])
  })

  it('leaves the words over a list in a page on more', () => {
    expect(tiers('BarConf 2031', `<h1>BarConf</h1><p>Bienvenue.</p><h2>Partenaires</h2>${wall}`)).toEqual([
      'Partenaires',
      'Partenaires',
    ])
    expect(tiers('Gold partners | BarConf', `<h1>Gold partners</h1>${wall}`)).toEqual([
      'Gold partners',
      'Gold partners',
    ])
  })
})

describe('words under a heading', () => {
  const tiers = (body: string) =>
    extractSponsors(`<!doctype html><html><head><title>FooConf</title></head><body>${body}</body></html>`).sponsors.map(
      ({ name, tier, role }) => `${name} | ${tier} | ${role}`,
    )
  const wall = (...names: string[]) =>
    `<div>${names.map((x) => `<a href="https://${x}.example"><img src="${x}.png" alt="${x}"></a>`).join('')}</div>`
  const block = (heading: string, words: string, list: string) =>
    `<section><div class="head"><h2>${heading}</h2><p class="sub">${words}</p></div>${list}</section>`

  it('that only call them something kinder are no level', () => {
    expect(
      tiers(
        block('Patrocinadores principales', 'Nuestros aliados', wall('alder')) +
          block('Patrocinadores oficiales', 'Nuestros valiosos colaboradores', wall('birch', 'cedar')),
      ),
    ).toEqual([
      'alder | Patrocinadores principales | sponsor',
      'birch | Patrocinadores oficiales | sponsor',
      'cedar | Patrocinadores oficiales | sponsor',
    ])
    expect(tiers(block('Goldsponsoren', 'Unsere starken Partner', wall('alder', 'birch')))).toEqual([
      'alder | Goldsponsoren | sponsor',
      'birch | Goldsponsoren | sponsor',
    ])
  })

  it('are a level where they say more than it', () => {
    expect(tiers(block('Sponsors', 'Lunch sponsors', wall('alder')))).toEqual(['alder | Lunch sponsors | sponsor'])
    expect(tiers(block('Industry partners', 'Media partners', wall('alder', 'birch')))).toEqual([
      'alder | Media partners | media_partner',
      'birch | Media partners | media_partner',
    ])
  })

  it('may thank at length, and still head a list', () => {
    expect(tiers(`<h1>Thank you to all of our wonderful 2031 sponsors!</h1>${wall('alder', 'birch')}`)).toEqual([
      'alder | Thank you to all of our wonderful 2031 sponsors! | sponsor',
      'birch | Thank you to all of our wonderful 2031 sponsors! | sponsor',
    ])
    expect(tiers(`<h1>Our sponsors met the mayor on Sunday in the old harbour.</h1>${wall('alder', 'birch')}`)).toEqual(
      [],
    )
  })
})
