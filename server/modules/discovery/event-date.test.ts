import { describe, expect, it } from 'vitest'
import { daysApart, parseEventDate } from './event-date.ts'

const shown = (text: string, options = {}) => {
  const date = parseEventDate(text, options)
  return date && `${date.first}/${date.last} ${date.precision}`
}

describe('a date', () => {
  it.each([
    ['2019-09-12', '2019-09-12/2019-09-12 day'],
    ['2019-09-12T10:00:00+02:00', '2019-09-12/2019-09-12 day'],
    ['2019-09', '2019-09-01/2019-09-30 month'],
    ['2020', '2020-01-01/2020-12-31 year'],
    ['2019-05-12/2019-05-14', '2019-05-12/2019-05-14 day'],
    ['2019-05-12 – 2019-05-14', '2019-05-12/2019-05-14 day'],
    ['12–14 May 2019', '2019-05-12/2019-05-14 day'],
    ['May 12-14, 2019', '2019-05-12/2019-05-14 day'],
    ['Saturday 5 October 2019, 09:00', '2019-10-05/2019-10-05 day'],
    ['Mon, Sept 9th 2019', '2019-09-09/2019-09-09 day'],
    ['30 April - 2 May 2019', '2019-04-30/2019-05-02 day'],
    ['December 30, 2019 – January 2, 2020', '2019-12-30/2020-01-02 day'],
    ['28 December - 2 January 2020', '2019-12-28/2020-01-02 day'],
    ['12.–14. März 2019', '2019-03-12/2019-03-14 day'],
    ['12.05. - 14.05.2019', '2019-05-12/2019-05-14 day'],
    ['du 12 au 14 août 2019', '2019-08-12/2019-08-14 day'],
    ['12-14 de mayo de 2019', '2019-05-12/2019-05-14 day'],
    ['12 мая 2019', '2019-05-12/2019-05-12 day'],
    ['2019年5月12日〜14日', '2019-05-12/2019-05-14 day'],
    ['13/05/2019', '2019-05-13/2019-05-13 day'],
    ['5/13/2019', '2019-05-13/2019-05-13 day'],
    ['September 2019', '2019-09-01/2019-09-30 month'],
  ])('%s is %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each(['', 'soon', '12-14 May', '31 February 2019', '2019-13-40', '14 May 2019 - 12 May 2019'])(
    '%j is none',
    (text) => {
      expect(shown(text)).toBeUndefined()
    },
  )

  it('of numbers begins with the day, unless it is told otherwise', () => {
    expect(shown('05/06/2019')).toBe('2019-06-05/2019-06-05 day')
    expect(shown('05/06/2019', { monthFirst: true })).toBe('2019-05-06/2019-05-06 day')
  })
})

it.each([
  ['2019-05-12', '2019-05-20', 8],
  ['12-14 May 2019', '2019-05-13', 0],
  ['2019-05', '2019-05-31', 0],
])('between %s and %s lie %i days', (a, b, days) => {
  expect(daysApart(parseEventDate(a)!, parseEventDate(b)!)).toBe(days)
  expect(daysApart(parseEventDate(b)!, parseEventDate(a)!)).toBe(days)
})
