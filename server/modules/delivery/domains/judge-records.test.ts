import { describe, expect, it } from 'vitest'
import { mailProviders } from '../setup/mail-providers.ts'
import type { SendingDomain } from './finding.ts'
import { judgeDmarc, judgeOwnKey, judgeProviderKeys, judgeSpf } from './judge-records.ts'

const plain: SendingDomain = {
  domain: 'berthline.example',
  address: 'noor@berthline.example',
  smtpHosts: ['mail.berthline.example'],
  provider: undefined,
  ofProvider: false,
  keys: [],
}
const provider = mailProviders.find((one) => one.id === 'fastmail')!
const hosted: SendingDomain = { ...plain, provider }
const key = { domain: 'berthline.example', selector: 'ours', publicKey: 'AAAA', record: 'v=DKIM1; k=rsa; p=AAAA' }

describe('SPF', () => {
  it.each([
    ['no record at all', plain, [], 'missing'],
    ['other TXT records only', plain, ['google-site-verification=abc', 'v=spf10 all'], 'missing'],
    ['two records', plain, ['v=spf1 mx ~all', 'v=spf1 a -all'], 'missing'],
    ['one good record', plain, ['v=spf1 mx -all'], 'ok'],
    ['capitals', plain, ['V=SPF1 MX -ALL'], 'ok'],
    ['everybody may send', plain, ['v=spf1 +all'], 'warning'],
    ['everybody may send, without the plus', plain, ['v=spf1 mx all'], 'warning'],
    ['the provider is not named', hosted, ['v=spf1 mx -all'], 'warning'],
    ['the provider is named', hosted, ['v=spf1 include:spf.messagingengine.com -all'], 'ok'],
  ])('%s', (_, of, texts, state) => expect(judgeSpf(of, texts).state).toBe(state))

  it('gives the whole record to publish, with the provider or the server named', () => {
    expect(judgeSpf(hosted, []).record?.value).toBe('v=spf1 mx include:spf.messagingengine.com ~all')
    expect(judgeSpf(plain, []).record?.value).toBe('v=spf1 mx a:mail.berthline.example ~all')
    expect(judgeSpf(hosted, ['v=spf1 mx -all']).record?.value).toBe('v=spf1 mx include:spf.messagingengine.com -all')
  })
})

describe('DKIM', () => {
  it.each([
    ['nothing published', [], 'missing'],
    ['the own key', ['v=DKIM1; k=rsa; p=AAAA'], 'ok'],
    ['the own key, split by blanks', ['k=rsa; p=AA AA'], 'ok'],
    ['another key', ['v=DKIM1; p=BBBB'], 'missing'],
    ['a revoked key', ['v=DKIM1; p='], 'missing'],
  ])('with a key of ours: %s', (_, texts, state) => expect(judgeOwnKey(key, texts).state).toBe(state))

  it('says unknown, not fine, where the provider may sign and nobody can see it', () => {
    expect(judgeProviderKeys(plain, []).state).toBe('unknown')
    expect(judgeProviderKeys(hosted, []).state).toBe('warning')
    expect(judgeProviderKeys(hosted, ['fm1._domainkey.berthline.example']).state).toBe('ok')
  })
})

describe('DMARC', () => {
  it.each([
    ['none', [], 'missing'],
    ['a policy', ['v=DMARC1; p=none'], 'ok'],
    ['a strict one', ['v=DMARC1;p=reject;rua=mailto:a@b.example'], 'ok'],
    ['no policy', ['v=DMARC1; rua=mailto:a@b.example'], 'missing'],
    ['two records', ['v=DMARC1; p=none', 'v=DMARC1; p=reject'], 'missing'],
    ['something else', ['v=DMARC10; p=none'], 'missing'],
  ])('%s', (_, texts, state) => expect(judgeDmarc(plain, texts).state).toBe(state))
})
