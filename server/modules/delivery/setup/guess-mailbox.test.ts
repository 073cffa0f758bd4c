import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDnsReader } from '#providers/dns/index.ts'
import { type DnsServer, startDnsServer } from '../../../../test/dns-server.ts'
import { startDelivery, type TestDelivery } from '../test-delivery.ts'
import { guessMailbox, readAutoconfig } from './guess-mailbox.ts'

describe('guessing the servers behind an address', () => {
  let dns: DnsServer
  let all: TestDelivery
  beforeAll(async () => {
    dns = await startDnsServer({
      'harbour.example': { mx: ['aspmx.l.google.com', 'alt1.aspmx.l.google.com'] },
      'mine.example': { mx: ['mx.mine.example'] },
      '_submissions._tcp.mine.example': { srv: [{ host: 'out.mine.example', port: 465 }] },
      '_imaps._tcp.mine.example': { srv: [{ host: 'in.mine.example', port: 993 }] },
    })
    all = await startDelivery({}, { dns: createDnsReader({ servers: [dns.address] }) })
  })
  afterAll(async () => {
    await all.close()
    await dns.close()
  })
  const guess = (address: string, text?: string) => {
    const setup = { ...all.setup, fetchText: async () => text }
    return guessMailbox(setup, all.platform.ctx(), address)
  }

  it('takes the published settings of a known provider, and asks no name server for them', async () => {
    expect(await guess('ada@gmail.com')).toMatchObject({
      source: 'provider',
      provider: { id: 'gmail' },
      smtp: { host: 'smtp.gmail.com', port: 465, security: 'tls', user: 'ada@gmail.com' },
      imap: { host: 'imap.gmail.com', port: 993 },
    })
    expect(dns.asked.some((one) => one.includes('gmail'))).toBe(false)
  })

  it('knows the provider behind a domain by its MX', async () => {
    expect(await guess('ada@harbour.example')).toMatchObject({ source: 'mx', provider: { id: 'gmail' } })
  })

  it('takes the servers that the domain names itself', async () => {
    expect(await guess('ada@mine.example')).toMatchObject({
      source: 'srv',
      smtp: { host: 'out.mine.example', port: 465, security: 'tls' },
      imap: { host: 'in.mine.example', port: 993 },
    })
  })

  it('takes the servers of a colleague’s mailbox before anything else', async () => {
    expect(await guess('tomas@seller.example')).toMatchObject({
      source: 'own_mailbox',
      smtp: { host: 'smtp.seller.example', user: 'tomas@seller.example' },
    })
  })

  it('says that it is only guessing where nobody knows', async () => {
    expect(await guess('ada@nowhere.example')).toMatchObject({
      source: 'usual_names',
      smtp: { host: 'smtp.nowhere.example' },
    })
  })

  it('reads an autoconfig file, and takes nothing strange from one', () => {
    const file = (host: string) => `<clientConfig><emailProvider>
      <incomingServer type="pop3"><hostname>pop.a.example</hostname><port>995</port></incomingServer>
      <incomingServer type="imap"><hostname>imap.a.example</hostname><port>993</port><socketType>SSL</socketType><username>%EMAILADDRESS%</username></incomingServer>
      <outgoingServer type="smtp"><hostname>${host}</hostname><port>587</port><socketType>STARTTLS</socketType><username>%EMAILLOCALPART%</username></outgoingServer>
    </emailProvider></clientConfig>`
    expect(readAutoconfig(file('smtp.a.example'), 'ada@a.example')).toMatchObject({
      smtp: { host: 'smtp.a.example', port: 587, security: 'starttls', user: 'ada' },
      imap: { host: 'imap.a.example', user: 'ada@a.example' },
    })
    expect(readAutoconfig(file('smtp.a.example/../x'), 'ada@a.example')).toBeUndefined()
    expect(readAutoconfig('<html>not found</html>', 'ada@a.example')).toBeUndefined()
  })
})
