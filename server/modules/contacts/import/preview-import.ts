import type { ImportField, ImportPreview } from '@lanyard/contract/contacts.ts'
import { AppError } from '#platform/errors.ts'
import { findLacking, guessMapping } from './guess-mapping.ts'
import { readHeaders, readRows } from './read-csv.ts'

const rowsLooked = 50
const samplesEach = 3

/** What a file's columns are taken for, with values of each; `content` may be the beginning of a file. */
export async function previewImport(content: string): Promise<ImportPreview> {
  const headers = await readHeaders(content)
  if (headers.length === 0) {
    throw new AppError('invalid_request', {
      detail: 'There is nothing in this file.',
      hint: 'The first line names the columns, such as Name, Company, Email.',
    })
  }
  const mapping = guessMapping(headers)
  const fieldOf = new Map(Object.entries(mapping).map(([field, column]) => [column, field as ImportField]))
  const samples = new Map(headers.map((name) => [name, [] as string[]]))
  let looked = 0
  for await (const row of readRows(content)) {
    if (looked++ === rowsLooked) break
    for (const [name, value] of Object.entries(row.ok ? row.raw : {})) {
      const some = samples.get(name)!
      if (value !== '' && some.length < samplesEach && !some.includes(value)) some.push(value.slice(0, 200))
    }
  }
  return {
    columns: headers.map((name) => ({ name, field: fieldOf.get(name) ?? null, samples: samples.get(name)! })),
    lacking: findLacking(mapping),
  }
}
