import { describe, expect, it } from 'vitest'
import { judgeTexts } from './judge-texts.ts'
import { successInterval } from './success-interval.ts'
import { drawText, findVariantFaults, listTexts } from './variant.ts'

const own = { number: 1, kind: 'email' as const, subject: 'A word', body: 'Hello' }
const variant = { weight: 1, subject: 'A question', body: 'Hello' }

/** Numbers between 0 and 1 in an order that looks like chance and is the same every time (Lehmer's generator). */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

describe('the text a company is drawn', () => {
  const draws = (step: Parameters<typeof drawText>[0], sequenceId = 's') =>
    Array.from({ length: 4000 }, (_, index) => drawText(step, { sequenceId, companyId: `company ${index}` }).letter)
  const share = (letters: string[], letter: string) => letters.filter((one) => one === letter).length / letters.length

  it('is its own where nothing is tried', () => {
    expect(new Set(draws(own))).toEqual(new Set(['A']))
  })

  it('is always the same for a company, and another one for another step', () => {
    const step = { ...own, variants: [variant] }
    expect(draws(step)).toEqual(draws(step))
    const second = draws({ ...step, number: 2 })
    const alike = draws(step).filter((letter, index) => letter === second[index]).length / 4000
    expect(alike).toBeGreaterThan(0.45)
    expect(alike).toBeLessThan(0.55)
  })

  it('comes in proportion to the weights', () => {
    const letters = draws({ ...own, weight: 2, variants: [variant, { ...variant, subject: 'A third', weight: 5 }] })
    expect(share(letters, 'A')).toBeCloseTo(2 / 8, 1)
    expect(share(letters, 'B')).toBeCloseTo(1 / 8, 1)
    expect(share(letters, 'C')).toBeCloseTo(5 / 8, 1)
  })

  it('is another one once a word of it was changed', () => {
    const [before] = listTexts(own)
    expect(listTexts({ ...own, body: 'Hello!' })[0]!.hash).not.toBe(before!.hash)
    expect(listTexts({ ...own, weight: 7 })[0]!.hash).toBe(before!.hash)
  })

  it('is tried for e-mails alone, and never against itself', () => {
    const faults = (step: object) => findVariantFaults({ ...own, ...step } as never, 'steps.0').map((one) => one.at)
    expect(faults({ variants: [variant] })).toEqual([])
    expect(faults({ kind: 'call', variants: [variant] })).toEqual(['steps.0.variants'])
    expect(faults({ variants: [variant, { ...own, weight: 3 }] })).toEqual(['steps.0.variants.1'])
  })
})

describe('what a rate of success may be', () => {
  it('is everything where nobody was written to, and narrows around what was seen', () => {
    expect(successInterval(0, 0, 0.05)).toEqual({ low: 0, high: 1 })
    const some = successInterval(10, 100, 0.05)
    const more = successInterval(100, 1000, 0.05)
    expect(some.low).toBeLessThan(0.1)
    expect(some.high).toBeGreaterThan(0.1)
    expect(more.high - more.low).toBeLessThan((some.high - some.low) / 2)
  })

  it('stays within 0 and 1 for all and for none', () => {
    expect(successInterval(0, 50, 0.05)).toMatchObject({ low: 0 })
    expect(successInterval(50, 50, 0.05)).toMatchObject({ high: 1 })
  })

  it('holds the true rate at every look of 19 in 20 who look after each company', () => {
    const next = chances(7)
    let deceived = 0
    for (let run = 0; run < 200; run++) {
      let successes = 0
      let missed = false
      for (let companies = 1; companies <= 300 && !missed; companies++) {
        if (next() < 0.08) successes++
        const { low, high } = successInterval(successes, companies, 0.05)
        missed = low > 0.08 || high < 0.08
      }
      if (missed) deceived++
    }
    expect(deceived / 200).toBeLessThanOrEqual(0.05)
  })
})

describe('a verdict', () => {
  const text = (letter: string, judged: number, succeeded: number) => ({
    ...{ letter, judged, succeeded },
    companies: judged,
  })
  const verdict = (...texts: ReturnType<typeof text>[]) => judgeTexts(texts).verdict

  const cases: [string, ReturnType<typeof verdict>, ...ReturnType<typeof text>[]][] = [
    ['waits for enough companies, however good it looks', { kind: 'too_early' }, text('A', 19, 0), text('B', 30, 30)],
    ['is open while the rates may be the same', { kind: 'undecided' }, text('A', 200, 10), text('B', 200, 18)],
    ['names the better one', { kind: 'winner', letter: 'B' }, text('A', 1000, 30), text('B', 1000, 110)],
    [
      'names nobody while two are as good',
      { kind: 'undecided' },
      ...[text('A', 1000, 30), text('B', 1000, 110), text('C', 1000, 105)],
    ],
  ]
  it.each(cases)('%s', (_, expected, ...texts) => {
    expect(verdict(...texts)).toEqual(expected)
  })
})
