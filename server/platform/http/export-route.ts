import { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Ctx } from '../context.ts'
import { type Permission, type Route, route } from './route.ts'

/** A column of the file: its heading, and what a row has there. */
export type CsvColumn<Item> = [heading: string, value: (item: Item) => string | number | boolean | null | undefined]

type Page<Item> = { items: Item[]; next: string | null }

/**
 * A list as a CSV file, with the list's own filters: all pages of it, one after the other, so that a large list neither fills memory nor
 * holds a transaction open. `list` gives one page of up to `limit` items.
 */
export function exportRoute<Query extends z.ZodType<{ limit: number }>, Item>(options: {
  /** Ends in .csv; the file is named after it. */
  url: `/api/v1/${string}.csv`
  summary: string
  permission: Permission
  query: Query
  columns: readonly CsvColumn<Item>[]
  list(ctx: Ctx, query: z.output<Query>): Promise<Page<Item>>
}): Route {
  const { url, summary, permission, query, columns } = options
  return route({
    method: 'GET',
    url,
    summary,
    permission,
    query,
    run: async (ctx, call) => {
      const asked = call.query as z.output<Query>
      const first = await options.list(ctx, { ...asked, limit: pageSize })
      const name = url.slice(url.lastIndexOf('/') + 1)
      // The answer is written by hand, so the schema of the route says nothing about it.
      call.reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}"`)
      await call.reply.send(Readable.from(lines(ctx, asked, first)))
    },
  })

  async function* lines(ctx: Ctx, query: z.output<Query>, first: Page<Item>) {
    yield `\uFEFF${toLine(columns.map(([heading]) => heading))}`
    for (let page = first; ; ) {
      yield page.items.map((item) => toLine(columns.map(([, value]) => value(item)))).join('')
      if (!page.next) return
      page = await options.list(ctx, { ...query, limit: pageSize, after: page.next })
    }
  }
}

const pageSize = 200

/** One line of a CSV file, guarded like all of them. */
export const toLine = (cells: readonly (string | number | boolean | null | undefined)[]): string =>
  `${cells.map(toCell).join(',')}\r\n`

function toCell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  // A spreadsheet runs what begins like a formula (OWASP, CSV injection).
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
