import { findCandidates, isPicture } from '../extract/candidates/candidates.ts'
import type { Heading } from '../extract/headings/heading.ts'
import { findHeadings } from '../extract/headings/headings.ts'
import {
  isInline,
  type PageNode,
  type PageTree,
  parsePage,
  squeeze,
  textOf,
  within,
} from '../extract/page/page-tree.ts'
import { createZones } from '../extract/page/zones.ts'
import { holdsDate } from '../extract/words/dates.ts'
import { cleanName, looksLikeAddress, looksLikeFileName, nameOfFile } from '../extract/words/logo-name.ts'
import { type Address, domainLabel } from '../extract/words/web-address.ts'
import { readPersonName } from '../speakers/person-name.ts'

/** A fragment of a page that may be chosen: words that stand on it, or the host one of its links leads to. */
export type Span = {
  number: number
  kind: 'heading' | 'logo' | 'link' | 'text'
  text: string
  node: PageNode
  /** The words come from a file's name or a link's host. */
  inferred: boolean
  address: Address | undefined
  logo: string | null
  heading: Heading | undefined
}

export type Offer = {
  title: string
  spans: Span[]
  /** How many fragments were left out because there were too many. */
  cut: number
}

/** What one question may hold, so that it costs a few thousand tokens at most. */
const most = { spans: 240, characters: 12_000, length: 80 }

const aside = new Set(['call', 'past', 'stop', 'private'])

/**
 * The fragments of a page among which a model may choose, in the page's order. Menus are left out, and so is what stands under headings
 * about speakers, the team, an offer to sponsors or an earlier edition. Addresses, telephone numbers and names of people are never given away.
 */
export function offerSpans(html: string, url: string): Offer {
  const page = parsePage(html)
  const base = URL.parse(url) ?? undefined
  const zoneOf = createZones(page.textLength)
  const pictures = page.nodes.filter(isPicture)
  const headings = findHeadings(page.nodes, (node) => within(pictures, node as PageNode).length).filter(
    ({ implied }) => !implied,
  )
  const found: Omit<Span, 'number'>[] = headings
    .filter(({ node, text }) => zoneOf(node) !== 'nav' && text.length <= most.length)
    .map((heading) => ({ ...bare, kind: 'heading', text: heading.text, node: heading.node, heading }))
  const covered = new Set(headings.map(({ node }) => node))
  for (const { kind, node, address, alt, source } of findCandidates(page, pictures, base, zoneOf)) {
    const named = kind === 'logo' ? nameLogo(alt, source, address) : nameLink(node, address)
    covered.add(node)
    if (named && !isInside(node, covered, headings)) {
      found.push({ ...bare, ...named, kind: kind === 'logo' ? 'logo' : 'link', node, address, logo: source || null })
    }
  }
  found.push(...plainTexts(page, covered).filter(({ node }) => zoneOf(node) !== 'nav'))
  found.sort((a, b) => a.node.index - b.node.index)
  return limit(page.title, withoutAsides(found))
}

const bare = { inferred: false, address: undefined, logo: null, heading: undefined }

function nameLogo(alt: string, source: string, address: Address | undefined) {
  const written = looksLikeFileName(alt) || looksLikeAddress(alt) ? '' : cleanName(alt)
  const text = written || nameOfFile(source) || hostOf(address)
  return text ? { text, inferred: written === '' } : undefined
}

function nameLink(node: PageNode, address: Address | undefined) {
  const written = textOf(node, most.length + 20)
  const text = looksLikeAddress(written) ? hostOf(address) : written
  return text ? { text, inferred: text !== written } : undefined
}

const hostOf = (address: Address | undefined): string => (address?.external ? domainLabel(address.host) : '')

/** A heading that is a link is one fragment, not two. */
const isInside = (node: PageNode, covered: ReadonlySet<PageNode>, headings: readonly Heading[]): boolean =>
  covered.has(node) && headings.some((heading) => heading.node === node)

/** Short words that stand alone in their block: an item of a list, a cell. */
function plainTexts(page: PageTree, covered: ReadonlySet<PageNode>): Omit<Span, 'number'>[] {
  return page.nodes.flatMap((node) => {
    if (isInline(node) || node.textLength < 2 || node.textLength > 60 || holds(node, covered)) return []
    const own = node.children.some((child) => typeof child === 'string' && child.trim() !== '')
    const text = squeeze(textOf(node, 100))
    return own || node.children.every((one) => typeof one === 'string' || isInline(one))
      ? [{ ...bare, kind: 'text' as const, text, node }]
      : []
  })
}

function holds(node: PageNode, covered: ReadonlySet<PageNode>): boolean {
  for (let at: PageNode | null = node; at; at = at.parent) if (covered.has(at)) return true
  return node.children.some((child) => typeof child !== 'string' && (covered.has(child) || holdsBelow(child, covered)))
}

const holdsBelow = (node: PageNode, covered: ReadonlySet<PageNode>): boolean =>
  node.children.some((child) => typeof child !== 'string' && (covered.has(child) || holdsBelow(child, covered)))

function withoutAsides(found: readonly Omit<Span, 'number'>[]): Omit<Span, 'number'>[] {
  let above: Heading | undefined
  return found.filter((span) => {
    if (span.heading) above = span.heading
    if (above && aside.has(above.meaning.kind)) return false
    const { text, kind } = span
    if (text.length < 2 || text.length > most.length || isPrivate(text) || holdsDate(text)) return false
    return kind !== 'text' || listsCompanies(above) || !readPersonName(text)
  })
}

/** Below such a heading two capitalised words are a company; hosts and organisers may be people. */
const listsCompanies = (above: Heading | undefined): boolean =>
  above?.meaning.kind === 'tier' ||
  (above?.meaning.kind === 'list' && !/^(?:venue|organizer)$/.test(above.meaning.role))

/** An address of a person or their telephone number. */
const isPrivate = (text: string): boolean => text.includes('@') || /(?:\d[\s().\-/]*){7,}/.test(text)

function limit(title: string, found: readonly Omit<Span, 'number'>[]): Offer {
  const spans: Span[] = []
  let left = most.characters
  for (const span of found) {
    left -= span.text.length + 20
    if (spans.length >= most.spans || left < 0) break
    spans.push({ ...span, number: spans.length + 1 })
  }
  return { title: isPrivate(title) ? '' : title.slice(0, 150), spans, cut: found.length - spans.length }
}
