import { createHmac, randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '#platform/http/create-server.ts'
import { createIds } from '#platform/ids.ts'
import { createMetrics, silentLogger } from '#platform/telemetry.ts'
import { type InboxAtWork, startInbox, writeMail } from '../../../test/inbox.ts'

let at: InboxAtWork
let server: FastifyInstance
beforeAll(async () => {
  at = await startInbox()
  server = await createServer({
    routes: at.inbox.routes,
    findCaller: async () => ({
      organisationId: at.platform.organisationId,
      actor: { kind: 'member', id: 'noor', role: 'admin' },
    }),
    contextFor: (organisationId) => at.platform.ctx(organisationId),
    isReady: async () => ({ ready: true, checks: {} }),
    ids: createIds(),
    log: silentLogger,
    metrics: createMetrics(),
    version: '0',
    requestsPerMinute: 1000,
    trustProxy: false,
  })
})
afterAll(async () => {
  await server.close()
  await at.close()
})

const call = async (method: 'GET' | 'PUT', url: string, body?: object) => {
  const answer = await server.inject({ method, url, ...(body ? { payload: body } : {}) })
  return { status: answer.statusCode, body: answer.json() }
}

type Post = { mail?: string; key?: string; at?: number; token?: string; path?: string }

const post = async ({ mail, key = 'a signing key for tests', ...more }: Post) => {
  const timestamp = String(more.at ?? Math.floor(Date.now() / 1000))
  const token = more.token ?? randomBytes(25).toString('hex')
  const signature = createHmac('sha256', key)
    .update(timestamp + token)
    .digest('hex')
  const fields = {
    recipient: 'noor@seller.example',
    timestamp,
    token,
    signature,
    ...(mail ? { 'body-mime': mail } : {}),
  }
  return server.inject({
    method: 'POST',
    url: more.path ?? at.inbox.inboundHookPath(at.platform.organisationId),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })
}

describe('the address for incoming mail', () => {
  it('is told to an admin, and takes a mail in before it says so', async () => {
    const { body } = await call('GET', '/api/v1/hooks/inbound')
    const path = new URL(body.inbound).pathname
    expect(path).toMatch(/\/mime$/)
    const before = await at.countMails()
    const answer = await post({ mail: writeMail('ida@north.example', 'Hello'), path })
    expect([answer.statusCode, answer.json()]).toEqual([200, { received: true }])
    expect(await at.countMails()).toBe(before + 1)
  })

  it('takes nothing that is badly signed, stale, or meant for another organisation', async () => {
    const before = await at.countMails()
    const mail = writeMail('ida@north.example', 'Not taken')
    const now = Math.floor(Date.now() / 1000)
    expect((await post({ mail, key: 'another key' })).statusCode).toBe(401)
    expect((await post({ mail, at: now - 86_400 })).statusCode).toBe(401)
    expect((await post({ mail, at: now + 86_400 })).statusCode).toBe(401)
    const path = at.inbox.inboundHookPath(at.platform.organisationId)
    expect((await post({ mail, path: path.replace(/\.[^.]*\/mime$/, '.AAAAAAAAAAAAAAAAAAAAAA') })).statusCode).toBe(404)
    expect(await at.countMails()).toBe(before)
  })

  it('refuses for good what holds no mail', async () => {
    expect((await post({})).statusCode).toBe(406)
    expect((await post({ mail: '\u0000 nothing' })).statusCode).toBe(406)
  })

  it('takes one mail for one signature, however often and with whatever it comes again', async () => {
    const before = await at.countMails()
    const token = randomBytes(25).toString('hex')
    const first = await post({ mail: writeMail('ida@north.example', 'First'), token })
    const second = await post({ mail: writeMail('ida@north.example', 'Forged with a seen signature'), token })
    expect([first.statusCode, second.statusCode]).toEqual([200, 200])
    expect(await at.countMails()).toBe(before + 1)
  })
})

describe('conversations', () => {
  it('are listed by their newest mail, page by page, and narrowed by what they are about', async () => {
    const ada = await at.addContact('Ada Berg', 'Acorn')
    const bo = await at.addContact('Bo Dahl', 'Birch')
    for (const one of [ada, bo, ada]) {
      at.platform.clock.advance({ minutes: 1 })
      await at.receive(writeMail(one.address, 'This sounds interesting, please send me more information.'))
    }
    await at.settle()
    const page = async (query: string) => (await call('GET', `/api/v1/conversations?${query}`)).body
    const first = await page('limit=1')
    expect(first.items).toMatchObject([{ contactId: ada.contactId, state: 'open', intent: 'interested' }])
    const second = await page(`limit=1&after=${first.next}`)
    expect(second.items).toMatchObject([{ contactId: bo.contactId }])
    expect((await page(`contactId=${bo.contactId}&intent=interested&state=open`)).items).toHaveLength(1)
    expect((await page(`contactId=${bo.contactId}&intent=not_now`)).items).toEqual([])
  })

  it('show their mails as text, never as HTML', async () => {
    const { contactId, address } = await at.addContact('Cy Enger', 'Cedar')
    const html = '<p>Hello <b>there</b></p><script>alert(1)</script><img src="https://spy.example/pixel">'
    await at.receive(writeMail(address, html, { 'Content-Type': 'text/html; charset=utf-8' }))
    const { items } = (await call('GET', `/api/v1/conversations?contactId=${contactId}`)).body
    const { body } = await call('GET', `/api/v1/conversations/${items[0].id}`)
    expect(body.mails).toHaveLength(1)
    expect(body.mails[0].text).toMatch(/Hello\s+there/)
    expect(JSON.stringify(body)).not.toMatch(/<|spy\.example|alert/)
    expect((await call('GET', `/api/v1/conversations/${contactId}`)).status).toBe(404)
  })

  it('are done when a person says so, and open again with the next mail', async () => {
    const { contactId, address } = await at.addContact('Di Falk', 'Dogwood')
    await at.receive(writeMail(address, 'Hello'))
    const find = async () => (await call('GET', `/api/v1/conversations?contactId=${contactId}`)).body.items[0]
    const { id } = await find()
    expect((await call('PUT', `/api/v1/conversations/${id}/state`, { state: 'done' })).body).toMatchObject({
      state: 'done',
    })
    await at.receive(writeMail(address, 'Out of office', { 'Auto-Submitted': 'auto-replied' }))
    expect(await find()).toMatchObject({ state: 'done' })
    await at.receive(writeMail(address, 'Hello again'))
    expect(await find()).toMatchObject({ state: 'open' })
  })

  it('let a person say what an answer means', async () => {
    const { contactId, address } = await at.addContact('Ed Gran', 'Elm')
    await at.receive(writeMail(address, 'Hello'))
    const { items } = (await call('GET', `/api/v1/conversations?contactId=${contactId}`)).body
    const { mails } = (await call('GET', `/api/v1/conversations/${items[0].id}`)).body
    const put = (body: object) => call('PUT', `/api/v1/mails/${mails[0].id}/intent`, body)
    expect(await put({ intent: 'meeting_request' })).toMatchObject({
      status: 200,
      body: { intent: 'meeting_request', confidence: 1 },
    })
    expect((await put({ intent: 'meeting_request', returnOn: '2026-02-01' })).status).toBe(400)
    expect((await put({ intent: 'perhaps' })).status).toBe(400)
  })
})
