import { describe, expect, it } from 'vitest'
import { findFileFault, tidyName } from './attachment.ts'
import { judgeFile } from './judge-file.ts'

const zip = (...names: string[]) => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from(names.join('\0'))])
const docx = zip('[Content_Types].xml', 'word/document.xml')

describe('a file to be sent', () => {
  it.each([
    ['prices.pdf', Buffer.from('%PDF-1.7 ...'), 'application/pdf'],
    ['Logo.PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'image/png'],
    ['x.jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['x.webp', Buffer.from('RIFF1234WEBPVP8 '), 'image/webp'],
    ['x.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['x.csv', Buffer.from('a;b\n1;ü\n'), 'text/csv'],
    ['x.ics', Buffer.from('BEGIN:VCALENDAR\r\n'), 'text/calendar'],
  ])('is what its bytes say: %s', (name, bytes, type) => {
    expect(judgeFile(name, bytes)).toEqual({ ok: true, type })
  })

  it.each([
    ['prices.pdf.exe', Buffer.from('%PDF-1.7'), /\.pdf by what is in it/],
    ['prices.pdf', Buffer.from('MZ\x90\x00'), /Programs/],
    ['run.txt', Buffer.from('#!/bin/sh'), /Programs/],
    ['x.docm', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'), /macros/],
    ['x.docx', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'), /macros/],
    ['x.zip', zip('a.txt'), /Archives/],
    ['x.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), /Old Office/],
    ['x.html', Buffer.from('hello'), /not sent/],
    ['x.txt', Buffer.from('<script>1</script>'), /not sent/],
    ['x.svg', Buffer.from('<svg/>'), /not sent/],
    ['x.txt', Buffer.from([0xff, 0xfe, 0x00]), /not sent/],
    ['x.txt', Buffer.alloc(0), /empty/],
    ['x', Buffer.from('hello'), /not sent/],
  ])('is refused where it could do harm: %s', (name, bytes, problem) => {
    expect(judgeFile(name, bytes)).toEqual({ ok: false, problem: expect.stringMatching(problem) })
  })

  it.each([
    ['../../etc/Price list.pdf', 'Price list.pdf'],
    ['C:\\docs\\a\r\nBcc: x.pdf', 'aBcc x.pdf'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['..hidden.pdf', 'hidden.pdf'],
  ])('has a name that hides nothing: %j', (name, tidy) => {
    expect(tidyName(name)).toBe(tidy)
  })

  it('has room in its message', () => {
    const file = (id: string, size: number) => ({ id, size, name: 'x.pdf', type: 'application/pdf', key: 'k' })
    expect(findFileFault(['a'], [file('a', 5_000_000)])).toBeUndefined()
    expect(findFileFault(['a', 'b'], [file('a', 3_000_000), file('b', 3_000_000)])).toMatch(/5\.7 MB together/)
    expect(findFileFault(['a', 'b'], [file('a', 1)])).toMatch(/not there/)
  })
})
