import { parse } from 'csv-parse/sync'
import type { Suppressible } from './suppression.ts'

export type ListFault =
  | 'unreadable'
  | 'empty'
  | 'not_an_address'
  | 'not_a_domain'
  | 'company_needs_id'
  | 'erased'
  | 'unknown_kind'
export type ListRow = { line: number; value: string } & (
  | { ok: true; subject: Suppressible; reason: string | undefined }
  | { ok: false; why: ListFault }
)

const valueHeadings = ['value', 'address', 'email', 'e-mail', 'domain', 'company']

/**
 * The rows of a CSV text of what must not be written to: our own export, or any list with a column `value`, `email`, `address` or
 * `domain` (else the first), and `kind` and `reason` where there are such. Undefined for a text that is no CSV at all.
 */
export function readList(content: string): ListRow[] | undefined {
  const lines = linesOf(content)
  const names = lines?.[0]?.cells.map((cell) => cell.toLowerCase())
  if (!lines || !names) return undefined
  const at = Math.max(
    0,
    names.findIndex((name) => valueHeadings.includes(name)),
  )
  // A list without headings begins with what is to be suppressed.
  const bare = !names.some((name) => valueHeadings.includes(name)) && names[at]!.includes('.')
  const columns = { value: at, kind: names.indexOf('kind'), reason: names.indexOf('reason') }
  return lines.slice(bare ? 0 : 1).map(({ line, cells }) => readRow(line, cells, columns))
}

function readRow(line: number, cells: string[], at: { value: number; kind: number; reason: number }): ListRow {
  const value = cells[at.value] ?? ''
  const kind = (cells[at.kind] ?? '').toLowerCase()
  const fault = (why: ListFault): ListRow => ({ ok: false, line, value, why })
  if (value === '') return fault(kind === '' ? 'empty' : 'erased')
  const read = readSubject(kind, value)
  if (typeof read === 'string') return fault(read)
  return { ok: true, line, value, subject: read, reason: cells[at.reason]?.slice(0, 200) || undefined }
}

function readSubject(kind: string, value: string): Suppressible | ListFault {
  if (kind === 'company' || (kind === '' && uuid.test(value))) {
    return uuid.test(value) ? { kind: 'company', value } : 'company_needs_id'
  }
  if (kind === 'address' || kind === 'email' || (kind === '' && value.includes('@', 1))) {
    return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? { kind: 'address', value } : 'not_an_address'
  }
  if (kind !== 'domain' && kind !== '') return 'unknown_kind'
  const domain = value.replace(/^@/, '')
  return /^[^\s@/:]+\.[^\s@/:.]+$/.test(domain) ? { kind: 'domain', value: domain } : 'not_a_domain'
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function linesOf(content: string): { line: number; cells: string[] }[] | undefined {
  const options = { bom: true, trim: true, info: true, relax_column_count: true, skip_empty_lines: true }
  const [first = ''] = content.split(/\r?\n/, 1)
  try {
    const delimiter = [';', '\t'].find((mark) => first.split(mark).length > first.split(',').length) ?? ','
    const rows = parse(content, { ...options, delimiter }) as unknown as { record: string[]; info: { lines: number } }[]
    // Our own files guard what a spreadsheet would take for a formula with an apostrophe.
    const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@])/, '')
    return rows.map(({ record, info }) => ({ line: info.lines, cells: record.map(unguarded) }))
  } catch {
    return undefined
  }
}
