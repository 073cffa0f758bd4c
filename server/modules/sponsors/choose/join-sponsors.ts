import type { ExtractedSponsor } from '../extract/extract-sponsors.ts'
import { bareName } from '../extract/words/fold-words.ts'
import { rankTiers } from '../extract/words/tier-words.ts'
import { registrableDomain } from '../extract/words/web-address.ts'
import type { Offer } from './offer-spans.ts'

/** A sponsor with what it was read by, where that was not the rules alone. */
export type JoinedSponsor = ExtractedSponsor & { extractor?: string }

export type Joined = { sponsors: JoinedSponsor[]; added: number; agreed: number }

/**
 * The rules' sponsors and the model's: whom the rules read stays as read, gaining a tier where they saw none; whom only the model chose
 * comes in, marked as such. Pure.
 */
export function joinSponsors(
  rules: readonly ExtractedSponsor[],
  chosen: readonly ExtractedSponsor[],
  offer: Offer,
  extractor: string,
): Joined {
  const sponsors: JoinedSponsor[] = rules.map((one) => ({ ...one }))
  let agreed = 0
  for (const one of chosen) {
    const twin = sponsors.find((other) => isSame(other, one))
    if (!twin) {
      sponsors.push({ ...one, extractor })
      continue
    }
    agreed++
    twin.confidence = Math.max(twin.confidence, 0.7)
    if (twin.tier === null && one.tier !== null) Object.assign(twin, { tier: one.tier, extractor })
  }
  return { sponsors: ranked(sponsors, offer), added: sponsors.length - rules.length, agreed }
}

function isSame(a: ExtractedSponsor, b: ExtractedSponsor): boolean {
  if (bareName(a.name) === bareName(b.name)) return true
  const [one, two] = [domainOf(a), domainOf(b)]
  return one !== undefined && one === two && (a.nameInferred || b.nameInferred)
}

function domainOf({ url }: ExtractedSponsor): string | undefined {
  const host = url ? URL.parse(url)?.hostname : undefined
  return host ? registrableDomain(host) : undefined
}

/** Ranks in the order in which the page writes its tiers; those of the rules alone stay where the model added none. */
function ranked(sponsors: readonly JoinedSponsor[], { spans }: Offer): JoinedSponsor[] {
  if (!sponsors.some(({ tier, tierRank }) => tier !== null && tierRank === null)) return [...sponsors]
  const placeOf = (tier: string) => spans.findIndex(({ heading, text }) => heading && text === tier) >>> 0
  const tiers = [...new Set(sponsors.flatMap(({ tier }) => tier ?? []))].toSorted((a, b) => placeOf(a) - placeOf(b))
  const ranks = rankTiers(tiers)
  return sponsors.map((one) => ({ ...one, tierRank: one.tier === null ? null : (ranks.get(one.tier) ?? null) }))
}
