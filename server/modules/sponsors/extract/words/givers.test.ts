import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'
import { introducesGivers, namesGivers } from './givers.ts'

const read = (html: string) => extractSponsors(html).sponsors.map(({ name, tier }) => `${name} | ${tier}`)

describe('kinds of givers', () => {
  it.each([
    'Firmen',
    'Städte & Gemeinden',
    'Collectivités publiques',
    'Empresas e instituciones',
    'Public Institutions',
    'Firmy',
    'Компании',
    '企業・団体',
  ])('sort a list: %s', (text) => {
    expect(namesGivers(text)).toBe(true)
  })

  it.each(['Alder Companies', 'City of Birchford', 'Banca Cedro', 'Programm', 'Und', ''])('are not in "%s"', (text) => {
    expect(namesGivers(text)).toBe(false)
  })

  it('head the lists of a page whose title alone says sponsors, each with its own companies', () => {
    const town = (name: string) => `<a href="https://${name}.example"><img src="${name}.png" alt=""><p>${name}</p></a>`
    const firm = (name: string) =>
      `<div class="s"><a href="https://${name}.example"><img src="${name}.png" alt=""><h2>${name}</h2></a></div>`
    const page = `<title>Lake days - Sponsoren</title>
      <h1>Gemeinden</h1><div>${town('Alderdorf')}${town('Birkenau')}</div>
      <h1>Firmen</h1><div>${firm('Cedrow')}${firm('Dornbau')}${firm('Elmtech')}</div>
      <h1>Private Sponsoren</h1><div><div>Fichte</div><div>Gruen</div></div>`
    expect(read(page)).toEqual([
      'Alderdorf | Gemeinden',
      'Birkenau | Gemeinden',
      'Cedrow | Firmen',
      'Dornbau | Firmen',
      'Elmtech | Firmen',
    ])
  })

  it('head plain lines below a heading that lists', () => {
    const page = `<h2>Nos partenaires</h2><h3>Entreprises</h3><p>Aulne SA<br>Bouleau et Fils<br>Cèdre Conseil</p>
      <h3>Associations</h3><p>Amis du Frêne<br>Comité des Ormes<br>Ligue du Saule</p>`
    expect(read(page)).toEqual([
      'Aulne SA | Entreprises',
      'Bouleau et Fils | Entreprises',
      'Cèdre Conseil | Entreprises',
      'Amis du Frêne | Associations',
      'Comité des Ormes | Associations',
      'Ligue du Saule | Associations',
    ])
  })

  it('list nobody on a page that lists no sponsors, or only offers', () => {
    const logos = ['alder', 'birch', 'cedar'].map((name) => `<img src="${name}.png" alt="${name}">`).join('')
    expect(read(`<title>FooConf speakers</title><h1>Companies</h1>${logos}`)).toEqual([])
    expect(read(`<title>Sponsors</title><h1>Become a sponsor</h1><h2>Companies</h2>${logos}`)).toEqual([])
  })
})

describe('a sentence that introduces those who give', () => {
  it.each([
    'The following companies support the festival:',
    'Die folgenden Firmen und Vereine unterstützen uns',
    'Les entreprises suivantes nous soutiennent',
    'Las siguientes instituciones auspician las jornadas',
    'As seguintes empresas apoiam o evento',
    '以下の企業にご協賛いただいています',
  ])('is known: %s', (text) => {
    expect(introducesGivers(text)).toBe(true)
  })

  it('heads the table after it where no heading does', () => {
    const rows = [
      'Universidad del Roble',
      'Universidad Nacional de Abedul (UNA) - Facultad de Ciencias Económicas y Estadística',
      'Cedro SA',
    ]
    const page = `<title>Jornadas</title><h2>Jornadas</h2><p>Las siguientes instituciones auspician las Jornadas de Informática del Lago</p>
      <table>${rows.map((row) => `<tr><td>${row}</td><td>&nbsp;</td></tr>`).join('')}</table><p>Sede: Aula Magna</p>`
    expect(read(page)).toEqual(rows.map((row) => `${row} | null`))
  })

  it('heads a list of plain names, or of logos, in other languages', () => {
    const list = '<ul><li>Alder GmbH</li><li>Birke KG</li><li>Stadtwerke Cedern</li></ul>'
    expect(read(`<h2>Seefest</h2><p>Die folgenden Firmen unterstützen unser Fest am See:</p>${list}`)).toEqual([
      'Alder GmbH | null',
      'Birke KG | null',
      'Stadtwerke Cedern | null',
    ])
    const logos = '<div><img src="aulne.png" alt="Aulne"><img src="bouleau.png" alt="Bouleau"></div>'
    expect(read(`<h2>Fête du lac</h2><p>Les entreprises suivantes nous soutiennent</p>${logos}`)).toEqual([
      'Aulne | null',
      'Bouleau | null',
    ])
  })

  it('leaves a heading that already says it in charge', () => {
    const page = `<h2>Gold Sponsors</h2><p>The following companies support us:</p><ul><li>Alder Inc</li><li>Birch Inc</li><li>Cedar Inc</li></ul>`
    expect(read(page)).toEqual(['Alder Inc | Gold Sponsors', 'Birch Inc | Gold Sponsors', 'Cedar Inc | Gold Sponsors'])
  })

  it('is none where it asks, offers or speaks of the programme', () => {
    const list = '<ul><li>Table Cloth</li><li>Power Strip</li><li>Badge Scanner</li></ul>'
    expect(read(`<h2>FooConf</h2><p>Sponsors receive the following items at their booth:</p>${list}`)).toEqual([])
    expect(read(`<h2>FooConf</h2><p>The following sponsorship packages are available:</p>${list}`)).toEqual([])
    expect(read(`<h2>FooConf</h2><p>Speakers of the following companies give talks:</p>${list}`)).toEqual([])
  })
})

describe('companies that take part', () => {
  const list = (heading: string) =>
    read(`<h1>Lake Days</h1><h2>${heading}</h2><ul><li>Alder Boats</li><li>Birch Oars</li></ul>`)

  it.each([
    'Participating companies',
    'Confirmed brands:',
    'Participating organizations 2031',
    'Participating businesses at the Lake Days',
    'Empresas participantes',
    'Lista de empresas confirmadas na Feira 2031',
    'Entreprises présentes',
    'Teilnehmende Unternehmen 2031',
  ])('are listed below words that end there: %s', (heading) => {
    expect(list(heading)).toHaveLength(2)
  })

  it.each([
    'Participating organizations must',
    'Participating businesses in the discount scheme',
    'Participating companies of last week send us their bills',
    'Confirmed companies get a table',
    'Empresas participantes deben',
    'Teilnehmende Firmen erhalten',
  ])('are not below rules for them: %s', (heading) => {
    expect(list(heading)).toEqual([])
  })
})
