import { expect, test } from 'vitest'
import { readDates, readDay } from './read-dates.ts'

const day = (month: number, day: number) => ({ month, day })

test.each([
  ['17-25 May 2017', 2017, day(5, 17), day(5, 25)],
  ['May 17th', undefined, day(5, 17), day(5, 17)],
  ['May 28th – June 5th, 2016', 2016, day(5, 28), day(6, 5)],
  ['30 May - 2 June 2019', 2019, day(5, 30), day(6, 2)],
  ['March 3 and 4, 2022', 2022, day(3, 3), day(3, 4)],
  ['Sept. 8th – 10th, 2016', 2016, day(9, 8), day(9, 10)],
  ['12.-13. November 2024', 2024, day(11, 12), day(11, 13)],
  ['12.–13.11.2024', 2024, day(11, 12), day(11, 13)],
  ['29.05.-02.06.2019', 2019, day(5, 29), day(6, 2)],
  ['Mi 29. Mai bis So 2. Juni 2019', 2019, day(5, 29), day(6, 2)],
  ['del 3 al 5 de mayo de 2021', 2021, day(5, 3), day(5, 5)],
  ['du 4 au 6 décembre 2023', 2023, day(12, 4), day(12, 6)],
  ['le 1er juin 2020', 2020, day(6, 1), day(6, 1)],
  ['4–6 de outubro de 2023', 2023, day(10, 4), day(10, 6)],
  ['2017年5月17日〜25日', 2017, day(5, 17), day(5, 25)],
  ['2017年5月30日至6月2日', 2017, day(5, 30), day(6, 2)],
  ['2024년 5월 3일', 2024, day(5, 3), day(5, 3)],
  ['14 мая 2022', 2022, day(5, 14), day(5, 14)],
  ['2019-12-09', 2019, day(12, 9), day(12, 9)],
  ['09.12.2019', 2019, day(12, 9), day(12, 9)],
  ['05/17/2019', 2019, day(5, 17), day(5, 17)],
])('%s is read as the days it means', (text, year, start, end) => {
  const [date, ...others] = readDates(`Join us: ${text}, all welcome`)
  expect(date?.year).toBe(year)
  expect(date).toMatchObject({ start, end })
  expect(others).toEqual([])
})

test.each(['call 030 12 34 56', 'version 2.4.1', 'rooms 12 to 14', '45.13.2019'])('%s is no date', (text) => {
  expect(readDates(text)).toEqual([])
})

test.each([
  ['2018-05-09T09:00:00+05:30', '2018-05-09'],
  ['20180509', '2018-05-09'],
  ['May 9, 2018', '2018-05-09'],
  ['soon', null],
  ['May 9', null],
])('the day of %s is %s', (written, expected) => {
  expect(readDay(written)).toBe(expected)
})
