import { createServer } from '#platform/http/create-server.ts'
import { createIds } from '#platform/ids.ts'
import { createSecrets } from '#platform/secrets.ts'
import { createMetrics, silentLogger } from '#platform/telemetry.ts'
import { startTestPlatform, type TestPlatform } from '../../../test/platform.ts'
import { createCompliance } from '../compliance/index.ts'
import { createDiscovery, type DiscoveryDeps } from './index.ts'

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what a test finds out.
type Answer = { status: number; body: any }
export type TestApi = {
  platform: TestPlatform
  /** The role the caller has from now on. */
  as(role: string): void
  call(method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: object): Promise<Answer>
  text(path: string): Promise<string>
  close(): Promise<void>
}

/** discovery with its API, and compliance's for reading the history; no page of the web can be reached unless a fetcher is given. */
export async function startTestApi(given: Partial<DiscoveryDeps> = {}): Promise<TestApi> {
  const unreachable = async () => ({ ok: false as const, reason: 'network' as const, detail: 'no network here' })
  const discovery = createDiscovery({ fetcher: { get: unreachable }, windowMonths: 6, ...given })
  const secrets = createSecrets(['a key for tests only'])
  const compliance = createCompliance({ secrets, findPerson: async () => ({}) as never })
  const platform = await startTestPlatform({ listeners: discovery.listeners, schedules: discovery.schedules })
  let role = 'rep'
  const server = await createServer({
    routes: [...discovery.routes, ...compliance.routes],
    findCaller: async () => ({
      organisationId: platform.organisationId,
      actor: { kind: 'member', id: 'somebody', role },
    }),
    contextFor: (organisationId, actor) => platform.jobs.contextFor(organisationId, actor),
    isReady: async () => ({ ready: true, checks: {} }),
    ...{ ids: createIds(), log: silentLogger, metrics: createMetrics() },
    ...{ version: '0', requestsPerMinute: 1000, trustProxy: false },
  })
  return {
    platform,
    as: (other) => {
      role = other
    },
    call: async (method, path, body) => {
      const answer = await server.inject({ method, url: `/api/v1/${path}`, ...(body ? { payload: body } : {}) })
      return { status: answer.statusCode, body: answer.body ? answer.json() : undefined }
    },
    text: async (path) => (await server.inject({ method: 'GET', url: `/api/v1/${path}` })).body,
    close: async () => {
      await server.close()
      await platform.close()
    },
  }
}
