import { foldWords } from '../words/fold-words.ts'
import { roleOfWords, type SponsorRole } from '../words/role-words.ts'
import { isBareTier, isTierWord } from '../words/tier-words.ts'
import type { SeenCompany } from './choose-cards.ts'

export type SettledCompany = SeenCompany & { role: SponsorRole }

const plainPartner = /^(our |unsere |nos |nuestros )?(partner\w*|partenaires?|socios|parceiros|パートナー)$/
// Nouns that name a level people buy; "supported by" thanks ministries and universities as well.
const plainSupporter =
  /^(our |unsere |nos )?(supporters?|unterstutzer\w*|sostenitor\w+|tukijat?|podporovatele?|begunstigers?|サポーター)$/

/**
 * What each company is to the event, seen with all its fellows: levels are sold, so partners or supporters listed by level are sponsors,
 * whatever the page calls them.
 */
export function settleRoles(companies: readonly SeenCompany[], pageText: () => string): SettledCompany[] {
  const partnersRank = areRanked(companies.filter(({ section }) => section.role === 'partner'))
  const supporters = companies.filter(({ section }) => section.role === 'supporter')
  // Supporters sorted by words of the page's own (Captain, Crew) bought a level where the page also calls them sponsors.
  const supportersRank = areRanked(supporters) || (tiersOf(supporters).length > 1 && speaksOfSponsors(pageText()))
  const besideLevels = supporters.length > 0 ? standBesideLevels(companies) : () => false
  return companies.map((company) => {
    const { role } = company.section
    const sold =
      (role === 'partner' && partnersRank && isLevel(company.tier, plainPartner)) ||
      (role === 'supporter' && supportersRank && isLevel(company.tier, plainSupporter)) ||
      (role === 'supporter' && besideLevels(company))
    return { ...company, role: sold ? 'sponsor' : role }
  })
}

/** Gold; or Major beside Supporting, which alone say nothing. */
function areRanked(companies: readonly SeenCompany[]): boolean {
  const tiers = tiersOf(companies)
  return tiers.length > 1 && (tiers.some(isBareTier) || tiers.filter(isTierWord).length > 1)
}

const tiersOf = (companies: readonly SeenCompany[]): string[] => [
  ...new Set(companies.flatMap(({ tier }) => tier ?? [])),
]

/** A level's name, or the plain word that heads the lowest level; "Academic partners" are another kind of partner. */
function isLevel(tier: string | null, plain: RegExp): boolean {
  return tier !== null && (isBareTier(tier) || roleOfWords(tier) === undefined || plain.test(foldWords(tier)))
}

/** Gold, Silver, Supporters: written like the levels above it, the last is one of them. */
function standBesideLevels(companies: readonly SeenCompany[]): (company: SeenCompany) => boolean {
  const levels = companies.filter(
    ({ section, tier }) =>
      section.role === 'sponsor' && tier !== null && (isBareTier(tier) || roleOfWords(tier) === undefined),
  )
  const levelSections = [...new Set(levels.map(({ section }) => section))]
  return ({ section, tier }) => {
    if (!section.heading || !tier || !plainSupporter.test(foldWords(tier))) return false
    return levelSections.some(
      ({ heading, parent }) => heading?.signature === section.heading?.signature && parent === section.parent,
    )
  }
}

const speaksOfSponsors = (text: string): boolean =>
  /\bsponsors\b|sponsoren\b|patrocinadores|スポンサー/.test(foldWords(text))
