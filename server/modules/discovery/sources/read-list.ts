import type { listFormats } from '@lanyard/contract/discovery.ts'
import { type CsvError, parse } from 'csv-parse/sync'
import { readIcal } from './read-ical.ts'
import { readRow, type SourceRow } from './read-row.ts'

export type ListFormat = (typeof listFormats)[number]

/** Rows of a list in the order they stand; what can't be read is a row with its reason, never an exception. Pure. */
export function readList(content: string, format: ListFormat): SourceRow[] {
  if (format === 'ical') return readIcal(content)
  return format === 'csv' ? readCsv(content) : readJson(content)
}

function readCsv(content: string): SourceRow[] {
  const broken: SourceRow[] = []
  const keepError = (error: CsvError | undefined) => {
    broken.push({ line: Number(error?.['lines'] ?? 0), bad: `not CSV: ${error?.code ?? 'unreadable'}` })
    return undefined
  }
  let rows: { record: Record<string, string>; info: { lines: number } }[]
  try {
    rows = parse(content, {
      columns: true,
      bom: true,
      info: true,
      trim: true,
      delimiter: findDelimiter(content),
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_records_with_error: true,
      on_skip: keepError,
    }) as never
  } catch (error) {
    return [{ line: 1, bad: `not CSV: ${(error as CsvError).code ?? 'unreadable'}` }]
  }
  const read = rows.map(({ record, info }) => readRow(record, info.lines))
  return [...read, ...broken].toSorted((a, b) => a.line - b.line)
}

/** Spreadsheets export with semicolons or tabs where the comma is a decimal sign. */
function findDelimiter(content: string): string {
  const header = content.split(/\r?\n/, 1)[0] ?? ''
  const count = (sign: string) => header.split(sign).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!
}

/** An array of rows, or an object that holds one. Lines count rows from 1. */
function readJson(content: string): SourceRow[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch {
    return [{ line: 1, bad: 'not JSON' }]
  }
  const rows = Array.isArray(parsed) ? parsed : Object.values(parsed ?? {}).find(Array.isArray)
  if (!rows) return [{ line: 1, bad: 'holds no list of events' }]
  return (rows as unknown[]).map((row, at) =>
    row !== null && typeof row === 'object' && !Array.isArray(row)
      ? readRow(row as Record<string, unknown>, at + 1)
      : { line: at + 1, bad: 'not an object' },
  )
}
