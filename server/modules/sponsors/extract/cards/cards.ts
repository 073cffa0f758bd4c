import type { Candidate } from '../candidates/candidates.ts'
import type { Heading } from '../headings/heading.ts'
import { levelBeside } from '../headings/level-beside.ts'
import { isWordsAlone } from '../headings/picture-headings.ts'
import type { Section } from '../headings/section.ts'
import { contains, countWithin, firstAbove, type PageNode, textOf, within } from '../page/page-tree.ts'
import { isGeneralHeading } from '../words/general-heading.ts'
import { isBareTier } from '../words/tier-words.ts'
import type { Description } from './name-in-description.ts'

/** What a section shows of one company: at most one logo and one name, and the links that belong to them. */
export type Card = {
  node: PageNode
  logo: Candidate | null
  name: Heading | null
  links: Candidate[]
  badge: string | null
  /** Beside a logo without link and name. */
  description?: Description | undefined
}

type Mark = { kind: 'logo' | 'name'; index: number; node: PageNode; logo: Candidate | null; name: Heading | null }

/** Levels written on single cards: their text, and their place in document order. */
export type Badge = { index: number; text: string }

/** Cuts a section into companies. `walls` are indexes of headings, which no card may hold. */
export function cutCards(
  section: Section,
  walls: readonly { index: number }[],
  badges: readonly Badge[],
  nodes: readonly PageNode[],
): Card[] {
  const pictures = section.candidates.filter(({ kind }) => kind === 'logo')
  // A picture of a level beside a company's logo: <img src="gold-badge.png" alt="Gold sponsor">.
  const plaques = new Set(
    pictures.filter(
      ({ address, alt, source }) => alt && !address?.external && isWordsAlone(alt, source, section.heading),
    ),
  )
  const badgeIn = (node: PageNode) =>
    countWithin(badges, node) > 0
      ? badges[firstAbove(badges, node.index - 1)]!.text
      : (plaques.size > 0 && within(pictures, node).find((picture) => plaques.has(picture))?.alt) ||
        tierWithin(node, nodes)
  const logos = dropRepeatedLogos(plaques.size > 0 ? pictures.filter((logo) => !plaques.has(logo)) : pictures)
  const links = section.candidates.filter(({ kind }) => kind === 'link')
  const marks: Mark[] = [
    ...logos.map((logo) => ({ kind: 'logo' as const, index: logo.index, node: logo.node, logo, name: null })),
    ...section.names.map((name) => ({
      kind: 'name' as const,
      index: name.node.index,
      node: name.node,
      logo: null,
      name,
    })),
  ].sort((a, b) => a.index - b.index)
  const untold = section.tier === null || isGeneralHeading(section.tier)
  const cards: Card[] = []
  const groups = pairMarks(marks)
  const loose = new Set(links)
  groups.forEach((group, position) => {
    const before = groups[position - 1]
    const after = groups[position + 1]?.[0]
    const logo = logoOf(group)
    const name = nameOf(group)
    const node = growCard(group, before?.[before.length - 1], after, links, section, walls)
    const from = group[0]!.index
    const until = after?.index ?? section.until + 1
    const flat = name !== null && !group.every((mark) => contains(node, mark.node) && mark.node !== node)
    const own = within(links, flat ? { index: node.index, last: Math.max(node.last, until - 1) } : node)
    for (const link of own) loose.delete(link)
    if (own.length === 0 && name && !logo?.address) {
      const following = within(section.candidates, { index: from + 1, last: until - 1 })
      const prose = following.find(({ kind, address }) => kind === 'prose' && address?.external)
      if (prose) own.push(prose)
    }
    const description =
      logo && !name && own.length === 0 && !logo.address ? descriptionOf(node, after, section, nodes) : undefined
    cards.push({
      node,
      logo,
      name,
      links: own,
      badge: name?.badge ?? badgeIn(node) ?? (untold ? levelOf(logo, name) : null),
      description,
    })
  })
  keepDescriptions(cards)
  for (const link of loose)
    cards.push({
      node: link.node,
      logo: null,
      name: null,
      links: [link],
      badge: untold ? levelBeside(link.node, '') : null,
    })
  return cards
}

/** Text after one logo of many describes none of them; after the only one it may speak of something else, and link it. */
function keepDescriptions(cards: readonly Card[]): void {
  const bare = cards.filter(({ logo, name, links }) => logo && !name && !logo.address && links.length === 0)
  const described = bare.filter(({ description }) => description)
  const are = described.length * 2 > bare.length
  for (const card of described)
    card.description = are
      ? { node: card.description!.node, links: described.length > 1 ? card.description!.links : [] }
      : undefined
}

/** What a card says at length, or the block of text right after a picture that stands alone. */
function descriptionOf(
  card: PageNode,
  next: Mark | undefined,
  { candidates }: Section,
  nodes: readonly PageNode[],
): Description | undefined {
  const node = card.textLength > 0 ? card : blockAfter(card, nodes)
  if (!node || node.textLength < 30 || (next && next.index <= node.last)) return undefined
  return { node, links: within(candidates, node).filter(({ kind }) => kind !== 'logo') }
}

function blockAfter({ parent, last }: PageNode, nodes: readonly PageNode[]): PageNode | undefined {
  for (let i = last + 1, steps = 0; i < nodes.length && steps < 4; i = nodes[i]!.last + 1, steps++) {
    const node = nodes[i]!
    if (node.parent !== parent) return undefined
    if (node.textLength > 0) return /^(p|div|dd|td|span)$/.test(node.tag) ? node : undefined
  }
  return undefined
}

const levelOf = (logo: Candidate | null, name: Heading | null): string | null =>
  (logo && levelBeside(logo.node, logo.alt)) ?? (name && levelBeside(name.node, name.text))

/** A short text of its own on the card that is a tier's name. */
function tierWithin(card: PageNode, nodes: readonly PageNode[]): string | null {
  for (let i = card.index + 1; i <= card.last; i++) {
    const node = nodes[i]!
    if (
      node.elements > 0 ||
      node.textLength < 2 ||
      node.textLength > 24 ||
      node.tag === 'a' ||
      /^h[1-6]$/.test(node.tag)
    )
      continue
    const text = textOf(node, 40)
    if (isBareTier(text)) return text
  }
  return null
}

/** Logos and names alternate in every layout; whichever comes first in the section opens each company. */
function pairMarks(marks: readonly Mark[]): Mark[][] {
  const opener = marks[0]?.kind
  const groups: Mark[][] = []
  for (const [position, mark] of marks.entries()) {
    const group = groups[groups.length - 1]
    if (
      !group ||
      mark.kind === opener ||
      standsWithNext(mark, group[0]!, marks[position + 1]) ||
      (mark.kind === 'logo' ? logoOf(group) : nameOf(group))
    )
      groups.push([mark])
    else group.push(mark)
  }
  return groups
}

/** A name in one box with the logo after it, outside of which the logo before it stands, is no name of that one. */
function standsWithNext(name: Mark, before: Mark, next: Mark | undefined): boolean {
  if (name.kind !== 'name' || before.kind !== 'logo' || next?.kind !== 'logo') return false
  let box = name.node
  while (box.parent && !contains(box, next.node)) box = box.parent
  return !contains(box, before.node)
}

// A group has one mark of each kind at most.
const logoOf = (group: readonly Mark[]): Candidate | null => group[0]!.logo ?? group[1]?.logo ?? null
const nameOf = (group: readonly Mark[]): Heading | null => group[0]!.name ?? group[1]?.name ?? null

/** The largest part of the page around a company's marks that holds nobody else's, and so neither neighbour's. */
function growCard(
  group: readonly Mark[],
  before: Mark | undefined,
  after: Mark | undefined,
  links: readonly Candidate[],
  section: Section,
  walls: readonly { index: number }[],
): PageNode {
  const first = group[0]!
  const host = logoOf(group)?.address?.domain
  const named = nameOf(group) !== null
  let card = first.node
  for (let at = first.node.parent; at; at = at.parent) {
    if (section.heading && at.index <= section.heading.end) break
    if (holds(at, before) || holds(at, after) || countWithin(walls, at) > 0) break
    if (!named && leadsToTwo(links, at, host)) break
    card = at
  }
  return card
}

const holds = ({ index, last }: PageNode, mark: Mark | undefined): boolean =>
  mark !== undefined && index <= mark.index && mark.index <= last

/** Whether links inside a node lead to two companies other than the one of its logo. */
function leadsToTwo(links: readonly Candidate[], node: PageNode, host: string | undefined): boolean {
  let stranger: string | undefined
  for (let at = firstAbove(links, node.index - 1); at < links.length && links[at]!.index <= node.last; at++) {
    const { address } = links[at]!
    if (!address?.external || address.domain === host) continue
    if (stranger !== undefined && stranger !== address.domain) return true
    stranger = address.domain
  }
  return false
}

/** The same picture twice inside one link (for dark and light, for phones) is one logo. */
function dropRepeatedLogos(logos: readonly Candidate[]): Candidate[] {
  return logos.filter((logo, position) => {
    const before = logos[position - 1]
    return !(before && sameAnchor(before.node, logo.node) && (!logo.alt || before.alt === logo.alt))
  })
}

function sameAnchor(a: PageNode, b: PageNode): boolean {
  const anchor = anchorAbove(a)
  return anchor !== undefined && anchor === anchorAbove(b)
}

function anchorAbove(node: PageNode): PageNode | undefined {
  for (let at: PageNode | null = node, steps = 0; at && steps < 6; at = at.parent, steps++)
    if (at.tag === 'a') return at
  return undefined
}
