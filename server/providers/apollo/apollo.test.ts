import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAddressGuard, createFetcher, type Fetcher } from '#platform/fetch/index.ts'
import { getPerson } from '../../../cast/index.ts'
import { type ApolloFault, type Sandbox, startSandbox } from '../../../sandbox/index.ts'
import { createApollo } from './index.ts'

let world: Sandbox
let fetcher: Fetcher

beforeAll(async () => {
  world = await startSandbox({ inboundSigningKey: 'key', calSecret: 'secret' })
  const guard = createAddressGuard({ allowHosts: ['127.0.0.1'] })
  fetcher = createFetcher({ guard, version: '0.0.0', aboutUrl: 'https://lanyard.example/bot' })
})
afterEach(() => world.reset())
afterAll(async () => {
  await fetcher.close()
  await world.stop()
})

const apollo = (options: { key?: string; url?: string; fetcher?: Fetcher } = {}) =>
  createApollo({ fetcher, url: world.apollo.baseUrl, key: world.apollo.apiKey, timeoutMs: 300, ...options })!

const kitewire = { domains: ['kitewire.example'], companyName: 'Kitewire', titles: [], limit: 25 }
const search = (...options: Parameters<typeof apollo>) => apollo(...options).searchPeople(kitewire)

describe('people search at Apollo', () => {
  it('finds who works at a company, and reveals a person with an address', async () => {
    const found = await search()
    if (!found.ok) throw new Error(found.why)
    const someone = getPerson('siobhan-gallagher')
    const ref = found.value.find((one) => one.firstName === someone.firstName)!.ref
    expect(await apollo().revealPerson(ref)).toMatchObject({
      ok: true,
      value: {
        fullName: someone.name,
        title: someone.title,
        email: someone.email,
        emailStatus: 'valid',
        companyDomain: 'kitewire.example',
        timeZone: someone.company.zone,
        country: someone.company.country,
      },
    })
  })

  it('asks for titles, any of them', async () => {
    const titled = await apollo().searchPeople({ ...kitewire, domains: [], titles: ['head marketing', 'vp alliances'] })
    expect(titled.ok && titled.value.map((one) => one.firstName).toSorted()).toEqual(['Femke', 'Gustav'])
  })

  it('answers nobody for a person that Apollo does not know', async () => {
    expect(await apollo().revealPerson('ffffffffffffffffffffffff')).toEqual({ ok: true, value: undefined })
  })

  it('is not there without a key', () => {
    expect(createApollo({ fetcher, url: world.apollo.baseUrl, key: undefined })).toBeUndefined()
  })

  const faults: [string, ApolloFault, object][] = [
    ['a limit', { kind: 'too_many', retryAfterSeconds: 7 }, { reason: 'try_later', milliseconds: 7000 }],
    ['an inner error', { kind: 'server_error' }, { reason: 'broken' }],
    [
      'a refused key',
      { kind: 'unauthorised' },
      { reason: 'misconfigured', why: expect.stringContaining('APOLLO_KEY') },
    ],
    ['half an answer', { kind: 'garbage' }, { reason: 'broken' }],
    ['no answer', { kind: 'silence' }, { reason: 'try_later' }],
    ['a broken connection', { kind: 'drop' }, { reason: 'try_later' }],
  ]
  it.each(faults)('puts %s into one of the four words', async (_, fault, said) => {
    world.apollo.misbehave([fault])
    expect(await search()).toMatchObject({ ok: false, ...said })
    expect(await search()).toMatchObject({ ok: true })
  })

  it('calls a wrong key, a lesser key, a wrong address and a forbidden one misconfigured', async () => {
    const strict = createFetcher({
      guard: createAddressGuard({ allowHosts: [] }),
      version: '0.0.0',
      aboutUrl: 'https://lanyard.example/bot',
    })
    const answers = [
      await search({ key: 'guess' }),
      await search({ key: world.apollo.restrictedApiKey }),
      await search({ url: `${world.apollo.baseUrl}/elsewhere` }),
      await search({ fetcher: strict }),
    ]
    await strict.close()
    expect(answers.map((one) => !one.ok && one.reason)).toEqual(Array(4).fill('misconfigured'))
  })

  it('calls a question that Apollo can not take refused, in its words', async () => {
    const answer = await apollo().searchPeople({ ...kitewire, domains: ['www.kitewire.example'] })
    expect(answer).toMatchObject({ ok: false, reason: 'refused', why: expect.stringContaining('bare domain') })
  })
})
