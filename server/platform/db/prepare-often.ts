import type pg from 'pg'

/** From so many uses on a statement counts as one that comes often. */
const often = 8

/** Statements that get a name at most: each connection keeps the plans of those it met. */
const mostNamed = 200

/** Texts that are counted at most; those that grow with their values (`in ($1, $2, …)`) would fill any memory. */
const mostCounted = 2000
const mostValues = 24

export type NameStatement = (text: string, values: readonly unknown[]) => string | undefined

/**
 * Gives names to the statements that come often, so that the database prepares them once for a connection: planning some of them takes
 * longer than running them. Who may see what is asked at each run as before: PostgreSQL plans anew for another role, and the
 * organisation is read from the transaction, not from the plan.
 */
export function createStatementNames(): NameStatement {
  const names = new Map<string, string>()
  const uses = new Map<string, number>()
  return (text, values) => {
    const known = names.get(text)
    if (known || names.size >= mostNamed || values.length > mostValues) return known
    if (uses.size >= mostCounted) uses.clear()
    const count = (uses.get(text) ?? 0) + 1
    uses.set(text, count)
    if (count < often) return undefined
    uses.delete(text)
    const name = `lanyard_${names.size + 1}`
    names.set(text, name)
    return name
  }
}

/** As `client.query(text, values)` is called by Kysely, with a name where the statement has one. */
export function queryByName(client: Pick<pg.ClientBase, 'query'>, nameOf: NameStatement) {
  return (text: string, values: unknown[] = []): Promise<pg.QueryResult> => {
    const name = values.length > 0 ? nameOf(text, values) : undefined
    return name ? client.query({ name, text, values }) : client.query(text, values)
  }
}

/** Whether a connection holds plans that the tables have outgrown, as after an update beside it: it is of no more use then. */
export const hasStalePlans = (error: unknown): boolean =>
  error instanceof Error && (error as { code?: string }).code === '0A000' && error.message.includes('cached plan')
