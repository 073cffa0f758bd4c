import { Readable } from 'node:stream'
import { parse } from 'csv-parse'

export type CsvRow =
  | { ok: true; line: number; raw: Record<string, string> }
  | { ok: false; line: number; raw: Record<string, string>; reason: 'too_many_columns' | 'unreadable' }

/** The headers of a CSV text; empty for a text without any. */
export async function readHeaders(content: string): Promise<string[]> {
  for await (const { cells } of readLines(content)) return cells ? namesOf(cells) : []
  return []
}

/** The rows of a CSV text, one after the other; a text that breaks off inside quotes ends in one unreadable row. */
export async function* readRows(content: string): AsyncGenerator<CsvRow> {
  let names: string[] | undefined
  for await (const { line, cells } of readLines(content)) {
    if (!cells) yield { ok: false, line, raw: {}, reason: 'unreadable' }
    else if (!names) names = namesOf(cells)
    else yield toRow(line, names, cells)
  }
}

function toRow(line: number, names: readonly string[], cells: readonly string[]): CsvRow {
  const raw = Object.fromEntries(names.map((name, at) => [name, unguarded(cells[at] ?? '')]))
  // More cells than headers: a separator stands unquoted in a value, so that values are in wrong columns.
  const astray = cells.slice(names.length).some((cell) => cell !== '')
  return astray ? { ok: false, line, raw, reason: 'too_many_columns' } : { ok: true, line, raw }
}

/** Our own files guard what a spreadsheet would take for a formula, such as a phone number, with an apostrophe. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '')

/** `cells` is missing where the text can't be read. */
type Line = { line: number; cells?: string[] }

async function* readLines(content: string): AsyncGenerator<Line> {
  const unreadable: Line[] = []
  const parser = parse({
    delimiter: guessDelimiter(content),
    bom: true,
    info: true,
    trim: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    // An error in the stream would take the good rows before it along.
    skip_records_with_error: true,
    on_skip: (error) => {
      unreadable.push({ line: (error as { lines?: number } | undefined)?.lines ?? 0 })
      return undefined
    },
  })
  type Parsed = { record: string[]; info: { lines: number } }
  for await (const { record, info } of Readable.from([content]).pipe(parser) as AsyncIterable<Parsed>) {
    yield { line: info.lines, cells: record }
  }
  yield* unreadable
}

/** The separator that the headers use most; a comma where they use none. */
export function guessDelimiter(content: string): string {
  const first =
    content
      .slice(0, 10_000)
      .split(/\r?\n/)
      .find((line) => line.trim() !== '') ?? ''
  const unquoted = first.replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t', '|'].map((mark) => ({ mark, count: unquoted.split(mark).length }))
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).mark
}

/** Every column has a name of its own, so that none hides another. */
function namesOf(cells: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return cells.map((cell, at) => {
    const name = cell || `column ${at + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
