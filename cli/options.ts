import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Config, readConfig } from '../server/config.ts'
import { defaultDataFolder } from '../server/data-folder.ts'
import type { Mode } from '../server/mode.ts'

/** The folder Lanyard lives in; data and .env are looked up below it, files named on the command line are not. */
export const home = join(import.meta.dirname, '..')

export type PlaceOptions = { port?: string; data?: string; databaseUrl?: string; publicUrl?: string }

/** Reads `.env` and the environment, then what the command line says over both. `extra` is what a sandbox world brings along. */
export function configOf(options: PlaceOptions, extra: Record<string, string> = {}): Config {
  const file = join(home, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return readConfig({
    ...process.env,
    ...extra,
    ...(options.port === undefined ? {} : { LANYARD_PORT: options.port }),
    ...(options.databaseUrl ? { LANYARD_DATABASE_URL: options.databaseUrl } : {}),
  })
}

export function folderOf(options: PlaceOptions, config: Config, mode: Mode): string {
  return resolve(options.data ?? config.platform.dataFolder ?? defaultDataFolder(mode, home))
}
