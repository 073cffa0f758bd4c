import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeHtml } from './decode-html.ts'

const meta = (charset: string, text: string) =>
  `<html><head><meta charset="${charset}"></head><body>${text}</body></html>`

describe('decodeHtml', () => {
  it.each([
    ['EUC-JP', 'スポンサー'],
    ['Shift_JIS', '協賛企業'],
    ['ISO-8859-2', 'Sponsorzy główni'],
    ['ISO-8859-1', 'Förderer'],
    ['GB18030', '赞助商'],
    ['EUC-KR', '후원사'],
    ['windows-1251', 'Спонсоры'],
  ])('reads %s named by the page itself', (charset, text) => {
    expect(decodeHtml(iconv.encode(meta(charset, text), charset))).toContain(text)
  })

  it('believes the header before the page', () => {
    expect(
      decodeHtml(iconv.encode(meta('utf-8', 'Förderer'), 'ISO-8859-1'), 'text/html; charset=ISO-8859-1'),
    ).toContain('Förderer')
  })

  it('believes a byte-order mark before the header', () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('Förderer')])
    expect(decodeHtml(bytes, 'text/html; charset=ISO-8859-1')).toBe('Förderer')
  })

  it('reads bytes that name no encoding as UTF-8 if they are, else as windows-1252', () => {
    expect(decodeHtml(Buffer.from('協賛'))).toBe('協賛')
    expect(decodeHtml(Buffer.from([0x46, 0xf6, 0x72]))).toBe('För')
  })

  it('ignores an encoding nobody knows', () => {
    expect(decodeHtml(Buffer.from('Förderer'), 'text/html; charset=klingon')).toBe('Förderer')
  })
})
