import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createBlobs } from '#platform/blobs.ts'
import { type Clock, machineClock } from '#platform/clock.ts'
import { type Database, openDatabase } from '#platform/db/open-database.ts'
import { createIds } from '#platform/ids.ts'
import { createSecrets } from '#platform/secrets.ts'
import { createLogger, createMetrics } from '#platform/telemetry.ts'
import { type App, createApp } from './app.ts'
import type { Config } from './config.ts'
import { findSecretKeys, makeSecretKey, readPrivate, writePrivately } from './data-folder.ts'
import { claimInstallation, claimKey, type Installation, type Mode, rememberClock, wrongKey } from './mode.ts'
import type { Founded } from './modules/access/index.ts'
import { type NetworkOptions, openNetwork } from './network.ts'
import { describeReset } from './reset-sandbox.ts'

export const version: string = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version

export type Opened = { db: Database; installation: Installation; folder: string }

/** Opens and migrates the database and makes sure that it is of this mode. Throws AppError, leaving nothing open. */
export async function openInstallation(options: { mode: Mode; config: Config; folder: string }): Promise<Opened> {
  const { databaseUrl: url, databaseOwnerUrl: ownerUrl } = options.config.platform
  const db = await openDatabase(
    url ? { kind: 'postgres', url, ...(ownerUrl ? { ownerUrl } : {}) } : { kind: 'embedded', folder: options.folder },
  )
  try {
    return { db, installation: await claimInstallation(db, options.mode), folder: options.folder }
  } catch (error) {
    await db.close()
    throw error
  }
}

export type StartOptions = {
  config: Config
  /** Which half runs in this process: the API and pages, the jobs, or both. */
  role: 'web' | 'worker' | 'all'
  /** The domain clock; the machine's unless said. */
  clock?: Clock
  network?: Omit<NetworkOptions, 'version'>
  organisationName?: string
  /** The sandbox only: stops, and starts anew on an empty folder. Without it a reset waits for the next start. */
  restart?: () => void
  admin?: { email: string; password?: string }
}

export type Running = {
  app: App
  clock: Clock
  /** Where members and recipients reach Lanyard. */
  baseUrl: string
  /** Where this process itself listens: what the command line talks to. */
  localUrl: string
  organisationId: string
  /** The first admin and key, at the very first start only. */
  founded: Founded | undefined
  /** The key that the command line uses, kept in the data folder for its owner alone. */
  apiKey: string | undefined
  secretKeyMade: boolean
  stop(): Promise<void>
}

/** Starts Lanyard in this process on an opened installation: builds the app, listens, works. Closes the database when it can't. */
export async function startLanyard(opened: Opened, options: StartOptions): Promise<Running> {
  try {
    return await start(opened, options)
  } catch (error) {
    await opened.db.close()
    throw error
  }
}

async function start(opened: Opened, options: StartOptions): Promise<Running> {
  const { db, folder } = opened
  const { config, clock = machineClock } = options
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { secrets, made } = await openSecrets(opened, config)
  const { host } = config.platform
  const port = config.platform.port || (await findFreePort(host))
  const localUrl = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`
  const baseUrl = config.platform.publicUrl ?? localUrl
  const network = await openNetwork(config, { ...options.network, version })
  const app = await createApp({
    config,
    db,
    clock,
    network,
    ids: createIds(),
    log: createLogger({ level: config.platform.logLevel }),
    metrics: createMetrics({ process: true }),
    secrets,
    blobs: createBlobs(join(folder, 'artifacts')),
    sandbox: options.network?.pinned !== undefined,
    version,
    baseUrl,
    installation: {
      mode: opened.installation.mode,
      version,
      database: db.kind,
      publicUrl: config.platform.publicUrl,
      ...describeReset({ mode: opened.installation.mode, embedded: db.kind === 'embedded', folder }, options.restart),
    },
  })
  await app.jobs.start()
  // Listening comes first: a port that is taken must not cost the one chance to see the first password.
  if (options.role !== 'worker') await app.server.listen({ host, port })
  const founded = await foundOnce(opened, app, options)
  const stopClock = keepClock(db, clock)
  if (options.role !== 'web') {
    await app.startDuties()
    app.worker.start()
  }
  const [organisation] = await app.access.listOrganisations()
  const stop = async () => {
    app.operations.closeLive()
    await app.server.close()
    await app.worker.stop()
    await stopClock()
    app.delivery.close()
    await network.close()
    await app.jobs.stop()
    await db.close()
  }
  const apiKey = readPrivate(join(folder, 'api.key'))
  return { app, clock, baseUrl, localUrl, organisationId: organisation!.id, founded, apiKey, secretKeyMade: made, stop }
}

async function openSecrets({ db, folder, installation }: Opened, config: Config) {
  const known = findSecretKeys(config.platform.secretKey, folder)
  if (!known && installation.keyFingerprint) throw wrongKey()
  const secrets = createSecrets(known ?? makeSecretKey(folder))
  await claimKey(db, secrets)
  return { secrets, made: !known }
}

/**
 * The first start: an organisation with its admin, a key for the command line, and a sequence to begin with. Whatever a start that died
 * half-way left out is made up for by the next; several starts at once make it once.
 */
async function foundOnce({ db, folder }: Opened, app: App, options: StartOptions): Promise<Founded | undefined> {
  return alone(db, async () => {
    const founded = await app.access.foundOrganisation({
      organisationName: options.organisationName ?? 'My organisation',
      email: options.admin?.email ?? 'admin@lanyard.example',
      ...(options.admin?.password ? { password: options.admin.password } : {}),
      keep: ({ email, password }) => writePrivately(join(folder, 'sign-in.txt'), `${email} ${password}`),
    })
    const keyFile = join(folder, 'api.key')
    if (readPrivate(keyFile) === undefined) writePrivately(keyFile, founded?.apiKey ?? (await app.access.makeApiKey()))
    const [organisation] = await app.access.listOrganisations()
    await app.outreach.ensureFirstSequence(app.jobs.contextFor(organisation!.id, { kind: 'system', id: 'first start' }))
    return founded
  })
}

/** One process at a time. The embedded database has only one, and its one connection is needed for the work. */
async function alone<T>(db: Database, work: () => Promise<T>): Promise<T> {
  if (db.kind === 'embedded') return work()
  const client = await db.pool.connect()
  try {
    await client.query('select pg_advisory_lock(7233002)')
    return await work()
  } finally {
    await client.query('select pg_advisory_unlock(7233002)').catch(() => {})
    client.release()
  }
}

/** A clock that is not the machine's is written down now and then, so that the next start goes on from there. */
function keepClock(db: Database, clock: Clock): () => Promise<void> {
  if (clock === machineClock) return async () => {}
  const remember = () => rememberClock(db, clock.now()).catch(() => {})
  const timer = setInterval(remember, 5000)
  return async () => {
    clearInterval(timer)
    await remember()
  }
}

function findFreePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, host, () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
