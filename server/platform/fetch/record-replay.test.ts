import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStandingClock } from '../clock.ts'
import { createAddressGuard } from './address-guard.ts'
import { createFetcher } from './create-fetcher.ts'
import { createReplayFetcher } from './create-replay-fetcher.ts'
import { serveLocally } from './local-site.ts'
import { recordTo } from './record-to.ts'
import { pageKey, type RecordedPage } from './recording.ts'

let folder: string
const open: { close(): Promise<void> }[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lanyard-recording-'))
})
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
  await rm(folder, { recursive: true, force: true })
})

async function serve(listener: RequestListener) {
  const site = await serveLocally((request, response) => {
    if (request.url !== '/robots.txt') return listener(request, response)
    response.writeHead(404).end()
  })
  open.push(site)
  return site
}

const clock = createStandingClock(Temporal.Instant.from('2031-05-01T10:00:00Z'))
const guard = createAddressGuard({ allowHosts: ['127.0.0.1'] })

function createLiveFetcher() {
  const fetcher = createFetcher({
    guard,
    clock,
    version: '1',
    aboutUrl: 'https://lanyard.example',
    minGapMs: 0,
    attempts: 1,
  })
  open.push(fetcher)
  return fetcher
}

const readIndex = async (): Promise<RecordedPage[]> => JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'))

async function writeRecording(entries: object[], pages: Record<string, string | Uint8Array> = {}) {
  await mkdir(join(folder, 'pages'), { recursive: true })
  for (const [name, content] of Object.entries(pages)) await writeFile(join(folder, 'pages', name), content)
  await writeFile(join(folder, 'index.json'), JSON.stringify(entries))
}

const home = {
  url: 'https://summit.example/2031/',
  file: 'pages/home.html',
  status: 200,
  contentType: 'text/html',
  source: 'by hand',
}

describe('a replay', () => {
  test.each([
    'https://summit.example/2031/',
    'https://summit.example/2031',
    'http://summit.example/2031/',
    'https://summit.example:443/2031/index.html',
    'https://SUMMIT.example/2031/#sponsors',
  ])('serves the recorded page for %s', async (url) => {
    await writeRecording([home], { 'home.html': '<h1>Home</h1>' })
    expect(await (await createReplayFetcher(folder, clock)).get(url)).toMatchObject({
      ...{ ok: true, url: home.url, status: 200, text: '<h1>Home</h1>', redirects: [] },
      fetchedAt: clock.now(),
    })
  })

  test.each(['https://summit.example/', 'https://summit.example/2031/?page=2', 'https://other.example/2031/'])(
    'serves nothing for %s',
    async (url) => {
      await writeRecording([home], { 'home.html': 'x' })
      expect(await (await createReplayFetcher(folder)).get(url)).toMatchObject({ ok: false, reason: 'not_recorded' })
    },
  )

  test('never uses the network, not even for a site that would answer', async () => {
    const site = await serve((_request, response) => response.end('live'))
    await writeRecording([home], { 'home.html': 'x' })
    const replay = await createReplayFetcher(folder)
    expect(await replay.get(site.url)).toMatchObject({ reason: 'not_recorded' })
    expect(await replay.request(site.url, { method: 'POST' })).toMatchObject({ reason: 'not_recorded' })
    expect(site.visits).toEqual([])
  })

  test('follows recorded redirects, also between addresses that differ by scheme or slash only', async () => {
    const redirect = (url: string, location: string) => ({ ...home, url, location, status: 301, file: '' })
    await writeRecording(
      [
        home,
        redirect('http://summit.example/2031', 'https://summit.example/2031'),
        redirect('https://summit.example/2031', '/2031/'),
        redirect('https://summit.example/round', '/and-round'),
        redirect('https://summit.example/and-round', '/round'),
      ],
      { 'home.html': 'x' },
    )
    const replay = await createReplayFetcher(folder)
    expect(await replay.get('http://summit.example/2031')).toMatchObject({
      ...{ ok: true, url: home.url },
      redirects: ['http://summit.example/2031', 'https://summit.example/2031'],
    })
    expect(await replay.get('https://summit.example/round')).toMatchObject({ reason: 'too_many_redirects' })
  })

  test('repeats recorded errors', async () => {
    await writeRecording([{ ...home, status: 404, file: '' }])
    expect(await (await createReplayFetcher(folder)).get(home.url)).toMatchObject({ reason: 'http_error', status: 404 })
  })

  test('decodes by the recorded type', async () => {
    const latin = { ...home, contentType: 'text/html; charset=iso-8859-1' }
    await writeRecording([latin], { 'home.html': Buffer.from('Förderer', 'latin1') })
    expect(await (await createReplayFetcher(folder)).get(home.url)).toMatchObject({ text: 'Förderer' })
  })

  test.each(['../secret.html', 'pages/../../secret.html', '/etc/passwd', 'pages/../..'])(
    'is refused when it names a file outside: %s',
    async (file) => {
      await writeRecording([{ ...home, file }])
      await expect(createReplayFetcher(folder)).rejects.toThrow('outside')
    },
  )

  test('does not follow a link that leads outside', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'lanyard-outside-'))
    await writeFile(join(outside, 'secret.html'), 'secret')
    await writeRecording([home])
    await symlink(join(outside, 'secret.html'), join(folder, home.file))
    expect(await (await createReplayFetcher(folder)).get(home.url)).toMatchObject({ reason: 'not_recorded' })
    await rm(outside, { recursive: true })
  })

  test.each([
    ['no list', '{}'],
    ['no web address', '[{"url":"file:///etc/passwd"}]'],
  ])('is refused when the index is %s', async (_what, index) => {
    await writeFile(join(folder, 'index.json'), index)
    await expect(createReplayFetcher(folder)).rejects.toThrow('no recording')
  })
})

test.each([
  ['https://a.example/x/index.html', 'http://a.example/x', true],
  ['https://a.example:8443/x', 'https://a.example/x', false],
  ['https://a.example/caf%C3%A9', 'https://a.example/café', true],
  ['https://a.example/x?b=1', 'https://a.example/x?b=2', false],
  ['https://a.example/X', 'https://a.example/x', false],
])('%s and %s are the same page: %s', (one, other, same) => {
  expect(pageKey(one) === pageKey(other)).toBe(same)
})

describe('a recording', () => {
  test('gives the same when replayed: pages, redirects, errors, charsets', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/old') return response.writeHead(301, { location: '/new' }).end()
      if (request.url === '/missing') return response.writeHead(404).end()
      response
        .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
        .end(Buffer.from('Förderer', 'latin1'))
    })
    const live = recordTo(folder, createLiveFetcher())
    for (const path of ['/old', '/new', '/missing']) {
      const first = await live.get(site.url + path)
      const again = await (await createReplayFetcher(folder, clock)).get(site.url + path)
      expect(first.ok ? { ...first, bytes: Buffer.from(first.bytes) } : first).toEqual(again)
    }
  })

  test('names its files without what addresses may say about people', async () => {
    const site = await serve((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('x'))
    await recordTo(folder, createLiveFetcher()).get(`${site.url}/speakers/jo-doe?mail=jo@doe.example`)
    const [entry] = await readIndex()
    expect(entry?.file).toMatch(/^pages\/127\.0\.0\.1-[0-9a-f]{12}-[0-9a-f]{12}\.html$/)
    expect(await readdir(join(folder, 'pages'))).toHaveLength(1)
  })

  test('replaces a page recorded before, and keeps it when the site is only busy or unchanged', async () => {
    let status = 200
    let body = 'first'
    const site = await serve((request, response) => {
      if (request.headers['if-none-match']) return response.writeHead(304).end()
      response.writeHead(status, { 'content-type': 'text/html' }).end(body)
    })
    const live = recordTo(folder, createLiveFetcher())
    await live.get(site.url)
    body = 'second'
    await live.get(site.url, { conditional: { etag: '"first"' } })
    status = 503
    await live.get(site.url)
    expect(await readIndex()).toHaveLength(1)
    expect(await readdir(join(folder, 'pages'))).toHaveLength(1)
    expect(await (await createReplayFetcher(folder)).get(site.url)).toMatchObject({ ok: true, text: 'second' })
  })

  test('stays whole while many write at once and others read', async () => {
    const site = await serve((request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(`page ${request.url}`),
    )
    const paths = Array.from({ length: 60 }, (_, i) => `${site.url}/${i}`)
    const recorders = [recordTo(folder, createLiveFetcher()), recordTo(folder, createLiveFetcher())]
    let reading = true
    const watch = (async () => {
      for (; reading; await new Promise((next) => setTimeout(next, 2))) {
        if (existsSync(join(folder, 'index.json'))) await createReplayFetcher(folder)
      }
    })()
    await Promise.all(paths.map((url, i) => recorders[i % 2]!.get(url)))
    reading = false
    await watch
    const replay = await createReplayFetcher(folder)
    const texts = await Promise.all(paths.map(async (url) => ((await replay.get(url)) as { text?: string }).text))
    expect(texts).toEqual(paths.map((_, i) => `page /${i}`))
    expect((await readdir(folder)).sort()).toEqual(['index.json', 'pages'])
    expect(await readdir(join(folder, 'pages'))).toHaveLength(60)
  })
})

const corpus = join(import.meta.dirname, '../../../../shared/corpus/web')

test.skipIf(!existsSync(corpus))(
  'every page of the corpus is served (skipped where ../shared/corpus is absent)',
  async () => {
    const replay = await createReplayFetcher(corpus)
    const pages: RecordedPage[] = JSON.parse(await readFile(join(corpus, 'index.json'), 'utf8'))
    const missing: string[] = []
    for (const { url } of pages) {
      const result = await replay.get(url)
      if (!result.ok || result.text === '' || result.text.includes('\uFFFD\uFFFD')) missing.push(url)
    }
    expect(missing).toEqual([])
  },
)
