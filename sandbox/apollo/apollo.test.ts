import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { getPerson, listPeopleAt, people } from '../../cast/index.ts'
import { type Sandbox, startSandbox } from '../index.ts'

let world: Sandbox

beforeAll(async () => {
  world = await startSandbox({ inboundSigningKey: 'key', calSecret: 'secret', apolloPerMinute: 500 })
})
afterEach(() => world.reset())
afterAll(() => world.stop())

const SEARCH = 'mixed_people/api_search'

function call(path: string, { query = '', body, key = world.apollo.apiKey }: Call = {}): Promise<Response> {
  return fetch(`${world.apollo.baseUrl}/api/v1/${path}${query}`, {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

type Call = { query?: string; body?: unknown; key?: string }
type Found = { total_entries: number; people: { id: string; first_name: string; title: string }[] }

describe('people search', () => {
  it('finds who works at a domain, asked in the query or in the body', async () => {
    const byQuery = await call(SEARCH, { query: '?q_organization_domains_list[]=kitewire.example' })
    const byBody = await call(SEARCH, { body: { q_organization_domains_list: ['kitewire.example'] } })
    const found = (await byQuery.json()) as Found
    expect(found.total_entries).toBe(listPeopleAt('kitewire').length)
    expect(await byBody.json()).toEqual(found)
  })

  it('shows neither last names nor addresses', async () => {
    const text = await (await call(SEARCH, { body: { per_page: 100 } })).text()
    for (const person of people) expect(text).not.toContain(person.email)
    expect(text).not.toContain('Gallagher')
    expect(text).toContain('"last_name_obfuscated":"Ga***r"')
  })

  it('shows everybody once over its pages', async () => {
    const ids: string[] = []
    for (let page = 1; ; page++) {
      const found = (await (await call(SEARCH, { query: `?page=${page}&per_page=25` })).json()) as Found
      if (found.people.length === 0) break
      ids.push(...found.people.map(({ id }) => id))
    }
    expect(ids).toHaveLength(people.length)
    expect(new Set(ids).size).toBe(people.length)
  })

  it.each([
    ['titles by their words', { person_titles: ['head marketing'] }, ['Femke']],
    ['titles exactly', { person_titles: ['vp alliances'], include_similar_titles: 'false' }, ['Gustav']],
    ['seniorities', { person_seniorities: ['partner'] }, ['Torben']],
    ['places', { person_locations: ['nairobi'] }, ['Wanjiru']],
    ['keywords', { q_keywords: 'robotics messen' }, ['Ayşe']],
  ])('filters by %s', async (_what, body, names) => {
    const found = (await (await call(SEARCH, { body })).json()) as Found
    expect(found.people.map((person) => person.first_name)).toEqual(names)
  })

  it.each([
    ['too large a page', { per_page: 101 }],
    ['page nought', { page: 0 }],
    ['half a page', { page: 1.5 }],
    ['an unknown seniority', { person_seniorities: ['boss'] }],
    ['a domain with www.', { q_organization_domains_list: ['www.kitewire.example'] }],
    ['titles that are no strings', { person_titles: [7] }],
  ])('refuses %s with 422', async (_what, body) => {
    expect((await call(SEARCH, { body })).status).toBe(422)
  })

  it('needs a key, and a master key', async () => {
    expect((await call(SEARCH, { key: 'guess' })).status).toBe(401)
    const restricted = await call(SEARCH, { key: world.apollo.restrictedApiKey })
    expect(restricted.status).toBe(403)
    expect(await restricted.json()).toMatchObject({ error_code: 'API_INACCESSIBLE' })
  })
})

describe('people match', () => {
  it('reveals the address of a person found by search', async () => {
    const found = (await (await call(SEARCH, { body: { q_keywords: 'Siobhán' } })).json()) as Found
    const match = await call('people/match', { query: `?id=${found.people[0]!.id}` })
    expect(await match.json()).toMatchObject({
      person: {
        email: getPerson('siobhan-gallagher').email,
        email_status: 'verified',
        organization: { name: 'Kitewire' },
      },
    })
  })

  it('knows a person by name and employer, not by name alone', async () => {
    const known = await call('people/match', { body: { name: 'Annika Dahl', domain: 'driftless-compute.example' } })
    const vague = await call('people/match', { body: { name: 'Annika Dahl' } })
    expect(await known.json()).toMatchObject({ person: { title: 'Founder' } })
    expect(await vague.json()).toEqual({ person: null })
  })
})

describe('misbehaviour', () => {
  it('spoils as many requests as planned, then behaves', async () => {
    world.apollo.misbehave([
      { kind: 'too_many', retryAfterSeconds: 2, times: 2 },
      { kind: 'server_error' },
      { kind: 'garbage' },
    ])
    const statuses: number[] = []
    for (let request = 0; request < 3; request++) statuses.push((await call(SEARCH)).status)
    expect(statuses).toEqual([429, 429, 500])
    await expect((await call(SEARCH)).json()).rejects.toThrow()
    expect((await call(SEARCH)).status).toBe(200)
  })

  it('can say nothing at all, or hang up', async () => {
    world.apollo.misbehave([{ kind: 'silence' }, { kind: 'drop' }])
    const url = `${world.apollo.baseUrl}/api/v1/${SEARCH}`
    await expect(fetch(url, { method: 'POST', signal: AbortSignal.timeout(100) })).rejects.toThrow(/timeout/i)
    await expect(fetch(url, { method: 'POST' })).rejects.toThrow(/fetch failed/)
  })

  it('limits requests a minute and says when to come back', async () => {
    const slow = await startSandbox({ inboundSigningKey: 'key', calSecret: 'secret', apolloPerMinute: 1 })
    const ask = () =>
      fetch(`${slow.apollo.baseUrl}/api/v1/${SEARCH}`, { method: 'POST', headers: { 'x-api-key': slow.apollo.apiKey } })
    // Three, in case the minute turns in between.
    const answers = [await ask(), await ask(), await ask()]
    const limited = answers.find(({ status }) => status === 429)
    expect(Number(limited?.headers.get('retry-after'))).toBeGreaterThan(0)
    await slow.stop()
  })
})
