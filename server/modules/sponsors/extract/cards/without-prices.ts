import { hasAmount, withoutAmount } from '../words/amounts.ts'
import { bareName } from '../words/fold-words.ts'
import { isGeneralHeading } from '../words/general-heading.ts'
import type { SeenCompany } from './choose-cards.ts'

/** "Gold ($5,000)" is the tier "Gold". Where only its price tells a tier from another of the page, the price is its name and stays. */
export function withoutPrices(seen: readonly SeenCompany[]): SeenCompany[] {
  const written = new Set(seen.flatMap(({ tier }) => tier ?? []))
  const priced = [...written].filter(hasAmount)
  if (priced.length === 0) return [...seen]
  const bare = new Map<string, string>()
  for (const tiers of Map.groupBy(priced, (tier) => bareName(withoutAmount(tier))).values()) {
    const name = withoutAmount(tiers[0]!)
    // "Gold" elsewhere on the page is the same level; "Sponsors" are others than those who gave 500.
    const isOther = isGeneralHeading(name) && written.has(name)
    if (name && !isOther && new Set(tiers.map(bareName)).size === 1)
      for (const tier of tiers) bare.set(tier, withoutAmount(tier))
  }
  return seen.map((company) => ({ ...company, tier: bare.get(company.tier ?? '') ?? company.tier }))
}
