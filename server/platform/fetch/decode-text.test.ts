import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeText, isTextual } from './decode-text.ts'

const page = (meta: string, body: string) => `<!doctype html><html><head>${meta}</head><body>${body}</body></html>`
const encode = (text: string, charset: string) => iconv.encode(text, charset)

describe('the charset of a page is taken from', () => {
  test.each([
    ['the header: EUC-JP', 'text/html; charset=EUC-JP', 'eucjp', '', 'ゴールドスポンサー'],
    ['the header: Shift_JIS', 'text/html; charset="Shift_JIS"', 'shiftjis', '', 'スポンサー募集'],
    ['the header: ISO-8859-1', 'text/html; charset=iso-8859-1', 'latin1', '', 'Förderer'],
    ['the header: ISO-8859-2', 'text/html;charset=iso-8859-2', 'iso-8859-2', '', 'Sponzoři'],
    ['the header: ISO-8859-15', 'text/html; charset=ISO-8859-15', 'iso-8859-15', '', '500 €'],
    ['the header: KOI8-R', 'text/html; charset=koi8-r', 'koi8-r', '', 'Спонсоры'],
    ['the header: GBK', 'text/html; charset=gbk', 'gbk', '', '赞助商'],
    ['the header: a name only mainframes use', 'text/plain; charset=cp850', 'cp850', '', 'Größe'],
    ['a meta charset', 'text/html', 'shiftjis', '<meta charset="shift_jis">', 'スポンサー'],
    [
      'a meta http-equiv',
      'text/html',
      'eucjp',
      '<meta http-equiv="Content-Type" content="text/html; charset=euc-jp">',
      '協賛企業',
    ],
    ['the header before the meta', 'text/html; charset=utf-8', 'utf8', '<meta charset="iso-8859-1">', 'Förderer'],
    ['a meta that lies about UTF-16', 'text/html', 'utf8', '<meta charset="utf-16">', 'Förderer'],
    ['the bytes, when they are UTF-8', 'text/html', 'utf8', '', 'Förderer – 協賛'],
    ['habit (windows-1252), when they are not', 'text/html', 'win1252', '', 'Förderer – 500 €'],
    ['the bytes, when the header names nothing known', 'text/html; charset=none', 'utf8', '', 'Förderer'],
  ])('%s', (_from, contentType, charset, meta, text) => {
    const whole = page(meta, text)
    expect(decodeText(encode(whole, charset), contentType)).toBe(whole)
  })

  test('an XML declaration', () => {
    const feed = '<?xml version="1.0" encoding="ISO-8859-1"?><title>Förderer</title>'
    expect(decodeText(encode(feed, 'latin1'), 'application/xml')).toBe(feed)
  })

  test.each(['utf8', 'utf-16le', 'utf-16be'])('a byte order mark, before all else: %s', (charset) => {
    const bytes = iconv.encode('Förderer', charset, { addBOM: true })
    expect(decodeText(bytes, 'text/html; charset=iso-8859-1')).toBe('Förderer')
  })
})

test.each([
  ['text/html; charset=x', true],
  ['application/ld+json', true],
  ['application/xhtml+xml', true],
  ['', true],
  ['image/png', false],
  ['application/pdf', false],
  ['application/octet-stream', false],
])('%s is text: %s', (contentType, expected) => {
  expect(isTextual(contentType)).toBe(expected)
})
