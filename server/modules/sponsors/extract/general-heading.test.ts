import { describe, expect, it } from 'vitest'
import { extractSponsors } from './extract-sponsors.ts'
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
