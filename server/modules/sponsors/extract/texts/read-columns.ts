import { type Candidate, isPicture } from '../candidates/candidates.ts'
import { type PageNode, textOf, within } from '../page/page-tree.ts'
import { hasAmount } from '../words/amounts.ts'
import { meaningOfHeading } from '../words/heading-meaning.ts'
import { cleanName, nameOfFile } from '../words/logo-name.ts'
import type { SponsorRole } from '../words/role-words.ts'
import { isBareTier } from '../words/tier-words.ts'
import type { Address } from '../words/web-address.ts'
import { allNames } from './plain-names.ts'

export type CellCompany = {
  name: string
  tier: string
  node: PageNode
  address: Address | undefined
  logo: string | null
}

/** The level over each column, where all columns have one; undefined for a table that compares what levels offer. */
export function levelsOfColumns(rows: readonly PageNode[][]): string[] | undefined {
  const heads = rows[0]?.map((cell) => textOf(cell, 60).replace(/\s*[:：]$/, '')) ?? []
  if (heads.length < 2 || rows.length < 2 || !heads.every(isLevel) || new Set(heads).size < heads.length)
    return undefined
  const cells = rows.slice(1).flat()
  // A tick, a number or a price says what a level gets.
  const offers = cells.some((cell) => {
    const text = textOf(cell, 80)
    return cell.textLength === 1 || hasAmount(text) || /^\d|^(yes|no|ja|nein|oui|non|x|◯|○|✓|✔)$/i.test(text)
  })
  // So do words, in any of the cells: "Large booth" beside "Banner", or "Your company?".
  return offers || !cells.every((cell) => saysNothing(cell) || showsCompany(cell) || allNames([textOf(cell, 90)]))
    ? undefined
    : heads
}

const saysNothing = (cell: PageNode): boolean => cell.textLength === 0 || vacant.test(textOf(cell, 40))
const vacant = /^([-–—.…/]+|t\.?b\.?[ac]\.?|n\/a)$/i

/** Whether a cell holds a picture or a link to another site, which say of whom it speaks. */
const showsCompany = (cell: PageNode): boolean =>
  isPicture(cell) ||
  (cell.tag === 'a' && /^https?:/i.test(cell.attrs['href'] ?? '')) ||
  cell.children.some((child) => typeof child !== 'string' && showsCompany(child))

const isLevel = (text: string): boolean =>
  isBareTier(text) || (text.length < 40 && meaningOfHeading(text).kind === 'list')

/** Whoever stands in the cells under each level: linked logos, linked names, or one name a line. */
export function readColumns(
  rows: readonly PageNode[][],
  levels: readonly string[],
  candidates: readonly Candidate[],
): CellCompany[] {
  return rows.slice(1).flatMap((row) =>
    row.flatMap((cell, column) => {
      const tier = levels[column]
      if (!tier) return []
      const inside = within(candidates, cell).filter(({ kind }) => kind !== 'prose')
      const logos = inside.filter(({ kind }) => kind === 'logo')
      const marks = logos.length > 0 ? logos : inside
      if (marks.length === 0) {
        const name = cleanName(textOf(cell, 90))
        return name && name.split(' ').length < 9 ? [{ name, tier, node: cell, address: undefined, logo: null }] : []
      }
      return marks.flatMap(({ node, address, alt, source }) => {
        const name = cleanName(alt) || cleanName(textOf(node, 90)) || nameOfFile(source) || address?.domain || ''
        return name ? [{ name, tier, node, address, logo: source || null }] : []
      })
    }),
  )
}

const standCode = /^((hall|halle|stand|booth|stánek|box) ?)?[a-z]{0,2}[-. /]?\d{1,4}[a-z]?$/i

/** Where one column holds stands and nothing says what the columns are: the first other column that never repeats itself names who stands there. */
export function columnBesideStands(rows: readonly PageNode[][], role: SponsorRole): number | undefined {
  const width = rows[0]?.length ?? 0
  if (rows.length < 3 || width < 2 || width > 6 || rows.some((row) => row.length !== width)) return undefined
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => textOf(row[at]!, 90)))
  const most = rows.length * 0.8
  if (!columns.some((texts) => texts.filter((text) => standCode.test(text)).length >= most)) return undefined
  // Rooms have numbers too, and what happens there is a timetable.
  if (role !== 'exhibitor' && rows.filter((row) => row.some(showsCompany)).length * 2 < rows.length) return undefined
  const at = columns.findIndex(
    (texts) =>
      new Set(texts).size >= most &&
      texts.filter((text) => /\p{L}{2}/u.test(text) && !standCode.test(text)).length >= most,
  )
  return at < 0 ? undefined : at
}
