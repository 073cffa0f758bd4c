import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createHosts } from '#platform/hosts.ts'
import { createServer } from '#platform/http/create-server.ts'
import { createIds } from '#platform/ids.ts'
import { silentLogger } from '#platform/telemetry.ts'
import { createDnsReader } from '#providers/dns/index.ts'
import { type DnsServer, startDnsServer } from '../../../../test/dns-server.ts'
import { hostProofRoutes } from '../routes/tracking-host.ts'
import { startDelivery, type TestDelivery } from '../test-delivery.ts'
import { changeTrackingHost, checkTrackingHost } from './check-tracking-host.ts'

const host = 'links.acorn-events.com'
/** What the domain itself needs, so that mail goes at all. */
const good = { 'seller.example': { txt: ['v=spf1 mx -all'] }, '_dmarc.seller.example': { txt: ['v=DMARC1; p=none'] } }
const zone = { ...good, [host]: { cname: 'mail.seller.example' } }

describe('an organisation’s own host for links', () => {
  let all: TestDelivery
  let dns: DnsServer
  let server: FastifyInstance
  beforeAll(async () => {
    dns = await startDnsServer(good)
    all = await startDelivery({}, { dns: createDnsReader({ servers: [dns.address] }) })
    const hosts = createHosts(all.platform.db, 0)
    const { delivery } = all
    server = await createServer({
      routes: [...delivery.routes, ...hostProofRoutes({ ...all.deps, hosts })].filter(
        (one, index, every) => every.findLastIndex((two) => two.url === one.url && two.method === one.method) === index,
      ),
      findCaller: async () => undefined,
      contextFor: all.platform.jobs.contextFor,
      ids: createIds(),
      log: silentLogger,
      metrics: all.metrics,
      version: 'test',
      isReady: async () => ({ ready: true, checks: {} }),
      requestsPerMinute: 1000,
      trustProxy: false,
      isForRecipients: hosts.leadsHere,
    })
  })
  const answerHere = async (address: string) => {
    const url = new URL(address)
    const answer = await server.inject({ url: url.pathname, headers: { host: url.host } })
    return { ok: true as const, status: answer.statusCode, text: answer.body }
  }
  afterEach(() => {
    dns.broken = false
  })
  afterAll(async () => {
    await server.close()
    await all.close()
    await dns.close()
  })
  const deps = () => ({ ...all.deps, setup: all.setup })
  const change = (to: string | null, organisationId?: string) =>
    changeTrackingHost(deps(), all.platform.ctx(organisationId), to)
  const check = (organisationId?: string) => checkTrackingHost(deps(), all.platform.ctx(organisationId))
  const sendOne = async () => {
    const [{ messageId } = { messageId: '' }] = await all.plan({})
    await all.platform.worker.idle()
    const { raw } = all.sink.received.find((mail) => mail.messageId.includes(messageId))!
    return /List-Unsubscribe: <(https:\/\/[^/]+)(\/u\/[^>]+)>/.exec(raw.toString())!
  }

  it('is told what to publish, and is in no link before it leads here', async () => {
    const found = await change(host)
    expect(found).toMatchObject({
      host,
      verified: false,
      linksUrl: 'https://mail.seller.example',
      findings: {
        dns: { state: 'missing', record: { type: 'CNAME', name: host, value: 'mail.seller.example' } },
        web: { state: 'missing' },
      },
    })
    expect((await sendOne())[1]).toBe('https://mail.seller.example')
    const ask = (domain: string) => server.inject({ url: `/t/ask?domain=${domain}` })
    expect((await ask(host)).statusCode).toBe(200)
    expect((await ask('links.someone-else.com')).statusCode).toBe(404)
  })

  it('is not taken for ours while somebody else answers there, whatever the DNS says', async () => {
    dns.zone = zone
    all.world.askPage = async () => ({ ok: true, status: 200, text: 'Welcome to nginx!' })
    expect(await check()).toMatchObject({
      verified: false,
      findings: { dns: { state: 'ok' }, web: { state: 'missing' } },
    })
  })

  it('is in links once it leads here, and old links work at both', async () => {
    const [, , before] = await sendOne()
    all.world.askPage = answerHere
    expect(await check()).toMatchObject({ verified: true, linksUrl: `https://${host}` })
    const [, base, path] = await sendOne()
    expect(base).toBe(`https://${host}`)
    for (const at of [host, 'mail.seller.example']) {
      for (const link of [path!, before!]) {
        expect((await server.inject({ url: link, headers: { host: at } })).statusCode).toBe(200)
      }
    }
  })

  it('shows recipients nothing but what is theirs', async () => {
    const get = async (url: string, at: string) => (await server.inject({ url, headers: { host: at } })).statusCode
    expect(await get('/api/v1/mailboxes', 'mail.seller.example')).toBe(401)
    expect(await get('/api/v1/mailboxes', host)).toBe(404)
    expect(await get('/api/v1/mailboxes', `${host.toUpperCase()}:8080`)).toBe(404)
    expect(await get('/health/ready', host)).toBe(404)
    expect(await get('/', host)).toBe(404)
    expect(await get('/t/o/rubbish.gif', host)).toBe(200)
  })

  it('stays in links while the name server does not answer, and leaves them at once when it leads elsewhere', async () => {
    dns.broken = true
    expect(await check()).toMatchObject({ verified: true, findings: { dns: { state: 'unknown' } } })
    dns.broken = false
    dns.zone = { ...good, [host]: { cname: 'parking.registrar.example' } }
    // The hourly look finds it.
    all.platform.clock.advance({ minutes: 61 })
    await all.platform.worker.idle()
    expect((await sendOne())[1]).toBe('https://mail.seller.example')
    dns.zone = zone
    all.platform.clock.advance({ minutes: 16 })
    await all.platform.worker.idle()
    expect((await sendOne())[1]).toBe(`https://${host}`)
  })

  it('is one organisation’s alone', async () => {
    const other = createIds().next()
    expect(await change(host, other)).toMatchObject({
      verified: false,
      findings: { web: { detail: expect.stringContaining('Another organisation') } },
    })
    await change(null)
    expect(await check(other)).toMatchObject({ verified: true })
    expect(await change(host)).toMatchObject({ verified: false })
    await change(null, other)
    expect(await check()).toMatchObject({ verified: true })
  })

  it('counts by its address, too, where no alias can stand', async () => {
    dns.zone = { ...good, [host]: { a: ['192.0.2.7'] }, 'mail.seller.example': { a: ['192.0.2.7'] } }
    expect(await check()).toMatchObject({ verified: true })
    dns.zone = { ...good, [host]: { a: ['192.0.2.8'] }, 'mail.seller.example': { a: ['192.0.2.7'] } }
    expect(await check()).toMatchObject({ verified: false })
  })

  it('is never Lanyard’s own name', async () => {
    await expect(change('mail.seller.example')).rejects.toMatchObject({ code: 'conflict' })
    await expect(change('lanyard.seller.example')).rejects.toMatchObject({ code: 'conflict' })
  })
})
