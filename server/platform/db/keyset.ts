import { type RawBuilder, sql } from 'kysely'
import { AppError } from '../errors.ts'

/** What a list can be sorted by: an SQL expression that is never null, and its type for reading it back from a cursor. */
export type SortColumn = { by: RawBuilder<unknown>; type: 'text' | 'timestamptz' | 'date' | 'numeric' | 'boolean' }

export type Keyset = {
  /** Select this as "sortKey", beside "id". */
  key: RawBuilder<string>
  /** The where-clause that starts after the cursor; true without one. */
  past: RawBuilder<boolean>
  /** For `order by`. */
  order: RawBuilder<unknown>
  /** The page's cursor for the next one: null where this page is the last. */
  next(rows: readonly { id: string; sortKey: string }[], limit: number): string | null
}

/**
 * Pages of a list that stay stable while rows come and go, whatever they are sorted by: `sort` names one of `columns`, with a minus
 * in front for descending; rows alike are told apart by `id`. Throws AppError `invalid_request` for a cursor of another list or sort.
 *
 *     const page = keyset({ name: { by: sql`lower(c.name)`, type: 'text' } }, query, sql`c.id`)
 *     select c.id, ${page.key} as "sortKey" from … where ${page.past} order by ${page.order} limit ${query.limit}
 */
export function keyset(
  columns: Readonly<Record<string, SortColumn>>,
  { sort, after }: { sort: string; after?: string | undefined },
  id: RawBuilder<unknown>,
): Keyset {
  const descending = sort.startsWith('-')
  const column = columns[descending ? sort.slice(1) : sort]
  if (!column) throw new AppError('invalid_request', { detail: `The list can't be sorted by ${sort}.` })
  const { by, type } = column
  const read = (text: string) => sql`${text}::text::${sql.raw(type)}`
  const direction = sql.raw(descending ? 'desc' : 'asc')
  const past = () => {
    if (after === undefined) return sql<boolean>`true`
    const [from, lastId] = readCursor(after, sort)
    return sql<boolean>`(${by}, ${id}) ${sql.raw(descending ? '<' : '>')} (${read(from)}, ${lastId}::uuid)`
  }
  return {
    key: sql<string>`(${by})::text`,
    past: past(),
    order: sql`${by} ${direction}, ${id} ${direction}`,
    next: (rows, limit) => {
      const last = rows.at(-1)
      if (!last || rows.length < limit) return null
      return Buffer.from(JSON.stringify([sort, last.sortKey, last.id])).toString('base64url')
    },
  }
}

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function readCursor(after: string, sort: string): [string, string] {
  try {
    const [of, from, id] = JSON.parse(Buffer.from(after, 'base64url').toString())
    if (of === sort && typeof from === 'string' && idPattern.test(id)) return [from, id]
  } catch {
    // Said below.
  }
  throw new AppError('invalid_request', {
    detail: 'The cursor in "after" does not belong to this list.',
    hint: 'Start from the first page again.',
  })
}
