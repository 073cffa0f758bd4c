import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestPlatform, type TestPlatform } from '../../../test/platform.ts'
import { createBlobs } from '../../platform/blobs.ts'
import type { Trx } from '../../platform/context.ts'
import { createAddressGuard, createFetcher, createRenderer, findChromium } from '../../platform/fetch/index.ts'
import { type LocalSite, serveLocally } from '../../platform/fetch/local-site.ts'
import { createSecrets } from '../../platform/secrets.ts'
import { createCompanies, sameCompany } from '../companies/index.ts'
import { createDiscovery, type Discovery } from '../discovery/index.ts'
import { createSponsors, type Sponsors, type SponsorsDeps } from './index.ts'
import { removeSponsorships } from './remove-sponsorships.ts'
import { showEvidence } from './show-evidence.ts'
import { listChanges } from './store/changes.ts'
import { findSiteRead } from './store/site-reads.ts'
import { listEntries } from './store/sponsorships.ts'

const logos = (names: string[]) =>
  names.map((n) => `<a href="https://${n.toLowerCase()}.example/"><img src="/l/${n}.png" alt="${n}"></a>`).join('\n')
const page = (title: string, body: string) =>
  `<!doctype html><html><head><title>${title} | Harbour Conf</title></head><body><nav><a href="/">Home</a> <a href="/sponsors">Sponsors</a>
  <a href="/speakers">Speakers</a></nav><main><h1>${title}</h1>${body}</main><footer>Harbour Conf is held in Hamburg every spring.</footer></body></html>`

let gold = ['Acmeon', 'Boltworks']
let silver = ['Corvida', 'Dynoflux']
const harbour: Record<string, () => string> = {
  '/': () =>
    page(
      'Harbour Conf 2026',
      '<p>Three days of harbours and data, 2-4 March 2026 in Hamburg. Join us for talks, workshops and good food.</p>',
    ),
  '/sponsors': () =>
    page(
      'Sponsors',
      `<h2>Gold sponsors</h2><div>${logos(gold)}</div><h2>Silver sponsors</h2><div>${logos(silver)}</div>
       <h2>Media partners</h2><div>${logos(['Presswave'])}</div>`,
    ),
  '/speakers': () =>
    page(
      'Speakers',
      `<div class="speaker"><h3>Mira Lindqvist</h3><p>Head of Marketing, Acmeon</p></div>
       <div class="speaker"><h3>Jonas Feldbrugge</h3><p>CTO at Quietly Elsewhere</p></div>`,
    ),
}
const shell = (path: string) =>
  `<!doctype html><html><head><title>Loop Conf</title></head><body><div id="root"></div><script>
  const root = document.getElementById('root')
  root.innerHTML = ${JSON.stringify(`<h1>${path === '/sponsors' ? 'Sponsors' : 'Loop Conf'}</h1><a href="/sponsors">Sponsors</a>`)}
  ${path === '/sponsors' ? `root.innerHTML += ${JSON.stringify(`<h2>Gold sponsors</h2>${logos(['Evertide', 'Fablecast'])}`)}` : ''}
  </script></body></html>`

function answerHarbour(request: IncomingMessage, response: ServerResponse) {
  const body = harbour[request.url ?? '']?.()
  if (!body) return response.writeHead(404).end()
  const etag = `"${createHash('sha256').update(body).digest('hex')}"`
  if (request.headers['if-none-match'] === etag) return response.writeHead(304).end()
  return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag }).end(body)
}

describe('sponsors', () => {
  const sites: LocalSite[] = []
  const events = new Map<string, string>()
  let platform: TestPlatform
  let discovery: Discovery
  let sponsors: Sponsors
  let deps: SponsorsDeps
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lanyard-sponsors-'))
    const deep = `<html><body>${'<div>'.repeat(60_000)}sponsors${'\0'.repeat(10)}`
    sites.push(
      await serveLocally(answerHarbour),
      await serveLocally((request, response) =>
        ['/', '/sponsors'].includes(request.url ?? '')
          ? response.writeHead(200, { 'content-type': 'text/html' }).end(shell(request.url!))
          : response.writeHead(404).end(),
      ),
      await serveLocally((request, response) => response.writeHead(request.url === '/robots.txt' ? 404 : 503).end()),
      await serveLocally((request, response) => {
        if (request.url === '/robots.txt') return response.writeHead(404).end()
        const strange = `<a href="/sponsors">Sponsors<table><<<p \0 \ud800><![CDATA[ <b><i></b>${'\uffff\0'.repeat(50)}`
        return response.writeHead(200, { 'content-type': 'text/html' }).end(request.url === '/' ? strange : deep)
      }),
      await serveLocally((request, response) =>
        request.url === '/robots.txt'
          ? response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /')
          : response.writeHead(200).end('no'),
      ),
    )
    const guard = createAddressGuard({ allowHosts: sites.map((one) => one.host) })
    const identity = { guard, version: '0', aboutUrl: 'https://lanyard.example' }
    const fetcher = createFetcher({ ...identity, minGapMs: 0, attempts: 2, concurrency: 4 })
    discovery = createDiscovery({ fetcher, windowMonths: 6 })
    const companies = createCompanies({ embedder: {} as never, readPage: (async () => undefined) as never })
    deps = {
      ...{ fetcher, discovery, companies, sameCompany, blobs: createBlobs(folder) },
      ...(findChromium() ? { renderer: createRenderer({ ...identity, settleMs: 300 }) } : {}),
      secrets: createSecrets(['a key for tests only']),
    }
    sponsors = createSponsors(deps)
    platform = await startTestPlatform({
      listeners: [...discovery.listeners, ...sponsors.listeners],
      schedules: sponsors.schedules,
    })
    const names = ['Harbour Conf', 'Loop Conf', 'Failing Summit', 'Garbage Days', 'Closed Forum']
    const rows = names.map((name, at) => ({
      name,
      url: `${sites[at]!.url}/`,
      startDate: '2026-03-02',
      endDate: '2026-03-04',
      city: 'Hamburg',
    }))
    const content = JSON.stringify([...rows, { name: 'Paper Only Meeting', startDate: '2026-03-02', city: 'Hamburg' }])
    await discovery.scanSource(platform.ctx(), { source: { kind: 'list', format: 'json', content } })
    await platform.worker.idle()
    for (const one of await read((trx) => discovery.listEvents(trx, { limit: 50 }))) events.set(one.name, one.id)
  }, 120_000)
  afterAll(async () => {
    await (deps.renderer as { close?(): Promise<void> } | undefined)?.close?.()
    await platform.close()
    await Promise.all(sites.slice(1).map((one) => one.close()))
    await rm(folder, { recursive: true })
  })

  const read = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => platform.ctx().transaction(work)
  const id = (name: string) => events.get(name)!
  const harbourEntries = () => read((trx) => listEntries(trx, id('Harbour Conf')))
  const facts = async () =>
    (await read((trx) => trx.db.selectFrom('platform.facts').select('name').orderBy('id').execute())).map(
      (row) => row.name,
    )
  const sponsorFacts = async () =>
    (await facts()).filter((name) => name.startsWith('sponsorship.') || name === 'speakers.read')
  /** What was told of sponsorships: the change, and the tier before and after it. */
  const tiersTold = async () => {
    const rows = await read((trx) =>
      trx.db
        .selectFrom('platform.facts')
        .select('payload')
        .where('name', 'like', 'sponsorship.%')
        .orderBy('id')
        .execute(),
    )
    return rows.map((row) => {
      const { kind, tierBefore, tierAfter } = row.payload as Record<string, string | null>
      return [kind, tierBefore, tierAfter]
    })
  }
  const wait = async (hours: number) => {
    platform.clock.advance({ hours })
    await platform.worker.idle()
  }

  it('reads who sponsors an event, in which tier, and keeps media partners apart', async () => {
    expect(await read((trx) => findSiteRead(trx, id('Harbour Conf')))).toMatchObject({ outcome: 'found', sponsors: 4 })
    const found = (await harbourEntries()).map((one) => [
      one.name,
      one.tier,
      one.tierRank,
      one.role,
      one.companyId !== null,
    ])
    expect(found).toEqual([
      ['Acmeon', 'Gold sponsors', 1, 'sponsor', true],
      ['Boltworks', 'Gold sponsors', 1, 'sponsor', true],
      ['Corvida', 'Silver sponsors', 2, 'sponsor', true],
      ['Dynoflux', 'Silver sponsors', 2, 'sponsor', true],
      ['Presswave', 'Media partners', 3, 'media_partner', false],
    ])
  })

  it.skipIf(!findChromium())('reads a site that is built by script in the browser', async () => {
    expect(await read((trx) => findSiteRead(trx, id('Loop Conf')))).toMatchObject({ outcome: 'found', sponsors: 2 })
  })

  it('says of every other event what came of it', async () => {
    const outcomes = ['Failing Summit', 'Garbage Days', 'Closed Forum', 'Paper Only Meeting'].map(
      async (name) => (await read((trx) => findSiteRead(trx, id(name))))?.outcome,
    )
    expect(await Promise.all(outcomes)).toEqual(['unreachable', 'no_sponsors', 'robots', 'no_address'])
  })

  it('reads speakers and ties those who work at a sponsor to it', async () => {
    const speakers = await read((trx) => sponsors.listSpeakers(trx, id('Harbour Conf')))
    const acmeon = (await harbourEntries())[0]!.companyId
    expect(speakers.map((one) => [one.name, one.title, one.company, one.companyId])).toEqual([
      ['Mira Lindqvist', 'Head of Marketing', 'Acmeon', acmeon],
      ['Jonas Feldbrugge', 'CTO', 'Quietly Elsewhere', null],
    ])
  })

  it('shows the place a sponsorship was read from as plain text of the stored page', async () => {
    const [first] = await harbourEntries()
    const shown = await showEvidence(deps, platform.ctx(), first!.id)
    expect(shown).toMatchObject({ kept: true, url: `${sites[0]!.url}/sponsors` })
    expect(shown.text).toContain('Gold sponsors')
    expect(shown.text).not.toContain('<')
    expect(shown.text.slice(shown.highlight.start, shown.highlight.end)).toContain('Acmeon')
  })

  it('announces nothing when it reads the same again', async () => {
    const before = await sponsorFacts()
    expect(before.filter((name) => name === 'sponsorship.found').length).toBeGreaterThanOrEqual(4)
    await sponsors.readEventSite(platform.ctx(), id('Harbour Conf'), { whole: true })
    await sponsors.readEventSite(platform.ctx(), id('Harbour Conf'))
    await platform.worker.idle()
    expect(await sponsorFacts()).toEqual(before)
  })

  it('asks a site that did not change only whether it did', async () => {
    sites[0]!.visits.length = 0
    await wait(24 * 4)
    expect(sites[0]!.visits).toEqual(['/sponsors'])
    const { readAt } = (await read((trx) => findSiteRead(trx, id('Harbour Conf'))))!
    expect(readAt.toISOString()).toBe('2026-01-09T09:00:00.000Z')
  })

  it('announces an upgrade at once, and lapses a sponsor after two readings without it', async () => {
    const before = (await sponsorFacts()).length
    gold = ['Acmeon', 'Boltworks', 'Corvida']
    silver = ['Gaslight']
    await wait(24 * 4)
    const first = (await sponsorFacts()).slice(before)
    expect(first.toSorted()).toEqual(['sponsorship.changed', 'sponsorship.found'])
    await wait(24 * 4)
    expect((await sponsorFacts()).slice(before + 2)).toEqual(['sponsorship.lapsed'])
    const entries = await harbourEntries()
    const dynoflux = entries.find((one) => one.name === 'Dynoflux')!
    expect(dynoflux.lapsedAt).not.toBeNull()
    expect(
      await read((trx) =>
        sponsors.findLapsed(
          trx,
          entries.map((one) => one.id),
        ),
      ),
    ).toEqual(new Set([dynoflux.id]))
    expect((await tiersTold()).slice(-3).toSorted()).toEqual([
      ['found', null, 'Silver sponsors'],
      ['lapsed', 'Silver sponsors', null],
      ['upgraded', 'Silver sponsors', 'Gold sponsors'],
    ])
    const changes = await read((trx) => listChanges(trx, { eventId: id('Harbour Conf'), limit: 3 }))
    expect(changes.map((one) => one.kind)).toEqual(['lapsed', 'upgraded', 'found'])
  })

  it('lapses nobody while the site does not answer', async () => {
    const before = (await harbourEntries()).map((one) => one.lapsedAt)
    await sites[0]!.close()
    for (const day of [4, 1, 1]) await wait(24 * day)
    expect(await read((trx) => findSiteRead(trx, id('Harbour Conf')))).toMatchObject({ outcome: 'unreachable' })
    expect((await harbourEntries()).map((one) => one.lapsedAt)).toEqual(before)
  })

  it('leaves alone what a person said is no sponsorship', async () => {
    const [first] = await harbourEntries()
    await removeSponsorships(platform.ctx(), [first!.id])
    expect(await read((trx) => sponsors.findLapsed(trx, [first!.id]))).toEqual(new Set([first!.id]))
  })

  it('forgets a speaker for good, with the page that named them', async () => {
    const [mira] = await read((trx) => sponsors.listSpeakers(trx, id('Harbour Conf')))
    const personId = platform.organisationId
    await read((trx) => sponsors.linkSpeakers(trx, [{ speakerId: mira!.id, personId }]))
    expect(await read((trx) => sponsors.exportPerson!(trx, personId))).toMatchObject({
      'sponsors.speakers': [{ name: 'Mira Lindqvist' }],
    })
    expect(await read((trx) => sponsors.erasePerson!(trx, personId))).toMatchObject({
      'sponsors.speakers': 1,
      'sponsors.pages': 1,
    })
    const rows = await read((trx) => trx.db.selectFrom('sponsors.speakers').selectAll().execute())
    expect(JSON.stringify(rows)).not.toContain('Mira')
  })

  it('shows nothing of it to another organisation', async () => {
    const other = platform.ctx('019a0000-0000-7000-8000-0000000000ff')
    const [first] = await harbourEntries()
    await expect(showEvidence(deps, other, first!.id)).rejects.toThrow('no such sponsorship')
    await expect(sponsors.readEventSite(other, id('Harbour Conf'))).rejects.toThrow('no such event')
    expect(await other.transaction((trx) => sponsors.listSponsorships(trx, {}))).toEqual([])
  })
})
