import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// Words near logos that look like labels of lists; all companies are invented.
const rows = (body: string, title = 'FooConf') =>
  extractSponsors(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`, {
    url: 'https://fooconf.example/2031/',
  }).sponsors.map(({ name, tier }) => `${name} | ${tier}`)
const logo = (name: string) =>
  `<a href="https://${name.toLowerCase()}.example"><img src="/l/${name.toLowerCase()}.png" alt="${name}"></a>`

describe('words that head nothing', () => {
  it('are the caption of one picture', () => {
    const figure = (name: string, caption: string) =>
      `<figure>${logo(name)}<figcaption>${caption}</figcaption></figure>`
    expect(rows(`<h2>Nos partenaires</h2>${figure('Alder', 'Alder, mécène')}${figure('Birch', 'Birch')}`)).toEqual([
      'Alder | Nos partenaires',
      'Birch | Nos partenaires',
    ])
  })

  it('are a sentence under the name of a level', () => {
    const level = (name: string, words: string, ...names: string[]) =>
      `<div class="tier"><h2>${name}</h2><p>${words}</p><div>${names.map(logo).join('')}</div></div>`
    expect(
      rows(
        `<h1>Sponsors</h1>${level('Gold', 'Our best friends.', 'Alder', 'Birch')}${level('Silver', 'So kind!', 'Cedar')}`,
      ),
    ).toEqual(['Alder | Gold', 'Birch | Gold', 'Cedar | Silver'])
  })

  it('go on about the company above', () => {
    const company = (name: string, about: string) => `<h3>${name}</h3>${logo(name)}<h4>${about}</h4><p>Since 1900.</p>`
    expect(
      rows(`<h1>Sponsors</h1><h2>Gold</h2>${company('Alder', 'About Alder')}${company('Birch', 'About Birch')}`),
    ).toEqual(['Alder | Gold', 'Birch | Gold'])
    expect(
      rows(`<h1>Sponsoren</h1><h2>Gold</h2>${company('Ahorn', 'Über Ahorn')}${company('Birke', 'Über Birke')}`),
    ).toEqual(['Ahorn | Gold', 'Birke | Gold'])
  })

  it('are a year before the one of the page', () => {
    const years = `<h2>2031</h2>${logo('Alder')}${logo('Birch')}<h2>2030</h2>${logo('Cedar')}`
    expect(rows(`<h1>Sponsors</h1>${years}`)).toEqual(['Alder | 2031', 'Birch | 2031'])
  })
})
