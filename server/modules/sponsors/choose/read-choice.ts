import type { z } from 'zod'
import type { ExtractedSponsor } from '../extract/extract-sponsors.ts'
import { cssPath } from '../extract/page/css-path.ts'
import { bareName } from '../extract/words/fold-words.ts'
import { meaningOfHeading } from '../extract/words/heading-meaning.ts'
import { cleanName } from '../extract/words/logo-name.ts'
import { roleOfWords, type SponsorRole } from '../extract/words/role-words.ts'
import { isTierWord } from '../extract/words/tier-words.ts'
import type { Offer, Span } from './offer-spans.ts'
import { answerSchema } from './phrase-question.ts'

/** The numbers a model answered with; nothing else of its answer is ever used or kept. */
export const pickedSpans = answerSchema.shape.sponsors
export type PickedSpans = z.infer<typeof pickedSpans>

export type Choice = {
  /** Without ranks: they are settled among all sponsors of the page. */
  sponsors: ExtractedSponsor[]
  /** Answers that name no offered fragment, or one that can't be an organisation's name. */
  dropped: number
}

/**
 * What a model chose, checked against the page: a name is a fragment that was offered and reads like one; a tier or role is a heading above
 * it. What it is to the event is judged by the heading's own words, never by the model's.
 */
export function readChoice(offer: Offer, picked: PickedSpans): Choice {
  const spans = new Map(offer.spans.map((span) => [span.number, span]))
  const tiers = new Set(picked.flatMap(({ tier, role }) => [tier, role]))
  const taken = new Set<string>()
  const sponsors: ExtractedSponsor[] = []
  for (const one of picked) {
    const span = spans.get(one.name)
    const name = span && !(span.heading && tiers.has(span.number)) ? nameOf(span) : undefined
    if (!span || !name || taken.has(bareName(name))) continue
    taken.add(bareName(name))
    const above = (number: number | null | undefined) => headingAbove(spans.get(number ?? 0), span)
    const tier = above(one.tier)
    const role = above(one.role)
    sponsors.push(present(span, name, tier?.text ?? null, roleOf([role, tier, nearestList(offer, span)])))
  }
  return { sponsors, dropped: picked.length - sponsors.length }
}

/** The fragment as a name; undefined for a level, a heading's usual words, an offer, or a sentence. */
function nameOf(span: Span): string | undefined {
  const name = cleanName(span.text)
  if (name.length < 2 || isTierWord(name)) return undefined
  return meaningOfHeading(name).kind === 'unknown' ? name : undefined
}

const headingAbove = (heading: Span | undefined, span: Span): Span | undefined =>
  heading?.heading && heading.number < span.number && !/^(?:call|past)$/.test(heading.heading.meaning.kind)
    ? heading
    : undefined

const nearestList = ({ spans }: Offer, span: Span): Span | undefined =>
  spans.findLast((one) => one.number < span.number && one.heading?.meaning.kind === 'list')

function roleOf(headings: readonly (Span | undefined)[]): SponsorRole {
  for (const heading of headings) {
    const role = heading && roleOfWords(heading.text)
    if (role) return role
  }
  return 'sponsor'
}

function present(span: Span, name: string, tier: string | null, role: SponsorRole): ExtractedSponsor {
  const { inferred, address, logo, text, node } = span
  return {
    ...{ name, nameInferred: inferred, tier, tierRank: null, role, logo: logo && absolute(logo) },
    url: address?.external ? (address.absolute ?? address.href) : null,
    evidence: { text: tier && !text.includes(tier) ? `${tier}: ${text}` : text, path: cssPath(node) },
    confidence: inferred || !address?.external ? 0.5 : 0.6,
  }
}

/** A logo without a full address is left out: nothing but its look would be lost. */
const absolute = (source: string): string | null => (/^https?:\/\//.test(source) ? source : null)
