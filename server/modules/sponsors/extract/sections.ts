import type { Candidate } from './candidates.ts'
import type { Heading } from './heading.ts'
import type { HeadingSorts } from './name-headings.ts'
import type { PageContext } from './page-context.ts'
import { firstAbove, type PageNode } from './page-tree.ts'
import { type SponsorRole, subRoleOfWords } from './role-words.ts'
import { readNamedTier, tierAsWritten, withoutPrice } from './tier-as-written.ts'
import type { Zone } from './zones.ts'

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
  /** Together with those written like it, it shows more than one picture or name. */
  amongPictures: boolean
}

// A, B, C, 0-9 over the parts of a long list.
const indexLetter = /^[\p{L}\d#](\s*[-–]\s*[\p{L}\d])?$/u

type Input = {
  headings: readonly Heading[]
  candidates: readonly Candidate[]
  sorts: HeadingSorts
  context: PageContext
  zoneOf: (node: PageNode) => Zone
  lastIndex: number
}

/** Walks the page once and gives every candidate to the heading that speaks for it. */
export function cutSections(input: Input): Section[] {
  const { headings, candidates, sorts, context, zoneOf } = input
  const root = rootSection(context, input.lastIndex)
  const sections: Section[] = [root]
  const stack: Section[] = [root]
  const accepted: Accepted = { any: false, last: new Map() }
  const top = () => stack[stack.length - 1]!
  let next = 0
  const giveUntil = (index: number) => {
    for (; next < candidates.length && candidates[next]!.index < index; next++) {
      const candidate = candidates[next]!
      while (stack.length > 1 && top().until < candidate.index) stack.pop()
      const section = top()
      if (section.heading && candidate.index <= section.heading.end) continue
      if (zoneOf(candidate.node) !== zoneOfSection(section, zoneOf)) continue
      section.candidates.push(candidate)
    }
  }
  for (const [position, heading] of headings.entries()) {
    giveUntil(heading.node.index)
    if (zoneOf(heading.node) === 'nav' || sorts.passed.has(heading) || sorts.badges.has(heading)) continue
    while (stack.length > 1 && top().until < heading.node.index) stack.pop()
    if (heading.rank > 7 && follows(sections.at(-1)!.names.at(-1), heading)) continue
    if (heading.implied && !standsAlone(headings, position, top(), context)) continue
    if (sorts.names.has(heading)) {
      // Names written like the heading above them stand beside it, not under it.
      if (top().heading?.signature === heading.signature && !awaitsNames(top())) stack.pop()
      top().names.push(heading)
      continue
    }
    if (heading.meaning.kind === 'sentence' || indexLetter.test(heading.text)) continue
    while (stack.length > 1 && top().rank >= heading.rank && !speaksFor(top(), heading)) stack.pop()
    sections[sections.length - 1]!.end ??= heading.node.index - 1
    const section = openSection(heading, top(), input, placeAmong(heading, sorts, accepted, headings))
    if (section.blocked === null) accepted.any = true
    accepted.last.set(heading.signature, section.blocked === null)
    sections.push(section)
    stack.push(section)
  }
  giveUntil(Number.POSITIVE_INFINITY)
  for (const row of Map.groupBy(sections, rowOf).values()) {
    const lists = new Set(row.filter(listsCompanies))
    const pictures = row.reduce((sum, section) => sum + picturesIn(section), 0)
    for (const section of row) {
      section.amongLists = lists.size > (lists.has(section) ? 1 : 0)
      section.amongPictures = pictures > 1
    }
  }
  return sections
}

const rowOf = ({ heading, parent }: Section): string => `${heading?.signature} ${parent?.heading?.node.index}`

const picturesIn = ({ blocked, candidates, names }: Section): number =>
  blocked ? 0 : names.length + candidates.reduce((sum, { kind }) => sum + (kind === 'logo' ? 1 : 0), 0)

/** The page's main heading, with nothing under it yet: what is written like it may still be its list. */
const awaitsNames = ({ heading, candidates, names, blocked, rank }: Section): boolean =>
  !blocked && rank === 1 && heading?.meaning.kind === 'list' && (candidates.length === 0 || names.length > 0)

/** A company's level in small letters under its name. */
const follows = (name: Heading | undefined, { node }: Heading): boolean =>
  name !== undefined && name.node.parent === node.parent && node.place === name.node.place + 1

/** Whether no words of the page say what the block holds: neither a heading over it nor one inside. */
function standsAlone(headings: readonly Heading[], position: number, over: Section, context: PageContext): boolean {
  if (over.blocked === 'past' || over.blocked === 'call' || payingRole(over, context)) return false
  const { index, last } = headings[position]!.node
  const { node, meaning } = over.heading ?? {}
  if (meaning?.kind === 'stop' && node?.parent && index <= node.parent.last) return false
  for (let at = position + 1; at < headings.length && headings[at]!.node.index <= last; at++)
    if (!headings[at]!.implied) return !wordsOfLists.has(headings[at]!.meaning.kind)
  return true
}

const wordsOfLists = new Set<string>(['list', 'tier', 'call', 'past', 'stop'])

/** "Sponsors of last year" in a paragraph, before a part of the page with labels of its own. */
function speaksFor({ heading, blocked, candidates }: Section, next: Heading): boolean {
  if (blocked !== 'past' || !heading || heading.rank < 8 || candidates.length > 0) return false
  const ground = heading.node.parent
  return ground !== null && next.node.parent !== ground && next.node.index <= ground.last
}

function listsCompanies({ blocked, candidates }: Section): boolean {
  const links = candidates.filter(({ kind, address }) => kind === 'link' && address?.external)
  return !blocked && links.filter(({ node }) => node.parent?.tag === 'li').length > 1
}

function openSection(
  heading: Heading,
  parent: Section,
  { candidates, context, zoneOf, lastIndex }: Input,
  place: Place,
): Section {
  const section: Section = {
    heading,
    role: heading.meaning.role,
    tier: null,
    trust: 'sure',
    blocked: null,
    withinCall: parent.withinCall || parent.blocked === 'call' || heading.meaning.priced === true,
    rank: heading.rank,
    until: reachOf(heading, candidates, lastIndex),
    end: null,
    parent,
    candidates: [],
    names: [],
    namedInHeading: heading.rest || null,
    amongLists: false,
    amongPictures: false,
  }
  const { kind, year } = heading.meaning
  if (parent.blocked === 'past') section.blocked = 'past'
  else if (kind === 'call' && interrupts(section, parent)) {
    // "Become a sponsor!" between a list's heading and its logos: what is linked there still belongs to the list.
    section.role = parent.role
    section.tier = parent.tier
    section.withinCall = true
  } else if (kind === 'call' || kind === 'past') section.blocked = kind
  else if (kind === 'private') section.blocked = 'other'
  else if (kind === 'list') {
    if (year && context.year && year < context.year) section.blocked = 'past'
    section.tier = heading.implied ? null : tierAsWritten(heading, context)
    const named = heading.rest ? undefined : readNamedTier(heading.text)
    if (named) {
      section.tier = named.tier
      section.namedInHeading = named.name
    }
    const above = payingRole(parent, context)
    if (above && heading.meaning.role === 'venue') section.role = 'venue'
  } else if (kind === 'tier') readTier(section, parent, context)
  else readUnknown(section, parent, context, place)
  if (zoneOf(heading.node) === 'footer' && kind !== 'list') section.blocked ??= 'other'
  return section
}

function interrupts({ rank }: Section, { heading, blocked, trust, candidates }: Section): boolean {
  return (
    rank > 7 && heading !== null && !heading.implied && blocked === null && trust !== 'maybe' && candidates.length === 0
  )
}

function readTier(section: Section, parent: Section, context: PageContext): void {
  const above = payingRole(parent, context)
  section.tier = withoutPrice(section.heading!)
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
  section.tier = heading.text
  section.trust = 'maybe'
  section.role = subRoleOfWords(heading.text) ?? above ?? 'sponsor'
  const underList = parent.heading !== null && parent.blocked === null
  const welcome = above !== undefined && (stop ? nextTier && underList : nextTier || underList)
  if (first && heading.rank === 1 && parent.heading === null && context.role && !context.past && !stop) {
    // The title says what the page lists; its main heading may say it in words no list of ours has.
    section.tier = null
    section.role = context.role
  } else if (!welcome || heading.text.length > 60) section.blocked = 'other'
}

/** nextTier: follows, among headings written alike, one that was accepted. between: one that lists companies comes after it. first: nothing was accepted yet. */
type Place = { nextTier: boolean; between: boolean; first: boolean }

/** Whether any section before was accepted, and whether the last one of each signature was. */
type Accepted = { any: boolean; last: Map<string, boolean> }

function placeAmong(heading: Heading, sorts: HeadingSorts, accepted: Accepted, headings: readonly Heading[]): Place {
  const nextTier = sorts.tierSignatures.has(heading.signature) && accepted.last.get(heading.signature) === true
  const between =
    nextTier &&
    heading.meaning.kind === 'unknown' &&
    headings.some(
      ({ node, signature, meaning }) =>
        node.index > heading.node.index && signature === heading.signature && meaning.kind === 'list',
    )
  return { nextTier, between, first: !accepted.any }
}

/** The role of the nearest heading above that lists companies; undefined under anything else. */
function payingRole(section: Section, context: PageContext): SponsorRole | undefined {
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
  for (let at: PageNode | null = heading.node; at; at = at.parent) if (at.last >= following.index) return at.last
  return lastIndex
}

function zoneOfSection(section: Section, zoneOf: (node: PageNode) => Zone): Zone {
  return section.heading ? zoneOf(section.heading.node) : 'main'
}

function rootSection(context: PageContext, lastIndex: number): Section {
  return {
    heading: null,
    role: context.role ?? 'sponsor',
    tier: null,
    trust: 'maybe',
    blocked: context.role && !context.past ? null : 'other',
    withinCall: context.call,
    rank: 0,
    until: lastIndex,
    end: null,
    parent: null,
    candidates: [],
    names: [],
    namedInHeading: null,
    amongLists: false,
    amongPictures: false,
  }
}
