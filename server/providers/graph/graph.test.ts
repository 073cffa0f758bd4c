import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAddressGuard, createFetcher, type Fetcher } from '#platform/fetch/index.ts'
import { type MailApi, startMailApi } from '../../../test/mail-apis/start-mail-api.ts'
import { createGraphSender } from './index.ts'
import { readAnswer } from './read-answer.ts'

describe('an application that sends for the users of a directory', () => {
  let api: MailApi
  let fetcher: Fetcher
  beforeAll(async () => {
    api = await startMailApi(({ path }) =>
      path.endsWith('/token')
        ? { status: 200, body: JSON.stringify({ access_token: 'a token', expires_in: 3599, token_type: 'Bearer' }) }
        : { status: 202, body: '' },
    )
    const guard = createAddressGuard({ allowHosts: ['127.0.0.1'] })
    fetcher = createFetcher({ guard, version: '0.0.0', aboutUrl: 'https://lanyard.example' })
  })
  afterAll(async () => {
    await fetcher.close()
    await api.close()
  })

  it('asks for a token of its own, and sends as the user with MIME in base64', async () => {
    const sender = createGraphSender({ fetcher, url: `${api.url}/v1.0`, loginUrl: api.url, deadlineMilliseconds: 2000 })
    const opened = await sender.connect({
      ...{ kind: 'graph', auth: 'application', user: 'noor@seller.example' },
      ...{ tenant: 'seller.example', clientId: 'app', secret: 'its secret' },
    })
    if (!opened.ok) throw new Error(opened.detail)
    const raw = Buffer.from('Subject: x\r\n\r\nx')
    await opened.connection.send({ from: 'noor@seller.example', to: 'ada@buyer.example', raw }, async () => true)
    const [token, sent] = api.requests
    expect(token!.path).toBe('/seller.example/oauth2/v2.0/token')
    expect(Object.fromEntries(new URLSearchParams(token!.body.toString()))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'app',
      client_secret: 'its secret',
      scope: 'https://graph.microsoft.com/.default',
    })
    expect(sent!.path).toBe('/v1.0/users/noor%40seller.example/sendMail')
    expect(sent!.headers).toMatchObject({ authorization: 'Bearer a token', 'content-type': 'text/plain' })
    expect(sent!.body.toString()).toBe(raw.toString('base64'))
  })
})

it.each([
  [403, 'ErrorAccessDenied', 'misconfigured'],
  [404, 'ErrorInvalidUser', 'misconfigured'],
  [400, 'ErrorExceededMessageLimit', 'try_later'],
  [429, 'ApplicationThrottled', 'try_later'],
])('Graph saying %i %s is the trouble of the account: %s', (status, code, reason) => {
  const text = JSON.stringify({ error: { code, message: 'x' } })
  expect(readAnswer({ status, headers: {}, text })).toMatchObject({ kind: 'try_later', trouble: { reason } })
})
