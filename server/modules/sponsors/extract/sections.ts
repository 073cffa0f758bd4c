import type { Candidate } from './candidates.ts'
import { meaningOfHeading } from './heading-meaning.ts'
import type { Heading } from './headings.ts'
import type { HeadingSorts } from './name-headings.ts'
import type { PageContext } from './page-context.ts'
import { firstAbove, type PageNode } from './page-tree.ts'
import { type SponsorRole, subRoleOfWords } from './role-words.ts'
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
  for (const heading of headings) {
    giveUntil(heading.node.index)
    if (zoneOf(heading.node) === 'nav' || sorts.passed.has(heading) || sorts.badges.has(heading)) continue
    while (stack.length > 1 && top().until < heading.node.index) stack.pop()
    if (sorts.names.has(heading)) {
      // Names written like the heading above them stand beside it, not under it.
      if (top().heading?.signature === heading.signature) stack.pop()
      top().names.push(heading)
      continue
    }
    if (heading.meaning.kind === 'sentence' || indexLetter.test(heading.text)) continue
    while (stack.length > 1 && top().rank >= heading.rank) stack.pop()
    sections[sections.length - 1]!.end ??= heading.node.index - 1
    const section = openSection(heading, top(), input, placeAmong(heading, sorts, accepted))
    if (section.blocked === null) accepted.any = true
    accepted.last.set(heading.signature, section.blocked === null)
    sections.push(section)
    stack.push(section)
  }
  giveUntil(Number.POSITIVE_INFINITY)
  for (const row of Map.groupBy(sections, rowOf).values()) {
    const lists = new Set(row.filter(listsCompanies))
    for (const section of row) section.amongLists = lists.size > (lists.has(section) ? 1 : 0)
  }
  return sections
}

const rowOf = ({ heading, parent }: Section): string => `${heading?.signature} ${parent?.heading?.node.index}`

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
    withinCall: parent.withinCall || parent.blocked === 'call',
    rank: heading.rank,
    until: reachOf(heading, candidates, lastIndex),
    end: null,
    parent,
    candidates: [],
    names: [],
    namedInHeading: null,
    amongLists: false,
  }
  const { kind, year } = heading.meaning
  if (parent.blocked === 'past') section.blocked = 'past'
  else if (kind === 'call' || kind === 'past') section.blocked = kind
  else if (kind === 'private') section.blocked = 'other'
  else if (kind === 'list') {
    if (year && context.year && year < context.year) section.blocked = 'past'
    section.tier = tierAsWritten(heading, context)
    readNamedTier(section)
    const above = payingRole(parent, context)
    if (above && heading.meaning.role === 'venue') section.role = 'venue'
  } else if (kind === 'tier') readTier(section, parent, context)
  else readUnknown(section, parent, context, place)
  if (zoneOf(heading.node) === 'footer' && kind !== 'list') section.blocked ??= 'other'
  return section
}

/** "Gold sponsor: Acme" names its one company in the heading. */
function readNamedTier(section: Section): void {
  const match = section.heading!.text.match(/^(.{3,60}?)\s*[:：]\s*(\S.{1,60})$/)
  if (!match || meaningOfHeading(match[1]!).kind !== 'list' || meaningOfHeading(match[2]!).kind !== 'unknown') return
  section.tier = match[1]!
  section.namedInHeading = match[2]!
}

function readTier(section: Section, parent: Section, context: PageContext): void {
  const above = payingRole(parent, context)
  section.tier = section.heading!.text
  section.trust = 'likely'
  section.role = subRoleOfWords(section.tier) ?? above ?? 'sponsor'
  if (!above && !context.metals) section.blocked = 'other'
}

/** Words that mean nothing to us are a tier where tiers stand: under a sponsors heading, or written like one. */
function readUnknown(section: Section, parent: Section, context: PageContext, { nextTier, first }: Place): void {
  const heading = section.heading!
  const above = payingRole(parent, context) ?? (nextTier && context.metals ? 'sponsor' : undefined)
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

/** nextTier: follows, among headings written alike, one that was accepted. first: nothing was accepted yet. */
type Place = { nextTier: boolean; first: boolean }

/** Whether any section before was accepted, and whether the last one of each signature was. */
type Accepted = { any: boolean; last: Map<string, boolean> }

function placeAmong(heading: Heading, sorts: HeadingSorts, accepted: Accepted): Place {
  const nextTier = sorts.tierSignatures.has(heading.signature) && accepted.last.get(heading.signature) === true
  return { nextTier, first: !accepted.any }
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

/** The heading's words, without the event's own name where the page's main heading carries it. */
function tierAsWritten(heading: Heading, context: PageContext): string {
  const text = heading.text.replace(/\s*[:：]\s*$/, '')
  if (heading.rank > 2 || context.title.includes(text)) return text
  const kept = text.split(/\s+/).filter((word) => {
    const plain = word.toLowerCase().replace(/[^\p{L}\p{N}&]+/gu, '')
    return plain !== '' && !/^(19|20)\d\d$/.test(plain) && (!context.titleWords.has(plain) || subjectWord(plain))
  })
  if (kept.length === text.split(/\s+/).length) return text
  const subject = kept.filter((word) => subjectWord(word.toLowerCase()))
  return subject.length === 1 ? subject[0]! : subject.length > 1 ? kept.join(' ') : text
}

function subjectWord(word: string): boolean {
  return /spons|partner|exhibit|patroc|partenaire|ausstell|forder|förder|support|media|gold|silver|platin|bronze|diamond|community/.test(
    word,
  )
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
  }
}
