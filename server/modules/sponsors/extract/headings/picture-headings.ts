import { type PageNode, squeeze } from '../page/page-tree.ts'
import { bareName } from '../words/fold-words.ts'
import { isGeneralHeading } from '../words/general-heading.ts'
import { meaningOfHeading } from '../words/heading-meaning.ts'
import { nameOfFile } from '../words/logo-name.ts'
import { isBareTier } from '../words/tier-words.ts'
import { type Heading, newHeading } from './heading.ts'

export const meaningful = new Set(['list', 'tier', 'call', 'past'])

/** A heading drawn as a picture: its alternative text, or a file name that says header or title. */
export function textOfPictureHeading(node: PageNode): string | undefined {
  for (const child of node.children) {
    if (typeof child === 'string') continue
    if (child.tag === 'img') {
      const alt = squeeze(child.attrs['alt'] ?? '')
      if (alt) return meaningful.has(meaningOfHeading(alt).kind) ? alt : undefined
      const source = child.attrs['src'] ?? ''
      return /head(er|ing|line)|title|ttl/i.test(source)
        ? nameOfFile(source.replace(/head(er|ing|line)|title|ttl/gi, ''))
        : undefined
    }
    if (child.tag !== 'a') return textOfPictureHeading(child)
  }
  return undefined
}

/** <p><img src="gold_sponsors.gif" alt="Gold Sponsors"></p>: alone in its block, it heads the logos that follow. */
export function readPictureLabel(node: PageNode, above: Heading | undefined): Heading | undefined {
  const { tag, attrs, parent } = node
  const alt = tag === 'img' ? attrs['alt'] : undefined
  if (!alt || alt.length > 60 || !parent || parent.tag === 'a' || parent.textLength > 0 || parent.elements > 1)
    return undefined
  return isWordsAlone(alt, attrs['src'] ?? '', above) ? newHeading(node, squeeze(alt), 8, node.index) : undefined
}

/**
 * Whether a picture shows nothing but words for a level or a list: its file is called by them, or by their level.
 * What repeats the heading above is the picture of a company.
 */
export function isWordsAlone(alt: string, source: string, above: Heading | null | undefined): boolean {
  const isLevel = isBareTier(alt)
  if (!isLevel && !isGeneralHeading(alt)) return false
  if (above && above.node.tag !== 'img' && bareName(above.text) === bareName(alt)) return false
  const stem = source
    .split(/[?#]/)[0]!
    .split('/')
    .pop()!
    .replace(/\.\w+$/, '')
  return bareName(stem).replace(/\d+$/, '') === bareName(alt) || (isLevel && isBareTier(nameOfFile(source)))
}
