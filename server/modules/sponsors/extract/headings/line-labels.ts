import { isInline, type PageNode, squeeze } from '../page/page-tree.ts'
import { meaningOfHeading } from '../words/heading-meaning.ts'
import { type Heading, newHeading } from './heading.ts'

const heads = new Set(['list', 'tier', 'past'])

/**
 * Labels that are bare text on a line within a block: "Gold:" between line breaks. Each becomes a node of its own in the tree, with an
 * index between those of its neighbours; a label that only opens its block is left to what reads blocks.
 */
export function readLineLabels(block: PageNode): Heading[] {
  const { children } = block
  if (isInline(block) || !children.some(partsLine)) return []
  const found: { at: number; before: number; text: string; ahead: string }[] = []
  let facts = 0
  let before = block.index
  for (let at = 0; at < children.length; at++) {
    const child = children[at]!
    if (typeof child !== 'string') {
      before = child.last
      continue
    }
    const { text, ahead } = labelIn(children, at) ?? {}
    if (!text) continue
    const { kind, role } = meaningOfHeading(text)
    if (heads.has(kind)) found.push({ at, before, text, ahead: ahead ?? '' })
    if (kind === 'unknown' || (kind === 'list' && role === 'venue')) facts++
  }
  // Among the facts of a programme, "Partner:" is a person's part in it.
  if (facts > 0 && found.some(({ text }) => /^partner$/i.test(text))) return []
  // What opens a block labels all of it.
  if (found.length === 0 || (found.length === 1 && found[0]!.ahead === '' && !hasBefore(children, found[0]!.at)))
    return []
  const headings = found.map(({ at, before, text, ahead }) => {
    const written = children[at] as string
    const node = lineNode(block, before, ahead === '' ? written : text)
    return { at, ahead, heading: newHeading(node, text, 9, before) }
  })
  // From the end, since what stands ahead of a label becomes a child of its own.
  for (const { at, ahead, heading } of headings.toReversed())
    children.splice(at, 1, ...(ahead === '' ? [] : [ahead]), heading.node)
  return headings.map(({ heading }) => heading)
}

/** A line's end, or a text with a colon before a link. */
function partsLine(child: PageNode | string, at: number, children: PageNode['children']): boolean {
  if (typeof child !== 'string') return false
  const next = children[at + 1]
  return child === '\n' || (typeof next === 'object' && next.tag === 'a' && /[:：]\s*$/.test(child.slice(-8)))
}

const afterMark = /^(|.*\s)(?:\/\/|[|•·∙])\s+([^|•·∙/]{3,50})[:：]$/su

/** The label a text is, alone on its line; or ends with, after a mark and before a link: "© 2031 // Main sponsor: Alder // Friends: Birch". */
function labelIn(children: PageNode['children'], at: number): { text: string; ahead: string } | undefined {
  const child = children[at] as string
  const next = children[at + 1]
  if (typeof next === 'object' && next.tag === 'a') {
    const from = Math.max(0, child.length - 80)
    const end = child.slice(from).trimEnd()
    const [, ahead, label] = /[:：]$/.test(end) ? (afterMark.exec(end) ?? []) : []
    if (label !== undefined) return { text: squeeze(label), ahead: child.slice(0, from) + ahead || ' ' }
  }
  const text = child.length < 80 ? squeeze(child) : ''
  return text.length > 2 && text.length <= 50 && isLabelLine(children, at, text)
    ? { text: text.replace(/\s*[:：]$/, ''), ahead: '' }
    : undefined
}

function hasBefore(children: PageNode['children'], at: number): boolean {
  return children.slice(0, at).some((child) => (typeof child === 'string' ? child.trim() !== '' : child.textLength > 0))
}

/** The next that is seen, from a place on: undefined at the block's end. */
function next(
  children: PageNode['children'],
  at: number,
  step: 1 | -1,
): { child: PageNode | string | undefined; at: number } {
  let i = at + step
  while (i >= 0 && i < children.length && isBlank(children[i]!)) i += step
  return { child: children[i], at: i }
}

const isBlank = (child: PageNode | string): boolean =>
  child !== '\n' &&
  (typeof child === 'string'
    ? child.trim() === ''
    : isInline(child) && child.last === child.index && child.textLength === 0 && child.tag !== 'img')

const isBreak = (child: PageNode | string | undefined): boolean =>
  child === undefined || child === '\n' || (typeof child === 'object' && !isInline(child))

/** What follows a colon may stand on its line. Without one, a label stands below a blank line, or above what is more than text. */
function isLabelLine(children: PageNode['children'], at: number, text: string): boolean {
  const before = next(children, at, -1)
  if (!isBreak(before.child)) return false
  if (/[:：]$/.test(text)) return true
  const after = next(children, at, 1)
  if (!isBreak(after.child) || after.child === undefined) return false
  const above = before.child === '\n' ? next(children, before.at, -1).child : undefined
  const below = after.child === '\n' ? next(children, after.at, 1).child : after.child
  // Between links it is the page of a menu that is open.
  return isBreak(above) || (typeof below === 'object' && typeof above !== 'object')
}

function lineNode(parent: PageNode, before: number, text: string): PageNode {
  return {
    tag: '#line',
    attrs: {},
    parent,
    children: [text],
    index: before + 0.5,
    last: before + 0.5,
    place: 0,
    elements: 0,
    places: 0,
    textLength: text.replace(/\s+/g, '').length,
  }
}
