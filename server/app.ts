import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { Blobs } from '#platform/blobs.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db/open-database.ts'
import { createHosts } from '#platform/hosts.ts'
import { createServer } from '#platform/http/create-server.ts'
import type { Ids } from '#platform/ids.ts'
import { startSchedules } from '#platform/jobs/dispatch-due.ts'
import { createJobSystem, type JobSystem } from '#platform/jobs/job-system.ts'
import { createWorker, type Worker } from '#platform/jobs/worker.ts'
import type { ModuleParts } from '#platform/module.ts'
import type { Secrets } from '#platform/secrets.ts'
import type { Logger, Metrics } from '#platform/telemetry.ts'
import { buildModules } from './build-modules.ts'
import type { Config } from './config.ts'
import type { InstallationState } from './modules/access/index.ts'
import type { Network } from './network.ts'

export type Surroundings = {
  config: Config
  db: Database
  clock: Clock
  network: Network
  ids: Ids
  log: Logger
  metrics: Metrics
  secrets: Secrets
  blobs: Blobs
  /** The sandbox is its own public world: links in its messages lead to this process. */
  sandbox: boolean
  version: string
  /** Where members reach this process. */
  baseUrl: string
  /** What the pages say about where they run. */
  installation: InstallationState
}

export type App = ReturnType<typeof buildModules> & {
  server: FastifyInstance
  worker: Worker
  jobs: JobSystem
  /** Makes the recurring duties of every organisation due. */
  startDuties(): Promise<void>
}

/** Builds the modules and what runs them: the web half and the working half. */
export async function createApp(from: Surroundings): Promise<App> {
  const jobs = createJobSystem(from)
  const modules = buildModules(from, jobs)
  const parts: ModuleParts[] = Object.values(modules)
  jobs.register(
    parts.flatMap((one) => one.listeners),
    parts.flatMap((one) => one.schedules),
  )
  const worker = createWorker({ ...from, jobs })
  const server = await createServer({
    routes: parts.flatMap((one) => one.routes),
    findCaller: modules.access.findCaller,
    contextFor: jobs.contextFor,
    isReady: () => isReady(from.db),
    ids: from.ids,
    log: from.log,
    metrics: from.metrics,
    version: from.version,
    metricsToken: from.config.platform.metricsToken,
    requestsPerMinute: from.sandbox ? 100_000 : from.config.platform.requestsPerMinute,
    trustProxy: from.config.platform.trustProxy,
    isForRecipients: createHosts(from.db).leadsHere,
    dashboard: {
      folder: fileURLToPath(new URL('../dashboard/dist', import.meta.url)),
      mode: from.sandbox ? 'sandbox' : 'real',
    },
  })
  const startDuties = async () => {
    const organisations = await modules.access.listOrganisations()
    await startSchedules(
      { ...from, jobs },
      organisations.map((one) => one.id),
    )
  }
  return { ...modules, server, worker, jobs, startDuties }
}

async function isReady(db: Database) {
  const answers = await db.pool.query('select 1').then(
    () => true,
    () => false,
  )
  return { ready: answers, checks: { database: answers ? 'answers' : 'does not answer' } }
}
