import type { PageNode } from '../page/page-tree.ts'
import { isAddressLine, isContactLine } from '../words/contact-lines.ts'
import { holdsDate } from '../words/dates.ts'
import { entriesOf } from '../words/lines.ts'

export function isProse(text: string): boolean {
  return text.length > 70 || /[.!?。！？:：]$/.test(text)
}

const paragraphs = new Set(['p', 'div'])

type Line = { node: PageNode; text: string }

/** Lines that may be names: of entries that go on with addresses the first, else all but such lines and dates. */
export function namingLines(leaves: readonly PageNode[]): Line[] {
  const entries = leaves.flatMap((node) => entriesOf(node).map((lines) => ({ node, lines: lines.map(withoutStand) })))
  const long = entries.filter(({ lines }) => lines.length > 1)
  const reached = long.filter(({ lines }) => lines.slice(1).some(tellsWhere))
  const named = reached.length > 1 && reached.length * 2 > entries.length
  // A paragraph may say when and where the event is.
  const dated = new Set(
    entries.flatMap(({ node, lines }) => (paragraphs.has(node.tag) && lines.some(holdsDate) ? node : [])),
  )
  const lines = entries.flatMap(({ node, lines }) => {
    if (!named && (dated.has(node) || isAddress(lines))) return []
    const kept = (named ? lines.slice(0, 1) : lines).filter((line) => !holdsDate(line) && !isContactLine(line))
    return kept.filter((line) => !named || lines.length > 1 || !isProse(line)).map((text) => ({ node, text }))
  })
  return withoutShared(withoutShared(lines, place), town)
}

/** Of one place alone: that of the event. */
function isAddress([, ...rest]: readonly string[]): boolean {
  const where = rest.filter(tellsWhere)
  return where.length * 2 > rest.length && where.some((line) => !mayBeName.test(line))
}

// "Suite 16" is part of an address below its street alone.
const mayBeName = /^(suite|drive|lane|road|street|avenue|highway|boulevard)\b/i

const tellsWhere = (line: string): boolean => isContactLine(line) || isAddressLine(line)

/** What most lines begin or end with is no part of the names: "Booth 12: ", "3. ", ", Springfield, IL". */
function withoutShared(lines: Line[], part: RegExp): Line[] {
  const count = lines.filter(({ text }) => part.test(text)).length
  if (count < 2 || count * 2 <= lines.length) return lines
  return lines.map((line) => ({ ...line, text: line.text.replace(part, '') }))
}

const place =
  /^(?:(?:booth|stand|table|stall|tisch|platz|stánek|stoisko|mesa|no|nr|n)\b[.°º]?\s*)?#?[A-Z]{0,2}-?\d{1,4}[a-z]?\s*(?:[:.)]|\s[–—-])\s+(?=\p{L})/iu
const town = /,\s+\p{Lu}[\p{L}. ]{2,24},\s+[A-Z]{2}$/u

/** An exhibitor's place in the halls is no part of its name. */
function withoutStand(line: string): string {
  return line.replace(standWords, '').replace(siteAtEnd, '').trim() || line
}

// "Alder (www.alder.example)".
const siteAtEnd = /\s*[-–—:,(]?\s*\(?\b(?:https?:\/\/|www\.)\S+$/i
const standWords =
  /\s*[,;–|-]\s*\(?(hall|halle|hal|pavilion|pavillon|pavell?[oó]n|padiglione|stand|booth|stánek|stoisko|standplatz|stan[dt]-?(no|nr)\.?)\b.{0,60}$|\s*\((stand |booth |halle? )?[A-Z]{0,2}\d{1,4}[A-Za-z]?\)$/iu
