import type { Candidate } from '../candidates/candidates.ts'
import { firstAbove, type PageNode } from '../page/page-tree.ts'
import type { Zone } from '../page/zones.ts'
import { foldWords } from '../words/fold-words.ts'
import { namesGivers } from '../words/givers.ts'
import { roleOfWords, type SponsorRole, subRoleOfWords } from '../words/role-words.ts'
import type { Heading } from './heading.ts'
import type { PageContext } from './page-context.ts'
import { readNamedTier, tierAsWritten, titlesPage } from './tier-as-written.ts'

export type Section = {
  heading: Heading | null
  role: SponsorRole
  tier: string | null
  /** sure: the heading's own words. likely: a tier's name. maybe: unknown words where tiers stand, or only the page's title. */
  trust: 'sure' | 'likely' | 'maybe'
  /** blocked sections swallow what is not sponsors; the reason is kept for people to read. */
  blocked: 'call' | 'past' | 'other' | null
  /** Inside an offer to sponsors only linked logos under a tier count. */
  withinCall: boolean
  /** A level with its price: what it promises and whom it thanks look alike. */
  priced?: boolean
  rank: number
  /** Index of the last element the heading may speak for. */
  until: number
  parent: Section | null
  /** Index of the last element before the next heading. */
  end: number | null
  candidates: Candidate[]
  names: Heading[]
  namedInHeading: string | null
  /** Headings written like this one, under the same one above, head lists: a list of one is a list here too. */
  amongLists: boolean
  /** Its companies are named in headings written like those under headings that are sure. */
  namedAlike?: boolean
  /** Together with those written like it, it shows more than one picture or name. */
  amongPictures: boolean
}

/** A section nothing is known of yet: no heading, no company, no tier. */
export const emptySection = (own: Partial<Section>): Section => ({
  heading: null,
  role: 'sponsor',
  tier: null,
  trust: 'sure',
  blocked: null,
  withinCall: false,
  rank: 0,
  until: 0,
  end: null,
  parent: null,
  candidates: [],
  names: [],
  namedInHeading: null,
  amongLists: false,
  amongPictures: false,
  ...own,
})

/** nextTier: follows, among headings written alike, one that was accepted. between: one that lists companies comes after it. first: nothing was accepted yet. */
export type Place = { nextTier: boolean; between: boolean; first: boolean }

/** What is known of the page while its headings are walked. */
export type Page = {
  candidates: readonly Candidate[]
  context: PageContext
  zoneOf: (node: PageNode) => Zone
  lastIndex: number
}

/** What a heading opens, by its own words and by what stands above it. */
export function openSection(
  heading: Heading,
  parent: Section,
  { candidates, context, zoneOf, lastIndex }: Page,
  place: Place,
): Section {
  const section = emptySection({
    heading,
    role: heading.meaning.role,
    // What stands in the footer is the whole site's, not this page's.
    withinCall:
      ((parent.withinCall || parent.blocked === 'call') &&
        zoneOf(heading.node) !== 'footer' &&
        !saysWho(heading.text)) ||
      heading.meaning.priced === true ||
      (context.offers && /\bsponsorship$/i.test(heading.text)),
    priced: heading.meaning.priced === true && !parent.withinCall && parent.blocked !== 'call',
    rank: heading.rank,
    until: heading.introduces ?? reachOf(heading, candidates, lastIndex),
    parent,
    namedInHeading: heading.rest || null,
  })
  const { kind, year } = heading.meaning
  const named = heading.rest || (kind !== 'list' && kind !== 'unknown') ? undefined : readNamedTier(heading, candidates)
  if (parent.blocked === 'past' || (context.pastOnly && (kind === 'list' || kind === 'tier'))) section.blocked = 'past'
  else if (kind === 'call' && interrupts(section, parent)) {
    // "Become a sponsor!" between a list's heading and its logos: what is linked there still belongs to the list.
    section.role = parent.role
    section.tier = parent.tier
    section.withinCall = true
  } else if (kind === 'call' || kind === 'past') section.blocked = kind
  else if (kind === 'private') section.blocked = 'other'
  else if (kind === 'list') {
    if (year && context.year && year < context.year) section.blocked = 'past'
    section.tier =
      heading.implied || heading.introduces || titlesPage(heading, context) ? null : tierAsWritten(heading, context)
    const above = payingRole(parent, context)
    if (above && heading.meaning.role === 'venue') section.role = 'venue'
  } else if (kind === 'tier' || named) readTier(section, parent, context)
  else readUnknown(section, parent, context, place)
  if (named) {
    section.tier = named.tier
    section.namedInHeading = named.name
  }
  const listed = kind === 'list' || (kind === 'tier' && parent.heading?.meaning.kind === 'list')
  if (zoneOf(heading.node) === 'footer' && !listed) section.blocked ??= 'other'
  return section
}

/** "Our partners" and "Supported by" among offers to become one are those there are. */
function saysWho(text: string): boolean {
  const words = foldWords(text)
    .replace(/[^\p{L}\s]+/gu, '')
    .trim()
  const [, first = '', second = ''] = ours.exec(words) ?? []
  if (first !== '') return saysWhoGives(second || first) || (saysWhoGives(first) && ofLevel.test(second))
  return roleOfWords(givenBy.exec(words)?.[1] ?? '') !== undefined
}

/** "Sponsors", and not "sponsorship" or "say". */
const saysWhoGives = (noun: string): boolean => roleOfWords(noun) !== undefined && !/(ships?|ing)$/.test(noun)

const ours =
  /^(?:our|unsere|nos|nuestr[oa]s|noss[oa]s|[ei] nostri|onze|nasi|nase|nasze|vare|vores|meidan|наши|наші|нашите) (\p{L}+)(?: (\p{L}+))?$/u
const ofLevel =
  /^(or|oro|ouro|argent|plata|prata|argento|officiels|principaux|medias?|oficiales|principales|oficiais|principais|ufficiali|principali)$/
const givenBy = /^(?:\p{L}+ ){0,4}(\p{L}+ (?:by|von|durch|par|por|da|door|przez|av|af|oleh))$/u

function interrupts({ rank }: Section, { heading, blocked, trust, candidates }: Section): boolean {
  return (
    rank > 7 && heading !== null && !heading.implied && blocked === null && trust !== 'maybe' && candidates.length === 0
  )
}

function readTier(section: Section, parent: Section, context: PageContext): void {
  const above = payingRole(parent, context)
  section.tier = section.heading!.text
  section.trust = 'likely'
  section.role = subRoleOfWords(section.tier) ?? above ?? 'sponsor'
  if (!above && !context.metals) section.blocked = 'other'
}

/** Words that mean nothing to us are a tier where tiers stand: under a sponsors heading, or written like one. */
function readUnknown(
  section: Section,
  parent: Section,
  context: PageContext,
  { nextTier, between, first }: Place,
): void {
  const heading = section.heading!
  const above = payingRole(parent, context) ?? (nextTier && (context.metals || between) ? 'sponsor' : undefined)
  const stop = heading.meaning.kind === 'stop'
  const { year } = heading.meaning
  section.tier = heading.text
  const givers = above !== undefined && namesGivers(heading.text)
  section.trust = heading.level || givers ? 'likely' : 'maybe'
  section.role = subRoleOfWords(heading.text) ?? above ?? 'sponsor'
  const underList = parent.heading !== null && parent.blocked === null
  const welcome = above !== undefined && (givers || (stop ? nextTier && underList : nextTier || underList))
  if (first && heading.rank === 1 && parent.heading === null && context.role && !context.past && !stop) {
    // The title says what the page lists; its main heading may say it in words no list of ours has, and one of several names a part.
    section.tier = givers ? heading.text : null
    section.role = context.role
  } else if (/^\d{4}$/.test(heading.text) && year && context.year && year < context.year) section.blocked = 'past'
  else if (!welcome || heading.text.length > 80) section.blocked = 'other'
}

/** What belongs to no heading: the page's title and address speak for it. */
export const rootSection = (context: PageContext, lastIndex: number): Section =>
  emptySection({
    role: context.role ?? 'sponsor',
    trust: 'maybe',
    blocked: context.role && !context.past ? null : 'other',
    withinCall: context.call,
    until: lastIndex,
  })

/** The role of the nearest heading above that lists companies; undefined under anything else. */
export function payingRole(section: Section, context: PageContext): SponsorRole | undefined {
  for (let at: Section | null = section; at; at = at.parent) {
    if (at.heading === null) return context.past ? undefined : context.role
    if (at.blocked === 'call') return undefined
    if (at.blocked === 'other') continue
    if (at.role === 'venue' || at.role === 'organizer') return undefined
    if (at.blocked === null && at.trust !== 'maybe') return at.role
  }
  return undefined
}

/** A heading speaks inside the smallest part of the page that holds something after it. */
function reachOf(heading: Heading, candidates: readonly Candidate[], lastIndex: number): number {
  const following = candidates[firstAbove(candidates, heading.end)]
  if (!following) return lastIndex
  const free = heading.rank < 8 && (heading.meaning.kind === 'unknown' || heading.meaning.kind === 'stop')
  for (let at: PageNode | null = heading.node; at; at = at.parent) {
    if (at.last >= following.index) return at.last
    // Words of the page's own speak for the section they stand in, where that says something itself.
    if (free && at.tag === 'section' && at.textLength > heading.node.textLength + 60) return at.last
  }
  return lastIndex
}
