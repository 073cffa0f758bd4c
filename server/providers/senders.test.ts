import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAddressGuard, createFetcher, type Fetcher } from '#platform/fetch/index.ts'
import { checkRequest, hasDescriptions } from '../../test/mail-apis/check-request.ts'
import { kinds } from '../../test/mail-apis/kinds.ts'
import { type Fault, type MailApi, startMailApi } from '../../test/mail-apis/start-mail-api.ts'
import type { EmailSender, Outcome, SenderConnection } from '../modules/delivery/index.ts'

const raw = Buffer.from(
  [
    'From: Noor Haddad <noor@seller.example>',
    'To: "Buyer, Ada" <ada@buyer.example>',
    'Subject: =?UTF-8?Q?The_booth_=E2=80=93_again?=',
    'Message-ID: <0190-1@seller.example>',
    'In-Reply-To: <0190-0@seller.example>',
    'References: <0189-9@seller.example>',
    ' <0190-0@seller.example>',
    'List-Unsubscribe: <https://mail.seller.example/u/abc>',
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Hello Ada',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Hello <b>Ada</b></p>',
    '--b--',
    '',
  ].join('\r\n'),
)
const withFile = (file: Buffer) =>
  Buffer.from(
    [
      ...['From: noor@seller.example', 'To: ada@buyer.example', 'Subject: Prices', 'MIME-Version: 1.0'],
      ...['Content-Type: multipart/mixed; boundary="b"', '', '--b', 'Content-Type: text/plain', '', 'Hello', '--b'],
      ...['Content-Type: application/pdf; name="Preise.pdf"', 'Content-Transfer-Encoding: base64'],
      ...['Content-Disposition: attachment; filename="Preise.pdf"', '', ...file.toString('base64').match(/.{1,76}/g)!],
      ...['--b--', ''],
    ].join('\r\n'),
  )
const letter = { from: 'noor@seller.example', to: 'ada@buyer.example', raw }
const yes = async () => true

const newFetcher = (allowHosts = ['127.0.0.1']) =>
  createFetcher({ guard: createAddressGuard({ allowHosts }), version: '0.0.0', aboutUrl: 'https://lanyard.example' })

describe.each(Object.entries(kinds))('a sender: %s', (_, kind) => {
  let api: MailApi
  let fetcher: Fetcher
  let sender: EmailSender
  beforeAll(async () => {
    api = await startMailApi(() => kind.accepted)
    fetcher = newFetcher()
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

  const connect = async (of = sender): Promise<SenderConnection> => {
    const opened = await of.connect(kind.account)
    if (!opened.ok) throw new Error(opened.detail)
    return opened.connection
  }
  const send = async (given = letter, may: () => Promise<boolean> = yes): Promise<Outcome> =>
    (await connect()).send(given, may)
  const sendInto = (fault: Fault, given = letter) => {
    api.fault = () => fault
    return send(given)
  }

  it('hands a letter over and keeps the id that the provider gave it', async () => {
    expect(await send()).toMatchObject({
      kind: 'sent',
      code: kind.accepted.status,
      providerMessageId: kind.providerMessageId,
    })
    expect(api.requests.map((one) => `${one.method} ${one.path}`)).toEqual([`POST ${kind.path}`])
    if (kind.rawOf) expect(kind.rawOf(api.requests[0]!)).toBe(raw.toString('latin1'))
  })

  it('hands a file over that goes with a letter, as it is', async () => {
    const file = Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7) % 256))
    await send({ ...letter, raw: withFile(file) })
    const [request] = api.requests
    if (kind.rawOf) expect(kind.rawOf(request!)).toBe(withFile(file).toString('latin1'))
    else {
      const said = JSON.stringify(JSON.parse(request!.body.toString()))
      expect(said).toContain(file.toString('base64'))
      expect(said).toMatch(/"(Name|filename)":"Preise.pdf"/)
      expect(said).toMatch(/"(ContentType|type)":"application\/pdf"/)
    }
    if (!hasDescriptions || !kind.described) return
    const [described, path, newer] = kind.described
    expect(checkRequest(described, path, request!, newer)).toEqual([])
  })

  it.skipIf(!hasDescriptions || !kind.described)('asks as the provider describes it', async () => {
    await send()
    const [file, path, newer] = kind.described!
    expect(checkRequest(file, path, api.requests[0]!, newer)).toEqual([])
  })

  it('asks before a byte leaves, once the connection stands, and lets nothing out on no', async () => {
    const before = api.begun()
    let asked = 0
    const no = async () => {
      asked += 1
      expect(api.begun()).toBe(before)
      return false
    }
    expect(await send(letter, no)).toEqual({ kind: 'withdrawn' })
    expect(await send(letter, async () => Promise.reject(new Error('the database is away')))).toEqual({
      kind: 'withdrawn',
    })
    expect(asked).toBe(1)
    expect(api.begun()).toBe(before)
  })

  it('lets nothing out that was given up while it was asked', async () => {
    const before = api.begun()
    const late = Promise.withResolvers<boolean>()
    const outcome = await send(letter, () => late.promise)
    expect(outcome).toMatchObject({ kind: 'try_later', code: null })
    late.resolve(true)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(api.begun()).toBe(before)
  })

  it('never asks where nobody listens: try later, and the account has trouble', async () => {
    const nowhere = kind.create({ fetcher, url: 'http://127.0.0.1:9', deadlineMilliseconds: 700 })
    let asked = false
    const outcome = await (await connect(nowhere)).send(letter, async () => {
      asked = true
      return true
    })
    expect(outcome).toMatchObject({ kind: 'try_later', trouble: { reason: 'try_later', problem: 'unreachable' } })
    expect(asked).toBe(false)
  })

  it('leaves this machine for no address that the guard refuses', async () => {
    const strict = newFetcher([])
    const guarded = kind.create({ fetcher: strict, url: api.url, deadlineMilliseconds: 700 })
    const outcome = await (await connect(guarded)).send(letter, yes)
    await strict.close()
    expect(outcome).toMatchObject({
      kind: 'try_later',
      trouble: { reason: 'misconfigured', problem: 'refused_address' },
    })
    expect(api.requests).toEqual([])
  })

  const doubts: [string, Fault][] = [
    ['no answer comes', 'silence'],
    ['the connection is cut after the body', 'cut_after_body'],
    ['the answer is no HTTP', 'garbage'],
    ['the provider breaks', { status: 500, body: 'Internal Server Error' }],
    ['a gateway gives up waiting', { status: 504, body: '<html>timeout</html>' }],
    ['an acceptance is not as documented', { status: 200, body: '<html>welcome to our network</html>' }],
  ]
  it.each(doubts)('is in doubt when %s once all was handed over', async (_, fault) => {
    expect(await sendInto(fault)).toMatchObject({
      kind: 'in_doubt',
      trouble: { reason: 'try_later', restSeconds: 300 },
    })
    expect(api.requests).toHaveLength(1)
  })

  it.skipIf(!kind.rawOf)('is not sent when the connection is cut in the middle of the body', async () => {
    const long = { ...letter, raw: Buffer.concat([raw, Buffer.alloc(20_000_000, 'x')]) }
    expect(await sendInto('cut_in_body', long)).toMatchObject({ kind: 'try_later', code: null })
    expect(api.requests).toEqual([])
  })

  const waits: [string, Fault, number][] = [
    ['too many requests', { status: 429, headers: { 'retry-after': '120' }, body: '{}' }, 120],
    ['a service that is away', { status: 503, headers: { 'retry-after': '30' }, body: 'away' }, 30],
  ]
  it.each(waits)(
    'tries again as late as it is asked to at %s, with the whole account',
    async (_, fault, restSeconds) => {
      expect(await sendInto(fault)).toMatchObject({ kind: 'try_later', trouble: { reason: 'try_later', restSeconds } })
    },
  )

  it('calls a refused key the trouble of the account, gives the connection up, and never repeats the key', async () => {
    api.fault = () => kind.wrongKey
    const connection = await connect()
    const outcome = await connection.send(letter, yes)
    expect(outcome).toMatchObject({ kind: 'try_later', trouble: { reason: 'misconfigured' } })
    expect(connection.usable()).toBe(false)
    const secret = 'secret' in kind.account ? kind.account.secret! : 'a token of ours'
    if (secret.length > 3) expect(JSON.stringify(outcome)).not.toContain(secret)
  })

  it('calls a letter refused that the provider will never take, and goes on with the next', async () => {
    api.fault = () => kind.refusal
    const connection = await connect()
    expect(await connection.send(letter, yes)).toMatchObject({ kind: 'refused', code: kind.refusal.status })
    api.fault = undefined
    expect(connection.usable()).toBe(true)
    expect(await connection.send(letter, yes)).toMatchObject({ kind: 'sent' })
  })

  it('keeps addresses out of what it reports', async () => {
    const outcome = await sendInto({
      status: 400,
      body: kind.refusal.body.replace(/valid|inactive/, 'ada@buyer.example'),
    })
    expect(JSON.stringify(outcome)).not.toContain('ada@buyer.example')
  })
})
