import { describe, expect, it } from 'vitest'
import { type Compared, compareEditions } from './compare-editions.ts'

const ranked = (tiers: string[], more: Record<string, string | null> = {}): Compared[] => [
  ...tiers.map((tier, at) => sponsor(`filler of ${tier}`, tier, at + 1)),
  ...Object.entries(more).map(([name, tier]) => sponsor(name, tier, tier ? tiers.indexOf(tier) + 1 : null)),
]
const sponsor = (name: string, tier: string | null, tierRank: number | null, role = 'sponsor'): Compared => ({
  ...{ id: name, companyId: name, name, tier, tierRank, role },
})
const standing = (now: Compared[], before: Compared[]) =>
  compareEditions(now, before).sponsors.find((one) => one.now.name === 'Acmeon')!.standing

describe('the sponsors of an edition beside those of the one before', () => {
  it('are new or returning, and those who did not come back are dropped', () => {
    const compared = compareEditions(
      [sponsor('Acmeon', 'Gold', 1), sponsor('Boltworks', 'Gold', 1)],
      [sponsor('Acmeon', 'Gold', 1), sponsor('Corvida', 'Silver', 2)],
    )
    expect(compared.sponsors.map((one) => [one.now.name, one.standing])).toEqual([
      ['Acmeon', 'returning'],
      ['Boltworks', 'new'],
    ])
    expect(compared.dropped.map((one) => one.name)).toEqual(['Corvida'])
  })

  const metals = ['Gold', 'Silver', 'Bronze']
  it.each([
    ['the same tier', metals, 'Silver', metals, 'Silver', 'returning'],
    ['the same tier under other words', ['GOLD SPONSORS 2026'], 'GOLD SPONSORS 2026', metals, 'Gold', 'returning'],
    ['the same tier at another price', ['Gold ($6,000)'], 'Gold ($6,000)', metals, 'Gold', 'returning'],
    ['a higher tier', metals, 'Gold', metals, 'Bronze', 'upgraded'],
    ['a lower tier', metals, 'Silver', metals, 'Gold', 'downgraded'],
    ['the same tier below one that is new', ['Platinum', ...metals], 'Gold', metals, 'Gold', 'returning'],
    ['a tier that is new above the old one', ['Platinum', ...metals], 'Platinum', metals, 'Gold', 'upgraded'],
    ['a tier that is no more, above the one now', metals, 'Gold', ['Platinum', ...metals], 'Platinum', 'downgraded'],
    ['the top of a ladder with other names', ['Summit', 'Ridge', 'Valley'], 'Summit', metals, 'Bronze', 'upgraded'],
    ['the foot of a ladder with other names', ['Summit', 'Ridge'], 'Ridge', metals, 'Gold', 'downgraded'],
    ['as far down a ladder with other names', ['Summit', 'Ridge', 'Valley'], 'Ridge', metals, 'Silver', 'returning'],
    ['a page that no longer names tiers', [], null, metals, 'Gold', 'returning'],
    ['the only tier of a page', ['Partners'], 'Partners', metals, 'Bronze', 'returning'],
  ] as const)('in %s', (_, tiersNow, tierNow, tiersBefore, tierBefore, expected) => {
    expect(standing(ranked([...tiersNow], { Acmeon: tierNow }), ranked([...tiersBefore], { Acmeon: tierBefore }))).toBe(
      expected,
    )
  })

  it.each([
    ['sponsor', 'exhibitor', 'upgraded'],
    ['exhibitor', 'sponsor', 'downgraded'],
    ['exhibitor', 'exhibitor', 'returning'],
    ['partner', 'sponsor', 'returning'],
  ])('as %s, as %s before', (now, before, expected) => {
    expect(standing([sponsor('Acmeon', null, null, now)], [sponsor('Acmeon', null, null, before)])).toBe(expected)
  })
})
