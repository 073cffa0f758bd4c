import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'
import { holdsDate } from './dates.ts'

describe('a date', () => {
  it.each([
    'March 2 - 3, 2031',
    '2-3 March 2031, Old Mill, Toronto',
    '12.–14. Mai 2031',
    'Tuesday, 5th of September',
    '4 de octubre de 2031',
    '1er juin 2031',
    '14.05.2031',
    '2031-05-14',
    '2031年5月1日',
  ])('is seen in "%s"', (text) => expect(holdsDate(text)).toBe(true))

  it.each(['March Networks', 'Studio 54', '3M', 'Mayfield 2000', 'August & Sons', 'Area 12 Marketing'])(
    'is not seen in "%s"',
    (text) => expect(holdsDate(text)).toBe(false),
  )

  it.each([
    ['alone', '<p>March 2 - 3, 2031 · Old Mill, Toronto</p><p>Loading…</p>', []],
    [
      'over the list',
      '<p>2. Mai 2031<br>Alte Halle, Bremen</p><ul><li>Oddmoor</li><li>Brassica</li></ul>',
      ['Oddmoor', 'Brassica'],
    ],
    [
      'as a link',
      '<ul><li><a href="https://a.example">May 2, 2031</a></li><li><a href="https://oddmoor.example">Oddmoor</a></li></ul>',
      ['Oddmoor'],
    ],
  ])('with its venue is no sponsor, %s under the heading', (_, below, names) => {
    const html = `<title>Sponsors</title><body><section><h1>Sponsors</h1>${below}</section></body>`
    expect(extractSponsors(html).sponsors.map(({ name }) => name)).toEqual(names)
  })
})
