import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDnsReader } from '#providers/dns/index.ts'
import { type DnsServer, startDnsServer } from '../../../../test/dns-server.ts'
import { askDomain } from './ask-domain.ts'
import { reversed } from './blocklists.ts'
import type { Findings, SendingDomain } from './finding.ts'

const of: SendingDomain = {
  domain: 'berthline.example',
  address: 'noor@berthline.example',
  smtpHosts: ['smtp.berthline.example'],
  provider: undefined,
  ofProvider: false,
  keys: [],
}
const server = { 'smtp.berthline.example': { a: ['192.0.2.9'] } }

describe('blocklists', () => {
  let dns: DnsServer
  beforeAll(async () => {
    dns = await startDnsServer({})
  })
  beforeEach(() => {
    dns.zone = server
    dns.asked.length = 0
  })
  afterAll(() => dns.close())
  const ask = async (before?: Findings, on = true) =>
    askDomain({ dns: createDnsReader({ servers: [dns.address] }), blocklists: on }, of, before)
  const listsAsked = () => dns.asked.filter((one) => /spamhaus|spamcop|surriel/.test(one))

  it('are asked about the servers by address and about the domain by name', async () => {
    expect((await ask()).blocklists).toMatchObject({ state: 'ok' })
    expect(listsAsked().toSorted()).toEqual([
      'A 9.2.0.192.bl.spamcop.net',
      'A 9.2.0.192.psbl.surriel.com',
      'A 9.2.0.192.zen.spamhaus.org',
      'A berthline.example.dbl.spamhaus.org',
    ])
  })

  it('that name one say which, and where to ask for removal', async () => {
    dns.zone = { ...server, '9.2.0.192.zen.spamhaus.org': { a: ['127.0.0.3'] } }
    expect((await ask()).blocklists).toMatchObject({
      state: 'warning',
      detail: '192.0.2.9 stands on Spamhaus ZEN (127.0.0.3).',
      removal: ['Spamhaus ZEN: https://check.spamhaus.org/'],
    })
    dns.zone = { ...server, 'berthline.example.dbl.spamhaus.org': { a: ['127.0.1.2'] } }
    expect((await ask()).blocklists).toMatchObject({ state: 'warning', detail: expect.stringContaining('berthline') })
  })

  it.each([
    ['refused for a public name server', '127.255.255.254'],
    ['refused for too many questions', '127.255.255.255'],
    ['answered by a provider that answers every name', '93.184.216.34'],
  ])('whose answer is %s are unknown, never a listing', async (_, code) => {
    const refused = { a: [code] }
    dns.zone = { ...server, '9.2.0.192.zen.spamhaus.org': refused, 'berthline.example.dbl.spamhaus.org': refused }
    const { blocklists } = await ask()
    expect(blocklists).toMatchObject({ state: 'ok', detail: expect.stringContaining('Spamhaus DBL answered nothing') })
    expect(blocklists!.detail).not.toContain('stands on')
  })

  it('are unknown when the name server is in trouble', async () => {
    dns.broken = true
    expect((await ask()).blocklists).toMatchObject({ state: 'unknown' })
    dns.broken = false
  })

  it('are not asked again within the hour while all is well, and never when switched off', async () => {
    const before = await ask()
    dns.asked.length = 0
    expect((await ask(before)).blocklists).toEqual(before.blocklists)
    expect(listsAsked()).toEqual([])
    const long = Temporal.Now.instant().subtract({ minutes: 61 }).toString()
    await ask({ ...before, blocklists: { ...before.blocklists!, askedAt: long } })
    expect(listsAsked()).toHaveLength(4)
    dns.asked.length = 0
    expect((await ask(undefined, false)).blocklists).toMatchObject({ state: 'unknown' })
    expect(listsAsked()).toEqual([])
  })

  it('are asked about IPv6 by half bytes', () => {
    expect(reversed('2001:db8::1')).toBe(`1.${'0.'.repeat(23)}8.b.d.0.1.0.0.2`)
  })

  it('stand beside the server that takes the mail of the domain', async () => {
    expect((await ask()).mx).toMatchObject({ state: 'warning' })
    dns.zone = { ...server, 'berthline.example': { mx: ['mail.berthline.example'] } }
    expect((await ask()).mx).toMatchObject({ state: 'ok', detail: expect.stringContaining('mail.berthline.example') })
  })
})
