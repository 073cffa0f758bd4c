import { request } from 'node:http'
import type { HostMap } from './hosts.ts'

export type Answer = { status: number; location: string | undefined; body: string }

export type Ask = {
  method?: 'GET' | 'HEAD' | 'POST'
  headers?: Record<string, string>
  body?: string | Buffer
  timeoutMs?: number
}

export type Loopback = (url: string, ask?: Ask) => Promise<Answer>

/** An address outside the world: nobody in here connects to it. */
export class OutsideError extends Error {
  override name = 'OutsideError'
}

/**
 * HTTP that connects to 127.0.0.1 and nowhere else: to the port a URL names for loopback, to the sandbox for a name of
 * its world. Redirects are returned, not followed. Throws OutsideError for any other host, network errors as they come.
 */
export function createLoopback(hosts: () => HostMap): Loopback {
  return (url, ask = {}) =>
    new Promise((resolve, reject) => {
      const target = new URL(url)
      const port = findPort(target, hosts())
      if (port === undefined) return reject(new OutsideError(`${target.host} is outside the sandbox`))
      const outgoing = request(
        {
          host: '127.0.0.1',
          port,
          method: ask.method ?? 'GET',
          path: `${target.pathname}${target.search}`,
          headers: { host: target.host, ...ask.headers },
          timeout: ask.timeoutMs ?? 10_000,
          agent: false,
        },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              location: response.headers.location,
              body: Buffer.concat(chunks).toString(),
            }),
          )
        },
      )
      outgoing.on('timeout', () => outgoing.destroy(new Error(`No answer from ${target.host} in time`)))
      outgoing.on('error', reject)
      outgoing.end(ask.body)
    })
}

function findPort(target: URL, hosts: HostMap): number | undefined {
  // A link may say https: the world speaks plain HTTP, so only names of its own are upgraded back.
  if (target.protocol !== 'http:' && target.protocol !== 'https:') return undefined
  if (target.hostname === '127.0.0.1' || target.hostname === 'localhost') {
    return target.protocol === 'http:' ? Number(target.port || 80) : undefined
  }
  const mapped = hosts[target.hostname]
  return mapped === undefined ? undefined : Number(mapped.slice(mapped.lastIndexOf(':') + 1))
}
