import { describe, expect, it } from 'vitest'
import { readList } from './read-list.ts'

const read = (content: string) =>
  readList(content)!.map((row) =>
    row.ok
      ? `${row.line} ${row.subject.kind} ${row.subject.value}${row.reason ? ` (${row.reason})` : ''}`
      : `${row.line} ${row.why}`,
  )
const id = '019a0000-0000-7000-8000-0000000000c1'

describe('a list of what must not be written to', () => {
  it.each([
    ['our own export', `\uFEFFKind,Value,Name,Reason\r\ncompany,${id},Acorn,asked\r\n`, [`2 company ${id} (asked)`]],
    ['one column of addresses', 'Email\nada@acorn.example\n', ['2 address ada@acorn.example']],
    [
      'no headings at all',
      'ada@acorn.example\nacorn.example\n',
      ['1 address ada@acorn.example', '2 domain acorn.example'],
    ],
    ['semicolons', 'Name;E-Mail\nAda;ada@acorn.example\n', ['2 address ada@acorn.example']],
    ['a domain with its @', 'domain\n@acorn.example\n', ['2 domain acorn.example']],
  ])('is read from %s', (_, content, rows) => expect(read(content)).toEqual(rows))

  it.each([
    ['kind,value\naddress,nobody', '2 not_an_address'],
    ['kind,value\ndomain,https://acorn.example/', '2 not_a_domain'],
    ['kind,value\ncompany,Acorn', '2 company_needs_id'],
    ['kind,value\naddress,', '2 erased'],
    ['kind,value\nevent,acorn.example', '2 unknown_kind'],
    ['email,name\n,Ada', '2 empty'],
  ])('says of %j why a row can not be taken', (content, row) => expect(read(content)).toEqual([row]))

  it('is no list where the text breaks off inside quotes', () => {
    expect(readList('email\n"ada@acorn.example')).toBeUndefined()
  })
})
