import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mode } from './mode.ts'

/** Where a mode keeps its data unless told otherwise, below the folder Lanyard was started in. */
export const defaultDataFolder = (mode: Mode, root: string): string => join(root, 'data', mode)

/**
 * The keys that encrypt and sign: the configured ones, or the one made in the data folder at first start; undefined where there is none yet.
 */
export function findSecretKeys(configured: string | undefined, folder: string): string[] | undefined {
  if (configured) return configured.split(',').map((key) => key.trim())
  const file = join(folder, 'secret.key')
  return existsSync(file) ? [readFileSync(file, 'utf8').trim()] : undefined
}

/** Makes the key of a new installation. Whoever loses the file loses every stored secret, so the caller says where it is. */
export function makeSecretKey(folder: string): string[] {
  const key = randomBytes(32).toString('base64url')
  writePrivately(join(folder, 'secret.key'), key)
  return [key]
}

/** Writes a file that only its owner may read, whole or not at all. */
export function writePrivately(file: string, text: string): void {
  writeFileSync(`${file}.new`, `${text}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

export function readPrivate(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}
