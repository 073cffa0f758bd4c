import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { hasStalePlans, type NameStatement, queryByName } from './prepare-often.ts'
import type { DB } from './tables.generated.ts'

/**
 * `oneStatement`: the work is a single statement, so its commit follows on its heels and all of it is one round trip, with one plan for all values.
 * What the work does once that has answered, be it a failure, undoes nothing any more; a second statement is refused and leaves the first written.
 */
export type Shape = { oneStatement?: boolean }

type Connections = { pool: pg.Pool; names: NameStatement }

/**
 * Runs `work` between `opening` and a commit; whatever fails, of these or of the work, rolls all of it back. The pool's connections pipeline: what is
 * sent before an answer has come travels with it.
 */
export async function inTransaction<T>(
  { pool, names }: Connections,
  opening: string,
  work: (db: Kysely<DB>) => Promise<T>,
  { oneStatement = false }: Shape = {},
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    // It leaves together with the first statement, not before it. Where it fails, that statement fails after it, for its sake.
    const opened = client.query(opening)
    opened.catch(() => {})
    const ending = oneStatement ? commitBehindFirst(client) : { client, commit: () => client.query('commit') }
    const result = await work(onOneConnection(ending.client, names)).catch(async (error) => {
      await opened
      throw error
    })
    await opened
    const end = await ending.commit()
    // A statement that failed and was swallowed leaves COMMIT to roll back while reporting success.
    if (end.command !== 'COMMIT') throw new Error('The transaction had failed before its commit.')
    return result
  } catch (error) {
    if (hasStalePlans(error)) broken = error as Error
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

type Queries = Pick<pg.PoolClient, 'query'>

/** A client that sends the commit right behind the first statement, without waiting for what becomes of that: a failed one leaves nothing to commit. */
function commitBehindFirst(client: pg.PoolClient): { client: Queries; commit: () => Promise<pg.QueryResult> } {
  let sent: Promise<pg.QueryResult> | undefined
  const query = (...statement: [never]) => {
    if (sent) throw new Error('A transaction of one statement was given a second one.')
    const result = client.query(...statement)
    sent = client.query('commit')
    sent.catch(() => {})
    return result
  }
  return { client: { query } as unknown as Queries, commit: () => sent ?? client.query('commit') }
}

function onOneConnection(client: Queries, names: NameStatement): Kysely<DB> {
  const connection = {
    query: queryByName(client, names),
    // Kysely releases after each statement; the transaction's end does it once.
    release: () => {},
  } as unknown as pg.PoolClient
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: { connect: async () => connection, end: async () => {}, options: {} } }),
  })
}
