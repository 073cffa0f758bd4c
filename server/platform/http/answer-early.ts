import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import { describeError, type Logger, type Metrics } from '../telemetry.ts'
import type { Route } from './route.ts'
import { securityHeaders } from './security-headers.ts'

/** `headers`: name and value by turns. `body` is text of one byte a sign: it leaves in one piece with the headers. Security headers, length and date are added. */
export type EarlyAnswer = { status: number; headers: readonly string[]; body: string }

/**
 * The short way of a GET route, for what comes by the thousand: for a picture or a redirect the framework is most of the price. It gets
 * what follows `prefix` in the address and gives its answer when it has one; false for all that is not plain, which then goes the usual way.
 */
export type EarlyWay = {
  prefix: string
  answer(
    rest: string,
    from: { headers: IncomingHttpHeaders; address: string },
    give: (answer: EarlyAnswer) => void,
  ): boolean
}

/** What of the usual headers means something to whoever gets a picture or a redirect. */
const kept = ['referrer-policy', 'strict-transport-security', 'x-content-type-options']
const usual = securityHeaders()
// The picture is for the pages of others, where mail is read.
const common = [...kept.flatMap((name) => [name, usual[name]!]), 'cross-origin-resource-policy', 'cross-origin']

/** Longer than proxies keep connections to us, so that none of them sends into one that we are closing. */
const keepAliveTimeout = 72_000

type Options = { routes: readonly Route[]; metrics: Metrics; log: Logger; trustProxy: boolean }

/** A server that answers what has a short way, and hands everything else to the framework: when it is closing, all. */
export function createEarlyServer(options: Options, framework: RequestListener): Server {
  const answersEarly = createAnswerer(options)
  const server = createServer({ keepAliveTimeout }, (request, response) => {
    if (!server.listening || !answersEarly(request, response)) framework(request, response)
  })
  return server
}

function createAnswerer({ routes, metrics, log, trustProxy }: Options) {
  // Whichever host is asked for, what recipients reach is there.
  const ways = routes.flatMap(({ url, early, perMinute, recipients }) =>
    early && perMinute && recipients ? [{ ...early, perMinute, timed: createTimes(metrics, url) }] : [],
  )
  const hasRoom = createRoom()
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const url = request.url!
    const way = request.method === 'GET' ? ways.find((one) => url.startsWith(one.prefix)) : undefined
    if (!way) return false
    const address = addressOf(request, trustProxy)
    if (!hasRoom(address, way.perMinute)) return false
    const began = performance.now()
    try {
      return way.answer(
        url.slice(way.prefix.length),
        { headers: request.headers, address },
        ({ status, headers, body }) => {
          response.writeHead(status, [...common, ...headers, 'content-length', String(body.length)]).end(body, 'latin1')
          way.timed(status).observe((performance.now() - began) / 1000)
        },
      )
    } catch (error) {
      log.error({ error: describeError(error) }, 'an early answer broke')
      return false
    }
  }
}

/** Looks the row of a route and a status up once: by labels it costs as much as reading a token. */
function createTimes({ httpSeconds }: Metrics, route: string) {
  const rows = new Map<number, ReturnType<typeof httpSeconds.labels>>()
  return (status: number) => {
    const row = rows.get(status) ?? httpSeconds.labels({ method: 'GET', route, status: String(status) })
    rows.set(status, row)
    return row
  }
}

/** As the framework finds it: the first that forwarded, where proxies are believed. */
function addressOf({ headers, socket }: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? headers['x-forwarded-for'] : undefined
  return (forwarded ? String(forwarded).split(',', 1)[0]! : socket.remoteAddress) ?? ''
}

const mostAddresses = 100_000

/** Counts by address and minute. Beyond half of a route's limit the framework answers, which counts the other half and says so to who passes it. */
function createRoom(): (address: string, perMinute: number) => boolean {
  const counts = new Map<string, number>()
  let minute = 0
  return (address, perMinute) => {
    const now = Math.floor(performance.now() / 60_000)
    if (now !== minute || counts.size > mostAddresses) counts.clear()
    minute = now
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    return count <= perMinute / 2
  }
}
