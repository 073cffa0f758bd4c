import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../server/platform/db/open-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A migrated embedded database as a dump, loaded by each test file. */
    dump: string
    /** With DATABASE_URL set: a migrated database that each test file copies. */
    template: { url: string; name: string } | undefined
  }
}

/** Migrates once for the whole run; a test file then starts from a copy, in under a second. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Once, before the workers: two of them would build into the same folder.
  execFileSync('sh', [fileURLToPath(new URL('../bin/build-dashboard', import.meta.url))], { stdio: 'inherit' })
  const url = process.env['DATABASE_URL']
  const undo = url ? await prepareTemplate(project, url) : await prepareDump(project)
  return undo
}

async function prepareDump(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'lanyard-test-'))
  const database = await openDatabase({ kind: 'embedded' })
  const dump = await database.dump!()
  await database.close()
  const file = join(folder, 'migrated.tar')
  await writeFile(file, Buffer.from(await dump.arrayBuffer()))
  project.provide('dump', file)
  project.provide('template', undefined)
  return () => rm(folder, { recursive: true })
}

async function prepareTemplate(project: TestProject, url: string) {
  const name = `lanyard_template_${process.pid}`
  await onServer(url, `create database ${name}`)
  const database = await openDatabase({ kind: 'postgres', url: withDatabase(url, name) })
  await database.close()
  project.provide('dump', '')
  project.provide('template', { url, name })
  return () => onServer(url, `drop database ${name} with (force)`)
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}

export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
