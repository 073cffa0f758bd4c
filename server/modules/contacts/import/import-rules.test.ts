import { describe, expect, it } from 'vitest'
import { checkRow } from './check-row.ts'
import { findLacking, guessMapping } from './guess-mapping.ts'
import { type CsvRow, guessDelimiter, readRows } from './read-csv.ts'

describe('what columns hold', () => {
  const cases: [string, string[], object][] = [
    [
      'English',
      ['First Name', 'Last Name', 'Job Title', 'Company', 'Email Address'],
      {
        firstName: 'First Name',
        lastName: 'Last Name',
        title: 'Job Title',
        company: 'Company',
        email: 'Email Address',
      },
    ],
    [
      'German',
      ['Vorname', 'Name', 'Funktion', 'Firma', 'E-Mail'],
      { firstName: 'Vorname', lastName: 'Name', title: 'Funktion', company: 'Firma', email: 'E-Mail' },
    ],
    [
      'French',
      ['Prénom', 'Nom', 'Poste', 'Société', 'Courriel', 'Site web'],
      {
        firstName: 'Prénom',
        lastName: 'Nom',
        title: 'Poste',
        company: 'Société',
        email: 'Courriel',
        website: 'Site web',
      },
    ],
    [
      'Spanish',
      ['Nombre', 'Apellidos', 'Cargo', 'Empresa', 'Correo electrónico'],
      { firstName: 'Nombre', lastName: 'Apellidos', title: 'Cargo', company: 'Empresa', email: 'Correo electrónico' },
    ],
    [
      'Italian',
      ['Nome', 'Cognome', 'Ruolo', 'Azienda'],
      { firstName: 'Nome', lastName: 'Cognome', title: 'Ruolo', company: 'Azienda' },
    ],
    [
      'Japanese',
      ['氏名', '会社名', '役職', 'メールアドレス'],
      { fullName: '氏名', company: '会社名', title: '役職', email: 'メールアドレス' },
    ],
    ['one name column', ['name', 'organisation'], { fullName: 'name', company: 'organisation' }],
    ['unknown ones left alone', ['Name', 'Company', 'Favourite colour'], { fullName: 'Name', company: 'Company' }],
  ]
  it.each(cases)('is guessed: %s', (_, headers, mapping) => {
    expect(guessMapping(headers)).toEqual(mapping)
  })
  it('is not enough without a company, website or address', () => {
    expect(findLacking(guessMapping(['Name', 'Title']))).toEqual(['company'])
    expect(findLacking(guessMapping(['Title']))).toEqual(['name', 'company'])
    expect(findLacking(guessMapping(['Name', 'Email']))).toEqual([])
  })
})

describe('CSV', () => {
  const collect = async (text: string) => {
    const rows: CsvRow[] = []
    for await (const row of readRows(text)) rows.push(row)
    return rows
  }
  it.each([
    ['a,b', ','],
    ['a;b', ';'],
    ['a\tb', '\t'],
    ['a|b', '|'],
    ['"a;b;c",d', ','],
    ['a', ','],
  ])('separator of %s', (line, mark) => {
    expect(guessDelimiter(line)).toBe(mark)
  })
  it('is read with its byte order mark, quotes, line breaks in values and blank lines', async () => {
    const rows = await collect('\ufeffName;Firma\r\n"Stone; Ann";"Acorn\nRobotics"\r\n\r\nBo Reed;Lumen\r\n')
    expect(rows).toEqual([
      { ok: true, line: 3, raw: { Name: 'Stone; Ann', Firma: 'Acorn\nRobotics' } },
      { ok: true, line: 5, raw: { Name: 'Bo Reed', Firma: 'Lumen' } },
    ])
  })
  it('says which row has too many columns, and where the text breaks off', async () => {
    const rows = await collect('Name,Company\nAnn Stone,Acorn, Inc\nBo Reed\n"Cy')
    expect(rows.map((row) => (row.ok ? row.line : [row.line, row.reason]))).toEqual([
      [2, 'too_many_columns'],
      3,
      [4, 'unreadable'],
    ])
  })
  it('keeps columns of one name apart', async () => {
    expect((await collect('Email,Email\na@b.example,c@d.example'))[0]!.raw).toEqual({
      Email: 'a@b.example',
      'Email (2)': 'c@d.example',
    })
  })
})

describe('a row', () => {
  const mapping = { fullName: 'n', email: 'e', company: 'c', website: 'w' }
  const verdicts: [string, Record<string, string>, object][] = [
    ['names person and company', { n: 'Ann Stone', c: 'Acorn' }, { ok: true }],
    ['has no name', { n: ' ', c: 'Acorn' }, { ok: false, reason: 'no_name' }],
    ['has an address that is none', { n: 'Ann Stone', c: 'Acorn', e: 'ann@' }, { ok: false, reason: 'bad_email' }],
    ['has no company', { n: 'Ann Stone', e: 'ann@gmail.com' }, { ok: false, reason: 'no_company' }],
    [
      'has a company by its address',
      { n: 'Ann Stone', e: 'ann@mail.acorn.example' },
      { ok: true, row: { company: { name: 'acorn', nameInferred: true, domain: 'acorn.example' } } },
    ],
    [
      'has a company by its website',
      { n: 'Ann Stone', w: 'https://www.acorn.example/en' },
      { ok: true, row: { company: { name: 'acorn', domain: 'acorn.example' } } },
    ],
  ]
  it.each(verdicts)('%s', (_, raw, verdict) => {
    expect(checkRow(raw, mapping)).toMatchObject(verdict)
  })
})
