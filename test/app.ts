import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { type Api, createApi } from '../cli/api.ts'
import { readConfig } from '../server/config.ts'
import { type Running, type StartOptions, startLanyard } from '../server/main.ts'
import { claimInstallation, type Mode } from '../server/mode.ts'
import { openTestDatabase } from './database.ts'

export type TestApp = Running & { api: Api; folder: string; pool: pg.Pool }

/** The whole of Lanyard in this process, listening on a free port, on a fresh database. */
export async function startTestApp(
  options: Omit<StartOptions, 'config' | 'role'> & {
    mode?: Mode
    env?: Record<string, string>
    role?: StartOptions['role']
  } = {},
): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'lanyard-app-'))
  const db = await openTestDatabase()
  const installation = await claimInstallation(db, options.mode ?? 'real')
  const config = readConfig({
    LANYARD_PORT: '0',
    LANYARD_LOG_LEVEL: 'silent',
    LANYARD_REQUESTS_PER_MINUTE: '100000',
    ...options.env,
  })
  const running = await startLanyard({ db, installation, folder }, { role: 'all', ...options, config })
  return {
    ...running,
    folder,
    pool: db.pool,
    api: createApi(running.localUrl, running.apiKey!),
    stop: async () => {
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
