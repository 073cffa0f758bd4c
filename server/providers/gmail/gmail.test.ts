import { generateKeyPairSync, verify } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAddressGuard, createFetcher, type Fetcher } from '#platform/fetch/index.ts'
import { type ApiRequest, type MailApi, startMailApi } from '../../../test/mail-apis/start-mail-api.ts'
import { createGmailSender } from './index.ts'
import { readAnswer } from './read-answer.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const letter = { from: 'noor@seller.example', to: 'ada@buyer.example', raw: Buffer.from('Subject: x\r\n\r\nx') }

const account = {
  kind: 'gmail' as const,
  auth: 'service_account' as const,
  user: 'noor@seller.example',
  clientEmail: 'lanyard@project.iam.gserviceaccount.example',
  secret: pem,
}
const answers = (request: ApiRequest) =>
  request.path === '/token'
    ? { status: 200, body: JSON.stringify({ access_token: `token ${tokens}`, expires_in: 3600, token_type: 'Bearer' }) }
    : { status: 200, body: JSON.stringify({ id: '1' }) }
let tokens = 0

describe('a service account that acts for the users of its domain', () => {
  let api: MailApi
  let fetcher: Fetcher
  beforeAll(async () => {
    api = await startMailApi((request) => {
      if (request.path === '/token') tokens += 1
      return answers(request)
    })
    const guard = createAddressGuard({ allowHosts: ['127.0.0.1'] })
    fetcher = createFetcher({ guard, version: '0.0.0', aboutUrl: 'https://lanyard.example' })
  })
  afterEach(() => {
    api.fault = undefined
    api.requests.length = 0
  })
  afterAll(async () => {
    await fetcher.close()
    await api.close()
  })
  const sender = () =>
    createGmailSender({ fetcher, url: api.url, tokenUrl: `${api.url}/token`, deadlineMilliseconds: 2000 })

  it('asks for a token with an assertion that its key has signed, names the user, and sends with it', async () => {
    const opened = await sender().connect(account)
    if (!opened.ok) throw new Error(opened.detail)
    await opened.connection.send(letter, async () => true)
    const form = new URLSearchParams(api.requests[0]!.body.toString())
    expect(form.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer')
    const [head, claims, signature] = form.get('assertion')!.split('.') as [string, string, string]
    expect(verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature, 'base64url'))).toBe(
      true,
    )
    const said = JSON.parse(Buffer.from(claims, 'base64url').toString())
    expect(said).toMatchObject({
      iss: account.clientEmail,
      sub: account.user,
      scope: 'https://www.googleapis.com/auth/gmail.send',
      aud: `${api.url}/token`,
    })
    expect(said.exp - said.iat).toBe(3600)
    expect(api.requests[1]!.headers['authorization']).toBe(`Bearer token ${tokens}`)
  })

  it('asks once for many connections, and anew once Gmail no longer takes the token', async () => {
    const one = sender()
    const before = tokens
    await Promise.all([one.connect(account), one.connect(account), one.connect(account)])
    expect(tokens).toBe(before + 1)
    api.fault = (request) => (request.path === '/token' ? undefined : { status: 401, body: '{}' })
    const opened = await one.connect(account)
    if (!opened.ok) throw new Error(opened.detail)
    await opened.connection.send(letter, async () => true)
    await one.connect(account)
    expect(tokens).toBe(before + 2)
  })

  it('is misconfigured when Google does not let it act for the user, in its words', async () => {
    const body = JSON.stringify({ error: 'unauthorized_client', error_description: 'Client is unauthorized.' })
    api.fault = () => ({ status: 401, body })
    expect(await sender().connect(account)).toMatchObject({
      ok: false,
      reason: 'misconfigured',
      detail: 'unauthorized_client: Client is unauthorized.',
    })
  })

  it('waits when the token server is in trouble', async () => {
    api.fault = () => ({ status: 503, headers: { 'retry-after': '20' }, body: '' })
    expect(await sender().connect(account)).toMatchObject({ ok: false, reason: 'try_later', restSeconds: 20 })
  })

  it('is misconfigured with a key that is none, and asks nobody', async () => {
    const opened = await sender().connect({ ...account, secret: 'no key' })
    expect(opened).toMatchObject({ ok: false, reason: 'misconfigured', problem: 'wrong_password' })
    expect(api.requests).toEqual([])
  })
})

describe('what Gmail answers', () => {
  const said = (status: number, reason: string, message = 'x') =>
    readAnswer({ status, headers: {}, text: JSON.stringify({ error: { message, errors: [{ reason }] } }) })

  it.each([
    [403, 'userRateLimitExceeded', 'try_later'],
    [403, 'dailyLimitExceeded', 'try_later'],
    [403, 'insufficientPermissions', 'misconfigured'],
    [400, 'failedPrecondition', 'misconfigured'],
  ])('is %i %s: the account has to %s', (status, reason, meaning) => {
    expect(said(status, reason)).toMatchObject({ kind: 'try_later', trouble: { reason: meaning } })
  })

  it('waits until the instant that stands in its words', () => {
    const at = Temporal.Now.instant().add({ minutes: 20 }).toString({ smallestUnit: 'millisecond' })
    const outcome = said(429, 'rateLimitExceeded', `User-rate limit exceeded.  Retry after ${at}`)
    expect(outcome.kind === 'try_later' && outcome.trouble?.restSeconds).toBeGreaterThan(1100)
  })
})
