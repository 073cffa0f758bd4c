import type { FastifyInstance } from 'fastify'
import { createServer } from '#platform/http/create-server.ts'
import { createIds } from '#platform/ids.ts'
import { createSecrets } from '#platform/secrets.ts'
import { createMetrics, silentLogger } from '#platform/telemetry.ts'
import { startTestPlatform } from '../../../test/platform.ts'
import type { ComplianceDeps } from './deps.ts'
import { createCompliance } from './index.ts'

export const noor = '019a0000-0000-7000-8000-0000000000a2'

/** Compliance behind its own API, called by a member in the role that `world.role` says. */
export async function startComplianceApi(deps: Partial<ComplianceDeps> = {}) {
  const platform = await startTestPlatform({ work: false })
  const world = { role: 'admin', organisationId: platform.organisationId }
  const compliance = createCompliance({
    secrets: createSecrets(['a key of sixteen characters']),
    findPerson: async () => ({ contactIds: [], addresses: [] }),
    nameActors: async () => new Map([[noor, 'Noor']]),
    ...deps,
  })
  const server: FastifyInstance = await createServer({
    routes: compliance.routes,
    findCaller: async () => ({
      organisationId: world.organisationId,
      actor: { kind: 'member', id: noor, role: world.role },
    }),
    contextFor: (organisationId, who) => platform.jobs.contextFor(organisationId, who),
    isReady: async () => ({ ready: true, checks: {} }),
    ...{ ids: createIds(), log: silentLogger, metrics: createMetrics() },
    ...{ version: '0', requestsPerMinute: 1000, trustProxy: false },
  })
  const inject = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
    server.inject({ method, url: `/api/v1/${url}`, ...(payload ? { payload } : {}) })
  return {
    ...{ platform, compliance, world, inject },
    async call<T>(...asked: Parameters<typeof inject>): Promise<T> {
      const answer = await inject(...asked)
      if (answer.statusCode >= 300)
        throw new Error(`${asked.slice(0, 2).join(' ')}: ${answer.statusCode} ${answer.body}`)
      return answer.body ? (answer.json() as T) : (undefined as T)
    },
    async close() {
      await server.close()
      await platform.close()
    },
  }
}

export type ComplianceApi = Awaited<ReturnType<typeof startComplianceApi>>
