import type { EventSponsors } from '@lanyard/contract/sponsors.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAddressGuard, createFetcher, type Fetcher } from '#platform/fetch/index.ts'
import { createModelDesk } from '#platform/llm/index.ts'
import { createChatModel } from '#providers/chat-model/index.ts'
import type { ServiceFault } from '../../../../sandbox/event-services/index.ts'
import { type LanguageModelServer, startLanguageModel } from '../../../../sandbox/language-model/index.ts'
import { sitePage, startTestWorld, type TestWorld } from '../../../../test/sponsors.ts'

const home = sitePage('Harbour Conf', '<p>Two days of harbours.</p>')
const deck = (...names: string[]) =>
  sitePage(
    'Those who carry us: sponsors',
    `<h2>Captains</h2><div>${names.map((name) => `<div>${name}</div>`).join('')}</div><h2>Crew</h2><div><div>Corvida</div></div>`,
  )
type Said = Parameters<LanguageModelServer['say']>[0]
type Picks = { name: unknown; tier?: unknown; role?: unknown }[]

describe('a sponsor page that the rules can not read, with a model configured', () => {
  let list = ''
  let model: LanguageModelServer
  let toModel: Fetcher
  let world: TestWorld
  beforeAll(async () => {
    model = await startLanguageModel()
    const guard = createAddressGuard({ allowHosts: [model.host] })
    toModel = createFetcher({ guard, version: '0', aboutUrl: 'https://lanyard.example' })
    const made = { fetcher: toModel, url: model.url, model: 'small', key: model.key, timeoutMs: 2000 }
    const chat = createChatModel({ ...made, promptCents: 100, completionCents: 400 })!
    const limits = { take: async () => ({ ok: true }) as const, report: async () => undefined }
    const desk = createModelDesk(chat, limits, 200_000)
    world = await startTestWorld(
      [
        (request, response) =>
          response
            .writeHead(200, { 'content-type': 'text/html' })
            .end(request.url === '/sponsors' ? list : request.url === '/' ? home : ''),
      ],
      { deps: () => ({ model: { desk } }) },
    )
  })
  afterEach(() => model.reset())
  afterAll(async () => {
    await world.close()
    await Promise.all([toModel.close(), model.stop()])
  })

  const usage = { prompt_tokens: 1000, completion_tokens: 100 }
  /** Answers with the numbers of fragments, as the model is shown them; 0, which none has, for words that are not there. */
  const pick =
    (picks: (numberOf: (text: string) => number) => Picks): Said =>
    ({ question }) => {
      const lines = question.split('\n').map((line) => line.replace(/^# | \((?:logo|link).*\)$/g, ''))
      const numberOf = (text: string) => Number(/\d+/.exec(lines.find((line) => line.endsWith(`] ${text}`)) ?? '0')![0])
      const sponsors = picks(numberOf).map((one) => ({ tier: null, role: null, ...one }))
      return { content: JSON.stringify({ sponsors }), usage }
    }
  const honest = pick((numberOf) => [
    { name: numberOf('Acmeon'), tier: numberOf('Captains') },
    { name: numberOf('Boltworks'), tier: numberOf('Captains') },
    { name: numberOf('Corvida'), tier: numberOf('Crew') },
  ])
  const names = ['Harbour', 'Lantern', 'Orchard', 'Granite', 'Meadow', 'Compass', 'Anvil', 'Copper', 'Violet', 'Tundra']
  names.push('Ember', 'Quartz', 'Willow', 'Falcon', 'Saffron', 'Glacier')
  const hold = async (): Promise<string> => world.hold(`${names.shift()} Conf`, '2026-06-02', `${world.sites[0]!.url}/`)
  const show = async (id: string) => (await world.call('GET', `events/${id}/sponsors`)).body as EventSponsors
  const readAgain = async (id: string) => {
    await world.call('POST', `events/${id}/site-reads`)
    await world.platform.worker.idle()
    return show(id)
  }
  const standing = ({ tiers }: EventSponsors) =>
    tiers.map(({ tier, rank, sponsors }) => [tier, rank, sponsors.map((one) => one.name).sort()])
  const all = [
    ['Captains', 1, ['Acmeon', 'Boltworks']],
    ['Crew', 2, ['Corvida']],
  ]
  const helpOf = ({ siteRead }: EventSponsors) => siteRead!.tried.find((page) => page.help)?.help

  it('is read with its help: names and levels of the page, marked as its, with what it cost', async () => {
    list = deck('Acmeon', 'Boltworks')
    model.say(honest)
    const shown = await show(await hold())
    expect(standing(shown)).toEqual(all)
    expect(shown.siteRead).toMatchObject({
      because: expect.stringContaining('3 more picked by a language model'),
      ...{ outcome: 'found', sponsors: 3, asked: { calls: 1, tokens: 1100, cents: 0.14 } },
    })
    const one = shown.tiers[0]!.sponsors[0]!
    expect(one).toMatchObject({ extractor: 'model 1 (small)', confidence: 0.5 })
    expect(helpOf(shown)).toEqual({
      ...{ model: 'small', why: 'none', outcome: 'answered', added: 3, agreed: 0, dropped: 0 },
    })
    const { text, highlight, kept } = (await world.call('GET', `sponsorships/${one.id}/evidence`)).body
    expect([kept, text.slice(highlight.start, highlight.end)]).toEqual([true, one.name])
  })

  it('is asked about once, as long as it does not change', async () => {
    list = deck('Acmeon', 'Boltworks')
    model.say(honest)
    const shown = await readAgain(await hold())
    expect(model.asked).toHaveLength(1)
    expect(helpOf(shown)).toMatchObject({ outcome: 'remembered', added: 3 })
    expect(shown.siteRead!.asked.calls).toBe(1)
  })

  it('keeps nobody waiting: it is asked about from the queue', async () => {
    list = deck('Acmeon', 'Boltworks')
    model.misbehave([{ kind: 'unavailable' }])
    model.say(honest)
    const id = await hold()
    await world.call('POST', `events/${id}/site-reads`, { now: true })
    expect(helpOf(await show(id))).toMatchObject({ outcome: 'later', added: 0 })
    await world.platform.worker.idle()
    expect(standing(await show(id))).toEqual(all)
  })

  it('gains nobody whom the page does not name, whatever the model answers', async () => {
    list = deck('Acmeon', 'Boltworks')
    model.say(
      pick((numberOf) => [
        { name: numberOf('Acmeon') },
        { name: 4711 },
        { name: -3 },
        { name: 1.5 },
        { name: numberOf('Captains'), tier: numberOf('Captains') },
        { name: numberOf('Globexon') },
      ]),
    )
    const shown = await show(await hold())
    expect(standing(shown)).toEqual([[null, null, ['Acmeon']]])
    expect(helpOf(shown)).toMatchObject({ added: 1, dropped: 5 })
  })

  it.each<[string, Said | ServiceFault, string]>([
    ['names in place of numbers', pick(() => [{ name: 'Acmeon' }]), 'broken'],
    ['prose', { content: 'The sponsors are Acmeon and Boltworks.' }, 'broken'],
    ['a refusal', { refusal: 'I would rather not.' }, 'refused'],
    ['garbage', { kind: 'garbage' }, 'broken'],
    ['a limit', { kind: 'too_many', retryAfter: '7' }, 'try_later'],
    ['silence', { kind: 'silence' }, 'try_later'],
  ])('is read by the rules alone after %s, and says so', async (_, said, outcome) => {
    list = deck('Acmeon', 'Boltworks')
    if ('kind' in said) model.misbehave([said])
    else model.say(said)
    const shown = await show(await hold())
    expect(shown.siteRead!.outcome).toBe('no_sponsors')
    expect(helpOf(shown)).toMatchObject({ outcome, added: 0, said: expect.stringMatching(/\w/) })
  })

  it('loses nobody while the model is silent, and everybody who is gone from it', async () => {
    list = deck('Acmeon', 'Boltworks')
    model.say(honest)
    const id = await hold()
    list = deck('Acmeon', 'Dynoflux')
    model.misbehave([{ kind: 'unavailable' }, { kind: 'unavailable' }])
    for (let n = 0; n < 2; n++) {
      // Two looks within hours would count as one.
      world.platform.clock.advance({ hours: 6 })
      await readAgain(id)
    }
    expect(standing(await show(id))).toEqual([
      ['Captains', 1, ['Acmeon']],
      ['Crew', 2, ['Corvida']],
    ])
  })

  it('is not asked about where the rules read it well', async () => {
    const logos = ['Acmeon', 'Boltworks', 'Corvida'].map(
      (name) => `<a href="https://${name.toLowerCase()}.example/"><img src="/${name}.png" alt="${name}"></a>`,
    )
    list = sitePage('Sponsors', `<h2>Gold sponsors</h2><div>${logos.join('')}</div>`)
    const shown = await show(await hold())
    expect([shown.siteRead!.sponsors, model.asked, helpOf(shown)]).toEqual([3, [], undefined])
  })
})
