import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Actor, Ctx } from '../context.ts'
import { AppError } from '../errors.ts'
import type { Ids } from '../ids.ts'
import type { Logger, Metrics } from '../telemetry.ts'
import { acceptBodies } from './accept-bodies.ts'
import { createEarlyServer } from './answer-early.ts'
import { answerErrors } from './answer-errors.ts'
import { describeApi } from './describe-api.ts'
import type { Call, Role, Route } from './route.ts'
import { securityHeaders } from './security-headers.ts'
import { type Dashboard, type DashboardOptions, serveDashboard } from './serve-dashboard.ts'

export type Caller = { organisationId: string; actor: Extract<Actor, { role: string }> }

export type ServerOptions = {
  routes: readonly Route[]
  /** Who calls: by session cookie or API key; undefined where nobody is signed in. */
  findCaller(request: FastifyRequest): Promise<Caller | undefined>
  contextFor(organisationId: string, actor: Actor): Ctx
  ids: Ids
  log: Logger
  metrics: Metrics
  version: string
  /** Answers whether the database and the worker are well, for /health/ready. */
  isReady(): Promise<{ ready: boolean; checks: Record<string, string> }>
  /** Needed to read /metrics from another machine. */
  metricsToken?: string
  requestsPerMinute: number
  trustProxy: boolean
  /** A host of some organisation's own: nothing is there but what recipients reach. */
  isForRecipients?(host: string): Promise<boolean>
  dashboard?: DashboardOptions
}

const bodyLimit = 10 * 1024 * 1024

/** The web half of Lanyard: the routes of all modules, the API's description, health and metrics. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    genReqId: () => options.ids.next(),
    requestIdHeader: false,
    bodyLimit,
    trustProxy: options.trustProxy,
    routerOptions: { ignoreTrailingSlash: true },
    serverFactory: (framework) => createEarlyServer(options, framework),
  }) as unknown as FastifyInstance
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  let dashboard: Dashboard | undefined
  answerErrors(server, options.log, () => dashboard)
  acceptBodies(server)
  protect(server)
  keepApart(server, options)
  await server.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: tooMany,
    // One page is many small files, which cost nothing.
    allowList: ({ url }) => url.startsWith('/assets/'),
  })
  await describeApi(server, options.version)
  measure(server, options)
  health(server, options)
  if (options.dashboard) dashboard = await serveDashboard(server, options.dashboard)
  await server.register(async (scope) => {
    for (const one of options.routes) addRoute(scope, one, options)
  })
  return server
}

const tooMany = (_: FastifyRequest, context: { ttl: number }) =>
  new AppError('too_many_requests', { retryAfterSeconds: Math.ceil(context.ttl / 1000) })

function addRoute(server: FastifyInstance, one: Route, options: ServerOptions): void {
  server.route({
    method: one.method,
    url: one.url,
    schema: {
      summary: one.summary,
      hide: one.hidden ?? false,
      tags: [one.url.split('/')[3] ?? 'pages'],
      ...(one.permission === 'public' ? {} : { security: [{ apiKey: [] }] }),
      ...(one.params ? { params: one.params } : {}),
      ...(one.query ? { querystring: one.query } : {}),
      ...(one.body ? { body: one.body } : {}),
      ...(one.answer ? { response: { [one.status ?? 200]: one.answer } } : {}),
    },
    config: {
      permission: one.permission,
      recipients: one.recipients === true,
      ...(one.perMinute ? { rateLimit: { max: one.perMinute, timeWindow: '1 minute' } } : {}),
    },
    handler: async (request, reply) => {
      const call = {
        params: request.params,
        query: request.query,
        body: request.body,
        rawBody: request.rawBody,
        request,
        reply,
      }
      const result =
        one.permission === 'public'
          ? await one.run(call as Call)
          : await one.run(await admit(request, one.permission.roles, options), call as Call)
      if (reply.sent) return reply
      reply.code(reply.statusCode === 200 ? (one.status ?? (result === undefined ? 204 : 200)) : reply.statusCode)
      return result
    },
  })
}

async function admit(request: FastifyRequest, allowed: readonly Role[], options: ServerOptions): Promise<Ctx> {
  const caller = await options.findCaller(request)
  if (!caller)
    throw new AppError('not_signed_in', { hint: 'Send an API key as "Authorization: Bearer …", or sign in.' })
  if (!allowed.includes(caller.actor.role as Role)) {
    throw new AppError('not_allowed', {
      detail: `This needs one of the roles ${allowed.join(', ')}; yours is ${caller.actor.role}.`,
    })
  }
  return options.contextFor(caller.organisationId, caller.actor)
}

/** A page that needs another policy says so after this. */
function protect(server: FastifyInstance): void {
  const headers = securityHeaders()
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id)
    done()
  })
}

/** Neither the API nor the dashboard stands under a name that its recipients see. */
function keepApart(server: FastifyInstance, { isForRecipients }: ServerOptions): void {
  if (!isForRecipients) return
  server.addHook('onRequest', async (request, reply) => {
    if ((request.routeOptions.config as { recipients?: boolean }).recipients) return
    if (await isForRecipients(request.hostname.toLowerCase())) {
      return reply.code(404).type('text/plain').send('There is nothing here.')
    }
  })
}

function measure(server: FastifyInstance, options: ServerOptions): void {
  server.addHook('onResponse', (request, reply, done) => {
    done()
    // A stream is open for minutes by design; it would drown the latencies.
    if (String(reply.raw.getHeader('content-type')).startsWith('text/event-stream')) return
    const route = request.routeOptions.url ?? 'none'
    const labels = { method: request.method, route, status: String(reply.statusCode) }
    options.metrics.httpSeconds.observe(labels, reply.elapsedTime / 1000)
    options.log.debug({ request: request.id, ...labels, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
}

function health(server: FastifyInstance, options: ServerOptions): void {
  const hidden = { schema: { hide: true }, config: { permission: 'public', rateLimit: false } }
  server.get('/health/live', hidden, async () => ({ live: true }))
  server.get('/health/ready', hidden, async (_, reply) => {
    const state = await options.isReady()
    return reply.code(state.ready ? 200 : 503).send(state)
  })
  server.get('/metrics', hidden, async (request, reply) => {
    const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '')
    const token = request.headers.authorization === `Bearer ${options.metricsToken}` && options.metricsToken
    // Behind a proxy every caller looks local, so forwarded requests need the token too.
    if (!token && (!loopback || request.headers['x-forwarded-for'])) throw new AppError('not_allowed')
    return reply.type(options.metrics.registry.contentType).send(await options.metrics.registry.metrics())
  })
}
