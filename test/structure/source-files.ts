import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A file of ours: its path from the root of the repository, with '/', and what it says. */
export type SourceFile = { path: string; text: string }

export const root = join(import.meta.dirname, '../..')

const folders = ['server', 'contract', 'cli', 'dashboard', 'sandbox', 'cast', 'test', 'bench', 'eval']

/** Everything of ours that runs, tests included. */
export async function readSources(): Promise<SourceFile[]> {
  const found = await Promise.all(folders.map(listScripts))
  return Promise.all(found.flat().map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })))
}

async function listScripts(folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true })
  return entries
    .map((entry) => `${folder}/${entry.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|tsx|js|mjs)$/.test(path) && !/\/(node_modules|dist)\//.test(path))
}
