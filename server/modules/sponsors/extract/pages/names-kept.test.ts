import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

const read = (html: string) =>
  extractSponsors(html, { url: 'https://event.example/' }).sponsors.map(({ name, tier }) => `${name} | ${tier}`)

describe('a name that holds a mark', () => {
  it('stays whole among names parted by commas', () => {
    const names = 'Alder / Birch Works, Input / Output Ltd, Cedar'
    expect(read(`<h2>Partners</h2><p>${names}</p>`).map((one) => one.split(' | ')[0])).toEqual(names.split(', '))
  })

  it('stays whole alone in its item', () => {
    expect(read('<h2>Media partners</h2><ul><li>Alder / Birch Group</li></ul>')).not.toContain(
      'Birch Group | Media partners',
    )
  })

  it('is parted where all names are', () => {
    const names = ['Alder', 'Birch and Sons', 'Cedar Works', 'Doveton']
    for (const mark of ['|', '·', '*', '/'])
      expect(read(`<h2>Media partners</h2><p>${names.join(` ${mark} `)}</p>`)).toHaveLength(4)
  })
})

describe('a logo', () => {
  it('of who is called after a counter is one', () => {
    const logo = (host: string, file: string, alt: string) =>
      `<a href="https://${host}"><img src="/logos/${file}.png" alt="${alt}"></a>`
    const wall =
      logo('lunchcounter.example', 'lunch-counter', 'The Lunch Counter') + logo('counter.example', 'ce', 'Counter')
    expect(read(`<h2>Sponsors</h2><div>${wall}</div>`)).toHaveLength(2)
  })

  it('of one company that leads to several sites of its own stays its logo', () => {
    const level = (name: string, host: string) =>
      `<h2>${name} sponsors</h2><p><a href="https://${host}"><img src="/l/alderby.png" alt="Alderby"></a></p>`
    const page =
      level('Gold', 'alderby.example') +
      level('Silver', 'alderbycareers.example') +
      level('Lunch', 'getalderby.example')
    expect(read(page)).toEqual(['Gold', 'Silver', 'Lunch'].map((one) => `Alderby | ${one} sponsors`))
  })
})
