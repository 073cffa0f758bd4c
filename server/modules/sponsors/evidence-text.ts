import { load } from 'cheerio'
import type { AnyNode, Element } from 'domhandler'

export type EvidenceText = {
  text: string
  highlight: { start: number; end: number }
  /** Whether the page goes on before and after the text. */
  cut: { before: boolean; after: boolean }
}

const blocks =
  /^(?:p|div|li|ul|ol|tr|td|th|h[1-6]|section|article|header|footer|figure|br|table|dd|dt|dl|main|aside|nav)$/
const unseen = /^(?:script|style|noscript|template|iframe|object|svg)$/

/**
 * The plain text of a stored page around the node that something was read from, and where in it the node's own text stands. Pictures
 * stand as their description in brackets. `around` is how many characters are shown before and after the place. Undefined where the
 * page has neither the node nor its words.
 */
export function evidenceText(
  html: string,
  evidence: { text: string; path: string },
  around = 300,
): EvidenceText | undefined {
  const $ = load(html)
  const node = findNode($, evidence.path)
  const root = $('body').get(0) ?? $.root().get(0)
  if (!root) return undefined
  const { text, start, end } = writeText(root, node)
  // Where the path leads nowhere, the words as they were noted: "Gold: Acmeon" is Acmeon below Gold.
  const place =
    end > start ? { start, end } : (findText(text, evidence.text) ?? findText(text, evidence.text.split(': ').at(-1)!))
  if (!place) return undefined
  const from = Math.max(0, place.start - around)
  const to = place.end + around
  return {
    text: text.slice(from, to).toWellFormed(),
    highlight: { start: place.start - from, end: place.end - from },
    cut: { before: from > 0, after: to < text.length },
  }
}

/** The words of a page as people read them, line by line; nothing that a script or a style sheet holds. */
export function pageLines(html: string): string[] {
  const $ = load(html)
  const root = $('body').get(0) ?? $.root().get(0)
  if (!root) return []
  return writeText(root, root)
    .text.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function findNode($: ReturnType<typeof load>, path: string): AnyNode | undefined {
  try {
    return $(path).get(0)
  } catch {
    return undefined
  }
}

function findText(text: string, wanted: string): { start: number; end: number } | undefined {
  const start = wanted === '' ? -1 : text.indexOf(wanted)
  return start < 0 ? undefined : { start, end: start + wanted.length }
}

/** What a picture shows, as the page says it; else the name of its file. */
function describe(picture: Element): string {
  const link = picture.parent && 'attribs' in picture.parent ? picture.parent.attribs : {}
  const said = picture.attribs['alt']?.trim() || titleOf(picture.attribs) || titleOf(link)
  const file = (picture.attribs['src'] ?? '').split(/[?#]/)[0]!.split('/').at(-1)!
  return said || (file && !file.startsWith('data:') ? `picture ${file.slice(0, 80)}` : 'picture')
}

const titleOf = (attribs: Record<string, string>): string | undefined =>
  (attribs['title'] || attribs['aria-label'])?.trim()

/** Walks without recursion, because foreign markup may be nested as deep as it likes. */
function writeText(root: AnyNode, target: AnyNode | undefined): { text: string; start: number; end: number } {
  let text = ''
  let start = 0
  let end = 0
  const write = (piece: string, isBlock = false) => {
    const words = piece.replace(/\s+/g, ' ')
    if (isBlock) text = text === '' || text.endsWith('\n') ? text : `${text.trimEnd()}\n`
    else text += /\s$/.test(text) || text === '' ? words.trimStart() : words
  }
  const stack: { node: AnyNode; leaving: boolean; from: number }[] = [{ node: root, leaving: false, from: 0 }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, leaving, from } = top
    const name = 'tagName' in node ? (node as Element).tagName.toLowerCase() : ''
    if (leaving) {
      // A logo drawn as a background has no words but its link's title.
      const said = name === 'a' && text.length === from ? titleOf((node as Element).attribs) : undefined
      if (said) write(` [${said}] `)
      if (node === target) end = text.trimEnd().length
      if (blocks.test(name)) write('', true)
      continue
    }
    if (unseen.test(name)) continue
    if (blocks.test(name)) write('', true)
    if (node === target) start = text.length
    if (node.type === 'text') write(node.data)
    if (name === 'img') write(` [${describe(node as Element)}] `)
    stack.push({ node, leaving: true, from: text.length })
    const children = 'children' in node ? node.children : []
    for (const child of children.toReversed()) stack.push({ node: child as AnyNode, leaving: false, from: 0 })
  }
  return { text, start, end: Math.max(start, end) }
}
