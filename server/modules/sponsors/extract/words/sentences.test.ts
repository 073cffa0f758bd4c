import { describe, expect, it } from 'vitest'
import { endsAsSentence, holdsSentence } from './sentences.ts'

describe('a sentence', () => {
  it.each(['We thank all of them.', 'BRING YOUR CARD TO THE VENUE.', 'It was made by Alder.'])(
    'ends with "%s"',
    (text) => expect(endsAsSentence(text)).toBe(true),
  )

  it.each(['Alder & Birch Pvt. Ltd.', 'Cedar Works Inc.', 'Elm, a.s.', 'Fir, GORSE CO.', 'Hazel'])(
    'does not end with "%s"',
    (text) => expect(endsAsSentence(text)).toBe(false),
  )

  it('ends within a text where no name is cut short', () => {
    expect(holdsSentence('Thank you. We are proud')).toBe(true)
    expect(holdsSentence('Sebal Hotels Pvt. Ltd.')).toBe(false)
    expect(holdsSentence('B.K. Alder Works at St. Birch')).toBe(false)
  })
})
