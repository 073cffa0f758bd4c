import { Parser } from 'htmlparser2'
import { decodeAttribute, decodeText } from './decode-entities.ts'
import { documentTokenizer } from './tokenizer.ts'

export type PageNode = {
  tag: string
  attrs: Record<string, string>
  parent: PageNode | null
  children: (PageNode | string)[]
  /** Position in document order, and that of the last element inside: `a` contains `b` when a.index <= b.index <= a.last. */
  index: number
  last: number
  /** 1-based position among the parent's elements, for CSS paths. */
  place: number
  /** Elements kept among the children; `places` counts those left out as well. */
  elements: number
  places: number
  textLength: number
}

export type PageTree = {
  root: PageNode
  nodes: PageNode[]
  title: string
  scripts: PageScript[]
  textLength: number
  /** Items of lists, as they are asked for. Kept by the page: a weak map outside would hold dead pages through every small collection. */
  items: Map<PageNode, PageNode[]>
}
export type PageScript = { type: string; id: string; text: string }

const unread = new Set(['style', 'noscript', 'template'])
// The standard knows no entities in these.
const undecoded = new Set(['iframe', 'noembed', 'noframes', 'xmp', 'plaintext'])
const leaves = new Set(['br', 'hr', 'meta', 'link', 'base', 'source', 'wbr', 'path', 'use', 'g', 'circle', 'rect'])
const wordOfEmbedded = /sponsor|partner|exhibitor|supporter|patroc|aussteller/i

// Real pages nest some thirty deep; what lies below this is kept flat, so that no page can exhaust the stack.
const deepest = 256
// The parser's own stack costs more with every level: a page as deep as this is read no further.
const bottomless = 2000

/** One pass over the page into a light tree: no text nodes of their own, no prototypes, scripts kept only when they may list sponsors. */
export function parsePage(html: string): PageTree {
  const root = newNode('#page', {}, null, 0)
  const nodes: PageNode[] = [root]
  const scripts: PageScript[] = []
  let open = root
  let title = ''
  let silent = 0
  let depth = 0
  let script: PageScript | undefined
  // Counted in the page itself: a slice of it is slower to walk.
  const visibleUpTo = (end: number, length: number) => visibleLength(html, end - length, end)
  const close = () => {
    if (--depth >= deepest) return
    open.last = nodes.length - 1
    if (!open.parent) return
    open.parent.textLength += open.textLength
    open = open.parent
  }
  const parser = new Parser(
    {
      onopentag(tag, attrs) {
        if (depth + silent > bottomless) parser.pause()
        if (tag === 'script' && silent === 0) script = { type: attrs['type'] ?? '', id: attrs['id'] ?? '', text: '' }
        if (silent > 0 || unread.has(tag)) {
          // It is left out, but whoever follows the path through the whole page counts it.
          if (silent === 0) open.places++
          silent++
          return
        }
        if (leaves.has(tag)) {
          open.places++
          if (tag === 'br' || tag === 'hr') open.children.push('\n')
          return
        }
        const node = newNode(tag, withoutEntities(attrs), open, nodes.length)
        open.elements++
        node.place = ++open.places
        open.children.push(node)
        nodes.push(node)
        if (depth < deepest) open = node
        depth++
      },
      ontext(raw) {
        if (script) script.text += raw
        else if (silent === 0) {
          const text = undecoded.has(open.tag) ? raw : decodeText(raw)
          // A line's end in the source is white space; that alone on the page stands for a break.
          open.children.push(text === '\n' ? ' ' : text)
          if (open.tag === 'title' && open.parent?.tag !== 'svg') title += text
          else open.textLength += text === raw ? visibleUpTo(parser.endIndex + 1, raw.length) : visibleLength(text)
        }
      },
      onclosetag(tag) {
        if (silent > 0) {
          silent--
          return
        }
        if (leaves.has(tag)) return
        if (script && tag === 'script') {
          if (wordOfEmbedded.test(script.text)) scripts.push(script)
          script = undefined
        }
        close()
      },
    },
    // Told to leave entities alone, the parser leaps over text instead of walking it; the few texts that hold any are decoded here.
    { decodeEntities: false, Tokenizer: documentTokenizer },
  )
  parser.end(html)
  while (depth > 0) close()
  root.last = nodes.length - 1
  return { root, nodes, title: squeeze(title), scripts, textLength: root.textLength, items: new Map() }
}

// White space is squeezed out of it afterwards.
const margin = 40

/** Visible text of a node with white space squeezed, at most about `limit` characters. */
export function textOf(node: PageNode, limit = 400): string {
  const only = node.children.length === 1 ? node.children[0] : undefined
  if (typeof only === 'string' && only.length <= limit) return squeeze(only)
  const parts: string[] = []
  collectText(node, parts, limit)
  if (parts[parts.length - 1] === ' ') parts.pop()
  return squeeze(parts.join(''))
}

export function squeeze(text: string): string {
  const trimmed = text.trim()
  if (isTidy(trimmed)) return trimmed
  return trimmed.replace(/[\s\u00ad\u200b\u200e\u200f\ufeff]+/g, ' ').trim()
}

export function contains(outer: PageNode, inner: PageNode): boolean {
  return outer.index <= inner.index && inner.index <= outer.last
}

/** Most texts need no squeezing, and a loop knows it sooner than a pattern. */
function isTidy(text: string): boolean {
  let before = 32
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // Nearly all of them are letters of ASCII.
    if (code <= 32 || code >= 0xa0) {
      if (code < 32 || code === 0xa0 || code === 0xad || (code >= 0x2000 && code <= 0x200f)) return false
      if (code === 0x2028 || code === 0x2029 || code === 0x3000 || code === 0xfeff) return false
      if (code === 32 && before === 32) return false
    }
    before = code
  }
  return before !== 32 || text === ''
}

/** A node, or any other stretch of the page. */
type Stretch = { index: number; last: number }

/** Those of a list in document order that lie inside a node, without walking the list. */
export function within<Item extends { index: number }>(items: readonly Item[], { index, last }: Stretch): Item[] {
  return items.slice(firstAbove(items, Math.ceil(index) - 1), firstAbove(items, last))
}

export function countWithin(items: readonly { index: number }[], { index, last }: Stretch): number {
  return firstAbove(items, last) - firstAbove(items, Math.ceil(index) - 1)
}

/** Position of the first item with an index above the given one. */
export function firstAbove(items: readonly { index: number }[], index: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.index > index) high = middle
    else low = middle + 1
  }
  return low
}

const inline = new Set(
  '#line a abbr b bdi bdo big cite code em font i img label mark q s small span strike strong sub sup u svg picture time'.split(
    ' ',
  ),
)

export function isInline(node: PageNode): boolean {
  return inline.has(node.tag)
}

function collectText(node: PageNode, parts: string[], room: number): number {
  let left = room
  for (const child of node.children) {
    if (left <= 0) break
    if (typeof child === 'string') {
      // What is cut stays longer than was asked for, and is not taken for a whole text.
      parts.push(child.length > left + margin ? child.slice(0, left + margin) : child)
      left -= child.length
    } else if (child.tag !== 'script' && child.textLength > 0) {
      const block = !inline.has(child.tag)
      if (block) space(parts)
      left = collectText(child, parts, left)
      if (block) space(parts)
    }
  }
  return left
}

function space(parts: string[]): void {
  const last = parts[parts.length - 1]
  if (last !== undefined && !last.endsWith(' ')) parts.push(' ')
}

function visibleLength(text: string, from = 0, to = text.length): number {
  let length = 0
  for (let i = from; i < to; i++) if (text.charCodeAt(i) > 32) length++
  return length
}

function newNode(tag: string, attrs: Record<string, string>, parent: PageNode | null, index: number): PageNode {
  return { tag, attrs, parent, children: [], index, last: index, place: 1, elements: 0, places: 0, textLength: 0 }
}

function withoutEntities(attrs: Record<string, string>): Record<string, string> {
  for (const name in attrs) {
    const value = attrs[name]!
    if (value.includes('&')) attrs[name] = decodeAttribute(value)
  }
  return attrs
}
