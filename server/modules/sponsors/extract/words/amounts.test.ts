import { describe, expect, it } from 'vitest'
import { computing } from '../../../../../test/computing.ts'
import { extractSponsors } from '../extract-sponsors.ts'
import { withoutAmount } from './amounts.ts'
import { meaningOfHeading } from './heading-meaning.ts'

describe('the price of a level', () => {
  it.each([
    ['Gold Sponsors ($10,000+)', 'Gold Sponsors'],
    ['Benefactors $2500+', 'Benefactors'],
    ['Silver [5 000 Kč]', 'Silver'],
    ['Goldsponsoren ab 5.000 €', 'Goldsponsoren'],
    ['Partenaires Or : à partir de 3000€', 'Partenaires Or'],
    ['Patrocinadores Plata desde 500 €', 'Patrocinadores Plata'],
    ['Bronze $1,000 - $4,999', 'Bronze'],
    ['Patrons – $500 and above', 'Patrons'],
    ['Gold Sponsor: ($4000) - Alder', 'Gold Sponsor: Alder'],
    ['Silver Sponsor: €2000', 'Silver Sponsor'],
  ])('is told from its words in "%s"', (written, bare) => {
    expect(withoutAmount(written)).toBe(bare)
    expect(meaningOfHeading(written)).toMatchObject({ priced: true })
  })

  it('leaves words without one as they are, whatever numbers they hold', () => {
    for (const text of ['Sponsors (2031)', 'Top 10 Partners', 'Gold - 3 left']) expect(withoutAmount(text)).toBe(text)
  })

  it('is looked for in bounded time, however many prices one heading holds', () => {
    const heading = (n: number) => `<h2>Gold ${n} ${'€1 '.repeat(90)}</h2>`
    const page = Array.from({ length: 3000 }, (_, n) => heading(n)).join('')
    expect(computing(() => extractSponsors(page))).toBeLessThan(6000)
  })

  it('makes no level of an offer', () => {
    expect(meaningOfHeading('Supporter benefits ($500)').kind).toBe('call')
    expect(meaningOfHeading('All Supporter benefits PLUS').kind).toBe('call')
    expect(meaningOfHeading('Employee Benefits Sponsor').kind).toBe('list')
  })
})
