import { type PageNode, squeeze } from '../page/page-tree.ts'
import { type HeadingMeaning, meaningOfHeading } from '../words/heading-meaning.ts'
import type { SponsorRole } from '../words/role-words.ts'
import { namedFolder } from './named-folder.ts'

export type Heading = {
  node: PageNode
  text: string
  meaning: HeadingMeaning
  /** h1..h6 are 1..6; labels in other markup come below them. */
  rank: number
  /** Items count for the heading when their index is above this. */
  end: number
  /** Headings written alike (tag and classes) usually mean alike. */
  signature: string
  /** The names that stand after the label in one text: "Sponsors: A, B". */
  rest: string
  /** No words of the page but the name its maker gave the block: <div id="sponsors">. */
  implied: boolean
  /** Free words that stand where levels stand: each alone on its line before a run of pictures, all written alike. */
  level?: true
  /** A sentence that says whose list comes right after it: index of the last element it speaks for. */
  introduces?: number
  /** Of a company's name: its level, in small letters right under it. */
  badge?: string
  /** The role of the list that stands above, once that is known. */
  under?: SponsorRole | undefined
}

/** "Sponsors: A, B and C" in one text of its own. */
export function readLabelledLine(node: PageNode): Heading | undefined {
  if (node.elements > 0 || node.textLength > 500 || node.children.length === 0) return undefined
  // The label ends with a colon, or with its line.
  const text = node.children.join('').trimStart()
  const end = text.search(/[:：\n]/)
  if (end < 2 || end > 50) return undefined
  const label = squeeze(text.slice(0, end))
  const rest = squeeze(
    text
      .slice(end + 1)
      .trim()
      .replaceAll('\n', ', '),
  )
  const { kind } = meaningOfHeading(label)
  if (rest.length < 2 || (kind !== 'list' && kind !== 'past') || meaningOfHeading(rest).kind === 'call')
    return undefined
  return { ...newHeading(node, label, 8, node.last), rest }
}

const blockName =
  /(^|[\s_-])(our-?)?(sponsors|sponsoren|sponsorlar|partners|partenaires|patrocinadores|exhibitors|aussteller|supporters|mediapartners)([\s_-]|$)/i
const blockTags = new Set(['div', 'section', 'ul', 'aside'])

/** A wall of logos without any words of its own, in a block that its maker named: it only counts where no heading speaks for it. */
export function readBlockName(node: PageNode, imageCount: (node: PageNode) => number): Heading | undefined {
  if (!blockTags.has(node.tag) || node.textLength > 400) return undefined
  const images = imageCount(node)
  if (images < 2) return undefined
  const { id, class: classes } = node.attrs
  const name = blockName.exec(id ?? '') ?? blockName.exec(classes ?? '')
  const word = name ? name[3]! : images > 2 ? folderOf(node) : undefined
  if (!word) return undefined
  const heading = newHeading(node, word, 0.5, node.index)
  return { ...heading, signature: '#block', implied: true }
}

/** The word on the folder that all pictures of a block lie in: /img/sponsors/acme.png. */
function folderOf(node: PageNode): string | undefined {
  let found: string | undefined
  for (const child of node.children) {
    if (typeof child === 'string' || (child.tag !== 'img' && child.elements === 0)) continue
    const source = child.attrs['src'] ?? child.attrs['data-src'] ?? ''
    const word = child.tag === 'img' ? namedFolder(source) : folderOf(child)
    if (word === '') return ''
    found ??= word
  }
  return found
}

/** Buttons side by side choose what is shown; they head nothing. In an accordion something stands between them. */
export function isRowOfButtons(node: PageNode): boolean {
  let before: PageNode | undefined
  for (const child of node.children) {
    if (typeof child === 'string') continue
    if (child.tag === 'button' && before?.tag === 'button') return true
    before = child
  }
  return false
}

export function isOneOfButtons(node: PageNode): boolean {
  const button = node.tag === 'button' ? node : node.parent?.tag === 'button' ? node.parent : undefined
  return button?.parent ? isRowOfButtons(button.parent) : false
}

export function newHeading(node: PageNode, written: string, rank: number, end: number): Heading {
  // The mark of a permalink is no word of the heading.
  const text = written.replace(/\s*[¶§#🔗]+$/u, '') || written
  const classes = node.attrs['class'] ?? ''
  return {
    node,
    text,
    meaning: meaningOfHeading(text),
    rank,
    end,
    signature: `${node.tag}.${classes}`,
    rest: '',
    implied: false,
  }
}

/** A company's level in small letters under its name. */
export function follows(name: Heading | undefined, { node, rank }: Heading): boolean {
  return rank > 7 && name !== undefined && name.node.parent === node.parent && node.place === name.node.place + 1
}
