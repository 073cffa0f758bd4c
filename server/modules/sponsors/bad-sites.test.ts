import type { RequestListener, ServerResponse } from 'node:http'
import { brotliCompressSync, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib'
import type { EventSponsors } from '@lanyard/contract/sponsors.ts'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logoWall, sitePage, startTestWorld, type TestWorld } from '../../../test/sponsors.ts'

const html = { 'content-type': 'text/html' }
type Pages = Record<string, (response: ServerResponse) => unknown>

/** A site of these pages; what it does not have is missing, robots.txt too. */
const site =
  (pages: Pages): RequestListener =>
  (request, response) =>
    (pages[request.url ?? ''] ?? ((one: ServerResponse) => one.writeHead(404).end()))(response)

const home = (title: string) => sitePage(title, '<p>Zwei Tage am Hafen, with talks and good food for everybody.</p>')

/** A site in one encoding, with a heading and names that only come out right when it was understood. */
function encoded(charset: string, header: string, heading: string, names: string[]): RequestListener {
  const meta = header.includes('charset') ? '' : `<meta charset="${charset}">`
  const listed = names.map((name, at) => `<li><a href="https://${charset}-${at}.example/">${name}</a></li>`).join('')
  const send = (body: string) => (response: ServerResponse) =>
    response
      .writeHead(200, { 'content-type': header })
      .end(iconv.encode(body.replace('<head>', `<head>${meta}`), charset))
  return site({
    '/': send(home(heading)),
    '/sponsors': send(sitePage(heading, `<h2>${heading}</h2><ul>${listed}</ul>`)),
  })
}

const wall = sitePage('Sponsors', logoWall({ 'Gold sponsors': ['Acmeon', 'Boltworks'] }))
const packed = (encoding: string, pack: (body: Buffer) => Buffer): RequestListener => {
  const send = (body: string) => (response: ServerResponse) =>
    response.writeHead(200, { ...html, 'content-encoding': encoding }).end(pack(Buffer.from(body)))
  return site({ '/': send(home('Packed')), '/sponsors': send(wall) })
}

const readable: [what: string, RequestListener, names: string[]][] = [
  [
    'EUC-JP by its header',
    encoded('euc-jp', 'text/html; charset=EUC-JP', 'スポンサー', ['青空電機', '若葉製作所']),
    ['青空電機', '若葉製作所'],
  ],
  [
    'Shift_JIS by its own word',
    encoded('shift_jis', 'text/html', 'ゴールドスポンサー', ['青空電機', '若葉製作所']),
    ['青空電機', '若葉製作所'],
  ],
  [
    'ISO-8859-2',
    encoded('iso-8859-2', 'text/html; charset=iso-8859-2', 'Sponzoři', ['Škárka', 'Łódka']),
    ['Łódka', 'Škárka'],
  ],
  [
    'ISO-8859-15',
    encoded('iso-8859-15', 'text/html; charset=ISO-8859-15', 'Sponsoren', ['Börsenblick', 'Œuvre']),
    ['Börsenblick', 'Œuvre'],
  ],
  [
    'ISO-8859-1 that nobody names',
    encoded('latin1', 'text/html; charset=', 'Sponsoren und Förderer', ['Müllerei', 'Grünwerk']),
    ['Grünwerk', 'Müllerei'],
  ],
  [
    'windows-1251',
    encoded('windows-1251', 'text/html; charset=windows-1251', 'Спонсоры', ['Ромашка', 'Василёк']),
    ['Василёк', 'Ромашка'],
  ],
  ['bare deflate', packed('deflate', deflateRawSync), ['Acmeon', 'Boltworks']],
  ['gzip within gzip', packed('gzip, gzip', (body) => gzipSync(gzipSync(body))), ['Acmeon', 'Boltworks']],
  ['brotli', packed('br', brotliCompressSync), ['Acmeon', 'Boltworks']],
  ['zstd', packed('zstd', zstdCompressSync), ['Acmeon', 'Boltworks']],
]

const to =
  (location: string, status = 302) =>
  (response: ServerResponse) =>
    response.writeHead(status, { location }).end()
const dripping = (response: ServerResponse) => {
  const drip = setInterval(() => response.write('<p>'), 50)
  response.writeHead(200, html).on('close', () => clearInterval(drip))
}
const endless = (response: ServerResponse) => {
  response.writeHead(200, html)
  const pour = () => {
    while (!response.destroyed && response.write('<div>'.repeat(20_000)));
    response.once('drain', pour)
  }
  pour()
}
const noise = Buffer.from(Array.from({ length: 20_000 }, (_, at) => (at * 2_654_435_761) >>> 24))
const send = (status: number, headers: Record<string, string>, body: string | Buffer) => (response: ServerResponse) =>
  response.writeHead(status, headers).end(body)
const ok = (title: string) => send(200, html, home(title))

/** Sites that can't be read, with the outcome on the event and what stands at the page that went wrong. */
const unreadable: [what: string, RequestListener, outcome: string, problem: string | null][] = [
  ['a home page that is forbidden', site({ '/': send(403, html, '') }), 'unreachable', 'http_error 403'],
  ['a home page that wants a password', site({ '/': send(401, html, '') }), 'unreachable', 'http_error 401'],
  ['a home page that is gone', site({}), 'unreachable', 'http_error 404'],
  [
    'a sponsor page that is forbidden',
    site({ '/': ok('A'), '/sponsors': send(403, html, '') }),
    'unreachable',
    'http_error 403',
  ],
  [
    'a sponsor page that fails',
    site({ '/': ok('B'), '/sponsors': send(500, html, '') }),
    'unreachable',
    'http_error 500',
  ],
  [
    'redirects in a circle',
    site({ '/': to('/a'), '/a': to('/b', 301), '/b': to('/', 307) }),
    'unreachable',
    'too_many_redirects',
  ],
  ['a redirect to itself', site({ '/': to('/') }), 'unreachable', 'too_many_redirects'],
  [
    'sponsors that redirect in a circle',
    site({ '/': ok('C'), '/sponsors': to('/sponsors/'), '/sponsors/': to('/sponsors') }),
    'unreachable',
    'too_many_redirects',
  ],
  ['a redirect into the local network', site({ '/': to('http://192.168.0.1/') }), 'unreachable', 'refused_address'],
  [
    'gzip that is none',
    site({ '/': send(200, { ...html, 'content-encoding': 'gzip' }, 'plain') }),
    'unreachable',
    'garbage',
  ],
  [
    'a compression nobody knows',
    site({ '/': send(200, { ...html, 'content-encoding': 'lzma' }, 'plain') }),
    'unreachable',
    'garbage',
  ],
  [
    'a page that unpacks to sixty megabytes',
    site({ '/': send(200, { ...html, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(60_000_000))) }),
    'unreachable',
    'too_large',
  ],
  ['a page without end', site({ '/': endless }), 'unreachable', 'too_large'],
  ['a page that drips', site({ '/': dripping }), 'unreachable', 'timeout'],
  ['silence', site({ '/': () => undefined }), 'unreachable', 'timeout'],
  ['a connection that breaks', site({ '/': (response) => response.socket?.destroy() }), 'unreachable', 'network'],
  [
    'half a page',
    site({
      '/': (response) =>
        response
          .writeHead(200, { ...html, 'content-length': '5000' })
          .write('<h1>Half', () => response.socket?.destroy()),
    }),
    'unreachable',
    'network',
  ],
  [
    'no HTTP at all',
    site({ '/': (response) => response.socket?.end('220 mail.example ESMTP\r\n') }),
    'unreachable',
    'garbage',
  ],
  ['markup nested past reason', site({ '/': send(200, html, '<div>'.repeat(60_000)) }), 'unreachable', 'garbage'],
  ['noise that says it is a page', site({ '/': send(200, html, noise) }), 'no_sponsors', null],
  ['nothing', site({ '/': send(200, html, '') }), 'no_sponsors', null],
  [
    'a document that is no page',
    site({ '/': send(200, { 'content-type': 'application/pdf' }, noise) }),
    'unreachable',
    null,
  ],
]

describe('a site that is hard to read', () => {
  const all = [...readable.map(([, listener]) => listener), ...unreadable.map(([, listener]) => listener)]
  const ids: string[] = []
  let world: TestWorld
  beforeAll(async () => {
    world = await startTestWorld(all, { fetcher: { timeoutMs: 5000 } })
    const { discovery } = world.deps
    for (const [at, one] of world.sites.entries()) {
      // Names and months apart, so that no two of them are taken for one event.
      const startsOn = Temporal.PlainDate.from('2026-02-02')
        .add({ days: at * 9 })
        .toString()
      const name = `${String.fromCharCode(65 + at)}${'aeiou'[at % 5]}ltra Gathering ${at}`
      const event = { name, url: `${one.url}/`, startsOn, endsOn: startsOn, city: null, country: null }
      ids.push((await discovery.createEvent(world.platform.ctx(), event)).eventId)
    }
    await world.platform.worker.idle()
  }, 300_000)
  afterAll(() => world.close())
  const sponsorsOf = async (at: number): Promise<EventSponsors> =>
    (await world.call('GET', `events/${ids[at]}/sponsors`)).body

  it.each(readable.map(([what, , names], at) => ({ what, names, at })))(
    'is read where it comes in $what',
    async ({ at, names }) => {
      const { siteRead, tiers } = await sponsorsOf(at)
      expect(siteRead).toMatchObject({ outcome: 'found' })
      expect(tiers.flatMap((tier) => tier.sponsors.map((one) => one.name)).toSorted()).toEqual(names.toSorted())
    },
  )

  it.each(unreadable.map(([what, , outcome, problem], at) => ({ what, outcome, problem, at: at + readable.length })))(
    'ends as $outcome where it gives $what',
    async ({ at, outcome, problem }) => {
      const { siteRead, reading } = await sponsorsOf(at)
      expect(reading).toBeNull()
      expect(siteRead).toMatchObject({ outcome, because: expect.stringMatching(/.{10}/) })
      const problems = siteRead!.tried.flatMap((page) => page.problem ?? [])
      if (problem) expect(problems).toContain(problem)
      // It is looked at again by itself.
      expect(siteRead!.nextCheckAt).not.toBeNull()
    },
  )

  it('is no failure of a job, whatever it gives', async () => {
    const failures = await world.read((trx) => trx.db.selectFrom('platform.failures').selectAll().execute())
    expect(failures).toEqual([])
    expect(new Set(ids).size).toBe(all.length)
  })

  it('makes nobody lapse when a page that could be read is refused from now on', async () => {
    let status = 200
    const other = await startTestWorld([
      site({ '/': ok('Kept'), '/sponsors': (response) => send(status, html, status === 200 ? wall : '')(response) }),
    ])
    const id = await other.hold('Harbour Conf', '2026-06-02', `${other.sites[0]!.url}/`)
    for (status of [403, 401, 403]) await other.call('POST', `events/${id}/site-reads`, { now: true })
    const { tiers, lapsed, siteRead } = (await other.call('GET', `events/${id}/sponsors`)).body as EventSponsors
    expect([tiers[0]!.sponsors.length, lapsed.length, siteRead!.outcome]).toEqual([2, 0, 'unreachable'])
    await other.close()
  })
})
