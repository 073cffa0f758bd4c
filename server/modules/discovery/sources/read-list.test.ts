import { describe, expect, it } from 'vitest'
import { nestsTooDeep } from './nests-too-deep.ts'
import { readList } from './read-list.ts'
import { readRow } from './read-row.ts'

const days = (row: Record<string, unknown>) => {
  const read = readRow({ name: 'Some Conf', ...row }, 1)
  return 'bad' in read ? read.bad : `${read.sighting.startsOn} ${read.sighting.endsOn} ${read.sighting.dayKnown}`
}

describe('a row of a list', () => {
  it.each([
    [{ start: '2026-05-12', end: '2026-05-14' }, '2026-05-12 2026-05-14 true'],
    [{ 'Start Date': '12 May 2026' }, '2026-05-12 2026-05-12 true'],
    [{ date: '12-14 May 2026' }, '2026-05-12 2026-05-14 true'],
    [{ startDate: '2026-05' }, '2026-05-01 2026-05-31 false'],
    [{ startDate: '2026' }, 'only the year is given'],
    [{ startDate: '2026-05-14', endDate: '2026-05-12' }, 'it ends before it begins'],
    [{ startDate: '2026-05-14', endDate: '2027-05-14' }, 'it lasts longer than three months'],
    [{ startDate: 'TBA' }, 'the date "TBA" can not be read'],
    [{}, 'no date'],
  ])('%o gives the days %s', (row, expected) => {
    expect(days(row)).toBe(expected)
  })

  it.each([
    ['conf.example/2026', 'https://conf.example/2026'],
    ['http://conf.example', 'http://conf.example/'],
    ['', null],
  ])('takes the address %s as %s', (url, expected) => {
    expect(readRow({ name: 'Some Conf', date: '2026-05-12', url }, 1)).toMatchObject({ sighting: { url: expected } })
  })

  it.each(['javascript:alert(1)', 'ask the organiser', 'ftp://conf.example'])('refuses the address %s', (url) => {
    expect(readRow({ name: 'Some Conf', date: '2026-05-12', url }, 1)).toMatchObject({ bad: expect.any(String) })
  })
})

describe('a list', () => {
  it('is read with semicolons, a byte-order mark and quoted line breaks', () => {
    const csv = '\uFEFFTitle;Website;From;Location\r\n"Some\nConf";conf.example;2026-05-12;Köln\r\n'
    expect(readList(csv, 'csv')).toMatchObject([{ line: 3, sighting: { name: 'Some Conf', city: 'Köln' } }])
  })

  it('says on which line a row is broken and reads the others', () => {
    const csv = 'name,date\nOne Conf,2026-05-12\n,2026-05-12\nTwo Conf,2026-05-13\n'
    expect(readList(csv, 'csv')).toMatchObject([
      { line: 2, sighting: {} },
      { line: 3, bad: 'no name' },
      { line: 4, sighting: {} },
    ])
  })

  it.each([
    ['not JSON at all', '{', 'not JSON'],
    ['an object without a list', '{"a":1}', 'holds no list of events'],
    ['a list of other things', '[3]', 'not an object'],
  ])('of %s is reported, not thrown', (_, content, bad) => {
    expect(readList(content, 'json')).toEqual([{ line: 1, bad }])
  })

  it('may lie inside an object', () => {
    expect(readList('{"events":[{"name":"Some Conf","startDate":"2026-05-12"}]}', 'json')).toHaveLength(1)
  })
})

it('notices markup nested past reason, and lets an ordinary page pass', () => {
  expect(nestsTooDeep('<div>'.repeat(100_000))).toBe(true)
  expect(nestsTooDeep(`${'<p>text<br><img src=a>'.repeat(5000)}`)).toBe(false)
})
