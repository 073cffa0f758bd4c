import { openAsBlob } from 'node:fs'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../server/platform/db/open-database.ts'
import { onServer, withDatabase } from './global-setup.ts'

let copies = 0

/** A fresh migrated database for one test file: embedded, or on PostgreSQL where DATABASE_URL is set. Closing it leaves nothing behind. */
export async function openTestDatabase(): Promise<Database> {
  const template = inject('template')
  if (!template) return openDatabase({ kind: 'embedded', dump: await openAsBlob(inject('dump')) }, { migrate: false })
  copies += 1
  const name = `lanyard_test_${process.pid}_${copies}`
  await onServer(template.url, `create database ${name} template ${template.name}`)
  const database = await openDatabase({ kind: 'postgres', url: withDatabase(template.url, name) }, { migrate: false })
  return {
    ...database,
    close: async () => {
      await database.close()
      await onServer(template.url, `drop database ${name} with (force)`)
    },
  }
}
