import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readMailgunPost } from './index.ts'
import { readForm } from './read-form.ts'

const key = 'a signing key'
const now = Temporal.Instant.from('2026-01-05T12:00:00Z')
const secondsBefore = (seconds: number) => String(now.epochMilliseconds / 1000 - seconds)

function sign(fields: Record<string, string>, timestamp = secondsBefore(5), token = 't'.repeat(50)) {
  const signature = createHmac('sha256', key)
    .update(timestamp + token)
    .digest('hex')
  return { ...fields, timestamp, token, signature }
}

const urlEncoded = 'application/x-www-form-urlencoded; charset=utf-8'
const read = (fields: Record<string, string>) =>
  readMailgunPost({ body: Buffer.from(new URLSearchParams(fields).toString()), contentType: urlEncoded }, key, now)

describe('a mail posted by Mailgun', () => {
  it('is taken with its recipient and a key that is spent with it', () => {
    const post = read(sign({ recipient: 'Noor@Seller.example', 'body-mime': 'From: a@b.example\r\n\r\nHi + bye' }))
    expect(post).toMatchObject({ ok: true, recipient: 'noor@seller.example', sourceKey: `mailgun ${'t'.repeat(50)}` })
    expect(post.ok && Buffer.from(post.raw).toString()).toBe('From: a@b.example\r\n\r\nHi + bye')
  })

  it('is refused where the signature is of another key, another token, no hex, or missing', () => {
    const good = sign({ 'body-mime': 'x' })
    for (const bad of [
      { token: 'u'.repeat(50) },
      { timestamp: secondsBefore(6) },
      { signature: 'zz' },
      { signature: '' },
    ]) {
      expect(read({ ...good, ...bad })).toMatchObject({ ok: false, reason: 'bad_signature' })
    }
  })

  it.each([
    [8 * 3600, true],
    [10 * 3600, false],
    [-60, true],
    [-3600, false],
  ])('signed %i seconds ago is believed: %s', (seconds, ok) => {
    expect(read(sign({ 'body-mime': 'x' }, secondsBefore(seconds))).ok).toBe(ok)
  })

  it('is unusable in the parsed form, which has lost what matching needs', () => {
    expect(read(sign({ 'body-plain': 'Hello' }))).toMatchObject({ ok: false, reason: 'unusable' })
  })
})

describe('a form', () => {
  const bytes = Buffer.from('Grüße', 'latin1')

  it('keeps the bytes of a mail in any encoding, URL-encoded', () => {
    const form = readForm(Buffer.from('body-mime=Gr%FC%DFe&x=1+2%2B3'), urlEncoded)
    expect(Buffer.from(form.get('body-mime')!)).toEqual(bytes)
    expect(Buffer.from(form.get('x')!).toString()).toBe('1 2+3')
  })

  it('keeps them in parts, with a mail that holds parts of its own', () => {
    const inner = Buffer.concat([Buffer.from('--inner\r\n\r\n'), bytes, Buffer.from('\r\n--inner--\r\n')])
    const body = Buffer.concat([
      Buffer.from('--edge\r\nContent-Disposition: form-data; name="token"\r\n\r\nabc\r\n--edge\r\n'),
      Buffer.from(
        'Content-Disposition: form-data; name="body-mime"; filename="m.eml"\r\nContent-Type: message/rfc822\r\n\r\n',
      ),
      inner,
      Buffer.from('\r\n--edge--\r\n'),
    ])
    const form = readForm(body, 'multipart/form-data; boundary="edge"')
    expect(Buffer.from(form.get('token')!).toString()).toBe('abc')
    expect(Buffer.from(form.get('body-mime')!)).toEqual(inner)
  })

  it('that is none has no fields', () => {
    expect(readForm(Buffer.from('{"a":1}'), 'application/json').size).toBe(0)
    expect(readForm(Buffer.from('\r\n\r\n--'), 'multipart/form-data; boundary=x').size).toBe(0)
  })
})
