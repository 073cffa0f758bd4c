import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type BeeFault =
  | { kind: 'status'; status: number; retryAfter?: string }
  | { kind: 'garbage' | 'half' | 'other_shape' | 'silence' | 'drop' | 'image' }

export type Scrapingbee = {
  url: string
  host: string
  key: string
  /** Addresses that were asked for, in order. */
  asked: string[]
  /** What is wrong with the requests that came, by the published description; empty when nothing is. */
  flaws: string[]
  /** Pages by address; a page may say that its redirects ended elsewhere. */
  pages: Map<string, { html: string; resolved?: string }>
  faults: BeeFault[]
  close(): Promise<void>
}

const booleans = new Set([
  'render_js',
  'json_response',
  'premium_proxy',
  'stealth_proxy',
  'block_ads',
  'block_resources',
])
const integers: Record<string, [number, number]> = { timeout: [1000, 140_000], wait: [0, 35_000] }

/** ScrapingBee on loopback: checks each request against its published parameters, answers in its envelope, and misbehaves on request. */
export async function startScrapingbee(): Promise<Scrapingbee> {
  const server = createServer((request, response) => {
    const url = new URL(request.url!, bee.url)
    bee.flaws.push(...findFlaws(request.method!, url))
    const target = url.searchParams.get('url') ?? ''
    bee.asked.push(target)
    if (url.pathname !== '/api/v1/') return void response.writeHead(404).end()
    if (url.searchParams.get('api_key') !== bee.key) {
      return void response.writeHead(401, json).end('{"message":"Invalid api key"}')
    }
    const fault = bee.faults.shift()
    if (fault) return misbehave(fault, response)
    const page = bee.pages.get(target)
    if (!page) return void response.writeHead(500, json).end('{"error":"Server responded with 403"}')
    const cost = url.searchParams.get('premium_proxy') === 'true' ? 25 : 5
    const envelope = { headers: {}, cost, 'initial-status-code': 200, type: 'html', cookies: [] }
    const answer = { ...envelope, 'resolved-url': page.resolved ?? target, body: page.html }
    return void response.writeHead(200, { ...json, 'spb-cost': String(cost) }).end(JSON.stringify(answer))
  })
  server.on('connection', (socket) => socket.on('error', () => socket.destroy()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const bee: Scrapingbee = {
    ...{ url: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, key: 'bee-key-for-tests' },
    ...{ asked: [], flaws: [], pages: new Map(), faults: [] },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return bee
}

const json = { 'content-type': 'application/json' }

function findFlaws(method: string, url: URL): string[] {
  const flaws = method === 'GET' ? [] : [`method ${method}`]
  for (const required of ['api_key', 'url']) if (!url.searchParams.get(required)) flaws.push(`no ${required}`)
  if (!/^https?:$/.test(URL.parse(url.searchParams.get('url') ?? '')?.protocol ?? '')) flaws.push('url without scheme')
  for (const [name, value] of url.searchParams) {
    if (name === 'api_key' || name === 'url') continue
    const range = integers[name]
    if (range) {
      if (!/^\d+$/.test(value) || Number(value) < range[0] || Number(value) > range[1]) flaws.push(`${name}=${value}`)
    } else if (!booleans.has(name)) flaws.push(`unknown ${name}`)
    else if (!['true', 'false'].includes(value)) flaws.push(`${name}=${value}`)
  }
  return flaws
}

function misbehave(fault: BeeFault, response: ServerResponse): void {
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status, { ...json, ...(fault.retryAfter && { 'retry-after': fault.retryAfter }) })
      return void response.end('{"message":"no"}')
    case 'garbage':
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Maintenance</h1>')
    case 'half':
      return void response.writeHead(200, json).end('{"cost": 5, "body": "<html')
    case 'other_shape':
      return void response.writeHead(200, json).end('{"cost": 5, "content": 7}')
    case 'image':
      return void response.writeHead(200, json).end('{"cost": 5, "type": "b64_bytes", "body": "aGVsbG8="}')
    case 'silence':
      return
    default:
      response.socket?.destroy()
  }
}
