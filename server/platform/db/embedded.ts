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
    let listen: ReturnType<typeof channelsOf> | undefined
    return {
      openOwnerPool: () => new pg.Pool(poolSettings(lite)),
      openPool: () => {
        const pool = openApplicationPool(poolSettings(lite))
        listen = channelsOf(pool)
        return pool
      },
      listen: (channel, onNotify) => listen!(channel, onNotify),
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
  // All clients of the pool share one session: a new one ends the transaction that a lost one left open, and prepares anew what that had prepared.
  const onConnect = async (client: pg.ClientBase) => {
    await client.query('rollback')
    await client.query('deallocate all')
    await becomeApplication(client)
  }
  const pool = new pg.Pool({ ...settings, onConnect })
  // A client may be lost with a statement of somebody else's; that one is told, and the pool opens another.
  pool.on('error', () => {})
  return pool
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

/** The session listens, whichever client it has at the time; it stops when nobody listens to the channel any more. */
function channelsOf(
  pool: pg.Pool,
): (channel: string, onNotify: (payload: string) => void) => Promise<() => Promise<void>> {
  const listeners = new Map<string, Set<(payload: string) => void>>()
  const hear = ({ channel, payload = '' }: pg.Notification) => {
    // Not within the statement whose answer brought it, which has nothing to do with what listeners make of it.
    for (const tell of listeners.get(channel) ?? []) queueMicrotask(() => tell(payload))
  }
  pool.on('connect', (client) => void client.on('notification', hear))
  return async (channel, onNotify) => {
    const own = (payload: string) => onNotify(payload)
    const all = listeners.get(channel) ?? new Set()
    listeners.set(channel, all)
    await pool.query(`listen ${channel}`)
    all.add(own)
    return async () => {
      all.delete(own)
      if (all.size === 0) await pool.query(`unlisten ${channel}`)
    }
  }
}
