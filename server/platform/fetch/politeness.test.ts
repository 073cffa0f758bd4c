import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { createAddressGuard } from './address-guard.ts'
import { createFetcher, type FetcherOptions } from './create-fetcher.ts'
import { createHostTurns } from './host-turns.ts'
import { type LocalSite, serveLocally } from './local-site.ts'
import { readRetryAfter, retryDelay } from './retry-delay.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

async function serve(listener: RequestListener): Promise<LocalSite> {
  const site = await serveLocally(listener)
  open.push(site)
  return site
}

const withRobots = (robots: string, status = 200) =>
  serve((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(status, { 'content-type': 'text/plain' }).end(robots)
    else response.writeHead(200, { 'content-type': 'text/html' }).end('page')
  })

/** Sleeping only moves the clock, so that waits are seen without being waited for. */
function createTestFetcher(options: Partial<FetcherOptions> = {}) {
  const naps: number[] = []
  let at = 0
  const pass = (ms: number) => {
    at += ms
  }
  const guard = createAddressGuard({ allowHosts: ['127.0.0.1'] })
  const fetcher = createFetcher({
    ...{
      guard,
      version: '1.2.3',
      aboutUrl: 'https://lanyard.example/bot',
      minGapMs: 0,
      now: () => at,
      random: () => 1,
    },
    sleep: async (ms) => {
      naps.push(ms)
      pass(ms)
    },
    ...options,
  })
  open.push(fetcher)
  return { fetcher, naps, pass }
}

describe('robots.txt', () => {
  test.each([
    ['for everybody', 'User-agent: *\nDisallow: /private', '/private/x', false],
    ['for everybody, elsewhere', 'User-agent: *\nDisallow: /private', '/sponsors', true],
    ['for us by name', 'User-agent: lanyard\nDisallow: /', '/', false],
    ['for somebody else', 'User-agent: OtherBot\nDisallow: /', '/', true],
    ['for all but us', 'User-agent: *\nDisallow: /\n\nUser-agent: Lanyard\nAllow: /', '/', true],
    ['with an exception', 'User-agent: *\nDisallow: /\nAllow: /sponsors', '/sponsors', true],
    ['with wildcards', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['as a web page by mistake', '<!doctype html><h1>Home</h1>', '/', true],
  ])('%s', async (_what, robots, path, allowed) => {
    const site = await withRobots(robots)
    const result = await createTestFetcher().fetcher.get(site.url + path)
    expect(result).toMatchObject(allowed ? { ok: true } : { ok: false, reason: 'robots' })
    expect(site.visits.includes(path)).toBe(allowed)
  })

  test.each([
    [404, true],
    [403, true],
    [500, false],
    [429, false],
  ])('answering %i means reading is allowed: %s', async (status, allowed) => {
    const site = await withRobots('', status)
    expect((await createTestFetcher().fetcher.get(site.url)).ok).toBe(allowed)
  })

  test('is read once a day for many pages at once', async () => {
    const site = await withRobots('')
    const { fetcher, pass } = createTestFetcher()
    const readings = () => site.visits.filter((path) => path === '/robots.txt').length
    await Promise.all(['/a', '/b', '/c'].map((path) => fetcher.get(site.url + path)))
    expect(readings()).toBe(1)
    pass(25 * 3_600_000)
    await fetcher.get(`${site.url}/d`)
    expect(readings()).toBe(2)
  })

  test('that could not be had is asked for again soon', async () => {
    let broken = true
    const site = await serve((_request, response) => response.writeHead(broken ? 503 : 200).end())
    const { fetcher, pass } = createTestFetcher()
    expect(await fetcher.get(site.url)).toMatchObject({ reason: 'robots', status: 503 })
    broken = false
    pass(61_000)
    expect((await fetcher.get(site.url)).ok).toBe(true)
  })

  test('of the host a redirect leads to counts too', async () => {
    const closed = await withRobots('User-agent: *\nDisallow: /')
    const site = await serve((request, response) =>
      request.url === '/robots.txt'
        ? response.writeHead(404).end()
        : response.writeHead(302, { location: closed.url }).end(),
    )
    expect(await createTestFetcher().fetcher.get(site.url)).toMatchObject({ reason: 'robots' })
    expect(closed.visits).toEqual(['/robots.txt'])
  })

  test('says how much time to leave between visits', async () => {
    const site = await withRobots('User-agent: *\nCrawl-delay: 7')
    const { fetcher, naps } = createTestFetcher({ minGapMs: 1_000 })
    for (const path of ['/a', '/b', '/c']) await fetcher.get(site.url + path)
    expect(naps).toEqual([1_000, 7_000, 7_000])
  })
})

describe('a host in trouble', () => {
  const failing = (times: number, status: number, headers = {}) => {
    let left = times
    return serve((request, response) => {
      if (request.url === '/robots.txt') return response.writeHead(404).end()
      if (left-- > 0) return response.writeHead(status, headers).end()
      response.writeHead(200, { 'content-type': 'text/html' }).end('at last')
    })
  }

  test('is asked again, with growing pauses', async () => {
    const site = await failing(2, 500)
    const { fetcher, naps } = createTestFetcher()
    expect(await fetcher.get(site.url)).toMatchObject({ ok: true, text: 'at last' })
    expect(naps).toEqual([500, 2_000])
  })

  test('is asked again after the pause it named', async () => {
    const site = await failing(1, 429, { 'retry-after': '12' })
    const { fetcher, naps } = createTestFetcher()
    expect((await fetcher.get(site.url)).ok).toBe(true)
    expect(naps).toEqual([12_000])
  })

  test('that names a long pause is left to the caller', async () => {
    const site = await failing(9, 503, { 'retry-after': '3600' })
    const { fetcher, naps } = createTestFetcher()
    expect(await fetcher.get(site.url)).toMatchObject({ reason: 'http_error', status: 503, retryAfter: 3600 })
    expect(naps).toEqual([])
  })

  test('is given up after three attempts', async () => {
    const site = await failing(9, 502)
    expect(await createTestFetcher().fetcher.get(site.url)).toMatchObject({ reason: 'http_error', status: 502 })
    expect(site.visits).toEqual(['/robots.txt', '/', '/', '/'])
  })

  test('that breaks the connection is asked again', async () => {
    let broken = 1
    const site = await serve((request, response) => {
      if (request.url !== '/robots.txt' && broken-- > 0) return void request.socket.destroy()
      response.writeHead(200, { 'content-type': 'text/html' }).end('at last')
    })
    expect(await createTestFetcher().fetcher.get(site.url)).toMatchObject({ ok: true, text: 'at last' })
  })

  test('where nothing listens is a network failure', async () => {
    const site = await serve(() => undefined)
    await site.close()
    const { fetcher, naps } = createTestFetcher()
    expect(await fetcher.get(site.url)).toMatchObject({ ok: false, reason: 'network' })
    expect(naps).toEqual([500, 2_000])
  })
})

describe('turns at a host', () => {
  test('no more visits at once than allowed, first come first served, other hosts unhindered', async () => {
    const turns = createHostTurns({ concurrency: 2, now: () => 0, sleep: async () => undefined })
    const inside: string[] = []
    const enter = async (name: string, host = 'a') => {
      const leave = await turns.take(host, 0)
      inside.push(name)
      return leave
    }
    const [leaveOne] = await Promise.all([enter('one'), enter('two')])
    const waiting = [enter('three'), enter('four')]
    await enter('elsewhere', 'b')
    expect(inside).toEqual(['one', 'two', 'elsewhere'])
    leaveOne!()
    const leaveThree = await waiting[0]!
    expect(inside).toEqual(['one', 'two', 'elsewhere', 'three'])
    leaveThree()
    await waiting[1]
    expect(inside.at(-1)).toBe('four')
  })

  test('who gives up waiting frees the place for the next', async () => {
    const turns = createHostTurns({ concurrency: 1, now: () => 0, sleep: async () => undefined })
    const leave = await turns.take('a', 0)
    const impatient = new AbortController()
    const first = turns.take('a', 0, impatient.signal)
    const second = turns.take('a', 0)
    impatient.abort(new Error('no time'))
    await expect(first).rejects.toThrow('no time')
    leave()
    await expect(second).resolves.toBeTypeOf('function')
  })

  test('visits start as far apart as asked', async () => {
    let at = 0
    const starts: number[] = []
    const turns = createHostTurns({
      ...{ concurrency: 1, now: () => at },
      sleep: async (ms) => {
        at += ms
      },
    })
    for (let visit = 0; visit < 3; visit++) {
      const leave = await turns.take('a', 1_000)
      starts.push(at)
      leave()
    }
    expect(starts).toEqual([0, 1_000, 2_000])
  })
})

describe('Retry-After', () => {
  const now = Temporal.Instant.from('2031-05-01T10:00:00Z')
  test.each([
    ['120', 120],
    ['Thu, 01 May 2031 10:00:30 GMT', 30],
    ['Thu, 01 May 2031 09:00:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('%s is %s seconds', (header, seconds) => {
    expect(readRetryAfter(header, now)).toBe(seconds)
  })

  test('pauses grow, vary by chance, and stay within what was asked', () => {
    expect([1, 2, 3].map((attempt) => retryDelay(attempt, undefined, () => 0))).toEqual([250, 1_000, 4_000])
    expect(retryDelay(1, 5, () => 0)).toBe(5_000)
    expect(retryDelay(1, 600, () => 0)).toBeUndefined()
  })
})
