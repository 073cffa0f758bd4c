import { randomBytes, timingSafeEqual } from 'node:crypto'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect as connectSocket } from 'node:net'
import { type Duplex, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type AddressGuard, findRefusal } from './address-guard.ts'
import { type Fetcher, portOf } from './fetch-result.ts'

export type GuardProxyOptions = {
  guard: AddressGuard
  /** Replay: plain GETs are answered from here, and no connection is ever opened. */
  serveFrom?: Fetcher
  /** Bytes one connection may bring in before it is cut; 50 MB unless told. */
  maxConnectionBytes?: number
}

export type GuardProxy = {
  /** 'http://127.0.0.1:41234' */
  url: string
  /** Other programs on this machine must not get out through us. */
  username: string
  password: string
  close(): Promise<void>
}

/** An HTTP and CONNECT proxy on loopback that connects only where the guard allows: Chromium's one way out. */
export async function startGuardProxy(options: GuardProxyOptions): Promise<GuardProxy> {
  const ctx: Passing = { maxConnectionBytes: 50_000_000, ...options }
  const password = randomBytes(24).toString('hex')
  const expected = Buffer.from(`Basic ${Buffer.from(`${USERNAME}:${password}`).toString('base64')}`)
  const isOurs = (request: IncomingMessage) => matches(request.headers['proxy-authorization'], expected)

  const server = http.createServer((request, response) => {
    if (!isOurs(request)) return answer(response, 407, 'a password is needed')
    if (ctx.serveFrom) return void serveRecorded(ctx.serveFrom, request, response)
    passRequest(ctx, request, response)
  })
  server.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    client.on('error', () => client.destroy())
    if (!isOurs(request)) return refuseTunnel(client, `407 Proxy Authentication Required\r\n${CHALLENGE}`)
    if (ctx.serveFrom) return refuseTunnel(client, '403 Forbidden')
    openTunnel(ctx, request.url ?? '', client, head)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const tunnels = new Set<Duplex>()
  server.on('connection', (socket) => {
    tunnels.add(socket)
    socket.once('close', () => tunnels.delete(socket))
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of tunnels) socket.destroy()
    })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, username: USERNAME, password, close }
}

type Passing = GuardProxyOptions & { maxConnectionBytes: number }

const USERNAME = 'lanyard'
const CHALLENGE = 'Proxy-Authenticate: Basic realm="guard"'
/** Of one connection (RFC 9110, 7.6.1), or between browser and proxy. */
const HOP_BY_HOP = ['connection', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'proxy-connection']
const NOT_PASSED = new Set([...HOP_BY_HOP, 'proxy-authorization', 'proxy-authenticate'])

function matches(given: string | undefined, expected: Buffer): boolean {
  const bytes = Buffer.from(given ?? '')
  return bytes.length === expected.length && timingSafeEqual(bytes, expected)
}

function answer(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const challenge = status === 407 ? { 'proxy-authenticate': 'Basic realm="guard"' } : {}
  response.writeHead(status, { 'content-type': 'text/plain', ...challenge }).end(text)
}

const refuseTunnel = (client: Duplex, status: string) => client.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`)

const statusOf = (error: unknown): number => (findRefusal(error) ? 403 : 502)

function passRequest({ guard, maxConnectionBytes }: Passing, request: IncomingMessage, response: ServerResponse): void {
  const url = URL.parse(request.url ?? '')
  const port = url ? portOf(url) : 0
  if (url?.protocol !== 'http:' || !guard.check(url.hostname, port).ok) {
    answer(response, 403, 'refused')
    return
  }
  const upstream = http.request({
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: guard.portFor(url.hostname, port),
    method: request.method,
    path: url.pathname + url.search,
    headers: { ...passedOn(request.headers), host: url.host },
    lookup: guard.lookupFor(port),
    agent: false,
  })
  upstream.once('response', (incoming) => {
    response.writeHead(incoming.statusCode ?? 502, passedOn(incoming.headers))
    pipeline(incoming, cutAfter(maxConnectionBytes), response).catch(() => response.destroy())
  })
  upstream.on('error', (error) => answer(response, statusOf(error), 'no answer'))
  response.once('close', () => upstream.destroy())
  pipeline(request, upstream).catch(() => upstream.destroy())
}

const passedOn = (headers: http.IncomingHttpHeaders): http.OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_PASSED.has(name)))

function openTunnel({ guard, maxConnectionBytes }: Passing, target: string, client: Duplex, head: Buffer): void {
  const host = URL.parse(`http://${target}`)?.hostname.replace(/^\[|\]$/g, '') ?? ''
  const port = Number(/:(\d+)$/.exec(target)?.[1] ?? 443)
  if (!guard.check(host, port).ok) {
    refuseTunnel(client, '403 Forbidden')
    return
  }
  const upstream = connectSocket({ host, port: guard.portFor(host, port), lookup: guard.lookupFor(port) })
  client.once('close', () => upstream.destroy())
  let open = false
  upstream.on('error', (error) => (open ? client.destroy() : refuseTunnel(client, `${statusOf(error)} No Connection`)))
  upstream.once('connect', () => {
    open = true
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    upstream.write(head)
    pipeline(upstream, cutAfter(maxConnectionBytes), client).catch(() => client.destroy())
    pipeline(client, upstream).catch(() => upstream.destroy())
  })
}

function cutAfter(maxBytes: number): Transform {
  let passed = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length
      if (passed > maxBytes) done(new Error('more than one connection may bring'))
      else done(null, chunk)
    },
  })
}

async function serveRecorded(fetcher: Fetcher, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const result = request.method === 'GET' ? await fetcher.get(request.url ?? '') : undefined
  if (!result?.ok) return answer(response, 504, 'not recorded')
  response.writeHead(200, { 'content-type': result.contentType }).end(result.bytes)
}
