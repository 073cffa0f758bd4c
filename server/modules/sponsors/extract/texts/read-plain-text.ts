import { type SeenCompany, standsAside } from '../cards/choose-cards.ts'
import { completeLists } from '../cards/complete-lists.ts'
import { isProse, namingLines } from '../cards/naming-lines.ts'
import { plainCompany } from '../cards/plain-company.ts'
import type { Section } from '../headings/section.ts'
import { isInline, type PageNode, type PageTree, textOf, within } from '../page/page-tree.ts'
import type { Zone } from '../page/zones.ts'
import { meaningOfHeading } from '../words/heading-meaning.ts'
import { linesOf } from '../words/lines.ts'
import { cleanName } from '../words/logo-name.ts'
import { allNames, boldNames, namesAmong } from './plain-names.ts'

const marks = /\s+[|•·∙●▪]\s+/g
// They stand within names as well: "AC / DC Radio".
const weakMarks = /\s+[∗*/]\s+/g
const separators =
  /\s*[,;、，・]\s*(?:(?:and|und|et|y|e|en|og|och|i|и|та|ve|dan)\s+)?|\s+(?:and|und|et|y|e|en|og|och|i|и|та|ve|dan)\s+/gu

/** Where marks part the names, "Alder and Sons" is one; where there are more commas than marks, "Input | Output" is. */
function splitNames(text: string): string[] {
  const times = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const commas = times(separators)
  if (times(marks) > 0 && times(marks) >= commas) return text.split(marks)
  return text.split(times(weakMarks) > Math.max(1, commas) ? weakMarks : separators)
}

/** Names written as plain text, without link or logo: list items, table cells, lines, or one line with commas. */
export function readPlainText(
  section: Section,
  page: PageTree,
  chosen: readonly SeenCompany[],
  zoneOf: (node: PageNode) => Zone,
): SeenCompany[] {
  if (section.heading === null || section.trust === 'maybe' || standsAside(section)) return []
  if (chosen.length > 0) return completeLists(section, page, chosen)
  if (section.withinCall) return []
  if (section.namedInHeading)
    return namesAfter(section.namedInHeading).map((name) => plainCompany(section, section.heading!.node, name))
  const tail = linesAfter(section.heading.node).flatMap(splitNames).filter(Boolean)
  if (tail.length > 0 && allNames(tail))
    return tail.map((text) => plainCompany(section, section.heading!.node, cleanName(text))).filter(({ name }) => name)
  const end = Math.min(section.until, section.end ?? section.until)
  const zone = zoneOf(section.heading.node)
  const nodes = page.nodes
    .slice(section.heading.end + 1, end + 1)
    .filter((node) => node.last <= end && leafTags.has(node.tag) && zoneOf(node) === zone)
  if (isRunningText(nodes)) return []
  for (const tag of leafTags) {
    const leaves = nodes.filter(
      (node) =>
        node.tag === tag && node.textLength > 0 && (node.textLength < 600 || isLongList(node)) && !holds(node, tag),
    )
    if (leaves[0] && isPromised(nodes, leaves[0])) return []
    const bold = boldNames(leaves)
    if (bold.length > 0)
      return bold.map(({ node, name }) => {
        const address = within(section.candidates, node).find(({ address }) => address?.external)?.address
        return { ...plainCompany(section, node, name), address }
      })
    const lines = namingLines(leaves)
    if (leaves.length > 0 && lines.length === 0) return []
    // An introduction in running text may stand before the names.
    if (tag === 'p' && lines.every(({ text }) => isProse(text))) continue
    const items =
      lines.length === 1 ? splitNames(lines[0]!.text).map((text) => ({ node: lines[0]!.node, text })) : lines
    if (lines.length === 1 && items.length < 3 && (tag === 'p' || tag === 'div')) return []
    if (items.length > 0)
      return namesAmong(items)
        .map(({ node, text }) => plainCompany(section, node, cleanName(text)))
        .filter(({ name }) => name)
  }
  return []
}

/** "Sponsoring us offers many advantages:" comes before a list of reasons, not of names. */
function isPromised(nodes: readonly PageNode[], { index }: PageNode): boolean {
  const words = nodes.findLast((node) => node.tag === 'p' && node.last < index && node.textLength > 0)
  if (!words || words.textLength > 300) return false
  const text = textOf(words, 400)
  return /[:：]$/.test(text) && meaningOfHeading(text).kind === 'call'
}

/** Long, and not by the number of its items. */
function isRunningText(nodes: readonly PageNode[]): boolean {
  const items = nodes.filter(({ tag }) => tag === 'li' || tag === 'td' || tag === 'p')
  const total = items.reduce((sum, { textLength }) => sum + textLength, 0)
  return total > 6000 && total > items.length * 50
}

// In this order: whatever holds the names.
const leafTags = new Set(['li', 'td', 'dd', 'p', 'div'])

/** Many short lines in one block: a list, however long. */
function isLongList(node: PageNode): boolean {
  const breaks = node.children.filter((child) => child === '\n').length
  return breaks > 7 && node.textLength < breaks * 45
}

/** "Sponsors: A, B and C": the names, if all of it is names. */
function namesAfter(rest: string): string[] {
  const names = splitNames(rest).filter(Boolean)
  return names.length < 2
    ? [cleanName(rest)].filter(Boolean)
    : allNames(names)
      ? names.map(cleanName).filter(Boolean)
      : []
}

/** What stands after a label in the same paragraph: <b>Gold sponsors</b><br>A<br>B. */
function linesAfter(label: PageNode): string[] {
  const { parent } = label
  if (!parent || !isInline(label) || parent.textLength > 600) return []
  const rest = parent.children.slice(parent.children.indexOf(label) + 1)
  if (rest[0] === '\n') return linesOf({ ...parent, children: upTo(rest, label) })
  // <b>Gold:</b> A, B
  const end = rest.indexOf('\n')
  const line = linesOf({ ...parent, children: end < 0 ? rest : rest.slice(0, end) }).join(' ')
  return /[:：]$/.test(textOf(label, 80)) || /^[:：]/.test(line) ? [line.replace(/^[:：]\s*/, '')] : []
}

/** Up to the next label written alike. */
function upTo(rest: PageNode['children'], label: PageNode): PageNode['children'] {
  const next = rest.findIndex(
    (child, i) => rest[i - 1] === '\n' && typeof child !== 'string' && child.tag === label.tag,
  )
  return next < 0 ? rest : rest.slice(0, next)
}

function holds(node: PageNode, tag: string): boolean {
  return node.children.some((child) => typeof child !== 'string' && (child.tag === tag || holds(child, tag)))
}
