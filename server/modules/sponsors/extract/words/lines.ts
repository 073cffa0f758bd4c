import { isInline, type PageNode, squeeze, textOf } from '../page/page-tree.ts'

/** The lines of a block as they are seen, without bullets. */
export function linesOf(node: PageNode): string[] {
  return written(node).filter((line) => line !== '')
}

/** Its lines in groups, as blank lines part them. */
export function entriesOf(node: PageNode): string[][] {
  const entries: string[][] = [[]]
  for (const line of written(node)) {
    if (line !== '') entries[entries.length - 1]!.push(line)
    else if (entries[entries.length - 1]!.length > 0) entries.push([])
  }
  return entries.filter((lines) => lines.length > 0)
}

function written(node: PageNode): string[] {
  const lines: string[] = ['']
  const collect = (at: PageNode) => {
    for (const child of at.children) {
      if (child === '\n') lines.push('')
      else if (typeof child === 'string') lines[lines.length - 1] += child
      else if (child.tag === 'button') continue
      else if (isInline(child)) collect(child)
      else {
        lines.push('')
        collect(child)
        lines.push('')
      }
    }
  }
  collect(node)
  return lines.map((line) => squeeze(line).replace(/^[·•▪●○‣⁃*–-]\s+/, ''))
}

/** The line right under a picture in a text of pictures and lines; empty where another line stands right over the picture, or another picture right under it. */
export function lineBelow(picture: PageNode): string {
  const siblings = picture.parent?.children ?? []
  const at = siblings.indexOf(picture)
  return isBlankAbove(siblings, at) ? lineAfter(siblings, at) : ''
}

function isBlankAbove(siblings: PageNode['children'], at: number): boolean {
  let breaks = 0
  for (let i = at - 1; i >= 0; i--) {
    const sibling = siblings[i]!
    if (sibling === '\n') {
      if (++breaks > 1) return true
    } else if (typeof sibling === 'string' ? sibling.trim() !== '' : isInline(sibling)) return false
    else if (typeof sibling !== 'string') return true
  }
  return true
}

function lineAfter(siblings: PageNode['children'], at: number): string {
  let breaks = 0
  let line = ''
  let ended = false
  for (let i = at + 1; i < siblings.length; i++) {
    const sibling = siblings[i]!
    if (sibling === '\n') {
      if (ended || ++breaks > 1) break
      ended = line.trim() !== ''
    } else if (typeof sibling === 'string') {
      if (ended && sibling.trim() !== '') break
      line += sibling
    } else if (!isInline(sibling)) break
    else if (sibling.textLength === 0) {
      // What stands between two pictures belongs to both or neither.
      if (ended) return ''
      break
    } else if (ended) break
    else line += textOf(sibling, 140)
  }
  const text = squeeze(line)
  return text.length <= 60 && /^[\p{Lu}\p{Lo}\d]/u.test(text) && !/[.!?:：…]$/.test(text) && !slogan.test(text)
    ? text
    : ''
}

// "The leading bank": after an article, or in four words, a name has a capital.
const slogan = /^(\S+( \p{Ll}[\p{L}'’]*){3,}|The( \p{Ll}[\p{L}'’]*)+)$/u
