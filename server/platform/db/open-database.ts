import type { Kysely } from 'kysely'
import pg from 'pg'
import { AppError } from '../errors.ts'
import { isUuid } from '../ids.ts'
import { openEmbedded } from './embedded.ts'
import { inTransaction, type Shape } from './in-transaction.ts'
import { keepStatistics } from './keep-statistics.ts'
import { migrate } from './migrate.ts'
import { createStatementNames } from './prepare-often.ts'
import type { DB } from './tables.generated.ts'

/** Where the rows are: an embedded folder (or memory, or a dump of one), or a PostgreSQL server by URL. */
export type DatabaseLocation =
  | { kind: 'embedded'; folder?: string; dump?: Blob }
  | { kind: 'postgres'; url: string; ownerUrl?: string; poolSize?: number }

export type Database = {
  kind: DatabaseLocation['kind']
  pool: pg.Pool
  /** One transaction as the application's role, in which only this organisation's rows are visible. */
  unitOfWork<T>(organisationId: string, work: (db: Kysely<DB>) => Promise<T>, shape?: Shape): Promise<T>
  /** One transaction across tenants, for the platform's own duties. */
  systemWork<T>(work: (db: Kysely<DB>) => Promise<T>): Promise<T>
  /** Calls `onNotify` for every NOTIFY on `channel`; after a lost connection it is called once, as a hint may have been missed. */
  listen(channel: string, onNotify: (payload: string) => void): Promise<() => Promise<void>>
  dump?(): Promise<Blob>
  close(): Promise<void>
}

export type OpenOptions = {
  /** Brings the database up to date first; yes unless said. */
  migrate?: boolean
  /** Only to look at it, as who logs in: nothing is migrated, no role is taken (there may be none yet). */
  look?: boolean
}

/** Opens, migrates (unless `migrate` is false) and becomes the application's role. */
export async function openDatabase(location: DatabaseLocation, options: OpenOptions = {}): Promise<Database> {
  const opened = location.kind === 'embedded' ? await openEmbedded(location) : openPostgres(location)
  if (options.migrate !== false && !options.look) {
    const owner = opened.openOwnerPool()
    try {
      await migrate(owner, location.kind)
      // Nothing gathers statistics by itself here, and without them plans on grown tables are slow.
      if (location.kind === 'embedded') await owner.query('analyze')
    } finally {
      await owner.end()
    }
  }
  const pool = options.look ? opened.openOwnerPool() : opened.openPool()
  const stopStatistics = location.kind === 'embedded' && !options.look ? keepStatistics(pool) : undefined
  const names = createStatementNames()
  return {
    kind: location.kind,
    pool,
    unitOfWork: (organisationId, work, shape) => {
      if (!isUuid(organisationId)) throw new AppError('invalid_request', { detail: 'An organisation id is a UUID.' })
      // One round trip, and text because SET takes no parameters; the id was checked above.
      const opening = `begin; set local role lanyard_app; set local app.organisation_id = '${organisationId}'`
      // What fits in one statement comes by the hundred a second: planned anew for its values each time, planning is half of its price.
      const plan = shape?.oneStatement ? '; set local plan_cache_mode = force_generic_plan' : ''
      return inTransaction({ pool, names }, opening + plan, work, shape)
    },
    systemWork: (work) => inTransaction({ pool, names }, 'begin; set local role lanyard_system', work),
    listen: opened.listen,
    dump: opened.dump,
    close: async () => {
      await stopStatistics?.()
      await pool.end()
      await opened.close()
    },
  }
}

/** What both kinds of database give: pools as owner and as application, and notifications. */
export type OpenedDatabase = {
  openOwnerPool(): pg.Pool
  openPool(): pg.Pool
  listen: Database['listen']
  dump?: () => Promise<Blob>
  close(): Promise<void>
}

/** Every connection of the application's pool takes the role that owns nothing before it is used. */
export const becomeApplication = async (client: pg.ClientBase): Promise<void> => {
  await client.query('set role lanyard_app')
}

/** Days stay text (YYYY-MM-DD): a Date would drag them into some time zone. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === pg.types.builtins.DATE ? (day: string) => day : pg.types.getTypeParser(oid, format)) as never,
}

function openPostgres(location: Extract<DatabaseLocation, { kind: 'postgres' }>): OpenedDatabase {
  const settings = { connectionTimeoutMillis: 10_000, application_name: 'lanyard', types: columnTypes }
  return {
    openOwnerPool: () => new pg.Pool({ ...settings, connectionString: location.ownerUrl ?? location.url, max: 2 }),
    openPool: () => {
      const pool = new pg.Pool({
        ...settings,
        connectionString: location.url,
        max: location.poolSize ?? 10,
        pipeline: true,
        onConnect: becomeApplication,
      })
      // An idle connection may be cut by the server; the pool opens another, and the loss is not a crash.
      pool.on('error', () => {})
      return pool
    },
    listen: (channel, onNotify) => listenOnServer(location.url, channel, onNotify),
    close: async () => {},
  }
}

async function listenOnServer(url: string, channel: string, onNotify: (payload: string) => void) {
  let client: pg.Client | undefined
  let stopped = false
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'lanyard listen' })
    next.on('notification', (message) => onNotify(message.payload ?? ''))
    next.on('error', () => {})
    next.on('end', () => {
      if (!stopped)
        setTimeout(
          () =>
            connect().then(
              () => onNotify(''),
              () => {},
            ),
          1000,
        ).unref()
    })
    await next.connect()
    await next.query(`listen ${channel}`)
    client = next
  }
  await connect()
  return async () => {
    stopped = true
    await client?.end()
  }
}
