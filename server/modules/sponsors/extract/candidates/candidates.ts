import { isInline, type PageNode, type PageTree, textOf } from '../page/page-tree.ts'
import type { Zone } from '../page/zones.ts'
import { isGeneric, looksLikeAddress, nameOfFile } from '../words/logo-name.ts'
import { type Address, isMap, isPlatformName, isProfile, readAddress } from '../words/web-address.ts'
import { isDrawnLogo, linkLaidOver } from './empty-links.ts'
import { settleLabels } from './logo-labels.ts'

/** What could stand for a company: a logo, or a link that is the point of its block. A link inside a sentence (prose) only helps others. */
export type Candidate = {
  kind: 'logo' | 'link' | 'prose'
  node: PageNode
  index: number
  address: Address | undefined
  alt: string
  source: string
  /** Its own words are those of another logo. */
  copied?: true
}

const pictureTags = new Set(['img', 'amp-img', 'image', 'input', 'object', 'area'])
const lazySources = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-srcset',
  'data-lazy-srcset',
  'data-image',
  'data-bg',
  'data-background-image',
  'data-url',
  'srcset',
]
const background = /background(?:-image)?\s*:[^;]*url\(\s*["']?([^"')]+)/iy
const furniture =
  /(^|\/)(icons?[-_/][\w-]*|(arrow|chevron|bullet|spacer|pixel|blank|loader|spinner|flag|avatar|close|play|search|mail|phone|external)([-_](icon|left|right|up|down|white|black|\d+))*)\.(png|gif|svg|jpe?g|webp)/i

// Hosts of counters of visits, and of badges of those who checked the page.
const countsVisits =
  /(hit|web|stat|free|visitor|easy|super|flag)-?(hits?)?counters?\b|^counters?\.[^.]+\.|histats|sitemeter|webstats|clustrmaps|revolvermaps|(validator|jigsaw)\.w3\.org/i

export function findCandidates(
  page: PageTree,
  pictures: readonly PageNode[],
  base: URL | undefined,
  zoneOf: (node: PageNode) => Zone,
): Candidate[] {
  const addressOf = addressReader(base)
  const candidates: Candidate[] = []
  const links: PageNode[] = []
  for (const node of pictures) {
    const logo = readLogo(node, addressOf)
    if (logo && zoneOf(node) !== 'nav') candidates.push(logo)
  }
  for (const node of page.nodes) if (node.tag === 'a' && node.attrs['href'] !== undefined) links.push(node)
  const shares = linkTextPerBlock(links)
  for (const node of links) {
    if (node.textLength === 0 || zoneOf(node) === 'nav') continue
    const address = addressOf(node.attrs['href']!)
    if (!address || !leadsToCompany(node, address)) continue
    const kind = isPointOfItsBlock(node, shares) ? 'link' : 'prose'
    candidates.push({ kind, node, index: node.index, address, alt: '', source: '' })
  }
  settleLabels(candidates)
  return candidates.sort((a, b) => a.index - b.index)
}

/** The address an image is really loaded from, whatever lazy loader is at work. */
export function sourceOf(node: PageNode): string {
  const plain = node.attrs['src'] ?? node.attrs['data'] ?? node.attrs['xlink:href'] ?? ''
  if (
    plain &&
    !plain.startsWith('data:') &&
    !/(placeholder|blank|spacer|transparent|lazy|loading)[\w-]*\.(gif|png|svg)/i.test(plain)
  )
    return plain
  for (const name of lazySources) {
    const value = node.attrs[name]
    if (value) return value.trim().split(/[\s,]+/)[0]!
  }
  return plain.startsWith('data:') ? '' : plain
}

export function isPicture(node: PageNode): boolean {
  if (pictureTags.has(node.tag)) return node.tag !== 'input' || node.attrs['type'] === 'image'
  if (node.tag === 'svg')
    return (
      node.children.some((child) => typeof child !== 'string' && child.tag === 'title') || !!node.attrs['aria-label']
    )
  return backgroundOf(node) !== '' || isNamedShape(node)
}

/** What only the style sheet draws: an empty link, or a shape that says it is a picture and of what. */
function isNamedShape(node: PageNode): boolean {
  if (node.textLength > 0) return false
  if (node.tag === 'a') return isDrawnLogo(node)
  return (node.tag === 'div' || node.tag === 'span') && node.attrs['role'] === 'img' && !!node.attrs['aria-label']
}

/** Logo, name and "website" of one company repeat one address; reading it once is enough. */
function addressReader(base: URL | undefined): (href: string) => Address | undefined {
  const read = new Map<string, Address | null>()
  return (href) => {
    let address = read.get(href)
    if (address === undefined) {
      address = readAddress(href, base) ?? null
      read.set(href, address)
    }
    return address ?? undefined
  }
}

function readLogo(node: PageNode, addressOf: (href: string) => Address | undefined): Candidate | undefined {
  const background = pictureTags.has(node.tag) || node.tag === 'svg' ? '' : backgroundOf(node)
  const source = background || sourceOf(node)
  const alt = labelOf(node)
  if (!source && !alt && node.tag !== 'a') return undefined
  if (isFurniture(node, source)) return undefined
  const anchor = node.tag === 'area' && node.attrs['href'] ? node : anchorOf(node)
  const href = anchor?.attrs['href'] ?? (node.tag === 'img' ? linkLaidOver(node) : undefined)
  const target = href === undefined ? undefined : addressOf(href)
  // A picture that opens itself larger leads nowhere.
  const address = target && /\.(png|jpe?g|gif|svg|webp)\W?/i.test(target.path) ? undefined : target
  if (anchor === node && !target?.external) return undefined
  if (target?.external && countsVisits.test(target.host)) return undefined
  if (!source && !alt && target && isProfile(target)) return undefined
  if (anchor && !target && /^(mailto|tel|javascript):/i.test(anchor.attrs['href']!.trim()) && !alt) return undefined
  // A page-wide background is scenery, not a logo.
  if (background && !anchor && !/logo|sponsor|partner/i.test(`${node.attrs['class']} ${source}`) && !isOneOfTiles(node))
    return undefined
  if (address && isProfile(address) && (isPlatformName(alt) || isPlatformName(nameOfFile(source)))) return undefined
  return { kind: 'logo', node, index: node.index, address, alt, source }
}

/** Empty boxes written alike, side by side, each with its own background: a wall of logos. */
function isOneOfTiles({ parent, tag, attrs, textLength, elements }: PageNode): boolean {
  if (!parent || textLength > 0 || elements > 0 || parent.textLength > 0) return false
  let alike = 0
  for (const child of parent.children)
    if (typeof child !== 'string' && child.tag === tag && child.attrs['class'] === attrs['class']) alike++
  return alike > 2
}

function labelOf(node: PageNode): string {
  const own = node.attrs['alt'] ?? node.attrs['aria-label'] ?? ''
  if (own.trim()) return own
  if (node.tag === 'svg') return textOf(node, 120)
  return node.tag === 'img' ? '' : (node.attrs['title'] ?? '')
}

function backgroundOf(node: PageNode): string {
  const style = node.attrs['style']
  if (style?.includes('url(')) return backgroundIn(style)
  return node.tag !== 'img' && node.tag !== 'source' && node.tag !== 'section'
    ? (node.attrs['data-bg'] ?? node.attrs['data-background-image'] ?? node.attrs['data-thumbnail'] ?? '')
    : ''
}

/** Each declaration is tried by itself: a pattern let loose on a long style would read all of it once for each. */
function backgroundIn(style: string): string {
  for (const { index } of style.matchAll(/background(?:-image)?\s*:[^;]*/gi)) {
    background.lastIndex = index
    const address = background.exec(style)?.[1]
    if (address) return address
  }
  return ''
}

function isFurniture(node: PageNode, source: string): boolean {
  const width = Number.parseInt(node.attrs['width'] ?? '', 10)
  const height = Number.parseInt(node.attrs['height'] ?? '', 10)
  if (width <= 24 && height <= 24 && width > 0) return true
  if (!node.attrs['alt'] && /[-_]icon(@\dx)?\.(png|svg|gif|webp)/i.test(source)) return true
  // The picture under an image map stands for all its parts.
  if (node.attrs['usemap'] !== undefined) return true
  return furniture.test(source) || /(^|\s)(icon|emoji|flag|avatar|social)(\s|$)/i.test(node.attrs['class'] ?? '')
}

export function anchorOf(node: PageNode): PageNode | undefined {
  for (let at: PageNode | null = node, steps = 0; at && steps < 8; at = at.parent, steps++) {
    if (at.tag === 'a' && at.attrs['href'] !== undefined) return at
  }
  return undefined
}

function leadsToCompany(node: PageNode, address: Address): boolean {
  if (/\.(pdf|docx?|xlsx?|pptx?|zip|ics)$/i.test(address.path)) return false
  if (isMap(address)) return false
  if (isProfile(address)) {
    const text = textOf(node, 80)
    return !isPlatformName(text) && !isGeneric(text) && !looksLikeAddress(text) && !text.startsWith('@')
  }
  return true
}

function blockOf(node: PageNode): PageNode {
  let at = node
  while (at.parent && isInline(at)) at = at.parent
  return at
}

/** How much of a block's text its links are, and how much are labels. */
type Share = { linked: number; labels: number }

function linkTextPerBlock(links: readonly PageNode[]): Map<PageNode, Share> {
  const shares = new Map<PageNode, Share>()
  for (const link of links) {
    const block = blockOf(link)
    const share = shares.get(block) ?? { linked: 0, labels: labelLength(block) }
    share.linked += link.textLength
    shares.set(block, share)
  }
  return shares
}

/** A list item that begins with the link, or a block that is links and little else; a link inside running text is neither. */
function isPointOfItsBlock(node: PageNode, shares: ReadonlyMap<PageNode, Share>): boolean {
  const block = blockOf(node)
  const { linked, labels } = shares.get(block)!
  if (linked >= (block.textLength - labels) * 0.6 || fillsItsLine(node)) return true
  if (!/^(li|td|dd|dt|h[1-6]|th)$/.test(block.tag)) return startsLine(node, block) && block.textLength < 400
  return block.textLength < 600 && (startsLine(node, block) || block.textLength - node.textLength < 60)
}

/** "Gold: Acme, Bolt": what stands before the colon is no running text; nor are labels on lines or after marks, and the words ahead of the first. */
function labelLength({ children }: PageNode): number {
  const labels = children.filter((child) => typeof child !== 'string' && child.tag === '#line') as PageNode[]
  const first = children[0]
  const text = typeof first === 'string' && first.length <= 60 ? first.trim() : ''
  const opening = /[:：]$/.test(text) || (labels.length > 0 && children[1] === labels[0]) ? text.length : 0
  return labels.reduce((sum, { textLength }) => sum + textLength, opening)
}

/** Between two line breaks with nothing beside it, however much the block holds above and below. */
function fillsItsLine(node: PageNode): boolean {
  let at = node
  while (at.parent && isInline(at.parent) && at.parent.textLength === node.textLength) at = at.parent
  const siblings = at.parent?.children ?? []
  const place = siblings.indexOf(at)
  return endsAt(siblings, place, -1) && endsAt(siblings, place, 1)
}

function endsAt(siblings: PageNode['children'], place: number, step: 1 | -1): boolean {
  for (let i = place + step; i >= 0 && i < siblings.length; i += step) {
    const sibling = siblings[i]!
    if (sibling === '\n') return true
    if (typeof sibling === 'string' ? sibling.trim() !== '' : isInline(sibling) && sibling.textLength > 0) return false
    if (typeof sibling !== 'string' && !isInline(sibling)) return true
  }
  return true
}

function startsLine(node: PageNode, block: PageNode): boolean {
  let at = node
  while (at.parent && at !== block && at.parent !== block) at = at.parent
  const place = block.children.indexOf(at)
  for (let i = place - 1; i >= 0; i--) {
    const child = block.children[i]!
    if (child === '\n') return true
    if (typeof child === 'string' ? child.trim() !== '' : child.textLength > 0) return false
  }
  return true
}
