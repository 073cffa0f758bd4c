import { anchorOf } from '../candidates/candidates.ts'
import { namedFolder } from '../headings/named-folder.ts'
import type { Section } from '../headings/section.ts'
import { contains, countWithin, type PageNode, textOf } from '../page/page-tree.ts'
import { hasAmount } from '../words/amounts.ts'
import { asksToAct } from '../words/calls-to-act.ts'
import { holdsDate } from '../words/dates.ts'
import { isGeneralHeading } from '../words/general-heading.ts'
import { meaningOfHeading } from '../words/heading-meaning.ts'
import { isTierWord } from '../words/tier-words.ts'
import type { Card } from './cards.ts'
import type { ReadCard } from './read-card.ts'

export type SeenCompany = ReadCard & { section: Section; tier: string | null; confidence: number }

/** Which of a section's cards are companies: the less the heading says, the more the cards themselves must show. */
export function chooseCards(section: Section, read: readonly { card: Card; seen: ReadCard }[]): SeenCompany[] {
  let linked = 0
  let linkedLogos = 0
  let logos = 0
  for (const { card, seen } of read) {
    if (seen.address?.external) linked++
    if (card.logo) logos++
    if (card.logo && seen.address?.external) linkedLogos++
  }
  const menu = isMenu(read)
  const calendar = section.trust === 'maybe' && isCalendar(read)
  const lists = listsOfLinks(read)
  const isAmongLinked = amongLinked(read)
  const ground = groundOf(read.flatMap(({ card }) => (card.logo?.address?.external ? [card.logo.node] : [])))
  const isAlike = writtenLike(read)
  const pictures = read.flatMap(({ card }) => card.logo?.node ?? [])
  const isInFullList = fullLists()
  // Logos or a list of links to companies' own sites, and nothing else: no level promises that. A link in a paragraph is where one pays.
  const isList =
    read.length > 0 &&
    linked === read.length &&
    new Set(read.map(({ seen }) => seen.address?.domain)).size === linked &&
    read.every(({ card }) => card.logo || (isListItem(card) && isInFullList(card)))
  const filed = read.length > 1 && read.every(({ card }) => card.logo && namedFolder(card.logo.source) !== '')
  return read
    .filter(({ card, seen }) => {
      // "Get our sponsorship deck" is an offer, even where logos stand.
      if (meaningOfHeading(seen.name).kind === 'call' || leadsToOffer(seen)) return false
      // Headings about the venue or the team head directions and portraits far more often than companies.
      if (standsAside(section)) return card.logo !== null && !!seen.address?.external && linked === logos
      if (section.priced && isList && seen.address?.external && !isTierWord(seen.name)) return true
      // Whom the heading of a priced level names has paid.
      if (section.priced && section.namedInHeading && card.logo) return true
      if (section.withinCall)
        return (
          (card.logo !== null || (linkedLogos > 1 && !asksToAct(seen.name))) &&
          !!seen.address?.external &&
          section.trust !== 'maybe'
        )
      if (section.heading === null) return card.logo !== null && !!seen.address?.external && linked >= 3
      const untold = section.heading?.meaning.kind === 'stop' || (section.trust === 'maybe' && section.tier === null)
      if (untold && !card.logo) return false
      if (menu && !card.logo && !seen.address?.external) return false
      if (ground && !contains(ground, (card.logo ?? card.name ?? card).node) && !isAlike(card, seen)) return false
      const isLink = card.logo === null && card.name === null
      if (isLink && calendar) return false
      if (isLink)
        return !isOnOtherCard(card, pictures) && linkCounts(card, seen, section, lists, logos) && !asksToAct(seen.name)
      if (section.trust === 'maybe')
        return (
          !!seen.address?.external ||
          (!seen.nameInferred &&
            (filed || (section.namedAlike && card.name && !seen.address) || linked * 2 >= read.length))
        )
      // Among linked logos, an unlinked picture without a name is scenery.
      if (card.logo && !seen.address?.external && linked >= 2)
        return !seen.nameInferred || isAmongLinked(card) || waitsForLink(card)
      // A file's name alone is a weak witness: one picture may be anything.
      if (seen.nameInferred && !seen.address?.external) return logos >= 2 || section.amongPictures
      return card.logo !== null || seen.address !== undefined || section.names.length >= 2 || section.amongPictures
    })
    .map(({ card, seen }) => ({
      ...seen,
      section,
      tier: card.badge ?? section.tier,
      confidence: confidenceOf(section, card, seen),
    }))
}

/** Links to the site's own pages, of which one leads to the first or to "Partners". */
const isMenu = (read: readonly { card: Card; seen: ReadCard }[]): boolean =>
  read.some(
    ({ card, seen }) => !card.logo && (leadsHome(seen) || (!seen.address?.external && isGeneralHeading(seen.name))),
  )

/** Links of which most have a day of their own beside them are events, or news. */
function isCalendar(read: readonly { card: Card }[]): boolean {
  const links = read.filter(({ card }) => card.logo === null && card.name === null)
  const places = new Set(links.map(({ card }) => card.node.parent!))
  const dated = [...places].filter((place) => holdsDate(textOf(place, 160)))
  return links.length > 2 && places.size === links.length && dated.length * 2 > links.length
}

/** Where one link leads to the site's first page, those beside it are its menu. */
const leadsHome = ({ address }: ReadCard): boolean =>
  address !== undefined && !address.external && /^(\.{0,2}\/)*(index\.\w+)?$/.test(address.href)

/** "Your logo here" over /become-a-sponsor. */
function leadsToOffer({ address }: ReadCard): boolean {
  const page = address && !address.external ? /([^/?#]+?)(\.\w+)?\/*(?:[?#].*)?$/.exec(address.href)?.[1] : undefined
  if (page === undefined || page.length > 60 || /profile|details?|info|view|show/i.test(page)) return false
  return meaningOfHeading(page.replace(/[-_+]+/g, ' ')).kind === 'call'
}

/** Whether a logo with a name is written like the linked ones: rows of one wall, of which only the first is linked. */
function writtenLike(read: readonly { card: Card; seen: ReadCard }[]): (card: Card, seen: ReadCard) => boolean {
  const writing = ({ logo }: Card) =>
    logo?.node.attrs['class'] && `${logo.node.tag}.${logo.node.attrs['class']} ${logo.node.parent?.tag}`
  // Made when first asked for: few sections have a card outside their ground.
  let linked: Set<unknown> | undefined
  return (card, seen) => {
    if (seen.nameInferred || !writing(card)) return false
    linked ??= new Set(read.flatMap(({ card, seen }) => (seen.address?.external ? [writing(card)] : [])))
    return linked.has(writing(card))
  }
}

/** The part of the page that holds all the linked logos: what lies outside it is another matter. */
function groundOf(nodes: readonly PageNode[]): PageNode | undefined {
  if (nodes.length < 2) return undefined
  const whole = commonGround(nodes)
  if (nodes.length < 3) return whole
  // A picture from the running text may come before the first true logo when the page's columns part heading and logos.
  const rest = commonGround(nodes.slice(1))
  const first = pathBelow(nodes[0]!, whole)
  return rest !== whole && first.join() !== pathBelow(nodes[1]!, whole).join() && pathBelow(rest, whole).length >= 2
    ? rest
    : whole
}

function commonGround(nodes: readonly PageNode[]): PageNode {
  const first = nodes.reduce((least, node) => (node.index < least.index ? node : least))
  const last = nodes.reduce((most, node) => (node.index > most.index ? node : most))
  let ground = nodes[0]!.parent!
  while (ground.parent && !(contains(ground, first) && contains(ground, last))) ground = ground.parent
  return ground
}

function pathBelow(node: PageNode, top: PageNode): string[] {
  const tags: string[] = []
  for (let at: PageNode | null = node; at && at !== top; at = at.parent) tags.push(at.tag)
  return tags
}

/** Hosts and organisers are no sponsors, and are told apart from them. */
export function standsAside({ role }: Section): boolean {
  return role === 'venue' || role === 'organizer'
}

/** A link that was never filled in: <a href="#">. */
function waitsForLink({ logo }: Card): boolean {
  const href = logo && anchorOf(logo.node)?.attrs['href']
  return href === '' || href === '#'
}

/** Whether a card stands beside two or more that are written alike and linked. */
function amongLinked(read: readonly { card: Card; seen: ReadCard }[]): (card: Card) => boolean {
  let byParent: Map<PageNode | null, PageNode[]> | undefined
  return ({ node }) => {
    byParent ??= Map.groupBy(
      read.filter(({ card, seen }) => seen.address?.external && card.logo).map(({ card }) => card.node),
      ({ parent }) => parent,
    )
    return (byParent.get(node.parent) ?? []).filter(({ tag }) => tag === node.tag).length >= 2
  }
}

/** In a wall of logos, links in the running text beside one of them are its own. */
function isOnOtherCard({ node }: Card, pictures: readonly PageNode[]): boolean {
  if (pictures.length < 3) return false
  for (let at: PageNode | null = node, text = false; at; at = at.parent) {
    text ||= at.tag === 'p'
    const count = countWithin(pictures, at)
    if (count > 0 || /^(li|td|dd)$/.test(at.tag)) return text && count === 1
  }
  return false
}

/** A text link counts as one of a list; alone it must be all there is, and beside logos it is a "more". */
function linkCounts(
  card: Card,
  seen: ReadCard,
  section: Section,
  lists: ReadonlyMap<PageNode, Set<string>>,
  logos: number,
): boolean {
  const list = listAround(card)
  const size = list ? (lists.get(list)?.size ?? 0) : 0
  const inList =
    section.role === 'exhibitor' && list !== undefined && /^(ul|ol|tbody|table)$/.test(list.tag) && lists.size > 1
  if (!seen.address?.external)
    return size >= (inList ? 1 : 2) && logos === 0 && section.trust !== 'maybe' && !hasAmount(textOf(card.node, 80))
  if (size >= 2 || (section.amongLists && list !== undefined && card.node.parent?.tag === 'li')) return true
  return logos === 0 && section.trust !== 'maybe'
}

function isListItem({ node }: Card): boolean {
  for (let at = node.parent, steps = 0; at && steps < 5; at = at.parent, steps++)
    if (/^(li|dd|td)$/.test(at.tag)) return true
  return false
}

/** Whether all items of the list around a link are links as well; each list is walked once. */
function fullLists(): (card: Card) => boolean {
  const known = new Map<PageNode, boolean>()
  return (card) => {
    const list = listAround(card)
    if (!list) return true
    const full =
      known.get(list) ?? list.children.every((item) => typeof item === 'string' || item.tag !== 'li' || holdsLink(item))
    known.set(list, full)
    return full
  }
}

const holdsLink = ({ children }: PageNode): boolean =>
  children.some((child) => typeof child !== 'string' && (child.tag === 'a' || holdsLink(child)))

function listsOfLinks(read: readonly { card: Card }[]): Map<PageNode, Set<string>> {
  const lists = new Map<PageNode, Set<string>>()
  for (const { card } of read) {
    const list = card.logo || card.name ? undefined : listAround(card)
    if (!list) continue
    const hrefs = lists.get(list) ?? new Set()
    lists.set(list, hrefs.add(card.links[0]?.address?.absolute ?? card.links[0]?.address?.href ?? ''))
  }
  return lists
}

/** The list, table or paragraph a link is an item of. */
function listAround(card: Card): PageNode | undefined {
  for (let at = card.node.parent, steps = 0; at && steps < 5; at = at.parent, steps++) {
    if (/^(ul|ol|dl|tbody|table)$/.test(at.tag)) return at
    if (/^(p|div|section)$/.test(at.tag) && at.elements > 1) return at
  }
  return undefined
}

function confidenceOf(section: Section, card: Card, seen: ReadCard): number {
  let confidence = section.trust === 'sure' ? 0.95 : section.trust === 'likely' ? 0.9 : 0.75
  if (seen.nameInferred) confidence -= 0.15
  if (!seen.address?.external) confidence -= 0.1
  if (!card.logo && !card.name) confidence -= 0.05
  if (section.withinCall) confidence -= 0.15
  return Math.round(confidence * 100) / 100
}
