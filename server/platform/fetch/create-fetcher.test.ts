import type { RequestListener } from 'node:http'
import { type AddressInfo, createServer as createRawServer } from 'node:net'
import zlib from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { createAddressGuard, type GuardOptions } from './address-guard.ts'
import { createFetcher, type FetcherOptions } from './create-fetcher.ts'
import { type LocalSite, serveLocally } from './local-site.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

async function serve(listener: RequestListener): Promise<LocalSite> {
  const site = await serveLocally((request, response) => {
    if (request.url !== '/robots.txt') return listener(request, response)
    response.writeHead(404).end()
  })
  open.push(site)
  return site
}

/** Sleeping only moves the clock, so that waits are seen without being waited for. */
function createTestFetcher(options: Partial<FetcherOptions> & { guardOptions?: Partial<GuardOptions> } = {}) {
  const naps: number[] = []
  let at = 0
  const guard = createAddressGuard({ allowHosts: ['127.0.0.1'], ...options.guardOptions })
  const fetcher = createFetcher({
    ...{
      guard,
      version: '1.2.3',
      aboutUrl: 'https://lanyard.example/bot',
      minGapMs: 0,
      now: () => at,
      random: () => 1,
    },
    sleep: async (ms, signal) => {
      signal?.throwIfAborted()
      naps.push(ms)
      at += ms
    },
    ...options,
  })
  open.push(fetcher)
  return { fetcher, naps }
}

const html = { 'content-type': 'text/html; charset=utf-8' }

describe('a page', () => {
  test('comes with its text, type and validators, and the server learns who asks', async () => {
    let asked: unknown
    const site = await serve((request, response) => {
      asked = request.headers['user-agent']
      response.writeHead(200, { ...html, etag: '"v1"', 'set-cookie': 'a=b', server: 'x' }).end('<h1>Förderer</h1>')
    })
    const result = await createTestFetcher().fetcher.get(`${site.url}/sponsors#gold`)
    expect(result).toMatchObject({
      ...{ ok: true, url: `${site.url}/sponsors`, status: 200, redirects: [], text: '<h1>Förderer</h1>' },
      headers: { 'content-type': 'text/html; charset=utf-8', etag: '"v1"' },
    })
    expect(result.ok && Object.keys(result.headers).sort()).toEqual(['content-type', 'etag'])
    expect(asked).toBe('Lanyard/1.2.3 (+https://lanyard.example/bot)')
  })

  test('is not sent again when the copy we hold is still good', async () => {
    const site = await serve((request, response) => {
      const known = request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === 'then'
      response.writeHead(known ? 304 : 200, html).end()
    })
    const result = await createTestFetcher().fetcher.get(site.url, {
      conditional: { etag: '"v1"', lastModified: 'then' },
    })
    expect(result).toMatchObject({ ok: true, status: 304, notModified: true, text: '' })
  })

  test.each([
    ['not-a-url', 'garbage'],
    ['file:///etc/passwd', 'refused_address'],
    ['ftp://summit.example/', 'refused_address'],
    ['http://0x7f.1/', 'refused_address'],
    ['http://[::ffff:127.0.0.1]/', 'refused_address'],
    ['https://localhost/', 'refused_address'],
  ])('%s is %s', async (url, reason) => {
    const { fetcher } = createTestFetcher({ guardOptions: { allowHosts: [] } })
    expect(await fetcher.get(url)).toMatchObject({ ok: false, reason })
  })

  test('that is missing is an http error, asked for once', async () => {
    const site = await serve((_request, response) => response.writeHead(404).end('gone'))
    expect(await createTestFetcher().fetcher.get(site.url)).toMatchObject({ reason: 'http_error', status: 404 })
    expect(site.visits).toEqual(['/robots.txt', '/'])
  })

  test('from something that does not speak HTTP is garbage', async () => {
    const raw = createRawServer((socket) => {
      socket.on('error', () => socket.destroy()).once('data', () => socket.end('500 what do you mean\r\n'))
    })
    await new Promise<void>((resolve) => {
      raw.listen(0, '127.0.0.1', resolve)
    })
    const { port } = raw.address() as AddressInfo
    const result = await createTestFetcher().fetcher.get(`http://127.0.0.1:${port}/`)
    raw.close()
    expect(result).toMatchObject({ reason: 'garbage' })
  })
})

describe('what is packed', () => {
  const text = '<p>Gold: Acme</p>'.repeat(50)
  test.each([
    ['gzip', zlib.gzipSync(text)],
    ['x-gzip', zlib.gzipSync(text)],
    ['deflate', zlib.deflateSync(text)],
    ['deflate', zlib.deflateRawSync(text)],
    ['br', zlib.brotliCompressSync(text)],
    ['zstd', zlib.zstdCompressSync(text)],
    ['deflate, gzip', zlib.gzipSync(zlib.deflateSync(text))],
    ['identity', Buffer.from(text)],
  ])('is unpacked: %s', async (encoding, body) => {
    const site = await serve((_request, response) =>
      response.writeHead(200, { ...html, 'content-encoding': encoding }).end(body),
    )
    expect(await createTestFetcher().fetcher.get(site.url)).toMatchObject({ ok: true, text })
  })

  const zeros = Buffer.alloc(20_000_000)
  test.each([
    ['gzip', zlib.gzipSync(zeros)],
    ['deflate', zlib.deflateSync(zeros)],
    ['br', zlib.brotliCompressSync(zeros)],
    ['zstd', zlib.zstdCompressSync(zeros)],
    ['gzip, gzip', zlib.gzipSync(zlib.gzipSync(zeros))],
  ])('as a bomb is stopped: %s', async (encoding, body) => {
    const site = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    )
    expect(await createTestFetcher().fetcher.get(site.url, { maxBytes: 1_000_000 })).toMatchObject({
      reason: 'too_large',
    })
  })

  test.each([
    ['gzip', Buffer.from('no gzip at all')],
    ['gzip', zlib.gzipSync(text).subarray(0, 30)],
    ['rot13', Buffer.from(text)],
    ['gzip, gzip, gzip', zlib.gzipSync(zlib.gzipSync(zlib.gzipSync(text)))],
  ])('badly is garbage: %s', async (encoding, body) => {
    const site = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    )
    expect(await createTestFetcher().fetcher.get(site.url)).toMatchObject({ reason: 'garbage' })
  })
})

describe('limits', () => {
  test('a body without end is cut off while it streams', async () => {
    let sent = 0
    const site = await serve((_request, response) => {
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) sent += 65_536
      }
      response.on('drain', pour)
      pour()
    })
    expect(await createTestFetcher().fetcher.get(site.url, { maxBytes: 200_000 })).toMatchObject({
      reason: 'too_large',
    })
    expect(sent).toBeLessThan(20_000_000)
  })

  test('an announced length over the limit is not even read', async () => {
    const site = await serve((_request, response) => response.writeHead(200, { 'content-length': '300000' }).write('x'))
    expect(await createTestFetcher().fetcher.get(site.url, { maxBytes: 200_000 })).toMatchObject({
      reason: 'too_large',
      detail: 'announced 300000 bytes',
    })
  })

  test('a server that drips is left when the time is over', async () => {
    const site = await serve((_request, response) => {
      const drip = setInterval(() => response.write('.'), 20)
      response.once('close', () => clearInterval(drip))
    })
    const began = performance.now()
    expect(await createTestFetcher().fetcher.get(site.url, { timeoutMs: 200 })).toMatchObject({ reason: 'timeout' })
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  test("the caller's own abort rejects with the caller's reason", async () => {
    const site = await serve(() => undefined)
    const controller = new AbortController()
    const pending = createTestFetcher().fetcher.get(site.url, { signal: controller.signal })
    setTimeout(() => controller.abort(new Error('stopping')), 50)
    await expect(pending).rejects.toThrow('stopping')
  })
})

describe('redirects', () => {
  test('are followed and told', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/a') return response.writeHead(301, { location: 'b?x=1' }).end()
      if (request.url === '/b?x=1') return response.writeHead(307, { location: '/förderer' }).end()
      response.writeHead(200, html).end(request.url)
    })
    expect(await createTestFetcher().fetcher.get(`${site.url}/a`)).toMatchObject({
      ...{ ok: true, url: `${site.url}/f%C3%B6rderer`, text: '/f%C3%B6rderer' },
      redirects: [`${site.url}/a`, `${site.url}/b?x=1`],
    })
  })

  test.each([
    ['a loop', (n: number) => `/${(n + 1) % 3}`, 3],
    ['an endless chain', (n: number) => `/${n + 1}`, 6],
  ])('%s is given up', async (_what, next, pages) => {
    const site = await serve((request, response) =>
      response.writeHead(302, { location: next(Number(request.url!.slice(1))) }).end(),
    )
    expect(await createTestFetcher().fetcher.get(`${site.url}/0`)).toMatchObject({ reason: 'too_many_redirects' })
    expect(site.visits.filter((path) => path !== '/robots.txt')).toHaveLength(pages)
  })

  test('to an address that is refused are not followed', async () => {
    const victim = await serve((_request, response) => response.end('secret'))
    const site = await serve((_request, response) => response.writeHead(302, { location: victim.url }).end())
    const { fetcher } = createTestFetcher({ guardOptions: { allowHosts: [site.host] } })
    expect(await fetcher.get(site.url)).toMatchObject({ reason: 'refused_address' })
    expect(victim.visits).toEqual([])
  })

  test('to a file are refused', async () => {
    const site = await serve((_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end())
    expect(await createTestFetcher().fetcher.get(site.url)).toMatchObject({ reason: 'refused_address' })
  })
})

describe('a name that changes its address', () => {
  test('after it was checked still does not lead inside', async () => {
    const victim = await serve((_request, response) => response.end('secret'))
    let answers = 0
    const resolve = async () => {
      answers++
      return [{ address: '127.0.0.1', family: 4 }]
    }
    const { fetcher } = createTestFetcher({ guardOptions: { allowHosts: [], resolve } })
    expect(await fetcher.get(`http://rebind.example:${victim.port}/`)).toMatchObject({ reason: 'refused_address' })
    expect(answers).toBeGreaterThan(0)
    expect(victim.visits).toEqual([])
  })
})

describe('an API call', () => {
  test('sends JSON and returns whatever was answered, once, without robots.txt', async () => {
    const seen: unknown[] = []
    const site = await serve(async (request, response) => {
      const body = (await request.toArray()).join('')
      seen.push([request.method, request.headers['content-type'], request.headers['x-key'], body])
      response.writeHead(503, { 'content-type': 'application/json', 'x-remaining': '0' }).end('{"error":"busy"}')
    })
    const { fetcher } = createTestFetcher()
    const result = await fetcher.request(`${site.url}/v1`, {
      method: 'POST',
      headers: { 'X-Key': 'k' },
      json: { a: 1 },
    })
    expect(result).toMatchObject({ ok: true, status: 503, text: '{"error":"busy"}', headers: { 'x-remaining': '0' } })
    expect(seen).toEqual([['POST', 'application/json', 'k', '{"a":1}']])
    expect(site.visits).toEqual(['/v1'])
  })

  test('is guarded like any other', async () => {
    const site = await serve((_request, response) => response.end())
    const { fetcher } = createTestFetcher({ guardOptions: { allowHosts: [] } })
    expect(await fetcher.request(site.url, { method: 'POST' })).toMatchObject({ reason: 'refused_address' })
    expect(site.visits).toEqual([])
  })

  test('does not take its secrets along a redirect', async () => {
    const other = await serve((_request, response) => response.end())
    const site = await serve((_request, response) => response.writeHead(302, { location: other.url }).end())
    expect(await createTestFetcher().fetcher.request(site.url)).toMatchObject({ ok: true, status: 302 })
    expect(other.visits).toEqual([])
  })
})
