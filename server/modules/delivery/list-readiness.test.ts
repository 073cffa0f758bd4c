import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDnsReader } from '#providers/dns/index.ts'
import { type DnsServer, startDnsServer } from '../../../test/dns-server.ts'
import { listReadiness } from './list-readiness.ts'
import { makeDkimKey } from './setup/make-dkim-key.ts'
import { startDelivery, type TestDelivery } from './test-delivery.ts'

const good = {
  'seller.example': { txt: ['v=spf1 mx ~all'] },
  '_dmarc.seller.example': { txt: ['v=DMARC1; p=none'] },
}

describe('what is missing before real mail may go out', () => {
  let dns: DnsServer
  let all: TestDelivery
  beforeAll(async () => {
    dns = await startDnsServer({ ...good })
    all = await startDelivery({}, { dns: createDnsReader({ servers: [dns.address] }) })
  })
  afterAll(async () => {
    await all.close()
    await dns.close()
  })
  const deps = () => ({ ...all.deps, setup: all.setup })
  /** As ten seconds later: the answers of the name server are looked at again. */
  const look = async () => {
    await all.platform.db.systemWork((db) =>
      db
        .updateTable('delivery.sending_domains')
        .set({ asked_at: new Date(0) })
        .execute(),
    )
    return listReadiness(deps(), all.platform.ctx())
  }
  const stateOf = async (id: string) => (await look()).items.find((one) => one.id === id)?.state

  it('is nothing when all is there, though a mailbox that nobody tried stays a warning', async () => {
    const { ready, items } = await look()
    expect(ready).toBe(true)
    expect(Object.fromEntries(items.map((one) => [one.id, one.state]))).toEqual({
      public_url: 'ok',
      postal_address: 'ok',
      mailbox: 'warning',
      'spf:seller.example': 'ok',
      'dkim:seller.example': 'unknown',
      'dmarc:seller.example': 'ok',
      'mx:seller.example': 'warning',
      'blocklists:seller.example': 'ok',
      receiving: 'warning',
      sequence: 'ok',
      countries: 'ok',
    })
    await all.delivery.checkMailbox(all.platform.ctx(), all.mailbox.id)
    expect(await stateOf('mailbox')).toBe('ok')
  })

  it('says of everything that is not well why it matters and how it is mended', async () => {
    all.world.publicUrl = undefined
    all.world.postalAddress = undefined
    dns.zone = {}
    const { ready, items } = await look()
    expect(ready).toBe(false)
    for (const one of items.filter(({ state }) => state === 'missing')) {
      expect(one.why, one.id).toMatch(/\w+ \w+ \w+/)
      expect(one.fix?.text, one.id).toMatch(/\w+ \w+/)
    }
    expect(items.find((one) => one.kind === 'dmarc')?.fix?.record).toEqual({
      type: 'TXT',
      name: '_dmarc.seller.example',
      value: `v=DMARC1; p=none; rua=mailto:${all.mailbox.fromAddress}`,
    })
    all.world.publicUrl = 'https://mail.seller.example'
    all.world.postalAddress = 'Berthline Ltd., 14 Chandlers Row, Bristol'
    dns.zone = { ...good }
  })

  it('holds real mail while a record is certainly missing, and lets it go once that is mended', async () => {
    dns.zone = { 'seller.example': { txt: [] } }
    expect(await stateOf('spf:seller.example')).toBe('missing')
    const [{ messageId } = { messageId: '' }] = await all.plan({})
    await all.platform.worker.idle()
    expect(await all.find(messageId)).toMatchObject({ state: 'held', stateReason: 'no_spf' })
    dns.zone = { ...good }
    expect(await stateOf('spf:seller.example')).toBe('ok')
    await all.platform.worker.idle()
    expect((await all.find(messageId)).state).toBe('sent')
  })

  it('takes trouble with the name server neither for fine nor for missing, and goes on sending', async () => {
    dns.broken = true
    expect(await stateOf('spf:seller.example')).toBe('unknown')
    const [{ messageId } = { messageId: '' }] = await all.plan({})
    await all.platform.worker.idle()
    expect((await all.find(messageId)).state).toBe('sent')
    dns.broken = false
  })

  it('holds the mail of one domain and sends that of another', async () => {
    const other = await all.createMailbox({ fromAddress: 'tomas@other.example' })
    expect(await stateOf('spf:other.example')).toBe('missing')
    const [one, two] = await all.plan({ mailboxId: other.id }, { mailboxId: all.mailbox.id })
    await all.platform.worker.idle()
    expect((await all.find(one!.messageId)).stateReason).toBe('no_spf')
    expect((await all.find(two!.messageId)).state).toBe('sent')
    await all.delivery.deleteMailbox(all.platform.ctx(), other.id)
  })

  it('holds mail that would be signed with a key nobody can look up, until the record is published', async () => {
    const record = await makeDkimKey(all.deps, all.platform.ctx(), all.mailbox.id, 'ours')
    expect(record.name).toBe('ours._domainkey.seller.example')
    const { items } = await look()
    expect(items.find((one) => one.kind === 'dkim')).toMatchObject({ state: 'missing', fix: { record } })
    const [{ messageId } = { messageId: '' }] = await all.plan({})
    await all.platform.worker.idle()
    expect((await all.find(messageId)).stateReason).toBe('no_dkim')
    dns.zone = { ...good, [record.name]: { txt: [record.value] } }
    expect(await stateOf('dkim:seller.example')).toBe('ok')
    await all.platform.worker.idle()
    expect((await all.find(messageId)).state).toBe('sent')
  })

  it('asks the name server once in five minutes, however often the list is read', async () => {
    await look()
    const before = dns.asked.length
    await listReadiness(deps(), all.platform.ctx())
    await listReadiness(deps(), all.platform.ctx(), { again: true })
    expect(dns.asked.length).toBe(before)
  })

  it('brings a deleted mailbox back paused, and what was held for it with it', async () => {
    const [{ messageId } = { messageId: '' }] = await all.plan({
      mailboxId: all.mailbox.id,
      sendAt: all.platform.clock.now().add({ hours: 1 }),
    })
    await all.delivery.deleteMailbox(all.platform.ctx(), all.mailbox.id)
    expect((await all.find(messageId)).stateReason).toBe('mailbox_deleted')
    expect(await all.delivery.restoreMailbox(all.platform.ctx(), all.mailbox.id)).toMatchObject({ enabled: false })
    expect((await all.find(messageId)).state).toBe('planned')
    expect(await stateOf('mailbox')).toBe('missing')
  })
})
