import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'
import { AppError } from '../errors.ts'
import { installQueues } from '../jobs/queues.ts'

const folder = new URL('../../migrations/', import.meta.url)

type Migration = { name: string; sql: string; hash: string }

/** The migrations in their order; a file's name is its identity, its hash proves that it was not edited after it had landed. */
export async function listMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** Brings the database up to date as its owner: forward only, each file in one transaction, one process at a time. Returns what ran. */
export async function migrate(owner: pg.Pool, kind: 'embedded' | 'postgres'): Promise<string[]> {
  const client = await owner.connect()
  try {
    // A number of our own: any process that migrates this database waits for the one before it.
    await client.query('select pg_advisory_lock(7233001)')
    await client.query(`
      create schema if not exists platform;
      create table if not exists platform.migrations
        (name text primary key, hash text not null, ran_at timestamptz not null default now())`)
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from platform.migrations')
    const done = new Map(rows.map((row) => [row.name, row.hash]))
    const ran: string[] = []
    for (const migration of await listMigrations()) {
      const before = done.get(migration.name)
      if (before === migration.hash) continue
      if (before) throw edited(migration.name)
      await runOne(client, migration)
      ran.push(migration.name)
    }
    await installQueues(client, kind)
    return ran
  } finally {
    await client.query('select pg_advisory_unlock(7233001)').catch(() => {})
    client.release()
  }
}

const edited = (name: string) =>
  new AppError('misconfigured', {
    detail: `Migration ${name} was changed after it had run on this database.`,
    hint: 'Restore the file, and put the change into a new migration.',
  })

async function runOne(client: pg.PoolClient, migration: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(migration.sql)
    await client.query('insert into platform.migrations (name, hash) values ($1, $2)', [migration.name, migration.hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${migration.name} failed: ${(error as Error).message}`, { cause: error })
  }
}
