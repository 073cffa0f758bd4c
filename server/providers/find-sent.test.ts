import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAddressGuard, createFetcher, type Fetcher } from '#platform/fetch/index.ts'
import { checkQuery, hasDescriptions } from '../../test/mail-apis/check-request.ts'
import { kinds } from '../../test/mail-apis/kinds.ts'
import { searches } from '../../test/mail-apis/searches.ts'
import { type MailApi, startMailApi } from '../../test/mail-apis/start-mail-api.ts'
import type { EmailSender } from '../modules/delivery/index.ts'

const sought = {
  headerMessageId: '<0190-1@seller.example>',
  to: 'ada@buyer.example',
  since: Temporal.Instant.from('2026-11-20T09:00:00Z'),
}

describe.each(Object.entries(searches))('asking %s whether a letter left', (name, search) => {
  const kind = kinds[name as keyof typeof kinds]
  let api: MailApi
  let fetcher: Fetcher
  let sender: EmailSender
  beforeAll(async () => {
    api = await startMailApi(() => ({ status: 404, body: '{}' }))
    fetcher = createFetcher({
      guard: createAddressGuard({ allowHosts: ['127.0.0.1'] }),
      version: '0.0.0',
      aboutUrl: 'https://lanyard.example',
    })
    sender = kind.create({ fetcher, url: api.url, deadlineMilliseconds: 700 })
  })
  afterEach(() => {
    api.fault = undefined
    api.requests.length = 0
  })
  afterAll(async () => {
    await fetcher.close()
    await api.close()
  })
  const ask = () => sender.findSent!(kind.account, sought)

  it('finds it by its Message-ID, and sends nothing', async () => {
    api.reply = search.knows('sent')
    expect(await ask()).toMatchObject({ kind: 'sent', providerMessageId: search.providerMessageId })
    expect(api.requests.every((one) => one.method === 'GET')).toBe(true)
    expect(decodeURIComponent(api.requests[0]!.path)).toContain(search.asksFor)
  })

  it.skipIf(!hasDescriptions || !search.described)('asks as the provider describes it', async () => {
    api.reply = search.knows('sent')
    await ask()
    const [file, path] = search.described!
    expect(checkQuery(file, path, api.requests[0]!)).toEqual([])
  })

  it('takes somebody else’s message for no trace, and the lack of one', async () => {
    api.reply = search.knows('other')
    expect(await ask()).toMatchObject({ kind: 'none' })
    api.reply = search.knows('nothing')
    expect(await ask()).toMatchObject({ kind: 'none' })
  })

  it.skipIf(!search.drafts)('tells a draft that stayed behind from a message', async () => {
    api.reply = search.knows('draft')
    expect(await ask()).toMatchObject({ kind: 'draft' })
  })

  it('says so when the account may not look, or nobody answers, and takes neither for an answer', async () => {
    api.fault = () => ({ status: 403, body: '{"error":{"code":403,"message":"ada@buyer.example may not"}}' })
    expect(await ask()).toMatchObject({ kind: 'barred' })
    for (const fault of [
      'silence',
      'garbage',
      { status: 500, body: 'oops' },
      { status: 200, body: '<p>hi' },
    ] as const) {
      api.fault = () => fault
      const trace = await ask()
      expect(trace!.kind).toBe('trouble')
      expect(trace!.said).not.toContain('@')
    }
  })
})

it('SES can not be asked', async () => {
  const fetcher = createFetcher({
    guard: createAddressGuard({ allowHosts: [] }),
    version: '0.0.0',
    aboutUrl: 'https://lanyard.example',
  })
  const sender = kinds.ses.create({ fetcher, url: 'http://127.0.0.1:9', deadlineMilliseconds: 700 })
  expect(await sender.findSent!(kinds.ses.account, sought)).toBeUndefined()
  await fetcher.close()
})
