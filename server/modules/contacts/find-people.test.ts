import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { EventSpeaker } from '#modules/sponsors/index.ts'
import { createAddressGuard, createFetcher, type Fetcher } from '#platform/fetch/index.ts'
import { listFailures } from '#platform/jobs/failures.ts'
import { createApollo } from '#providers/apollo/index.ts'
import { type Sandbox, startSandbox } from '../../../sandbox/index.ts'
import { type ContactsAtWork, noSpeakers, startContacts } from '../../../test/contacts.ts'

let world: Sandbox
let fetcher: Fetcher
let at: ContactsAtWork
const asked: string[] = []
/** Called before each call to the provider with how many came before. */
let beforeCall: (count: number) => void = () => {}
let speakers: EventSpeaker[] = []
let sponsorships: { companyId: string; lapsedAt: Date | null }[] = []
const links: { speakerId: string; personId: string }[] = []

beforeAll(async () => {
  world = await startSandbox({ inboundSigningKey: 'key', calSecret: 'secret' })
  const guard = createAddressGuard({ allowHosts: ['127.0.0.1'] })
  fetcher = createFetcher({ guard, version: '0.0.0', aboutUrl: 'https://lanyard.example/bot' })
  const request: Fetcher['request'] = (url, options) => {
    beforeCall(asked.length)
    asked.push(new URL(url).pathname.split('/').at(-1)!)
    return fetcher.request(url, options)
  }
  at = await startContacts({
    peopleSearch: createApollo({ fetcher: { request }, url: world.apollo.baseUrl, key: world.apollo.apiKey }),
    sponsors: {
      ...noSpeakers,
      listSpeakers: async () => speakers,
      listSponsorships: async () => sponsorships as never,
      linkSpeakers: async (_, made) => {
        links.push(...made)
      },
    },
  })
})
afterEach(() => {
  world.reset()
  asked.length = 0
  beforeCall = () => {}
})
afterAll(async () => {
  await at.platform.close()
  await fetcher.close()
  await world.stop()
})

const announce = async (fact: object) => {
  await at.platform.ctx().transaction((trx) => trx.announce([fact as never]))
  await at.platform.worker.idle()
}
const target = (companyId: string) => announce({ name: 'company.targeted', companyId })
/** Makes what waits for another try ready at once. */
const skipDelay = async () => {
  await at.platform.db.pool.query(`update pgboss.job set start_after = now() where state = 'created'`)
  await at.platform.worker.idle()
}
const addCompany = async (name: string, domain: string) => {
  const source = { kind: 'event_page', seenAt: at.platform.clock.now() }
  const made = await at.platform
    .ctx()
    .transaction((trx) => at.companies.upsertCompanies(trx, [{ name, domain, source }]))
  return made[0]!.companyId
}

describe('a target company', () => {
  it('gets a contact for each slot, with address and time zone, for one search and one look-up each; once', async () => {
    const companyId = await addCompany('Kitewire', 'kitewire.example')
    await target(companyId)
    const found = await at.list(companyId)
    expect(found.map((one) => one.title).toSorted()).toEqual(['Director of Field Marketing', 'Head of Events'])
    for (const one of found) {
      expect(one).toMatchObject({ timeZone: 'Europe/Dublin', decisionMaker: true, source: { kind: 'provider' } })
      expect(one.email).toMatch(/@kitewire\.example$/)
      expect(one.readyAt).not.toBeNull()
    }
    expect(asked).toEqual(['api_search', 'match', 'match'])
    await target(companyId)
    expect(asked).toHaveLength(3)
  })

  it('waits out a limit without burning an attempt, and pays for nobody twice', async () => {
    const companyId = await addCompany('Quillbase', 'quillbase.example')
    beforeCall = (count) => {
      if (count === 2) world.apollo.misbehave([{ kind: 'too_many', retryAfterSeconds: 60 }])
    }
    await target(companyId)
    expect(await at.list(companyId)).toHaveLength(1)
    await skipDelay()
    expect(await at.list(companyId)).toHaveLength(2)
    expect(asked).toEqual(['api_search', 'match', 'match', 'api_search', 'match'])
    expect((await at.platform.ctx().transaction((trx) => listFailures(trx, { limit: 10 }))).items).toEqual([])
  })

  it('shows a key that is not accepted among the failures, and goes on when replayed', async () => {
    const companyId = await addCompany('Ombra Labs', 'ombra-labs.example')
    world.apollo.misbehave([{ kind: 'unauthorised', times: 4 }])
    await target(companyId)
    for (let tries = 0; tries < 3; tries++) await skipDelay()
    const [failure] = (await at.platform.ctx().transaction((trx) => listFailures(trx, { limit: 10 }))).items
    expect(failure).toMatchObject({ job: 'contacts.find-people', attempts: 4 })
    expect(failure!.error).toContain('LANYARD_APOLLO_KEY')
    await target(companyId)
    expect(await at.list(companyId)).toHaveLength(1)
  })

  it('is not asked about where all slots are filled, or without a domain', async () => {
    const companyId = await addCompany('Verrou', 'verrou.example')
    const source = { kind: 'import', url: 'import:1', seenAt: at.platform.clock.now() }
    const titles = ['Head of Partnerships', 'Marketing Director', 'Chief Executive Officer']
    const known = titles.map((title, n) => ({
      title,
      fullName: `Ann Stone${'abc'[n]}`,
      email: `ann${n}@verrou.example`,
    }))
    await at.upsert(...known.map((one) => ({ ...one, companyId, source })))
    await target(companyId)
    await target(await addCompany('No Website', ''))
    expect(asked).toEqual([])
  })

  it('is asked about although contacts without an address would fit, and their addresses go to them', async () => {
    const companyId = await addCompany('Maple Bastion', 'maple-bastion.example')
    const source = { kind: 'event_page', url: 'https://fair.example/speakers', seenAt: at.platform.clock.now() }
    const known = { companyId, fullName: 'Elodie Marchand', title: 'Director of Product Marketing', source }
    const [speaker] = await at.upsert(known)
    await target(companyId)
    const found = await at.list(companyId)
    expect(found.map((one) => one.fullName).toSorted()).toEqual(['Elodie Marchand', 'Nathan Okafor'])
    expect(found.find((one) => speaker!.ok && one.id === speaker!.contactId)).toMatchObject({
      email: expect.stringMatching(/@maple-bastion\.example$/),
      source: { kind: 'event_page' },
    })
  })
})

describe('speakers', () => {
  const speaker = (id: string, name: string, company: string, companyId: string | null): EventSpeaker => ({
    ...{ id, name, company, companyId, title: 'Head of Marketing', talk: null, url: null, confidence: 0.9 },
    kind: 'speaker',
    evidence: {} as EventSpeaker['evidence'],
    sourceUrl: 'https://fair.example/speakers',
    foundAt: new Date('2026-01-02T09:00:00Z'),
  })

  it('of sponsors become contacts, found through the event, and a second reading changes nothing', async () => {
    const [acorn, lumen, lapsed] = (await at.addCompanies('Acorn', 'Lumen', 'Marrow')) as [string, string, string]
    sponsorships = [
      { companyId: acorn, lapsedAt: null },
      { companyId: lumen, lapsedAt: null },
      { companyId: lapsed, lapsedAt: new Date() },
    ]
    speakers = [
      speaker('019a0000-0000-7000-8000-000000000001', 'Nora Feld', 'Acorn', acorn),
      speaker('019a0000-0000-7000-8000-000000000002', 'Jon Vik', 'Lumen GmbH', null),
      speaker('019a0000-0000-7000-8000-000000000003', 'Ida Holm', 'Marrow', lapsed),
      speaker('019a0000-0000-7000-8000-000000000004', 'Kai Sand', 'Elsewhere', null),
    ]
    const eventId = '019a0000-0000-7000-8000-00000000000e'
    await announce({ name: 'speakers.read', eventId })
    await announce({ name: 'sponsorship.found', sponsorshipId: eventId, eventId, companyId: acorn })
    const found = [...(await at.list(acorn)), ...(await at.list(lumen)), ...(await at.list(lapsed))]
    expect(found.map((one) => [one.fullName, one.eventId])).toEqual([
      ['Nora Feld', eventId],
      ['Jon Vik', eventId],
    ])
    expect(found[0]).toMatchObject({ department: 'marketing', source: { kind: 'event_page' } })
    expect(new Set(links.map((one) => one.personId))).toEqual(new Set(found.map((one) => one.personId)))
    expect(await at.countFacts('contact.found', found[0]!.id)).toBe(1)
  })
})
