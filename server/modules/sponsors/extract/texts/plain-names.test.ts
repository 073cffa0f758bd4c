import { describe, expect, it } from 'vitest'
import { computing } from '../../../../../test/computing.ts'
import { extractSponsors } from '../extract-sponsors.ts'

// All companies are invented.
const names = (items: readonly string[], heading = 'Sponsors') =>
  extractSponsors(`<h2>${heading}</h2><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`, {
    url: 'https://event.example/',
  }).sponsors.map(({ name }) => name)

describe('names written as plain lines', () => {
  it('are read in bounded time, however many capitals stand before a full stop', () => {
    for (const capitals of ['A'.repeat(60), 'A '.repeat(30)])
      expect(computing(() => names(['Alder', `${capitals} (IAE).`]))).toBeLessThan(2000)
    expect(names(['Alder', 'Birch Island Communications.'])).toEqual(['Alder', 'Birch Island Communications.'])
  })

  it('keep their dash, unless most lines say after one what a company is or does', () => {
    const dashed = ['Alder', 'Birch – Robotics GmbH', 'Ced - Arbor']
    expect(names(dashed)).toEqual(dashed)
    expect(names(['Alder – general sponsor', 'Birch – Media Partner', 'Cedar – tools', 'Ced - Arbor'])).toEqual([
      'Alder',
      'Birch',
      'Cedar',
      'Ced - Arbor',
    ])
  })

  it('may be long, and a dash or an ampersand counts for no word', () => {
    const long = ['Alder', 'Birch City Fire Department – Water & Rescue Unit', 'Cedar']
    expect(names(long)).toEqual(long)
  })

  it('may stand under words that say who comes', () => {
    for (const heading of [
      'Confirmed companies',
      'Lista de empresas confirmadas',
      'Entreprises participantes',
      'Aziende partecipanti',
      'Teilnehmende Firmen',
    ])
      expect(names(['Alder', 'Birch'], heading)).toEqual(['Alder', 'Birch'])
    expect(names(['Ann Lee', 'Bob Ray'], 'Confirmed speakers')).toEqual([])
  })

  it('may lead to a place on the page or stand beside a file, while a list of such is a menu', () => {
    expect(names(['<a href="#alder">Alder</a>', 'Birch', 'Cedar'])).toEqual(['Alder', 'Birch', 'Cedar'])
    expect(names(['Alder', 'Birch', '<a href="/terms.pdf">Information</a>'])).toEqual(['Alder', 'Birch'])
    expect(names(['<a href="#a">Arrival</a>', '<a href="#b">Fees</a>', 'Alder'])).toEqual([])
    expect(names(['<a href="/terms.pdf">Information</a>'])).toEqual([])
  })

  it('are none among benefits, though these are written as names are', () => {
    const benefits = ['Meet Decision Makers', 'Hire Talent', 'Reach Developers']
    expect(names([...benefits, 'All of this happens over two days by the lake in spring.'])).toEqual([])
    const companies = ['Alder Works', 'Birch Farm', 'Cedar Limited']
    expect(names([...companies, 'all the people who came by and helped us out'])).toEqual(companies)
  })
})
