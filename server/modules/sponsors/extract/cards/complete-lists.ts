import type { Section } from '../headings/section.ts'
import { contains, countWithin, type PageNode, type PageTree, textOf } from '../page/page-tree.ts'
import { allNames } from '../texts/plain-names.ts'
import { meaningOfHeading } from '../words/heading-meaning.ts'
import { cleanName } from '../words/logo-name.ts'
import type { SeenCompany } from './choose-cards.ts'
import { plainCompany } from './plain-company.ts'

/** Where most items of a list, rows of a table or tiles of a wall are companies, one without link and logo is one too. */
export function completeLists(section: Section, page: PageTree, chosen: readonly SeenCompany[]): SeenCompany[] {
  const added: SeenCompany[] = []
  const places = chosen.map(({ node }) => node).sort((a, b) => a.index - b.index)
  for (const list of new Set(chosen.map(({ node }) => listOf(node, page)))) {
    // A label inside the list speaks for its own item alone.
    if (!list || (section.heading && contains(list, section.heading.node))) continue
    const items = itemsOf(list, page)
    if (chosen.length * 2 < items.length) continue
    const rest = items.filter((item) => item.textLength > 0 && countWithin(places, item) === 0)
    if (rest.length === 0 || rest.length > items.length / 2 || rest.some((item) => item.last > item.index + 4)) continue
    // One company in each, or it is the page's layout.
    const filled = items.filter((item) => countWithin(places, item) > 0).length
    if (!isPlainList(list) && countWithin(places, list) !== filled) continue
    const texts = rest.map(nameIn)
    if (page.nodes[list.index] === list && allNames(texts) && !texts.some(isPlainList(list) ? isOffer : isKnown))
      for (const [i, item] of rest.entries()) added.push(plainCompany(section, item, cleanName(texts[i]!)))
  }
  return added.filter(({ name }) => name)
}

const isPlainList = ({ tag }: PageNode): boolean => tag === 'ul' || tag === 'ol'

const isOffer = (text: string): boolean => meaningOfHeading(text).kind === 'call'

/** A tile with words that mean something may be a button. */
const isKnown = (text: string): boolean => meaningOfHeading(text).kind !== 'unknown'

/** The first cell of a row; an item's whole text. */
function nameIn(item: PageNode): string {
  const cell = item.tag === 'tr' ? item.children.find((child) => typeof child !== 'string') : undefined
  return textOf(typeof cell === 'object' ? cell : item, 120)
}

/** The list, table or wall around a company. */
function listOf(node: PageNode, page: PageTree): PageNode | undefined {
  for (let at: PageNode | null = node, steps = 0; at?.parent && steps < 5; at = at.parent, steps++)
    if (itemsOf(at.parent, page)[0]?.tag === at.tag) return at.parent
  return undefined
}

/** A list may hold many sections; its items are gathered once. */
function itemsOf(list: PageNode, { items: known }: PageTree): PageNode[] {
  const met = known.get(list)
  if (met) return met
  const items = readItems(list)
  known.set(list, items)
  return items
}

function readItems({ tag, children, elements }: PageNode): PageNode[] {
  const inside = children.filter((child) => typeof child !== 'string')
  if (tag === 'ul' || tag === 'ol') return inside.filter((child) => child.tag === 'li')
  const [first] = inside
  if (elements < 3 || !/^(tr|div|figure|article|a)$/.test(first!.tag)) return []
  const alike = inside.every((child) => child.tag === first!.tag && child.attrs['class'] === first!.attrs['class'])
  return alike ? inside : []
}
