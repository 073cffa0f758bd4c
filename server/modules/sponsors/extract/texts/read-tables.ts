import { sourceOf } from '../candidates/candidates.ts'
import { type SeenCompany, standsAside } from '../cards/choose-cards.ts'
import type { Section } from '../headings/section.ts'
import { type PageNode, type PageTree, textOf, within } from '../page/page-tree.ts'
import { foldWords } from '../words/fold-words.ts'
import { cleanName, looksLikeAddress, nameOfFile } from '../words/logo-name.ts'
import { roleOfWords } from '../words/role-words.ts'
import { isBareTier, isTierWord } from '../words/tier-words.ts'
import type { Address } from '../words/web-address.ts'
import { columnBesideStands, levelsOfColumns, readColumns } from './read-columns.ts'

const nameColumn =
  /^(company|companies|company name|organi[sz]ation|institution|name|exhibitors?|exhibitor name|sponsors?|sponsor name|partners?|vendor|brand|firm|firma|unternehmen|aussteller|firmenname|societe|entreprise|exposants?|empresa|expositor(es)?|patrocinador(es)?|azienda|espositor[ei]|bedrijf|exposant|standhouder|wystawca|nazwa|nazwa firmy|foretag|virksomhed|yritys|naytteilleasettaja|utstallare|utstiller|udstiller|spolecnost|vystavovatel|ceg|cegnev|kiallito|companie|expozant|tvrtka|izlagac|podjetje|ettevote|uznemums|imone|firma adi|firma ismi|sirket|katilimci|cong ty|ten cong ty|don vi|perusahaan|nama perusahaan|(компани|фирм|организаци)[яаи]|компанія|название|назва|экспонент|εταιρ[ει]ια|εταιρια|επωνυμια|εκθετης|שם החברה|חברה|מציג|(اسم )?الشركة|العارض|कंपनी|บริษัท|ชื่อบริษัท|会社名|企業名|社名|出展者|出展社|団体名|公司|公司名称|公司名稱|企业名称|参展商|參展商|회사명|기업명|업체명|参加企業)$/
const tierColumn =
  /^(level|tier|sponsor(ship)? (level|tier|type|category)|type|category|package|stufe|kategorie|status|niveau|nivel|categoria|livello|categorie|kategoria|poziom|uroven|niva|seviye|hang|уровень|рівень|категория|επιπεδο|κατηγορια|المستوى|الفئة|רמה|ランク|プラン|级别|級別|등급|区分|種別)$/

const levelWords =
  /level|tier|stufe|niveau|nivel|livello|poziom|uroven|niva|seviye|уровень|рівень|ランク|级别|級別|등급/

/** Tables whose first row names a column of companies: exhibitor lists with booths, sponsor lists with levels. */
export function readTables(section: Section, page: PageTree): SeenCompany[] {
  if (standsAside(section)) return []
  const from = section.heading ? section.heading.end + 1 : 0
  const to = Math.min(section.until, section.end ?? section.until)
  const seen: SeenCompany[] = []
  for (let i = from; i <= to; i++)
    if (page.nodes[i]!.tag === 'table') seen.push(...readTable(page.nodes[i]!, section, page))
  return seen
}

/** Whether a node is a cell beside others in such a table: there "Gold" or "Level" speaks for its row or column, and heads nothing. */
export function cellsOfTables(page: PageTree): (node: PageNode) => boolean {
  const rows = new Set(
    page.nodes.flatMap((node) =>
      node.tag === 'table' && (columnsOf(node, page) || levelsOfColumns(gridOf(node, page))) ? rowsOf(node, page) : [],
    ),
  )
  return (node) => {
    for (let at: PageNode | null = node; at; at = at.parent) if (rows.has(at)) return cellsOf(at).length > 1
    return false
  }
}

const gridOf = (table: PageNode, page: PageTree): PageNode[][] => rowsOf(table, page).map(cellsOf)

const rowsOf = (table: PageNode, page: PageTree): PageNode[] =>
  page.nodes.slice(table.index + 1, table.last + 1).filter(({ tag }) => tag === 'tr')

/** Which columns hold names and tiers (-1 for none); undefined for a table that is no list of companies. */
function columnsOf(table: PageNode, page: PageTree): { at: number; tierAt: number } | undefined {
  const rows = rowsOf(table, page)
  const heads = rows[0]
    ? cellsOf(rows[0]).map((cell) =>
        foldWords(textOf(cell, 60))
          .replace(/[:：*]\s*$/, '')
          .trim(),
      )
    : []
  const at = heads.findIndex((head) => nameColumn.test(head))
  if (at < 0 || rows.length < 3 || heads.length < 2) return undefined
  const tierAt = heads.findIndex((head) => tierColumn.test(head))
  return { at, tierAt: tierAt >= 0 && (levelWords.test(heads[tierAt]!) || holdsTiers(rows, tierAt)) ? tierAt : -1 }
}

/** "Type" and "Category" head kinds of goods as often as levels. */
function holdsTiers(rows: readonly PageNode[], at: number): boolean {
  return rows.slice(1).some((row) => {
    const text = cellsOf(row)[at] ? textOf(cellsOf(row)[at]!, 60) : ''
    return text !== '' && (isTierWord(text) || roleOfWords(text) !== undefined)
  })
}

function readTable(table: PageNode, section: Section, page: PageTree): SeenCompany[] {
  const columns = columnsOf(table, page)
  const levels = columns ? undefined : levelsOfColumns(gridOf(table, page))
  if (levels)
    return readColumns(gridOf(table, page), levels, section.candidates).map((company) => ({
      ...company,
      nameInferred: false,
      text: textOf(company.node, 200) || company.name,
      section,
      confidence: 0.85,
    }))
  const beside =
    columns || section.heading?.meaning.kind !== 'list'
      ? undefined
      : columnBesideStands(gridOf(table, page), section.role)
  if (!columns && beside === undefined) return []
  const { at, tierAt } = columns ?? { at: beside!, tierAt: -1 }
  return rowsOf(table, page)
    .slice(columns ? 1 : 0)
    .flatMap((row) => {
      const cells = cellsOf(row)
      const cell = cells[at]
      const name = cell ? nameOf(cell, page) : ''
      if (!name || name.length > 90 || isBareTier(name)) return []
      const written = cells[tierAt] ? textOf(cells[tierAt], 60) : ''
      const address = addressOf(row, section)
      const tier = tierAt >= 0 && written && written.length <= 40 ? written : section.tier
      return [
        {
          name,
          nameInferred: false,
          address,
          logo: pictureOf(row, page),
          text: textOf(row, 200),
          node: row,
          section,
          tier,
          confidence: 0.9,
        },
      ]
    })
}

function nameOf(cell: PageNode, page: PageTree): string {
  const text = cleanName(textOf(cell, 120))
  if (text && !looksLikeAddress(text)) return text
  const image = page.nodes.slice(cell.index, cell.last + 1).find(({ tag }) => tag === 'img')
  return image ? cleanName(image.attrs['alt'] ?? '') || nameOfFile(sourceOf(image)) : text
}

function addressOf(row: PageNode, section: Section): Address | undefined {
  const inRow = within(section.candidates, row).flatMap(({ address }) => address ?? [])
  return inRow.find(({ external }) => external) ?? inRow[0]
}

function pictureOf(row: PageNode, page: PageTree): string | null {
  const image = page.nodes.slice(row.index, row.last + 1).find(({ tag }) => tag === 'img')
  return image ? sourceOf(image) || null : null
}

function cellsOf(row: PageNode): PageNode[] {
  return row.children.filter(
    (child) => typeof child !== 'string' && (child.tag === 'td' || child.tag === 'th'),
  ) as PageNode[]
}
