import type { Candidate } from '../candidates/candidates.ts'
import { isInline, type PageNode, squeeze, textOf } from '../page/page-tree.ts'
import { isAddressLine, isContactLine } from '../words/contact-lines.ts'
import { bareName } from '../words/fold-words.ts'
import { lineBelow, linesOf } from '../words/lines.ts'
import {
  cleanName,
  isGeneric,
  looksLikeAddress,
  looksLikeFileName,
  nameOfFile,
  similarNames,
} from '../words/logo-name.ts'
import { roleOfWords } from '../words/role-words.ts'
import { endsAsSentence, holdsSentence } from '../words/sentences.ts'
import { type Address, domainLabel, isPlatformName, isProfile } from '../words/web-address.ts'
import type { Card } from './cards.ts'
import { nameAboveLink } from './name-above-link.ts'
import { readDescription } from './name-in-description.ts'

export type ReadCard = {
  name: string
  nameInferred: boolean
  address: Address | undefined
  logo: string | null
  text: string
  node: PageNode
}

/** The company a card shows; undefined when nothing on it names one. */
export function readCard(card: Card, label: string): ReadCard | undefined {
  const address = chooseAddress(card)
  const written = writtenName(card, address, label)
  const described =
    written === undefined && card.description
      ? readDescription(card.description, nameOfFile(card.logo?.source ?? ''))
      : undefined
  const name = written ?? described?.name ?? inferredName(card, described?.address ?? address)
  if (!name || name.length > 120) return undefined
  return {
    name,
    nameInferred: written === undefined && described?.name === undefined,
    address: described?.address ?? address,
    logo: card.logo?.source || null,
    text: evidenceText(card, name),
    node: card.node,
  }
}

function chooseAddress(card: Card): Address | undefined {
  const own = card.logo?.address
  if (own?.external && !isProfile(own)) return own
  const all = [card.logo?.address, linkInName(card), ...card.links.map(({ address }) => address)].filter(
    (address) => address !== undefined,
  )
  return (
    all.find((address) => address.external && !isProfile(address)) ?? all.find((address) => address.external) ?? all[0]
  )
}

function linkInName(card: Card): Address | undefined {
  const node = card.name?.node
  return node ? card.links.find((link) => link.index >= node.index && link.index <= node.last)?.address : undefined
}

/** The first text that is a name: heading, alternative text, link, title, caption, the card's only short line. */
function writtenName(card: Card, address: Address | undefined, label: string): string | undefined {
  const alt = card.logo?.alt ?? ''
  if (namesItsPlatform(alt, address)) return squeeze(alt)
  // One text often serves as heading, label and caption: what names nobody once is not read again.
  const tried: string[] = []
  for (const text of textsOf(card, address, label)) {
    if (text === '' || tried.includes(text)) continue
    const name = cleanName(text)
    if (name && name.length <= 90 && !looksLikeAddress(name) && !isSentence(name)) return name
    tried.push(text)
  }
  return namedTwice(card)
}

/** What is both the heading and the logo's text is the name, whatever its words mean elsewhere: "Silver Partners". */
function namedTwice({ name, logo }: Card): string | undefined {
  const text = squeeze(name?.text ?? '')
  return text && text.length <= 90 && bareName(text) === bareName(logo?.alt ?? '') ? text : undefined
}

function* textsOf(card: Card, address: Address | undefined, label: string): Generator<string> {
  yield card.name?.text ?? ''
  const alt = card.logo?.alt ?? ''
  if (alt && isSound(alt, label)) {
    yield captionWithin(alt, card)
    if (isShorthand(alt)) yield captionOver(alt, card)
    if (alt.length <= 80) yield alt
  }
  if (!card.logo && !card.name && card.links[0]) yield nameAboveLink(card.links[0].node) ?? ''
  for (const { kind, node, address: target } of card.links)
    if (kind === 'link' && (card.logo === null || target?.domain === address?.domain || !target?.external))
      yield textOf(node, 140)
  yield* titlesOf(card)
  yield captionOf(card)
}

/** "Facebook" over a link to Facebook's own site, not to somebody's profile there. */
function namesItsPlatform(alt: string, address: Address | undefined): boolean {
  if (!alt || !address?.external || isProfile(address) || !isPlatformName(alt)) return false
  return bareName(domainLabel(address.host)) === bareName(alt)
}

/** An alternative text that only says what the heading says names nobody. */
const isSound = (alt: string, label: string): boolean =>
  alt !== label &&
  !looksLikeFileName(alt) &&
  !looksLikeAddress(alt) &&
  (label === '' || bareName(alt) !== bareName(label))

function inferredName(card: Card, address: Address | undefined): string | undefined {
  const alt = card.logo?.alt ?? ''
  const files = [
    alt && looksLikeFileName(alt) ? nameOfFile(alt) : '',
    card.logo ? nameOfFile(card.logo.source) : '',
  ].filter((name) => name !== '' && !isGeneric(name) && !saysRole(name))
  if (address?.external && !isProfile(address)) {
    const label = domainLabel(address.host)
    return files.find((name) => similarNames(name, label)) ?? address.domain
  }
  const said = cleanName(alt)
  if (looksLikeAddress(said)) return said.replace(/^www\./, '')
  // Without a link a code such as R01 or 7 names nobody.
  return files.find(
    (name) =>
      name.replace(/[^\p{L}]/gu, '').length >= 2 && !/^[a-z]{0,2}\d+$/i.test(bareName(name)) && !isPlatformName(name),
  )
}

/** "sponsorer" from sponsorer_2031.jpg: the file of a whole wall. */
const saysRole = (name: string): boolean => !name.includes(' ') && roleOfWords(name) !== undefined

function titlesOf(card: Card): string[] {
  const titles: string[] = []
  for (let at: PageNode | null = card.logo?.node ?? null, steps = 0; at && steps < 4; at = at.parent, steps++) {
    for (const key of ['title', 'aria-label', 'data-name', 'data-title', 'data-company']) {
      const value = card.logo?.copied && at === card.logo.node ? undefined : at.attrs[key]
      if (value && value.length <= 80 && !looksLikeFileName(value)) titles.push(value)
    }
    if (at.tag === 'a' || at === card.node) break
  }
  return titles
}

/** "Acme – our stand at the lake" describes a picture; the card's own words say which of it is the name. */
function captionWithin(alt: string, card: Card): string {
  if (!/\s[-–—|,:]\s|[,:]\s/.test(alt) || card.node.textLength >= 1500) return ''
  const caption = firstLine(card.node) ?? ''
  return caption.length > 2 && caption.length < alt.length && alt.startsWith(caption) ? caption : ''
}

/** One word in small letters: how whoever made the page called the file, more often than a name. */
const isShorthand = (alt: string): boolean => /^[a-z\d_-]+$/.test(alt)

/** The caption that spells a shorthand out in words with capitals, or names a company in letters it has none of. */
function captionOver(alt: string, card: Card): string {
  const caption = captionOf(card)
  if (caption.length > 40) return ''
  const words = caption.split(' ')
  const spelt =
    alt.length > 3 &&
    words.every((word) => /^[^\p{Ll}]/u.test(word) || word.length < 4) &&
    words.some((_, i) => bareName(words.slice(0, i + 1).join('')) === bareName(alt))
  return spelt || companyInOtherLetters.test(caption) ? caption : ''
}

// By what politeness adds to it, or by its legal form.
const companyInOtherLetters =
  /(?:\s|[\p{sc=Han}\p{sc=Katakana}ー]{3})(?:様|さま|御中)$|株式会社|有限会社|合同会社|（株）|\(株\)|有限公司|주식회사|㈜|^(?:ООО|ОАО|ЗАО|ПАО|АО|ТОВ)\s|Α\.?Ε\.?$/u

/** The first short line of text beside a nameless logo. */
function captionOf(card: Card): string {
  if (!card.logo) {
    const link: Candidate | undefined = card.links[0]
    const before = link && wordsBefore(link.node)
    if (before) return before
    const block = link && blockAround(link.node)
    if (!block || block.textLength >= 200) return ''
    const lines = linesOf(block)
    if (lines.length > 2)
      return lines.slice(1, -1).some(isAddressLine) || lines.slice(1).some(isContactLine) ? lines[0]! : ''
    return block.textLength < 100 ? textOf(block, 120).replace(textOf(link.node, 120), '') : ''
  }
  const below = card.node.textLength === 0 ? lineBelow(card.node) : ''
  if (below) return below
  if (card.node.textLength >= 1500 || !closeText(card)) return ''
  return firstLine(card.node) || (firstBold(card.node) ?? '')
}

/** A caption stands with its logo; text elsewhere in a large card belongs to something else. */
function closeText(card: Card): boolean {
  let at = card.logo!.node
  for (let steps = 0; steps < 4 && at.parent && at !== card.node; steps++) at = at.parent
  return at === card.node
}

/** "Acme: https://acme.example" on a line of its own. */
function wordsBefore(node: PageNode): string | undefined {
  const [above, place] = [node.parent, node.place]
  const before = above?.children.slice(0, above.children.indexOf(node)) ?? []
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const text =
    place > 0 || line.length > 0
      ? squeeze(line.map((child) => (typeof child === 'string' ? child : textOf(child, 140))).join(''))
      : ''
  return /[:：–-]$/.test(text) && text.length <= 70 ? text.replace(/\s*[:：–-]$/, '') : undefined
}

function blockAround(node: PageNode): PageNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (/^(li|td|p|div|dd|tr)$/.test(at.tag)) return at
  return undefined
}

/** The first line of text, empty when it is too long for a name. */
function firstLine(node: PageNode): string | undefined {
  let line = ''
  for (const child of node.children) {
    if (child === '\n' || (typeof child !== 'string' && !isInline(child))) {
      if (squeeze(line).length > 1) break
      line = ''
      const inner = typeof child !== 'string' && child.textLength > 0 ? firstLine(child) : undefined
      if (inner !== undefined) return inner
    } else line += typeof child === 'string' ? child : textOf(child, 140)
  }
  const text = squeeze(line)
  // A line that ends with a comma goes on in the next.
  if (text.length < 2) return undefined
  return text.length > 60 || /[,、，]$/.test(text) || isDescription(text) ? '' : text
}

/** Four words and a full stop, unless they end like "Inc." or "a.s.". */
const isDescription = (text: string): boolean =>
  text.split(' ').length > 3 && endsAsSentence(text) && !/(\p{Lu}\p{L}{0,4}|\.\p{L})\.$/u.test(text)

/** "The company <b>Acme</b> makes ...": a description names whom it describes in bold. */
function firstBold(node: PageNode): string | undefined {
  for (const child of node.children) {
    if (typeof child === 'string' || child.textLength === 0) continue
    if (child.tag === 'strong' || child.tag === 'b') return child.textLength <= 60 ? textOf(child, 80) : undefined
    const inner = firstBold(child)
    if (inner) return inner
  }
  return undefined
}

function isSentence(text: string): boolean {
  // Thirteen words have twelve spaces between them.
  return (
    (text.length > 50 && (/[。！]|[!?]\s+\p{Lu}/u.test(text) || holdsSentence(text))) ||
    (text.length > 22 && text.split(/\s+/).length > 12)
  )
}

function evidenceText(card: Card, name: string): string {
  const text = textOf(card.node, 200).slice(0, 240)
  return text || squeeze(card.logo?.alt ?? '') || name
}
