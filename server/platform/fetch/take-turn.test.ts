import { afterEach, expect, test } from 'vitest'
import { createAddressGuard } from './address-guard.ts'
import { createFetcher } from './create-fetcher.ts'
import { type LocalSite, serveLocally } from './local-site.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

async function start(robots = '') {
  const site: LocalSite = await serveLocally((request, response) =>
    response.writeHead(request.url === '/robots.txt' && !robots ? 404 : 200).end(robots),
  )
  const naps: number[] = []
  let at = 0
  const fetcher = createFetcher({
    guard: createAddressGuard({ allowHosts: [site.host], resolve: async () => [{ address: '10.0.0.7', family: 4 }] }),
    ...{ version: '0', aboutUrl: 'https://lanyard.example', minGapMs: 1000, concurrency: 1, now: () => at },
    sleep: async (ms) => {
      naps.push(ms)
      at += ms
    },
  })
  open.push(site, fetcher)
  return { site, fetcher, naps }
}

test('a turn keeps the gap between visits to a host that reading a page keeps, and asks robots.txt once', async () => {
  const { site, fetcher, naps } = await start('User-agent: *\nCrawl-delay: 3')
  await fetcher.get(`${site.url}/a`)
  const turn = await fetcher.takeTurn(`${site.url}/b`)
  expect(turn.ok).toBe(true)
  if (turn.ok) turn.leave()
  await fetcher.get(`${site.url}/c`)
  // The first one lies between robots.txt and the page.
  expect(naps).toEqual([1000, 3000, 3000])
  expect(site.visits).toEqual(['/robots.txt', '/a', '/c'])
})

test('a turn is refused where robots.txt asks not to read', async () => {
  const { site, fetcher } = await start('User-agent: *\nDisallow: /b')
  expect(await fetcher.takeTurn(`${site.url}/b`)).toMatchObject({ ok: false, reason: 'robots' })
  expect((await fetcher.takeTurn(`${site.url}/a`)).ok).toBe(true)
})

test.each([
  ['an address of a private network', 'http://192.168.1.1/'],
  ['a name that resolves to one', 'http://conf.example.com/'],
  ['metadata of a cloud', 'http://169.254.169.254/latest'],
  ['another scheme', 'file:///etc/passwd'],
])('a turn is refused for %s, and nobody is asked', async (_, url) => {
  const { fetcher, site } = await start()
  expect(await fetcher.takeTurn(url)).toMatchObject({ ok: false, reason: 'refused_address' })
  expect(site.visits).toEqual([])
})
