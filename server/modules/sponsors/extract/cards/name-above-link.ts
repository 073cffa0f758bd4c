import { isInline, type PageNode, squeeze, textOf } from '../page/page-tree.ts'
import { isAddressLine, isContactLabel, isContactLine } from '../words/contact-lines.ts'

/** "Website: acme.example" and "Facebook: Acme" under a company's name: the name; undefined for a link with no such label. */
export function nameAboveLink(link: PageNode): string | undefined {
  if (!followsColon(link)) return undefined
  let block = link
  while (block.parent && isInline(block)) block = block.parent
  // Whoever writes that much in one block names its parts otherwise.
  if (block.textLength > 3000) return undefined
  const lines = linesUpTo(block, link)
  if (!isLabel(lines.at(-1) ?? '')) return undefined
  const entry = lines.slice(0, -1)
  const siblings = block.parent?.children ?? []
  // Far above, a name has nothing to do with the link.
  for (let i = siblings.indexOf(block) - 1, steps = 0; i >= 0 && steps < 12; i--) {
    const sibling = siblings[i]!
    if (typeof sibling === 'string' || sibling.textLength === 0) continue
    const text = textOf(sibling, 140)
    if (/^h[1-6]$/.test(sibling.tag) || (labelled.test(text) && entry.some((line) => !labelled.test(line)))) break
    entry.unshift(text)
    steps++
  }
  return entry.find((line) => !labelled.test(line) && isShort(line) && !isContactLine(line) && !isAddressLine(line))
}

function followsColon(link: PageNode): boolean {
  const before = link.parent?.children[link.parent.children.indexOf(link) - 1]
  if (typeof before === 'object') return /[:：]$/.test(textOf(before, 40))
  return before !== undefined && (/[:：]\s*$/.test(before) || (before.trim() === '' && link.place > 1))
}

const labelled = /^[^:：]{2,24}[:：]/
const isShort = (line: string): boolean =>
  line.length > 1 && line.length <= 70 && !/[.!?]$/.test(line.replace(/(?<=\s)\p{Lu}\p{L}{0,4}\.$/u, ''))

function isLabel(line: string): boolean {
  const label = /^([^:：]{2,24}?)\s*[:：]$/.exec(line)?.[1]
  return label !== undefined && isContactLabel(label)
}

/** The lines of a block before a link; the last one is the link's own. */
function linesUpTo(block: PageNode, link: PageNode): string[] {
  const lines: string[] = ['']
  const collect = (node: PageNode): boolean => {
    for (const child of node.children) {
      if (child === link) return true
      if (child === '\n') lines.push('')
      else if (typeof child === 'string') lines[lines.length - 1] += child
      else if (collect(child)) return true
    }
    return false
  }
  collect(block)
  return lines.map(squeeze).filter((line, i) => line !== '' || i === lines.length - 1)
}
