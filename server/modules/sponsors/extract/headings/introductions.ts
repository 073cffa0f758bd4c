import { isInline, type PageNode, textOf } from '../page/page-tree.ts'
import { foldWords } from '../words/fold-words.ts'
import { introducesGivers } from '../words/givers.ts'
import { meaningOfHeading } from '../words/heading-meaning.ts'
import { roleOfWords } from '../words/role-words.ts'
import { type Heading, newHeading } from './heading.ts'

const gives =
  /support|contribut|generous|help|possible|donat|thank|unterstutz|forder|soutien|soutenu|aid|apoy|apoi|ayud|sosten|contribu|steun|wspier|wspar|podpor|tamogat|sprijin|stotte|stod|поддерж|підтрим/

/** "The following companies support the festival:" over a list, a table or logos: a sentence that does a heading's work. `next` is the element after it. */
export function readIntroduction(
  node: PageNode,
  next: PageNode | undefined,
  imageCount: (node: PageNode) => number,
): Heading | undefined {
  if (!next || node.textLength < 10 || node.textLength > 200 || isInline(node)) return undefined
  const { parent } = node
  const beside = next.parent === parent || (next.parent === parent?.parent && parent?.textLength === node.textLength)
  if (!beside || !(isList(next) || imageCount(next) > 1) || imageCount(node) > 0) return undefined
  const text = textOf(node, 300)
  // Nobody says it in fewer letters but where words are written with one or two.
  if (text.length < 20 && text < '\u3000') return undefined
  if (!introducesGivers(text)) return undefined
  const { kind, year } = meaningOfHeading(text)
  const role = roleOfWords(text) ?? (gives.test(foldWords(text)) ? 'supporter' : undefined)
  if (kind === 'call' || kind === 'past' || !role || role === 'organizer' || role === 'venue') return undefined
  return { ...newHeading(node, text, 9, node.last), meaning: { kind: 'list', role, year }, introduces: next.last }
}

const isList = ({ tag, elements, children }: PageNode): boolean =>
  /^(ul|ol|table|dl)$/.test(tag) ||
  (elements === 1 && children.some((child) => typeof child !== 'string' && isList(child)))
