import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createUseLite } from '#providers/use-lite/index.ts'
import { startTestPlatform, type TestPlatform } from '../../../test/platform.ts'
import { judgeFit, openProfile } from './company.ts'
import { type Companies, createCompanies, type Sighting } from './index.ts'
import { readOwnWebsite } from './read-own-website.ts'

const seenAt = Temporal.Instant.from('2026-01-05T09:00:00Z')
const sighting = (name: string, domain: string | null, more: Partial<Sighting> = {}): Sighting => ({
  name,
  domain,
  source: { kind: 'event_page', url: 'http://conf.example/sponsors', seenAt },
  ...more,
})

describe('companies', () => {
  let platform: TestPlatform
  let companies: Companies
  const sites = new Map<string, string>()

  beforeAll(async () => {
    const readPage = async (url: string) => {
      const text = sites.get(url)
      return text ? { ok: true as const, url, text } : { ok: false as const, reason: 'http_error' }
    }
    companies = createCompanies({ embedder: createUseLite(), readPage })
    platform = await startTestPlatform({ listeners: companies.listeners })
  })
  afterAll(() => platform.close())

  const upsert = (sightings: Sighting[]) =>
    platform.ctx().transaction((trx) => companies.upsertCompanies(trx, sightings))

  it('makes one company of two spellings with the same domain, also within one batch', async () => {
    const [a, b, c] = await upsert([
      sighting('Quartz Harbor Inc.', 'https://www.quartzharbor.example/about'),
      sighting('Quartz Harbor', 'quartzharbor.example'),
      sighting('Lumen Orchard', null),
    ])
    const [again] = await upsert([sighting('QUARTZ HARBOR', 'http://careers.quartzharbor.example')])
    expect(b).toEqual(a)
    expect(again).toEqual(a)
    expect(c).not.toEqual(a)
  })

  it('replaces an inferred name by the first real one, and keeps both sources', async () => {
    const [first] = await upsert([sighting('tidewheel', 'tidewheel.example', { nameInferred: true })])
    await upsert([sighting('Tidewheel Systems', 'tidewheel.example')])
    const company = await platform.ctx().transaction((trx) => companies.getCompany(trx, first!.companyId))
    expect(company).toMatchObject({ name: 'Tidewheel Systems', nameInferred: false, domains: ['tidewheel.example'] })
  })

  it('keeps companies of one name and contradicting domains apart', async () => {
    const [a, b] = await upsert([sighting('Ona', 'flyaway.example'), sighting('Ona', 'waterpipes.test')])
    expect(a).not.toEqual(b)
  })

  it('enriches from the own website, places the company and makes it a target, once a day', async () => {
    sites.set(
      'https://copperfinch.example/',
      '<title>Copperfinch</title><meta name="description" content="Databases for payments.">',
    )
    const [made] = await upsert([sighting('Copperfinch', 'copperfinch.example')])
    const { companyId } = made!
    const found = { name: 'sponsorship.found' as const, sponsorshipId: companyId, eventId: companyId, companyId }
    await platform.ctx().transaction((trx) => trx.announce([found]))
    await platform.worker.idle()
    const company = await platform.ctx().transaction((trx) => companies.getCompany(trx, companyId))
    expect(company).toMatchObject({ description: 'Databases for payments.', enrichment: 'own_website' })
    expect(company.targetedAt).not.toBeNull()
    sites.set('https://copperfinch.example/', '<meta name="description" content="Something else.">')
    await platform.ctx().transaction((trx) => trx.announce([found]))
    await platform.worker.idle()
    const later = await platform.ctx().transaction((trx) => companies.getCompany(trx, companyId))
    expect(later.description).toBe('Databases for payments.')
  })

  it('finds the lookalike among others, and says why', async () => {
    const texts = {
      Ledgerlight: 'Payment processing and card fraud detection for online shops.',
      Coinmeadow: 'We process card payments and detect fraud for online shops and marketplaces.',
      Barkwell: 'Organic dog food delivered to your door every month.',
      Skyhaul: 'Drones that carry parcels over cities for logistics firms.',
    }
    const made = await upsert(
      Object.entries(texts).map(([name, description]) =>
        sighting(name, `${name.toLowerCase()}.example`, { description }),
      ),
    )
    await platform
      .ctx()
      .transaction((trx) => trx.announce(made.map(({ companyId }) => ({ name: 'company.enriched', companyId }))))
    await platform.worker.idle()
    const [ledgerlight] = made
    const input = { ofCompanyIds: [ledgerlight!.companyId], excludeCompanyIds: [ledgerlight!.companyId], limit: 3 }
    const { pool, lookalikes } = await platform.ctx().transaction((trx) => companies.listLookalikes(trx, input))
    expect(pool).toBeGreaterThanOrEqual(3)
    expect(lookalikes[0]).toMatchObject({ company: { name: 'Coinmeadow' }, like: { name: 'Ledgerlight' } })
    expect(lookalikes[0]!.because).toMatch(/fraud|card/)
  })

  it('shows another organisation nothing', async () => {
    const [known] = await upsert([sighting('Quartz Harbor', 'quartzharbor.example')])
    const other = platform.ctx('019a0000-0000-7000-8000-00000000ffff')
    expect(await other.transaction((trx) => companies.findCompanies(trx, [known!.companyId]))).toEqual([])
  })
})

describe('the ideal-customer profile', () => {
  const company = {
    name: 'Acorn Robotics',
    domains: ['acorn.example'],
    description: 'Robots for orchards',
    country: 'DE',
  }
  const cases: [string, Partial<typeof openProfile>, boolean][] = [
    ['lets everybody with a web address pass when it is empty', {}, true],
    ['leaves out an excluded domain', { excludedDomains: ['acorn.example'] }, false],
    ['leaves out a company whose description says an excluded word', { excludedWords: ['orchards'] }, false],
    ['keeps to the countries it names', { countries: ['FR'] }, false],
    ['takes a company of a named country', { countries: ['DE'] }, true],
  ]
  it.each(cases)('%s', (_, rules, passes) => {
    expect(judgeFit(company, { ...openProfile, ...rules }).passes).toBe(passes)
  })
  it('leaves out a company without a web address, and says so', () => {
    expect(judgeFit({ ...company, domains: [] }, openProfile)).toEqual({
      passes: false,
      reason: 'No web address is known.',
    })
  })
})

describe('a company website', () => {
  it('is read for its meta description first, then for what schema.org says', () => {
    const organisation =
      '{"@graph":[{"@type":"Organization","description":"From the graph","address":{"addressCountry":"NL"}}]}'
    const script = `<script type="application/ld+json">${organisation}</script>`
    expect(readOwnWebsite(script)).toMatchObject({ description: 'From the graph', country: 'NL' })
    expect(readOwnWebsite(`<meta property="og:description" content=" Plain  words ">${script}`).description).toBe(
      'Plain words',
    )
  })
  it('survives broken JSON and markup', () => {
    expect(readOwnWebsite('<title>A<script type="application/ld+json">{oops</script>').description).toBeUndefined()
  })
})
