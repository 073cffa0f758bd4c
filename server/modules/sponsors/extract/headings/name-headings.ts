import type { Candidate } from '../candidates/candidates.ts'
import { countWithin, firstAbove, type PageNode, textOf, within } from '../page/page-tree.ts'
import { bareName } from '../words/fold-words.ts'
import { namesGivers } from '../words/givers.ts'
import type { SponsorRole } from '../words/role-words.ts'
import { agreesWithLink } from './agreement.ts'
import type { Heading } from './heading.ts'

export type HeadingSorts = {
  /** Headings that are a company's name. */
  names: Set<Heading>
  /** Headings inside one company's card that name nothing ("We are hiring"). */
  passed: Set<Heading>
  /** Tier labels repeated on every company's card. */
  badges: Set<Heading>
  /** Signatures under which a tier or a role was recognised: unknown words written the same way are tiers too. */
  tierSignatures: Set<string>
}

/** Sorts headings that name companies from those that name tiers, by what stands beside all headings written alike. */
export function sortHeadings(
  headings: readonly Heading[],
  candidates: readonly Candidate[],
  { role }: { role: SponsorRole | undefined },
): HeadingSorts {
  const sorts: HeadingSorts = { names: new Set(), passed: new Set(), badges: new Set(), tierSignatures: new Set() }
  const logos = candidates.filter((candidate) => candidate.kind === 'logo')
  const places = headings.map(({ node }) => node)
  const isRepeated = repeatedCards(logos)
  for (const group of writtenAlike(headings)) {
    const fellows = group.map(({ node }) => node)
    if (areBadges(group, fellows, candidates)) {
      for (const heading of group) sorts.badges.add(heading)
      continue
    }
    if (areNamesOfLogos(group, logos)) {
      for (const heading of group) sorts.names.add(heading)
      continue
    }
    const open = group.filter(({ meaning }) => meaning.kind === 'unknown' || meaning.kind === 'stop')
    const known = group.filter(
      ({ meaning, text, under }) =>
        meaning.kind === 'tier' ||
        ((meaning.kind === 'unknown' || meaning.kind === 'private') &&
          (role ?? under) !== undefined &&
          namesGivers(text)) ||
        (meaning.kind === 'list' && meaning.role !== 'venue' && meaning.role !== 'organizer'),
    ).length
    const recognised = known > 0
    const agreeing = new Set(
      group.filter(
        (heading) => heading.meaning.kind !== 'tier' && agreesWithLink(heading, headings, places, candidates),
      ),
    )
    const described = describedAmong(group)
    if (described.length > 0) {
      for (const heading of described) sorts.names.add(heading)
      continue
    }
    const share = open.filter((heading) => agreeing.has(heading)).length / Math.max(1, open.length)
    if (agreeing.size >= Math.min(recognised ? 2 : 1, Math.max(1, open.length)) && share >= (recognised ? 0.5 : 0.34)) {
      // "Acme Partners Inc." speaks of partners and is still a name; "Contact" between names is none.
      for (const heading of group)
        if (agreeing.has(heading) || heading.meaning.kind === 'unknown')
          (isAboutTheOneAbove(heading, headings, places) ? sorts.passed : sorts.names).add(heading)
      continue
    }
    if (recognised) {
      // One "Sponsors" among the many headings of a long page makes no tiers of the others, unless its title says that it lists them.
      if (known > 1 || known * 2 >= group.length || role) sorts.tierSignatures.add(group[0]!.signature)
      continue
    }
    const overMany = open.some(
      (heading) =>
        heading.level &&
        !agreesWithLink(heading, headings, places, candidates) &&
        countWithin(logos, heading.node.parent!) > 1,
    )
    for (const heading of open) {
      // A level over a single logo looks like its caption; another in such a box, over several, tells it apart.
      if (heading.level && overMany) continue
      const card = cardAround(heading, fellows, logos)
      if (!card || !isRepeated(card)) continue
      const first = headings[firstAbove(places, card.index - 1)]
      ;(first === heading ? sorts.names : sorts.passed).add(heading)
    }
  }
  for (const heading of namedLikeMost(headings, sorts.names))
    if (agreesWithLink(heading, headings, places, candidates)) sorts.names.add(heading)
  return sorts
}

/** "About Acme" under "Acme". */
function isAboutTheOneAbove(heading: Heading, headings: readonly Heading[], places: readonly PageNode[]): boolean {
  const above = headings[firstAbove(places, heading.node.index) - 2]
  if (!above || above.rank >= heading.rank || above.text.length >= heading.text.length) return false
  const name = bareName(above.text)
  return name.length > 2 && bareName(heading.text).includes(name)
}

/** Where nearly all headings written alike are names, so is the one that also speaks of what its company is to the event. */
function namedLikeMost(headings: readonly Heading[], names: ReadonlySet<Heading>): Heading[] {
  const groups = [...Map.groupBy(headings, ({ signature }) => signature).values()]
  return groups.flatMap((group) => {
    const rest = group.filter((heading) => !names.has(heading))
    const few = rest.length > 0 && group.length > 3 && rest.length * 5 <= group.length
    return few ? rest.filter(({ rank, meaning }) => rank < 8 && meaning.kind === 'list') : []
  })
}

/** Gold, Gold, Silver, Silver: repeated, or below the logo, and each beside one company alone. */
function areBadges(group: readonly Heading[], fellows: readonly PageNode[], candidates: readonly Candidate[]): boolean {
  if (group.length < 3 || group.some(({ meaning }) => meaning.kind !== 'tier' && meaning.kind !== 'list')) return false
  // A label that opens a block speaks for the rest of it.
  if (group.some(({ node, end }) => end < node.last)) return false
  const repeated = new Set(group.map(({ text }) => text)).size * 1.5 <= group.length
  const single = group.filter((heading) => {
    let card = heading.node
    for (let at = heading.node.parent; at && countWithin(fellows, at) === 1; at = at.parent) card = at
    const inside = within(candidates, card).filter(({ kind, node }) => kind !== 'prose' && node !== heading.node)
    return (
      inside.length > 0 &&
      inside.filter(({ kind }) => kind === 'logo').length <= 1 &&
      // A label that heads a list stands before it.
      (repeated || inside.some(({ kind, index }) => kind === 'logo' && index < heading.node.index)) &&
      new Set(inside.map(({ address }) => address?.domain)).size <= 1
    )
  })
  return single.length >= group.length * 0.8
}

/** "Silver Partners" as the name of a bank: each in a box of its own with one logo, which is called the same. */
function areNamesOfLogos(group: readonly Heading[], logos: readonly Candidate[]): boolean {
  if (group.length < 3 || new Set(group.map(({ text }) => text)).size < group.length) return false
  return group.every(({ node, text }) => {
    const [logo, ...more] = within(logos, node.parent!)
    return logo !== undefined && more.length === 0 && logo.alt !== '' && bareName(logo.alt) === bareName(text)
  })
}

/** The largest part of the page around a heading with exactly one logo and no other heading like it. */
function cardAround(heading: Heading, fellows: readonly PageNode[], logos: readonly Candidate[]): PageNode | undefined {
  let card: PageNode | undefined
  for (let at = heading.node.parent; at; at = at.parent) {
    const count = countWithin(logos, at)
    if (count > 1 || countWithin(fellows, at) > 1) break
    if (count === 1) card = at
  }
  return card
}

/** Whether such a part has another like it beside it. */
function repeatedCards(logos: readonly Candidate[]): (card: PageNode) => boolean {
  const known = new Map<PageNode, Set<string>>()
  return ({ parent, tag }) => {
    if (!parent) return false
    const repeated = known.get(parent) ?? tagsRepeated(parent, logos)
    known.set(parent, repeated)
    return repeated.has(tag)
  }
}

/** Tags of which a node has several children with one logo each. */
function tagsRepeated({ children }: PageNode, logos: readonly Candidate[]): Set<string> {
  const met = new Set<string>()
  const repeated = new Set<string>()
  for (const child of children) {
    if (typeof child === 'string' || countWithin(logos, child) !== 1) continue
    if (met.has(child.tag)) repeated.add(child.tag)
    met.add(child.tag)
  }
  return repeated
}

/** The cards of a grid; a panel after it may be headed alike. */
function describedAmong(group: readonly Heading[]): readonly Heading[] {
  if (group.length < 3) return []
  if (areDescribed(group)) return group
  const grids = Map.groupBy(group, ({ node }) => node.parent?.parent)
  const largest = [...grids.values()].reduce((most, grid) => (grid.length > most.length ? grid : most))
  return largest.length * 4 >= group.length * 3 && areDescribed(largest) ? largest : []
}

/** Companies as headings, each over its own description and nothing that could be a list. */
function areDescribed(group: readonly Heading[]): boolean {
  const free = group.filter(({ meaning, text }) => meaning.kind === 'unknown' && text.length > 2)
  // "Acme Tools" may hold a word that elsewhere heads another subject.
  if (group.length < 3 || free.length * 3 < group.length * 2) return false
  const { under } = group[0]!
  return (
    under !== undefined &&
    under !== 'organizer' &&
    under !== 'venue' &&
    areInBoxes(group) &&
    group.every(({ node }) => followedByText(node))
  )
}

function followedByText({ parent, place }: PageNode): boolean {
  const next = parent?.children.find((child) => typeof child !== 'string' && child.place > place) as
    | PageNode
    | undefined
  if (next?.tag !== 'p' || next.textLength < 2) return false
  // A description, not a list of names.
  return !/[,;、]\s*\p{Lu}/u.test(textOf(next, 200))
}

/** Each in a box of its own, the boxes side by side. */
function areInBoxes(group: readonly Heading[]): boolean {
  const boxes = new Set(group.map(({ node }) => node.parent))
  const grounds = new Set(group.map(({ node }) => node.parent?.parent))
  return boxes.size === group.length && grounds.size === 1
}

/** Groups of headings with one signature under one common heading. */
function writtenAlike(headings: readonly Heading[]): Heading[][] {
  const groups = new Map<string, Heading[]>()
  const above: Heading[] = []
  for (const heading of headings) {
    while (above.length > 0 && above[above.length - 1]!.rank >= heading.rank) above.pop()
    const shared = above.findLast(({ meaning }) => meaning.kind === 'list' && meaning.role !== undefined)
    const key = `${shared?.node.index ?? ''} ${heading.signature}`
    heading.under = shared?.meaning.role
    const group = groups.get(key)
    if (group) group.push(heading)
    else groups.set(key, [heading])
    above.push(heading)
  }
  return [...groups.values()]
}
