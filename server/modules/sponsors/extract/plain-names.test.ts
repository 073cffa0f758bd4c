import { describe, expect, it } from 'vitest'
import { extractSponsors } from './extract-sponsors.ts'

// All companies are invented.
const names = (items: readonly string[], heading = 'Sponsors') =>
  extractSponsors(`<h2>${heading}</h2><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`, {
    url: 'https://event.example/',
  }).sponsors.map(({ name }) => name)

describe('names written as plain lines', () => {
  it('are read in bounded time, however many capitals stand before a full stop', () => {
    const began = performance.now()
    names(['Alder', `${'A'.repeat(60)} (IAE).`])
    names(['Alder', `${'A '.repeat(30)}(IAE).`])
    expect(performance.now() - began).toBeLessThan(2000)
    expect(names(['Alder', 'Birch Island Communications.'])).toEqual(['Alder', 'Birch Island Communications.'])
  })
})
