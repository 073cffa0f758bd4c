import { isInline, type PageNode, squeeze, textOf } from '../page/page-tree.ts'
import { meaningOfHeading } from '../words/heading-meaning.ts'
import { withoutRole } from '../words/logo-name.ts'
import { withEyebrows } from './eyebrows.ts'
import { type Heading, isOneOfButtons, isRowOfButtons, newHeading, readBlockName, readLabelledLine } from './heading.ts'
import { readIntroduction } from './introductions.ts'
import { isAlone, withLevels } from './levels.ts'
import { readLineLabels } from './line-labels.ts'
import { meaningful, readPictureLabel, textOfPictureHeading } from './picture-headings.ts'

const ranks: Record<string, number> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
  legend: 5,
  caption: 5,
  summary: 6,
  dt: 7,
}
const labelTags = new Set(
  'p div span strong b li td th button center font em i u big figcaption label a header'.split(' '),
)
const boldTags = new Set('b strong font big u center'.split(' '))

/** Real headings, and short labels in any markup whose words say sponsors or a tier. Document order. */
export function findHeadings(
  nodes: readonly PageNode[],
  imageCount: (node: { index: number; last: number }) => number,
): Heading[] {
  const headings: Heading[] = []
  const stops: Heading[] = []
  const loose: Heading[] = []
  const tabs = tabLabels(nodes)
  const isMenu = menus()
  let covered = -1
  for (const node of nodes) {
    if (node.index <= covered) continue
    const tab = tabs.get(node.attrs['id'] ?? '')
    if (tab) headings.push(newHeading(node, tab, 8, node.index))
    const lines = readLineLabels(node)
    if (lines.length > 0) {
      headings.push(...lines)
      continue
    }
    const rank = rankOf(node)
    const heading = rank
      ? readRealHeading(node, rank, imageCount)
      : (readPictureLabel(node, headings.at(-1)) ??
        readBlockName(node, imageCount) ??
        (wrapsHeading(node, nodes) ? undefined : readLabel(node, nodes[node.last + 1], imageCount, isMenu)))
    if (!heading) continue
    if (heading.rank > 7 && heading.meaning.kind === 'stop') {
      stops.push(heading)
      continue
    }
    if (heading.rank > 7 && heading.meaning.kind === 'unknown') {
      loose.push(heading)
      continue
    }
    headings.push(heading)
    covered = heading.end
  }
  headings.sort((a, b) => a.node.index - b.node.index)
  const known = withStops(withEyebrows(headings), stops)
  return loose.length > 0 ? withLevels(known, loose, imageCount) : known
}

/** A label of another subject ends a list where it is written like the list's own label. */
function withStops(headings: Heading[], stops: readonly Heading[]): Heading[] {
  const labels = new Set(
    headings
      .filter(({ rank, meaning }) => rank > 7 && (meaning.kind === 'list' || meaning.kind === 'tier'))
      .map(writtenIn),
  )
  const ending = stops.filter((stop) => labels.has(writtenIn(stop)))
  return ending.length === 0 ? headings : [...headings, ...ending].sort((a, b) => a.node.index - b.node.index)
}

const writtenIn = ({ node, signature }: Heading): string =>
  `${node.parent?.tag}.${node.parent?.attrs['class'] ?? ''} ${signature}`

/** Tabs and accordions: the label stands elsewhere and points at its panel. */
function tabLabels(nodes: readonly PageNode[]): Map<string, string> {
  const labels = new Map<string, string>()
  for (const node of nodes) {
    if ((node.tag !== 'a' && node.tag !== 'button') || node.textLength < 2 || node.textLength > 40) continue
    const { href, 'data-bs-target': target, 'data-target': older, 'aria-controls': controls } = node.attrs
    const id = [href, target, older].find((value) => value?.startsWith('#'))?.slice(1) ?? controls
    if (!id) continue
    const text = textOf(node, 80)
    const { kind } = meaningOfHeading(text)
    if (kind === 'tier' || kind === 'list') labels.set(id, text)
  }
  return labels
}

function wrapsHeading(node: PageNode, nodes: readonly PageNode[]): boolean {
  if (node.textLength > 90) return false
  for (let i = node.index + 1; i <= node.last; i++) if (rankOf(nodes[i]!)) return true
  return false
}

function rankOf(node: PageNode): number | undefined {
  const rank = ranks[node.tag]
  if (rank !== undefined) return rank
  if (node.attrs['colspan'] !== undefined && titlesTable(node)) return 7
  return node.attrs['role'] === 'heading' ? Number(node.attrs['aria-level'] ?? 3) || 3 : undefined
}

/** A cell over all columns, alone in the first row. */
function titlesTable({ tag, parent, textLength, attrs }: PageNode): boolean {
  if ((tag !== 'td' && tag !== 'th') || textLength === 0 || Number(attrs['colspan']) < 2) return false
  return parent?.tag === 'tr' && parent.elements === 1 && parent.place === 1
}

function readRealHeading(node: PageNode, rank: number, imageCount: (node: PageNode) => number): Heading | undefined {
  if (rank === 5 && node.tag === 'legend') {
    // A legend often only wraps the true heading.
    if (node.children.some((child) => typeof child !== 'string' && ranks[child.tag])) return undefined
  }
  if (node.textLength > 0) {
    if (node.textLength > 240) return undefined
    return newHeading(node, tellingPart(node), rank, node.last)
  }
  if (imageCount(node) !== 1) return undefined
  const text = textOfPictureHeading(node)
  return text ? newHeading(node, text, rank, node.last) : undefined
}

/** "Sponsors / Learn how to become a sponsor" is a list's heading with a link beside it: the part that lists wins. */
function tellingPart(node: PageNode): string {
  const whole = textOf(node, 300)
  if (meaningOfHeading(whole).kind !== 'call') return whole
  const parts = node.children.filter((child) => typeof child === 'string' || !leadsElsewhere(child))
  const texts = parts.map((child) => squeeze(typeof child === 'string' ? child : textOf(child, 120)))
  return texts.find((text) => meaningOfHeading(text).kind === 'list') ?? whole
}

function readLabel(
  node: PageNode,
  next: PageNode | undefined,
  imageCount: (node: PageNode) => number,
  isMenu: (list: PageNode) => boolean,
): Heading | undefined {
  // The label of a form's field asks for something.
  if (node.textLength < 2 || !labelTags.has(node.tag) || node.attrs['for'] !== undefined) return undefined
  if (opensWithLabel(node)) return undefined
  const lead = leadOf(node)
  if (lead) return newHeading(node, lead, 9, node.index)
  if (node.textLength > 60) return readLabelledLine(node) ?? readIntroduction(node, next, imageCount)
  if (imageCount(node) > 0 || (node.tag === 'figcaption' && imageCount(node.parent!) === 1)) return undefined
  if (holdsBlocks(node)) return undefined
  const parent = node.parent
  if (leadsElsewhere(node)) return undefined
  if (isInline(node) && parent && !opensItsBlock(node)) return undefined
  const item = node.tag === 'li' ? node : node.parent?.tag === 'li' ? node.parent : undefined
  if ((item?.parent && isMenu(item.parent)) || holdsList(node)) return undefined
  if (holdsLink(node) || isRowOfButtons(node) || isOneOfButtons(node)) return undefined
  const text = textOf(node, 120).replace(/\s*[:：]$/, '')
  // A footnote explains a mark, a number counts what is offered, and an item stands among others; neither heads anything.
  if (/\*$|^([*†‡¹²]|\d{1,3}\s|[-–•·]\s.*[^-–•·]$)/.test(text) || withoutRole(text) !== text) return undefined
  const { kind } = meaningOfHeading(text)
  const line =
    kind === 'list' || kind === 'unknown'
      ? ((kind === 'list' ? readLabelledLine(node) : undefined) ?? readIntroduction(node, next, imageCount))
      : undefined
  if (line) return line
  return meaningful.has(kind) ||
    (kind === 'stop' && boldTags.has(node.tag)) ||
    (kind === 'unknown' && isAlone(node, text))
    ? newHeading(node, text, isInline(node) ? 9 : 8, node.last)
    : undefined
}

/** Texts one above the other are a company's card or several lines; each may be a label, all of them together are none. */
const holdsBlocks = ({ children, elements }: PageNode): boolean =>
  elements > 1 &&
  children.filter((child) => typeof child !== 'string' && !isInline(child) && child.textLength > 0).length > 1

/** <p><b>Gold sponsors</b><br>A<br>B</p>: the label is inside. */
function opensWithLabel(node: PageNode): boolean {
  const [first, second] = node.children
  if (typeof first !== 'object' || second !== '\n' || !isInline(first) || first.textLength > 60) return false
  const { kind } = meaningOfHeading(textOf(first, 80))
  return kind === 'list' || kind === 'tier'
}

/** "Sponsors: A, B, C" in one block: the words before the colon are the label of what follows in that block. */
function leadOf(node: PageNode): string | undefined {
  const first = node.children.find((child) => typeof child !== 'string' || child.trim() !== '')
  if (typeof first !== 'string' || node.elements === 0) return undefined
  const text = squeeze(first)
  if (text.length > 60 || !(/[:：]$/.test(text) || (node.tag === 'li' && holdsList(node)))) return undefined
  const label = text.replace(/\s*[:：]$/, '')
  const kind = meaningOfHeading(label).kind
  return kind === 'list' || kind === 'past' || kind === 'tier' ? label : undefined
}

/** Lists of several items that are a link and nothing else, whatever their classes say; each is walked once. */
function menus(): (list: PageNode) => boolean {
  const known = new Map<PageNode, boolean>()
  return (list) => {
    const met = known.get(list)
    if (met !== undefined) return met
    const items = list.children.filter((child) => typeof child !== 'string')
    const menu = items.length > 2 && items.every(isLinkAlone)
    known.set(list, menu)
    return menu
  }
}

const holdsList = ({ children }: PageNode): boolean =>
  children.some((child) => typeof child !== 'string' && (child.tag === 'ul' || child.tag === 'ol' || holdsList(child)))

function isLinkAlone({ children, textLength }: PageNode): boolean {
  return children.some((child) => typeof child !== 'string' && child.tag === 'a' && child.textLength === textLength)
}

function opensItsBlock(node: PageNode): boolean {
  for (let at: PageNode = node; at.parent; at = at.parent) {
    let blank = true
    for (const sibling of at.parent.children) {
      if (sibling === at) break
      if (sibling === '\n') blank = true
      else if (typeof sibling === 'string' ? sibling.trim() !== '' : sibling.textLength > 0) blank = false
    }
    if (!blank) return false
    if (!isInline(at.parent)) return true
  }
  return true
}

function holdsLink(node: PageNode): boolean {
  return node.children.some((child) => typeof child !== 'string' && (leadsElsewhere(child) || holdsLink(child)))
}

const leadsElsewhere = ({ tag, attrs }: PageNode): boolean => tag === 'a' && !(attrs['href'] ?? '#').startsWith('#')
