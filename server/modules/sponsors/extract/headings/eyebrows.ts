import type { PageNode } from '../page/page-tree.ts'
import { isGeneralHeading } from '../words/general-heading.ts'
import type { SponsorRole } from '../words/role-words.ts'
import { weightOfTier } from '../words/tier-words.ts'
import type { Heading } from './heading.ts'

/** A small label over a headline in free words: "Our sponsors" above "Powered by leaders of the industry". The label says what it is. */
export function withEyebrows(headings: readonly Heading[]): Heading[] {
  const kept: Heading[] = []
  const alike = Map.groupBy(headings, ({ signature }) => signature)
  for (const heading of headings) {
    const label = kept[kept.length - 1]
    const { kind } = heading.meaning
    const free = kind === 'unknown' || kind === 'sentence' || (label !== undefined && saysLess(heading, label))
    if (label && free && heading.rank < 4 && label.rank > 7 && label.meaning.kind === 'list' && !label.rest)
      if (isOver(label.node, heading.node) && alike.get(label.signature)!.length < 3) {
        // On every card such a label is the company's level, and the heading its name.
        kept[kept.length - 1] = { ...label, rank: heading.rank, end: heading.end }
        continue
      }
    if (label && saysNothingNew(label, heading)) continue
    kept.push(heading)
  }
  return kept
}

/** "Sponsors" under "Main sponsors", which stands first in its part of the page and so is no caption. */
const saysLess = (headline: Heading, { node, text, meaning }: Heading): boolean =>
  headline.meaning.role === meaning.role &&
  isGeneralHeading(headline.text) &&
  weightOfTier(text) !== undefined &&
  meaning.year === null &&
  node.place === 1

/** Right before the headline, or in a row of its own right above it. */
function isOver({ parent, last }: PageNode, headline: PageNode): boolean {
  return parent === headline.parent
    ? headline.index === last + 1
    : parent?.parent === headline.parent && headline.index - last < 3
}

/** "We thank our great supporters!" right under "Sponsors", or "Our valued partners" right under "Gold sponsors". */
function saysNothingNew(above: Heading, { node, rank, text, meaning }: Heading): boolean {
  if (rank < 8 || meaning.kind !== 'list' || above.rank > 7 || node.parent !== above.node.parent) return false
  const repeats = above.meaning.kind === 'list' && thanks.test(text) && text.split(' ').length > 3
  return (repeats || isVaguer(above, meaning.role, text)) && isNext(above.node, node)
}

/** A heading that says which of them, alone with words that don't, or with any where it names a level. */
function isVaguer({ node, text: above, meaning }: Heading, role: SponsorRole, text: string): boolean {
  if (!helpers.has(role) || weightOfTier(text) !== undefined) return false
  if (weightOfTier(above) !== undefined) return true
  return node.parent?.elements === 2 && meaning.kind === 'list' && !isGeneralHeading(above)
}

const thanks = /[!.]$|\b(by|von|durch|par|por|da|door|av|af|przez)$/i
const helpers = new Set<string>(['sponsor', 'partner', 'supporter'])

function isNext({ parent, place }: PageNode, node: PageNode): boolean {
  const next = parent?.children.find((child) => typeof child !== 'string' && child.place > place)
  return next === node
}
