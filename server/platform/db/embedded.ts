import { PGlite } from '@electric-sql/pglite'
import { citext } from '@electric-sql/pglite/contrib/citext'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { vector } from '@electric-sql/pglite-pgvector'
import pg from 'pg'
import { lockDataFolder } from './data-folder-lock.ts'
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
    return {
      openOwnerPool: () => new pg.Pool(poolSettings(lite)),
      openPool: () => openApplicationPool(poolSettings(lite)),
      listen: (channel, onNotify) => lite.listen(channel, onNotify),
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
  // All clients of the pool share this object and one session: a new client would believe in what the one before had prepared.
  const { connection } = settings as { connection: { parsedStatements: object; submittedNamedStatements: object } }
  const onConnect = async (client: pg.ClientBase) => {
    await client.query('deallocate all')
    Object.assign(connection, { parsedStatements: {}, submittedNamedStatements: {} })
    await becomeApplication(client)
  }
  return new pg.Pool({ ...settings, onConnect })
}

function poolSettings(lite: PGlite): pg.PoolConfig {
  // A wait this long means that somebody uses the database inside its own transaction.
  return {
    ...createPgConfig(lite),
    types: columnTypes,
    pipeline: true,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 60_000,
  } as pg.PoolConfig
}
