import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// All companies are invented.
const names = (body: string, heading = 'Exhibitors') =>
  extractSponsors(`<h2>${heading}</h2>${body}`, { url: 'https://event.example/' }).sponsors.map(({ name }) => name)

const entries: Record<string, string[][]> = {
  Exhibitors: [
    ['Alder Works', '12 Lake Street', 'Springfield, IL 62701', 'Phone: 555-0100'],
    ['Birch Boats', 'PO Box 7', 'info@birch.example'],
    ['1871 Cedar', 'www.cedar.example'],
  ],
  Aussteller: [
    ['Erle GmbH', 'Seestraße 12', '80331 München', 'Tel.: 089 123456'],
    ['Birke & Sohn', 'Am Platz 3', '80333 München', 'Fax: 089 123457'],
  ],
  Exposants: [
    ['Aulne et Fils', '12, rue du Lac', '75001 Paris', 'Site internet : aulne.example'],
    ['Bouleau', '+33 1 23 45 67 89'],
  ],
  Expositores: [
    ['Aliso Hermanos', 'Calle del Lago 4', 'Correo: a@aliso.example'],
    ['Abedul', 'Teléfono: 912 345 678'],
  ],
}

describe('entries of a list that say where a company is', () => {
  const written: [string, (lines: string[][]) => string][] = [
    ['paragraphs', (all) => all.map((lines) => `<p>${lines.join('<br>')}</p>`).join('')],
    ['list items', (all) => `<ul>${all.map((lines) => `<li>${lines.join('<br>')}</li>`).join('')}</ul>`],
    ['one text with blank lines', (all) => `<div>${all.map((lines) => lines.join('<br>')).join('<br><br>')}</div>`],
    ['cells', (all) => `<table><tr>${all.map((lines) => `<td>${lines.join('<br>')}</td>`).join('')}</tr></table>`],
  ]
  it.each(written)('are named by their first line when written as %s', (_, write) => {
    for (const [heading, all] of Object.entries(entries))
      expect(names(write(all), heading)).toEqual(all.map(([name]) => name))
  })

  it('are told from lines that are all names, of which one may look like an address', () => {
    const all = ['Alder', '1871 Cedar', 'Birch Street Studio 7', 'Elm', 'Fir']
    expect(names(`<p>${all.join('<br>')}</p>`)).toEqual(all)
    expect(names(`<ul>${all.map((name) => `<li>${name}</li>`).join('')}</ul>`)).toEqual(all)
  })

  it('are none where the only address is that of the event', () => {
    expect(
      names('<p>Lake Hall<br>12 Lake Street<br>Springfield, IL 62701</p><p>Saturday, May 5, 2035<br>9 am</p>'),
    ).toEqual([])
    expect(names('<p>Questions?<br>Email: fair@event.example</p><p>Parking<br>Phone: 555-0100</p>')).not.toContain(
      'Email',
    )
  })
})
