import { generateKeyPairSync } from 'node:crypto'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { createSecrets } from '#platform/secrets.ts'
import type { ClaimedMessage } from '../store/claim.ts'
import { readToken } from '../tracking/token.ts'
import { composeMessage } from './compose-message.ts'
import { htmlOf, replaceLinks } from './html.ts'
import { readDkimKey } from './sign-dkim.ts'

const secrets = createSecrets(['a key of sixteen characters'])
const around = {
  organisationId: '019a0000-0000-7000-8000-0000000000aa',
  secrets,
  publicUrl: 'https://mail.seller.example',
  postalAddress: 'Berthline Ltd., 14 Chandlers Row, Bristol',
  now: Temporal.Instant.from('2026-01-05T09:00:00Z'),
}
const id = '019a0000-0000-7000-8000-000000000001'
const message: ClaimedMessage = {
  id,
  attemptId: id,
  contactId: id,
  companyId: id,
  enrollmentId: null,
  sequenceId: null,
  mailboxId: id,
  toAddress: 'juergen@buyer.example',
  toName: 'Jürgen Käufer',
  subject: 'Ihr Stand – Häfen & Märkte',
  text: 'Guten Tag,\n\nmehr unter https://seller.example/tour?a=1&b=2.\n.\nNoor',
  html: null,
  dataNote: 'Your name is on the speakers page of Harbour Summit.',
  evidenceIds: [],
  attachmentIds: [],
  tries: 0,
  thread: ['<first@seller.example>', '<second@seller.example>'],
  isAnswer: false,
  despite: [],
  trackOpens: true,
  country: null,
}
const sender = { fromName: 'Noor Haddad', fromAddress: 'noor@seller.example', dkim: null }

describe('a message on the wire', () => {
  it('carries its thread, its foot, its way out and both texts', async () => {
    const mail = await simpleParser(await composeMessage(message, sender, around))
    expect(mail.messageId).toBe(`<${id}@seller.example>`)
    expect(mail.inReplyTo).toBe('<second@seller.example>')
    expect(mail.references).toEqual(message.thread)
    expect(mail.subject).toBe(message.subject)
    for (const text of [mail.text!, mail.html as string]) {
      expect(text).toContain('14 Chandlers Row')
      expect(text).toContain('speakers page of Harbour Summit')
    }
    const list = mail.headerLines.find((line) => line.key === 'list-unsubscribe')!.line
    const token = /<https:\/\/mail\.seller\.example\/u\/([^>]+)>/.exec(list)![1]!
    expect(readToken(secrets, 'unsubscribe', token)).toEqual({
      organisationId: around.organisationId,
      messageId: id,
      url: null,
    })
    expect(mail.headerLines.map((line) => line.line)).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  })

  it('leads links in the HTML through a signed token, and leaves the plain text alone', async () => {
    const mail = await simpleParser(await composeMessage(message, sender, around))
    expect(mail.text).toContain('https://seller.example/tour?a=1&b=2')
    const token = /\/t\/c\/([^"]+)"/.exec(mail.html as string)![1]!
    expect(readToken(secrets, 'click', token)?.url).toBe('https://seller.example/tour?a=1&b=2')
    expect(mail.html).toMatch(/<img src="https:\/\/mail\.seller\.example\/t\/o\/[^"]+\.gif"/)
  })

  const keys = {
    rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }),
    ed25519: generateKeyPairSync('ed25519'),
  }
  it.each(['rsa', 'ed25519'] as const)(
    'is signed with %s so that others can verify it, the way out included',
    async (kind) => {
      const { publicKey, privateKey } = keys[kind]
      const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
      const raw = await composeMessage(message, { ...sender, dkim: readDkimKey('seller.example', 's1', pem) }, around)
      const der = publicKey.export({ type: 'spki', format: 'der' })
      const key = kind === 'rsa' ? der : der.subarray(-32)
      const resolver = async (name: string) => {
        expect(name).toBe('s1._domainkey.seller.example')
        return [[`v=DKIM1; k=${kind}; p=${key.toString('base64')}`]]
      }
      const { results } = await dkimVerify(raw, { resolver: resolver as never })
      expect(results[0]!.status.result).toBe('pass')
      const signed = /h=([^;]+);/.exec(raw.toString())![1]!.split(':')
      expect(signed).toEqual(expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post', 'from', 'subject']))
      const tampered = Buffer.from(
        raw.toString('latin1').replace('Unsubscribe-Post: List', 'Unsubscribe-Post: Xist'),
        'latin1',
      )
      const { results: after } = await dkimVerify(tampered, { resolver: resolver as never })
      expect(after[0]!.status.result).not.toBe('pass')
    },
  )

  it('does not let headers be smuggled in through names and subjects', async () => {
    const evil = { ...message, subject: 'Hi\r\nBcc: all@buyer.example', toName: 'Eve\r\nBcc: eve@buyer.example' }
    const mail = await simpleParser(await composeMessage(evil, sender, around))
    expect(mail.headers.has('bcc')).toBe(false)
  })
})

describe('HTML from text', () => {
  it('escapes, breaks lines and links addresses without the full stop', () => {
    expect(htmlOf('a <b> & c\nsee https://x.example/p?q=1&r=2.\n\nnext')).toBe(
      '<p>a &lt;b&gt; &amp; c<br>see <a href="https://x.example/p?q=1&amp;r=2">https://x.example/p?q=1&amp;r=2</a>.</p>\n<p>next</p>',
    )
  })

  it('replaces links to pages, not addresses or anchors', () => {
    const html =
      '<a class="x" href="https://x.example/?a=1&amp;b=2">x</a><a href="mailto:a@b.example">m</a><a href=\'http://y.example\'>y</a>'
    const seen: string[] = []
    const replaced = replaceLinks(html, (url) => {
      seen.push(url)
      return 'https://t.example'
    })
    expect(seen).toEqual(['https://x.example/?a=1&b=2', 'http://y.example'])
    expect(replaced).toBe(
      '<a class="x" href="https://t.example">x</a><a href="mailto:a@b.example">m</a><a href="https://t.example">y</a>',
    )
  })
})
