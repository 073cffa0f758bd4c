import type { PageNode } from '../page/page-tree.ts'
import type { Zone } from '../page/zones.ts'
import { isBareTier } from '../words/tier-words.ts'
import { follows, type Heading } from './heading.ts'
import type { HeadingSorts } from './name-headings.ts'
import { openSection, type Page, type Place, payingRole, rootSection, type Section } from './section.ts'
import { tierAsWritten } from './tier-as-written.ts'

// A, B, C, 0-9 over the parts of a long list.
const indexLetter = /^[\p{L}\d#](\s*[-–]\s*[\p{L}\d])?$/u

type Input = Page & { headings: readonly Heading[]; sorts: HeadingSorts }

/** Walks the page once and gives every candidate to the heading that speaks for it. */
export function cutSections(input: Input): Section[] {
  const { headings, candidates, sorts, context, zoneOf } = input
  const root = rootSection(context, input.lastIndex)
  const sections: Section[] = [root]
  const stack: Section[] = [root]
  const accepted: Accepted = { any: false, last: new Map() }
  const top = () => stack[stack.length - 1]!
  let next = 0
  let name: Heading | undefined
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
    // What stands over the footer says nothing of it.
    if (zoneOf(heading.node) === 'footer')
      while (stack.length > 1 && zoneOfSection(top(), zoneOf) !== 'footer') stack.pop()
    if (follows(name, heading)) {
      if (isBareTier(heading.text)) name!.badge = heading.text
      continue
    }
    if (heading.implied) while (stack.length > 1 && isElsewhere(top(), heading)) stack.pop()
    if (heading.implied && !standsAlone(headings, position, top(), input)) continue
    if (sorts.names.has(heading)) {
      // Names written like the heading above them stand beside it, not under it.
      if (top().heading?.signature === heading.signature && !awaitsNames(top())) stack.pop()
      top().names.push(heading)
      name = heading
      continue
    }
    // "All silver benefits plus:" within a level with its price opens nothing.
    if (top().priced && heading.rank > 7 && heading.meaning.kind === 'call') continue
    // Under a heading that lists, a sentence says no more than it did.
    if (heading.introduces && top().heading && top().blocked === null && top().trust !== 'maybe') continue
    if (heading.meaning.kind === 'sentence' || indexLetter.test(heading.text)) continue
    while (stack.length > 1 && top().rank >= heading.rank && !speaksFor(top(), heading)) stack.pop()
    sections[sections.length - 1]!.end ??= Math.ceil(heading.node.index) - 1
    const section = openSection(heading, top(), input, placeAmong(heading, sorts, accepted, headings))
    if (section.blocked === null) accepted.any = true
    accepted.last.set(heading.signature, section.blocked === null)
    sections.push(section)
    stack.push(section)
  }
  giveUntil(Number.POSITIVE_INFINITY)
  const namings = new Set(
    sections.flatMap((section) =>
      section.blocked || (section.trust === 'maybe' && !leadsToMost(section))
        ? []
        : section.names.map(({ signature }) => signature),
    ),
  )
  for (const section of sections)
    section.namedAlike = section.names.length > 0 && section.names.every(({ signature }) => namings.has(signature))
  for (const row of Map.groupBy(sections, rowOf).values()) {
    const lists = new Set(row.filter(listsCompanies))
    // "Sponsors" between "Main sponsors" and "Friends" is a level as they are.
    for (const section of row)
      if (
        titlesList(section) &&
        row.some(({ blocked, tier, role }) => !blocked && tier !== null && role === section.role)
      )
        section.tier = tierAsWritten(section.heading!, context)
    const pictures = row.reduce((sum, section) => sum + picturesIn(section), 0)
    for (const section of row) {
      section.amongLists = lists.size > (lists.has(section) ? 1 : 0)
      section.amongPictures = pictures > 1
    }
  }
  return sections
}

const titlesList = ({ blocked, tier, heading }: Section): boolean =>
  !blocked && tier === null && heading?.meaning.kind === 'list' && !heading.implied && !heading.introduces

/** Whether at least half of the companies named in it have a link of their own. */
const leadsToMost = ({ names, candidates }: Section): boolean =>
  new Set(candidates.flatMap(({ address }) => (address?.external ? [address.domain] : []))).size * 2 >= names.length

const rowOf = ({ heading, parent }: Section): string => `${heading?.signature} ${parent?.heading?.node.index}`

const picturesIn = ({ blocked, candidates, names }: Section): number =>
  blocked ? 0 : names.length + candidates.reduce((sum, { kind }) => sum + (kind === 'logo' ? 1 : 0), 0)

/** The page's main heading, with nothing under it yet: what is written like it may still be its list. */
const awaitsNames = ({ heading, candidates, names, blocked, rank }: Section): boolean =>
  !blocked && rank === 1 && heading?.meaning.kind === 'list' && (candidates.length === 0 || names.length > 0)

/** Whether no words of the page say what the block holds: neither a heading over it nor one inside. */
function standsAlone(headings: readonly Heading[], position: number, over: Section, { context }: Input): boolean {
  if (over.blocked === 'past' || over.blocked === 'call') return false
  const { index, last } = headings[position]!.node
  // A title speaks less plainly than the block's own name, and never for the footer.
  if (over.heading !== null && payingRole(over, context)) return false
  const { node, meaning } = over.heading ?? {}
  if (meaning?.kind === 'stop' && node?.parent && index <= node.parent.last) return false
  for (let at = position + 1; at < headings.length && headings[at]!.node.index <= last; at++)
    if (!headings[at]!.implied) return !wordsOfLists.has(headings[at]!.meaning.kind)
  return true
}

/** An offer in a section of its own says nothing of a block in another. */
function isElsewhere({ heading, blocked }: Section, { node }: Heading): boolean {
  if (blocked !== 'call' || !heading) return false
  for (let at = heading.node.parent; at; at = at.parent)
    if (at.tag === 'section' || at.tag === 'article') return at.last < node.index
  return false
}

const wordsOfLists = new Set<string>(['list', 'tier', 'call', 'past', 'stop'])

/** "Sponsors of last year" in a paragraph, before a part of the page with labels of its own. */
function speaksFor({ heading, blocked, candidates, rank }: Section, next: Heading): boolean {
  // "Past sponsors", with nobody under it, and levels or years in headings as large: all of them are past.
  const divides = next.meaning.kind === 'tier' || /^(19|20)\d\d$/.test(next.text)
  if (blocked === 'past' && candidates.length === 0 && rank === next.rank && divides) return true
  if (blocked !== 'past' || !heading || heading.rank < 8 || candidates.length > 0) return false
  const ground = heading.node.parent
  return ground !== null && next.node.parent !== ground && next.node.index <= ground.last
}

function listsCompanies({ blocked, candidates }: Section): boolean {
  const links = candidates.filter(({ kind, address }) => kind === 'link' && address?.external)
  return !blocked && links.filter(({ node }) => node.parent?.tag === 'li').length > 1
}

/** Whether any section before was accepted, and whether the last one of each signature was. */
type Accepted = { any: boolean; last: Map<string, boolean> }

function placeAmong(heading: Heading, sorts: HeadingSorts, accepted: Accepted, headings: readonly Heading[]): Place {
  const before = accepted.last.get(heading.signature)
  const nextTier =
    sorts.tierSignatures.has(heading.signature) &&
    (before === true || (before === undefined && leadsTiers(heading, headings)))
  const between =
    nextTier &&
    heading.meaning.kind === 'unknown' &&
    headings.some(
      ({ node, signature, meaning }) =>
        node.index > heading.node.index && signature === heading.signature && meaning.kind === 'list',
    )
  return { nextTier, between, first: !accepted.any }
}

/** Champions, Gold, Silver: words of the page's own may open a row of levels. */
function leadsTiers({ node, signature, meaning }: Heading, headings: readonly Heading[]): boolean {
  if (meaning.kind !== 'unknown') return false
  return headings.find((next) => next.node.index > node.index && next.signature === signature)?.meaning.kind === 'tier'
}

function zoneOfSection(section: Section, zoneOf: (node: PageNode) => Zone): Zone {
  return section.heading ? zoneOf(section.heading.node) : 'main'
}
