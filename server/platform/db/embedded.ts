import { PGlite } from '@electric-sql/pglite'
import { citext } from '@electric-sql/pglite/contrib/citext'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { vector } from '@electric-sql/pglite-pgvector'
import pg from 'pg'
import { lockDataFolder } from './data-folder-lock.ts'
import { openSocket } from './embedded-socket.ts'
import { becomeApplication, columnTypes, type DatabaseLocation, type OpenedDatabase } from './open-database.ts'

/**
 * The embedded database: one connection, in this process. After opening, nothing but the pool touches it: a direct query would join
 * whatever transaction is open.
 */
export async function openEmbedded(location: Extract<DatabaseLocation, { kind: 'embedded' }>): Promise<OpenedDatabase> {
  const unlock = location.folder ? lockDataFolder(location.folder) : () => {}
  try {
    const lite = await PGlite.create({
      ...(location.folder ? { dataDir: `${location.folder}/database` } : {}),
      ...(location.dump ? { loadDataDir: location.dump } : {}),
      extensions: { vector, pg_trgm, citext, unaccent },
    })
    let pool: pg.Pool | undefined
    return {
      openOwnerPool: () => new pg.Pool(poolSettings(lite)),
      openPool: () => {
        pool = openApplicationPool(poolSettings(lite))
        return pool
      },
      listen: (channel, onNotify) => listenInProcess(pool!, channel, onNotify),
      dump: async () => lite.dumpDataDir('none'),
      close: async () => {
        await lite.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

function openApplicationPool(settings: pg.PoolConfig): pg.Pool {
  // All clients of the pool share one session: a new one prepares anew what the one before had prepared.
  const onConnect = async (client: pg.ClientBase) => {
    await client.query('deallocate all')
    await becomeApplication(client)
  }
  return new pg.Pool({ ...settings, onConnect })
}

function poolSettings(lite: PGlite): pg.PoolConfig {
  // A wait this long means that somebody uses the database inside its own transaction.
  return {
    stream: () => openSocket(lite),
    types: columnTypes,
    pipeline: true,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 60_000,
  } as pg.PoolConfig
}

/** The session listens, whichever client it has at the time. */
async function listenInProcess(pool: pg.Pool, channel: string, onNotify: (payload: string) => void) {
  const hear = (message: pg.Notification) => {
    if (message.channel === channel) onNotify(message.payload ?? '')
  }
  const attach = (client: pg.PoolClient) => void client.on('notification', hear)
  pool.on('connect', attach)
  const client = await pool.connect()
  try {
    attach(client)
    await client.query(`listen ${channel}`)
  } finally {
    client.release()
  }
  return async () => {
    pool.off('connect', attach)
    await pool.query(`unlisten ${channel}`)
  }
}
