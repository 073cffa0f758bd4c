import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

const read = (html: string) => extractSponsors(html).sponsors.map(({ name, tier }) => `${name} | ${tier}`)

describe('cards', () => {
  it('that say below the logo which level its company is on', () => {
    const card = (name: string, level: string, part: string) =>
      `<a class="card" href="https://${name}.example"><div><img src="${name}.png" alt="${name} logo"></div>
        <div><div class="n">${name}</div><div class="l">${level}</div><div class="p">${part}</div></div></a>`
    const page = `<h1>Sponsors &amp; Partners</h1><section><h2>2031 Forum Supporters</h2><p>We thank our supporters.</p></section>
      <div>${card('Alder', 'Diamond Sponsor', 'Full Forum')}${card('Birch', 'Co-Host', 'Lunch')}${card('Cedar', 'Gold Sponsor', 'Lake Day')}</div>`
    expect(read(page)).toEqual(['Alder | Diamond Sponsor', 'Birch | Co-Host', 'Cedar | Gold Sponsor'])
  })

  it('are not lists of one each under a label of their own', () => {
    const list = (level: string, name: string) =>
      `<div><p class="l">${level} Sponsor</p><a href="https://${name}.example"><img src="${name}.png" alt="${name}"></a></div>`
    expect(read(list('Gold', 'Alder') + list('Silver', 'Birch') + list('Bronze', 'Cedar'))).toEqual([
      'Alder | Gold Sponsor',
      'Birch | Silver Sponsor',
      'Cedar | Bronze Sponsor',
    ])
  })

  it('with a footer of their own are no footer of the page, however little follows them', () => {
    const card = (name: string, file: string) =>
      `<div class="col"><div class="win"><div><img src="media/${file}.webp" alt="Telma Logo" title="Telma"></div><div class="win-footer"><h5>${name}</h5></div></div></div>`
    const page = `<h1>MEDIA PARTNERS</h1><div class="row">${card('Тополь', 'Telma')}${card('Рябина', 'Sitel')}${card('Клён', 'MRT')}</div>`
    expect(read(page)).toEqual(['Тополь | MEDIA PARTNERS', 'Рябина | MEDIA PARTNERS', 'Клён | MEDIA PARTNERS'])
  })

  it('without words of their own are named by file where one alternative text was copied', () => {
    const card = (file: string) => `<div><img src="media/${file}.webp" alt="Alder Logo" title="Alder"></div>`
    const page = `<h2>Partners</h2>${card('Alder')}${card('Birch')}${card('Cedar')}`
    expect(read(page)).toEqual(['Alder | Partners', 'Birch | Partners', 'Cedar | Partners'])
  })

  it('are not named by what a telephone calls its pictures', () => {
    const page = `<h2>Sponsors</h2><div><img src="alder.png" alt="Alder"></div><div><img src="Screenshot_20310321_143201_Word.png" alt="Sponsor"></div>
      <div><img src="WhatsApp Image 2031-03-21.jpeg" alt=""></div><div><img src="birch.png" alt="Birch"></div>`
    expect(read(page)).toEqual(['Alder | Sponsors', 'Birch | Sponsors'])
  })
})

describe('the footer of a page', () => {
  it('stays one, beside boxes written alike that hold none', () => {
    const page = `<div class="band"><h2>Sponsors</h2><a href="https://alder.example"><img src="alder.png" alt="Alder"></a></div>
      <div class="band"><div class="page-footer"><p>Made with</p><a href="https://tool.example"><img src="tool.png" alt="Tool"></a></div></div>`
    expect(read(page)).toEqual(['Alder | Sponsors'])
  })
})
