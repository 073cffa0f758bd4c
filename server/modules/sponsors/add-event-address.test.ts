import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestPlatform, type TestPlatform } from '../../../test/platform.ts'
import { createBlobs } from '../../platform/blobs.ts'
import type { AppError } from '../../platform/errors.ts'
import { createAddressGuard, createFetcher } from '../../platform/fetch/index.ts'
import { type LocalSite, serveLocally } from '../../platform/fetch/local-site.ts'
import { createSecrets } from '../../platform/secrets.ts'
import { createCompanies, sameCompany } from '../companies/index.ts'
import { createDiscovery, type Discovery } from '../discovery/index.ts'
import { addEventAddress } from './add-event-address.ts'
import { createSponsors, type SponsorsDeps } from './index.ts'
import { readEventSite } from './read-event-site.ts'
import { claimReading, findOpenReading, noteTried } from './store/open-readings.ts'
import { findSiteRead } from './store/site-reads.ts'
import { listEntries } from './store/sponsorships.ts'

const logo = (name: string) =>
  `<a href="https://${name.toLowerCase()}.example/"><img src="/l/${name}.png" alt="${name}"></a>`
const page = (title: string, body: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body><nav><a href="/">Home</a> <a href="/sponsors">Sponsors</a></nav>
  <main>${body}</main><footer>Harbour Conf is held in spring.</footer></body></html>`

const pages: Record<string, string> = {
  '/': page(
    'Harbour Conf 2026',
    '<h1>Harbour Conf</h1><p>2-4 June 2026, Hamburg, Germany</p><p>Three days of harbours and data: talks, workshops and good food.</p>',
  ),
  '/sponsors': page(
    'Sponsors | Harbour Conf',
    `<h1>Sponsors</h1><h2>Gold sponsors</h2><div>${logo('Acmeon')}\n${logo('Boltworks')}</div>
     <h2>Silver sponsors</h2><div>${logo('Corvida')}\n${logo('Dynoflux')}</div>`,
  ),
  '/undated/': '<title>Lantern Days</title><h1>Lantern Days</h1><p>Soon in Ghent.</p>',
  '/secret/': 'no',
}

describe('an address that is pasted', () => {
  let site: LocalSite
  let platform: TestPlatform
  let discovery: Discovery
  let deps: SponsorsDeps
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lanyard-address-'))
    site = await serveLocally((request, response) => {
      if (request.url === '/robots.txt') return response.end('User-agent: *\nDisallow: /secret/')
      const body = pages[request.url ?? '']
      if (!body) return response.writeHead(404).end()
      return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body)
    })
    const guard = createAddressGuard({ allowHosts: [site.host] })
    const identity = { guard, version: '0', aboutUrl: 'https://lanyard.example' }
    const fetcher = createFetcher({ ...identity, minGapMs: 0, attempts: 3, concurrency: 4 })
    discovery = createDiscovery({ fetcher, windowMonths: 6 })
    const companies = createCompanies({ embedder: {} as never, readPage: (async () => undefined) as never })
    const secrets = createSecrets(['a key for tests only'])
    deps = { fetcher, discovery, companies, sameCompany, secrets, blobs: createBlobs(folder) }
    const sponsors = createSponsors(deps)
    // No worker: what is read here was read by the request itself.
    platform = await startTestPlatform({ listeners: [...discovery.listeners, ...sponsors.listeners], work: false })
  })
  afterAll(async () => {
    await platform.close()
    await site.close()
    await rm(folder, { recursive: true })
  })

  const add = (url: string, more: object = {}) => addEventAddress(deps, platform.ctx(), { url, now: true, ...more })
  const refused = (url: string) =>
    add(url).then(
      () => undefined,
      (error) => (error as AppError).details,
    )
  const events = () => platform.ctx().transaction((trx) => discovery.listEvents(trx, { limit: 10 }))

  it('becomes an event by its page’s own words, with its sponsors read before the answer', async () => {
    const answer = await add(`${site.url}/`)
    expect(answer).toMatchObject({
      state: 'created',
      read: true,
      stated: { name: 'Harbour Conf 2026', city: 'Hamburg' },
    })
    expect(await events()).toMatchObject([{ startsOn: '2026-06-02', endsOn: '2026-06-04', timeZone: 'Europe/Berlin' }])
    const entries = await platform.ctx().transaction((trx) => listEntries(trx, answer.eventId!))
    expect(entries.map((one) => one.name)).toEqual(['Acmeon', 'Boltworks', 'Corvida', 'Dynoflux'])
    const read = await platform.ctx().transaction((trx) => findSiteRead(trx, answer.eventId!))
    expect(read!.tried).toEqual([
      { url: `${site.url}/`, sponsors: 0, problem: null },
      { url: `${site.url}/sponsors`, sponsors: 4, problem: null },
    ])
  })

  it('finds the event it made before', async () => {
    const [event] = await events()
    expect(await add(site.url.replace('http://', ''))).toMatchObject({ state: 'known', eventId: event!.id })
    expect(await events()).toHaveLength(1)
  })

  it('writes nothing where nobody says when it is, and asks for the day', async () => {
    const url = `${site.url}/undated/`
    expect(await add(url)).toMatchObject({ state: 'lacks_date', eventId: null, stated: { name: 'Lantern Days' } })
    expect(await events()).toHaveLength(1)
    const answer = await add(url, { startsOn: '2026-09-01', city: 'Ghent' })
    expect(answer.state).toBe('created')
    const read = await platform.ctx().transaction((trx) => findSiteRead(trx, answer.eventId!))
    expect(read).toMatchObject({ outcome: 'no_sponsors', sponsors: 0 })
    expect(read!.tried[0]).toEqual({ url, sponsors: 0, problem: null })
  })

  it.each([
    ['not an address', /not a web address/, /Paste/],
    ['javascript:alert(1)', /not a web address/, /Paste/],
    ['http://10.0.0.1/', /not an address on the public web/, /LANYARD_ALLOW_HOSTS/],
    ['http://nowhere.invalid/', /not an address on the public web|could not be reached/, /./],
  ])('%s is refused, with what to do', async (url, detail, hint) => {
    expect(await refused(url)).toMatchObject({
      detail: expect.stringMatching(detail),
      hint: expect.stringMatching(hint),
    })
  })

  it('is refused where the site asks not to be read, or has no such page', async () => {
    expect(await refused(`${site.url}/secret/`)).toMatchObject({ reason: 'robots' })
    expect(await refused(`${site.url}/gone`)).toMatchObject({
      reason: 'http_error',
      detail: expect.stringContaining('404'),
    })
  })

  it('is read by one reader at a time, who shows how far it has come', async () => {
    const [event] = await events()
    const reader = platform.organisationId
    await platform.ctx().transaction(async (trx) => {
      expect(await claimReading(trx, event!.id, reader)).toBe(true)
      await noteTried(trx, event!.id, reader, { url: site.url, sponsors: 0, problem: null })
    })
    expect(await readEventSite(deps, platform.ctx(), event!.id)).toBe('being_read')
    const open = await platform.ctx().transaction((trx) => findOpenReading(trx, event!.id))
    expect(open!.tried).toEqual([{ url: site.url, sponsors: 0, problem: null }])
    // Its reader died: the lease runs out by the database's clock.
    await platform.ctx().transaction((trx) =>
      trx.db
        .updateTable('sponsors.open_readings')
        .set({ lease_until: new Date(Date.now() - 1000).toISOString() })
        .execute(),
    )
    expect(await readEventSite(deps, platform.ctx(), event!.id)).toBe('read')
    expect(await platform.ctx().transaction((trx) => findOpenReading(trx, event!.id))).toBeUndefined()
  })
})
