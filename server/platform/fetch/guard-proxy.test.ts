import http from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { createAddressGuard } from './address-guard.ts'
import type { Fetcher } from './fetch-result.ts'
import { type GuardProxy, startGuardProxy } from './guard-proxy.ts'
import { serveLocally } from './local-site.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close()
})

async function serveSecret() {
  const site = await serveLocally((request, response) => response.end(`secret for ${request.headers.host}`))
  open.push(site)
  return site
}

async function startProxy(allowHosts: string[], more: { maxConnectionBytes?: number; serveFrom?: Fetcher } = {}) {
  const resolve = async () => [{ address: '127.0.0.1', family: 4 }]
  const proxy = await startGuardProxy({ guard: createAddressGuard({ allowHosts, resolve }), ...more })
  open.push(proxy)
  return proxy
}

const credentials = ({ username, password }: GuardProxy) =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`

/** A plain request through the proxy: status and body. */
function ask(
  proxy: GuardProxy,
  url: string,
  authorization = credentials(proxy),
): Promise<[number | undefined, string]> {
  return new Promise((resolve, reject) => {
    const headers = { 'proxy-authorization': authorization, host: new URL(url).host }
    const request = http.get({ port: new URL(proxy.url).port, host: '127.0.0.1', path: url, headers, agent: false })
    request.on('error', reject).on('response', async (response) => {
      const body = await response.toArray().catch(() => ['cut'])
      resolve([response.statusCode, body.join('')])
    })
  })
}

/** Everything that comes back when a tunnel is asked for and a request sent into it. */
function tunnel(proxy: GuardProxy, target: string, authorization = credentials(proxy)): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    let asked = false
    const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1')
    socket.on('error', () => socket.destroy()).on('close', () => resolve(heard))
    socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\nProxy-Authorization: ${authorization}\r\n\r\n`)
    socket.on('data', (chunk) => {
      heard += chunk
      if (asked || !heard.startsWith('HTTP/1.1 200')) return
      asked = true
      socket.write('GET / HTTP/1.1\r\nHost: inside\r\nConnection: close\r\n\r\n')
    })
  })
}

describe('the guard proxy', () => {
  test('passes on what the guard allows', async () => {
    const site = await serveSecret()
    const proxy = await startProxy([`summit.example:${site.port}`])
    const host = `summit.example:${site.port}`
    expect(await ask(proxy, `http://${host}/a?b=c`)).toEqual([200, `secret for ${host}`])
    expect(await tunnel(proxy, host)).toContain('secret for inside')
    expect(site.visits).toEqual(['/a?b=c', '/'])
  })

  test('refuses what the guard refuses, whether by its address or by what its name resolves to', async () => {
    const site = await serveSecret()
    const proxy = await startProxy([])
    for (const host of ['127.0.0.1', 'summit.example', 'localhost', '0x7f.1', '[::ffff:127.0.0.1]']) {
      expect((await ask(proxy, `http://${host}:${site.port}/`))[0]).toBe(403)
      expect(await tunnel(proxy, `${host}:${site.port}`)).toMatch(/^HTTP\/1\.1 403/)
    }
    expect(site.visits).toEqual([])
  })

  test('serves nobody without its password', async () => {
    const site = await serveSecret()
    const proxy = await startProxy([site.host])
    expect((await ask(proxy, `${site.url}/`, 'Basic bGFueWFyZDp4'))[0]).toBe(407)
    expect(await tunnel(proxy, site.host, 'Basic bGFueWFyZDp4')).toMatch(/^HTTP\/1\.1 407/)
    expect(site.visits).toEqual([])
  })

  test('answers when nothing listens', async () => {
    const site = await serveSecret()
    const proxy = await startProxy([site.host])
    await site.close()
    expect((await ask(proxy, `${site.url}/`))[0]).toBe(502)
    expect(await tunnel(proxy, site.host)).toMatch(/^HTTP\/1\.1 502/)
  })

  test('cuts a connection that brings too much', async () => {
    const site = await serveLocally((_request, response) => response.end(Buffer.alloc(3_000_000, 'x')))
    open.push(site)
    const proxy = await startProxy([site.host], { maxConnectionBytes: 100_000 })
    expect((await tunnel(proxy, site.host)).length).toBeLessThan(200_000)
    expect((await ask(proxy, `${site.url}/`))[1].length).toBeLessThan(200_000)
  })

  test('opens no connection in replay', async () => {
    const site = await serveSecret()
    const recorded: Fetcher['get'] = async (url) =>
      url === 'http://summit.example/'
        ? {
            ...{ ok: true, url, status: 200, contentType: 'text/html', headers: {}, redirects: [] },
            ...{ bytes: Buffer.from('recorded'), text: 'recorded', fetchedAt: Temporal.Now.instant() },
          }
        : { ok: false, reason: 'not_recorded', detail: url }
    const serveFrom: Fetcher = {
      get: recorded,
      request: recorded,
      takeTurn: async () => ({ ok: true, leave: () => undefined }),
      close: async () => undefined,
    }
    const proxy = await startProxy([site.host], { serveFrom })
    expect(await ask(proxy, 'http://summit.example/')).toEqual([200, 'recorded'])
    expect((await ask(proxy, `${site.url}/`))[0]).toBe(504)
    expect(await tunnel(proxy, site.host)).toMatch(/^HTTP\/1\.1 403/)
    expect(site.visits).toEqual([])
  })

  test('listens on loopback only', async () => {
    const proxy = await startProxy([])
    expect(proxy.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })
})
