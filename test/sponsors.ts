import { mkdtemp, rm } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCompanies, sameCompany } from '#modules/companies/index.ts'
import { createDiscovery } from '#modules/discovery/index.ts'
import { createSponsors, type SponsorsDeps } from '#modules/sponsors/index.ts'
import { createBlobs } from '#platform/blobs.ts'
import type { Trx } from '#platform/context.ts'
import { createAddressGuard, createFetcher, type Fetcher, type FetcherOptions } from '#platform/fetch/index.ts'
import { type LocalSite, serveLocally } from '#platform/fetch/local-site.ts'
import { createServer } from '#platform/http/create-server.ts'
import { createIds } from '#platform/ids.ts'
import { createSecrets } from '#platform/secrets.ts'
import { createMetrics, silentLogger } from '#platform/telemetry.ts'
import { startTestPlatform, type TestPlatform } from './platform.ts'

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what a test finds out.
type Answer = { status: number; body: any }

export type TestWorld = {
  platform: TestPlatform
  deps: SponsorsDeps
  sites: LocalSite[]
  /** Where the artifacts are. */
  folder: string
  /** Enters an event, and waits until its site was read. Answers its id. */
  hold(name: string, startsOn: string, url: string | null): Promise<string>
  as(role: string): void
  call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<Answer>
  /** An answer as it comes, for what is no JSON. */
  fetch(path: string): Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }>
  read<T>(work: (trx: Trx) => Promise<T>): Promise<T>
  /** The domain's clock goes on, and what falls due is done. */
  wait(hours: number): Promise<void>
  facts(): Promise<{ name: string; payload: Record<string, unknown> }[]>
  close(): Promise<void>
}

/** For tests: sponsors with its API and its jobs, over event sites that are real web servers on loopback. */
export async function startTestWorld(
  listeners: readonly RequestListener[],
  more: {
    fetcher?: Partial<FetcherOptions>
    deps?: (of: { fetcher: Fetcher }) => Partial<SponsorsDeps>
  } = {},
): Promise<TestWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'lanyard-sponsors-'))
  const sites = await Promise.all(listeners.map(serveLocally))
  const guard = createAddressGuard({ allowHosts: sites.map((one) => one.host) })
  const polite = { minGapMs: 0, attempts: 1, concurrency: 4 }
  const fetcher = createFetcher({
    guard,
    version: '0',
    aboutUrl: 'https://lanyard.example',
    ...polite,
    ...more.fetcher,
  })
  const discovery = createDiscovery({ fetcher, windowMonths: 6 })
  const companies = createCompanies({ embedder: {} as never, readPage: (async () => undefined) as never })
  const secrets = createSecrets(['a key for tests only'])
  const own = { fetcher, discovery, companies, sameCompany, secrets, blobs: createBlobs(folder) }
  const deps: SponsorsDeps = { ...own, ...more.deps?.({ fetcher }) }
  const sponsors = createSponsors(deps)
  const platform = await startTestPlatform({
    listeners: [...discovery.listeners, ...sponsors.listeners],
    schedules: sponsors.schedules,
  })
  let role = 'rep'
  const server = await createServer({
    routes: [...discovery.routes, ...sponsors.routes],
    findCaller: async () => ({
      organisationId: platform.organisationId,
      actor: { kind: 'member', id: 'somebody', role },
    }),
    contextFor: (organisationId, actor) => platform.jobs.contextFor(organisationId, actor),
    isReady: async () => ({ ready: true, checks: {} }),
    ...{ ids: createIds(), log: silentLogger, metrics: createMetrics() },
    ...{ version: '0', requestsPerMinute: 1000, trustProxy: false },
  })
  const call: TestWorld['call'] = async (method, path, body) => {
    const answer = await server.inject({ method, url: `/api/v1/${path}`, ...(body ? { payload: body } : {}) })
    return { status: answer.statusCode, body: answer.body ? answer.json() : undefined }
  }
  const fetch: TestWorld['fetch'] = async (path) => {
    const answer = await server.inject({ method: 'GET', url: `/api/v1/${path}` })
    return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload }
  }
  const read: TestWorld['read'] = (work) => platform.ctx().transaction(work)
  return {
    ...{ platform, deps, sites, folder, call, fetch, read },
    hold: async (name, startsOn, url) => {
      const { body } = await call('POST', 'events', { name, startsOn, city: 'Hamburg', ...(url && { url }) })
      await platform.worker.idle()
      return body.id
    },
    as: (other) => {
      role = other
    },
    wait: async (hours) => {
      platform.clock.advance({ hours })
      await platform.worker.idle()
    },
    facts: async () => {
      const rows = await read((trx) => trx.db.selectFrom('platform.facts').selectAll().orderBy('id').execute())
      return rows as unknown as { name: string; payload: Record<string, unknown> }[]
    },
    close: async () => {
      await server.close()
      await platform.close()
      await Promise.all(sites.map((one) => one.close()))
      await rm(folder, { recursive: true })
    },
  }
}

/** A page of an event's site that links to its sponsors. */
export const sitePage = (title: string, body: string, folder = '/'): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><nav><a href="${folder}">Home</a>
  <a href="${folder}sponsors">Sponsors</a></nav><main><h1>${title}</h1>${body}</main></body></html>`

/** Tiers with the logos of their sponsors, as most pages have them. */
export const logoWall = (tiers: Record<string, readonly string[]>): string =>
  Object.entries(tiers)
    .map(([tier, names]) => {
      const logos = names.map(
        (name) => `<a href="https://${name.toLowerCase()}.example/"><img src="/l/${name}.png" alt="${name}"></a>`,
      )
      return `<h2>${tier}</h2><div>${logos.join('\n')}</div>`
    })
    .join('\n')
