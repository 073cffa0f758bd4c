import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createAddressGuard, createFetcher, type Fetcher } from '#platform/fetch/index.ts'
import { createLimits } from '#platform/limits.ts'
import { createModelDesk, redactPersonal } from '#platform/llm/index.ts'
import type { ServiceFault } from '../../sandbox/event-services/index.ts'
import { type LanguageModelServer, startLanguageModel } from '../../sandbox/language-model/index.ts'
import { startTestPlatform, type TestPlatform } from '../../test/platform.ts'
import { createChatModel } from './chat-model/index.ts'

let model: LanguageModelServer
let platform: TestPlatform
let fetcher: Fetcher
let strict: Fetcher

beforeAll(async () => {
  model = await startLanguageModel()
  platform = await startTestPlatform({ work: false })
  const options = { version: '0', aboutUrl: 'https://lanyard.example/bot' }
  fetcher = createFetcher({ guard: createAddressGuard({ allowHosts: [model.host] }), ...options })
  strict = createFetcher({ guard: createAddressGuard({ allowHosts: [] }), ...options })
})
afterEach(() => model.reset())
afterAll(async () => {
  await fetcher.close()
  await strict.close()
  await platform.close()
  await model.stop()
})

const schema = z.object({ line: z.string() })
const question = { instructions: 'Write a line.', question: 'Acorn supports Lantern Conf.', schema, maxTokens: 100 }
const options = () => ({ fetcher, url: model.url, model: 'small', key: model.key, timeoutMs: 2000 })
const build = (more: object = {}) => createChatModel({ ...options(), ...more })!
const line = JSON.stringify({ line: 'Hello' })

describe('a language model', () => {
  it('answers in the form it was asked for, and its tokens are counted and priced', async () => {
    model.say({ content: line, usage: { prompt_tokens: 1000, completion_tokens: 100 } })
    const answer = await build({ promptCents: 100, completionCents: 400 }).ask(question)
    expect(answer).toEqual({
      ...{ ok: true, value: { line: 'Hello' } },
      usage: { promptTokens: 1000, completionTokens: 100, costCents: 0.14 },
    })
    expect(model.asked[0]).toMatchObject({ instructions: 'Write a line.', question: 'Acorn supports Lantern Conf.' })
    expect(model.asked[0]!.body).toMatchObject({ model: 'small', max_completion_tokens: 100 })
  })

  it('may wrap its answer in a code fence, and need not count tokens', async () => {
    model.say({ content: `\`\`\`json\n${line}\n\`\`\``, usage: null })
    expect(await build().ask(question)).toMatchObject({
      ok: true,
      value: { line: 'Hello' },
      usage: { promptTokens: 11 },
    })
  })

  it('is asked as the settings say where a service differs', async () => {
    model.say({ content: line })
    await build({ extra: { max_completion_tokens: null, max_tokens: 50, model: 'other' } }).ask(question)
    expect(model.asked[0]!.body).toMatchObject({ model: 'small', max_tokens: 50 })
    expect(model.asked[0]!.body).not.toHaveProperty('max_completion_tokens')
  })

  const answers: [string, Parameters<LanguageModelServer['say']>[0], string][] = [
    ['prose', { content: 'Sure! Here is your line: Hello' }, 'broken'],
    ['half an object', { content: '{"line":"Hel', finish: 'length' }, 'broken'],
    ['another object', { content: '{"text":"Hello"}' }, 'broken'],
    ['nothing', { content: '' }, 'broken'],
    ['a refusal', { refusal: 'I can not help with that.' }, 'refused'],
    ['what a filter left of it', { content: line, finish: 'content_filter' }, 'refused'],
  ]
  it.each(answers)('that answers with %s has still cost its tokens', async (_, said, reason) => {
    model.say(said)
    const answer = await build().ask(question)
    expect(answer).toMatchObject({ ok: false, reason })
    expect(answer.usage.promptTokens).toBeGreaterThan(0)
  })

  const faults: [string, ServiceFault, object][] = [
    ['a limit', { kind: 'too_many', retryAfter: '7' }, { reason: 'try_later', milliseconds: 7000 }],
    ['an inner error', { kind: 'server_error' }, { reason: 'broken' }],
    ['a pause for repairs', { kind: 'unavailable' }, { reason: 'try_later' }],
    ['a page for people', { kind: 'garbage' }, { reason: 'broken' }],
    ['half an answer', { kind: 'half' }, { reason: 'broken' }],
    ['an answer of another shape', { kind: 'other_shape' }, { reason: 'broken' }],
    ['no answer', { kind: 'silence' }, { reason: 'try_later' }],
    ['a broken connection', { kind: 'drop' }, { reason: 'try_later' }],
  ]
  it.each(faults)('becomes one of the four words after %s', async (_, fault, said) => {
    model.say({ content: line })
    model.misbehave([fault])
    expect(await build().ask(question)).toMatchObject({ ok: false, ...said })
    expect(await build().ask(question)).toMatchObject({ ok: true })
  })

  it('names the setting that is wrong, and never the key', async () => {
    const failures = [
      await build({ key: 'guess' }).ask(question),
      await build({ url: `${model.url}/elsewhere` }).ask(question),
      await build({ fetcher: strict }).ask(question),
    ]
    expect(failures.map((one) => !one.ok && one.reason)).toEqual(Array(3).fill('misconfigured'))
    expect(failures[0]).toMatchObject({ why: expect.stringContaining('LANYARD_MODEL_KEY') })
    expect(failures[1]).toMatchObject({ why: expect.stringContaining('LANYARD_MODEL_URL') })
    expect(JSON.stringify(failures)).not.toContain(model.key)
  })

  it('is not there without address and name', () => {
    expect(createChatModel({ ...options(), url: undefined })).toBeUndefined()
    expect(createChatModel({ ...options(), model: undefined })).toBeUndefined()
  })
})

describe('the desk where a model is asked', () => {
  const desk = (monthlyTokens: number) => createModelDesk(build(), createLimits(platform.db), monthlyTokens)

  it('spends no more than the tokens of the month, by kind of work, also when many ask at once', async () => {
    model.say({ content: line, usage: { prompt_tokens: 90, completion_tokens: 20 } })
    const small = desk(250)
    const answers = await Promise.all(Array.from({ length: 5 }, () => small.ask(platform.ctx(), 'lines', question)))
    expect(answers.filter((one) => one.ok).length).toBeLessThanOrEqual(2)
    expect(model.asked.length).toBe(answers.filter((one) => one.ok).length)
    expect(answers.find((one) => !one.ok)).toMatchObject({
      reason: 'refused',
      why: expect.stringContaining('tokens of this month'),
    })
    expect(await small.ask(platform.ctx(), 'other work', question)).toMatchObject({ ok: true })
    expect(await small.ask(platform.ctx(platform.ctx().ids.next()), 'lines', question)).toMatchObject({ ok: true })
  })

  it('gives back what a call did not use, and begins anew with the month', async () => {
    model.say({ content: line, usage: { prompt_tokens: 10, completion_tokens: 5 } })
    const small = desk(150)
    for (let n = 0; n < 3; n++) expect(await small.ask(platform.ctx(), 'few', question)).toMatchObject({ ok: true })
    model.say({ content: line, usage: { prompt_tokens: 200, completion_tokens: 5 } })
    await small.ask(platform.ctx(), 'few', question)
    expect(await small.ask(platform.ctx(), 'few', question)).toMatchObject({ ok: false, reason: 'refused' })
    platform.clock.set(Temporal.Instant.from('2026-02-01T00:00:00Z'))
    expect(await small.ask(platform.ctx(), 'few', question)).toMatchObject({ ok: true })
  })

  it('keeps a record of each call, the failed ones too, without a text', async () => {
    model.misbehave([{ kind: 'server_error' }])
    await desk(1000).ask(platform.ctx(), 'recorded', question)
    const rows = await platform
      .ctx()
      .transaction((trx) =>
        trx.db.selectFrom('platform.model_calls').selectAll().where('job', '=', 'recorded').execute(),
      )
    expect(rows).toMatchObject([{ model: 'small', outcome: 'broken', prompt_tokens: 0 }])
    expect(JSON.stringify(rows)).not.toContain('Acorn')
  })
})

describe('what points at a person', () => {
  const cases: [string, string, string[]][] = [
    ['Write to ada.birch@acorn.example now', 'Write to [address] now', []],
    ['Call +49 (40) 123 456-78 today', 'Call [phone] today', []],
    ['See https://acorn.example/ada and www.acorn.example', 'See [link] and [link]', []],
    ['Founded by Ada Birch; Ada leads it', 'Founded by [name]; [name] leads it', ['Ada', 'Ada Birch']],
    ['Lantern Conf, 10-12 February 2026, 4,000 visitors', 'Lantern Conf, 10-12 February 2026, 4,000 visitors', []],
    ['Adapters of all kinds', 'Adapters of all kinds', ['Ada']],
  ]
  it.each(cases)('is taken out of: %s', (text, redacted, names) => {
    expect(redactPersonal(text, names)).toBe(redacted)
  })
})
