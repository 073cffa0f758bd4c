import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// All companies are invented.
const read = (body: string) =>
  extractSponsors(`<h2>Sponsors</h2>${body}`, { url: 'https://event.example/' }).sponsors.map(
    ({ name, url }) => `${name} ${url ?? '-'}`,
  )
const logo = (alt: string, source: string) => `<img src="/l/${source}.png" alt="${alt}">`

describe('labels of logos, seen together', () => {
  it("lose the genitive before the word logo where most are written so, and keep Wendy's where one is", () => {
    for (const [one, two] of [
      ["Alder's logo", "Birch Works' logo"],
      ['Alder’s wordmark', 'Birch Works’ wordmark'],
      ['Alder:s logotyp', 'Birch Works:s logotyp'],
      ["Alder'in logosu", "Birch Works'ün logosu"],
    ] as const)
      expect(read(logo(one, 'a') + logo(two, 'b') + logo('#cedar', 'c'))).toEqual([
        'Alder -',
        'Birch Works -',
        '#cedar -',
      ])
    expect(read(logo("Alder's logo", 'a') + logo('Birch logo', 'b') + logo('Cedar logo', 'c'))).toEqual([
      "Alder's -",
      'Birch -',
      'Cedar -',
    ])
  })
})

describe('one picture beside several companies', () => {
  const card = (name: string, alt: string) =>
    `<div>${logo('', name.toLowerCase())}<h5>${name} Works</h5><a href="https://${name.toLowerCase()}.example">${logo(alt, 'go')}</a></div>`

  it('is the button that leads to them, whatever language it is labelled in', () => {
    for (const alt of ['', 'Link', '連結'])
      expect(read(card('Alder', alt) + card('Birch', alt))).toEqual([
        'Alder Works https://alder.example/',
        'Birch Works https://birch.example/',
      ])
  })

  it('is the logo of one company that has two sites, where its label is a name', () => {
    const linked = (domain: string) => `<a href="https://${domain}">${logo('Alder', 'alder')}</a>`
    const { sponsors } = extractSponsors(
      `<h2>Sponsors</h2>${linked('alder.example')}${logo('Birch', 'b')}<h2>Partners</h2>${linked('alder-shop.example')}`,
    )
    expect(sponsors.map(({ name, logo }) => `${name} ${logo}`)).toEqual(['Alder /l/alder.png', 'Birch /l/b.png'])
  })
})

describe('pictures that count visits or show that a page is well written', () => {
  it('are no logos', () => {
    const badge = (host: string) => `<a href="http://${host}/x">${logo('Free thing', 'c')}</a>`
    const counted = ['www.hitwebcounter.com', 'www.free-counter.org', 'histats.com', 'validator.w3.org'].map(badge)
    expect(
      read(`<a href="https://alder.example">${logo('Alder', 'a')}</a>${logo('Birch', 'b')}${counted.join('')}`),
    ).toEqual(['Alder https://alder.example/', 'Birch -'])
    expect(read(`<a href="https://granitecounters.example">${logo('Granite Counters', 'g')}</a>`)).toHaveLength(1)
  })
})
