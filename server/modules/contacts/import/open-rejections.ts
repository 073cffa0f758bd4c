import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { toLine } from '#platform/http/export-route.ts'
import { findHeaders, type ImportRow, listImportRows } from '../store/imports.ts'

const pageSize = 500

/** The lines of a CSV file: rejected rows as they came, each with its line in the first file and why. Throws `not_found`. */
export async function openRejections(ctx: Ctx, importId: string): Promise<AsyncGenerator<string>> {
  const headers = await ctx.transaction((ctx) => findHeaders(ctx, importId))
  if (!headers) throw new AppError('not_found', { detail: 'There is no such import.' })
  const read = (after: number) =>
    ctx.transaction((ctx) => listImportRows(ctx, importId, { outcome: 'rejected', after, limit: pageSize }))
  return lines(headers, await read(0), read)
}

async function* lines(headers: string[], first: ImportRow[], read: (after: number) => Promise<ImportRow[]>) {
  const columns = headers.length > 0 ? headers : Object.keys(first[0]?.raw ?? {})
  yield `\uFEFF${toLine([...columns, 'Rejected because', 'Line'])}`
  for (let rows = first; rows.length > 0; rows = await read(rows.at(-1)!.line)) {
    yield rows
      // What an erased person's row said is gone.
      .filter(({ raw }) => Object.keys(raw).length > 0)
      .map(({ raw, reason, line }) => toLine([...columns.map((name) => raw[name]), reason, line]))
      .join('')
  }
}
